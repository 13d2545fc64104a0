// The one way to decide that a printed outlet and an outlet of a scheme are one.
import { cleanLine, foldOutlet } from './fold.ts';

export interface KnownOutlet {
  name: string;
  aliases: readonly string[];
}
/** `known` false: no scheme has it; `name` is then as printed, without book-title marks. */
export interface OutletResolution {
  name: string;
  known: boolean;
}
export interface OutletIndex {
  resolve(printed: string): OutletResolution;
}

/** Issue numbers behind an outlet's name: 第3期, 2020年第5期, 总第123期, (2020.5). */
const ISSUE = /(?:\d{4}年)?(?:总?第?\d+期|\d+月刊?)$/;
const TAIL = /(?:电子刊物|电子期刊|电子刊|刊物|期刊|杂志|专栏|栏目|专刊|平台|网站)$/;
const ACT = /(?:采用|刊发|刊登|录用|采纳|发表|发布)$/;
const LEAD = /^(?:已?被|已?在|由|获|已)/;

const plain = (folded: string): string => folded.replace(/[\p{P}\p{S}]/gu, '');

/** The folded writings of one outlet, the most exact first; each is one step further from what was printed. */
function writings(printed: string): string[] {
  const folded = foldOutlet(printed);
  const forms = [folded, plain(folded)];
  const bare = folded.replace(/\([^()]*\)/g, '');
  forms.push(plain(bare));
  let short = plain(bare).replace(LEAD, '');
  for (let round = 0; round < 3; round += 1) {
    const before = short;
    short = short.replace(ISSUE, '').replace(ACT, '');
    if (short.length < 2) break;
    forms.push(short);
    const tailless = short.replace(TAIL, '');
    if (tailless.length >= 2) forms.push((short = tailless));
    if (short === before) break;
  }
  const quoted = /《([^《》]+)》/.exec(printed.normalize('NFKC'));
  if (quoted?.[1]) forms.push(plain(foldOutlet(quoted[1])));
  return [...new Set(forms)].filter((form) => form.length > 0);
}

/**
 * Prepares the outlets of the schemes. A printed name is tried as it stands, then without punctuation, brackets, issue
 * number and the words 专栏, 刊物, 平台 behind it; a step counts only when it leads to exactly one outlet.
 */
export function createOutletIndex(outlets: readonly KnownOutlet[]): OutletIndex {
  const byForm = new Map<string, Set<string>>();
  const record = (form: string, name: string): void => {
    const names = byForm.get(form);
    if (names) names.add(name);
    else byForm.set(form, new Set([name]));
  };
  const exact = new Map<string, string>();
  for (const outlet of outlets) {
    for (const name of [outlet.name, ...outlet.aliases]) {
      if (!exact.has(foldOutlet(name))) exact.set(foldOutlet(name), outlet.name);
    }
  }
  for (const outlet of outlets) {
    for (const name of [outlet.name, ...outlet.aliases]) {
      const folded = foldOutlet(name);
      record(plain(folded), outlet.name);
      const tailless = plain(folded).replace(TAIL, '');
      if (tailless.length >= 3 && !exact.has(tailless)) record(tailless, outlet.name);
    }
  }
  const answers = new Map<string, OutletResolution>();
  return {
    resolve(printed) {
      const cached = answers.get(printed);
      if (cached) return cached;
      const forms = writings(printed);
      let answer: OutletResolution | undefined;
      const named = exact.get(forms[0] ?? '');
      if (named !== undefined) answer = { name: named, known: true };
      for (const form of answer ? [] : forms) {
        const names = byForm.get(form);
        const [name] = names ?? [];
        if (names?.size === 1 && name !== undefined) {
          answer = { name, known: true };
          break;
        }
      }
      answer ??= { name: cleanLine(printed).replace(/[《》〈〉]/g, ''), known: false };
      answers.set(printed, answer);
      return answer;
    },
  };
}
