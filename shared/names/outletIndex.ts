// The one way to decide that a printed outlet and an outlet of a scheme are one.
import { cleanLine, foldOutlet } from './fold.ts';

export interface KnownOutlet {
  name: string;
  aliases: readonly string[];
  /** Id of the scheme that lists it; outlets without one are taken for those of one scheme. */
  scheme?: string;
  /** The scheme is one of the office's own: what it knows, no other scheme renames. */
  own?: boolean;
}
/** `known` false: no scheme has it; `name` is then as printed, without book-title marks. */
export interface OutletResolution {
  name: string;
  known: boolean;
}
export interface OutletIndex {
  resolve(printed: string): OutletResolution;
  /** The outlet whose name or other name stands there as it is, marks and 被…采用 aside; null when words are left over. */
  exact(printed: string): string | null;
}

/** Issue numbers behind an outlet's name: 第3期, 2020年第5期, 总第123期, (2020.5). */
const ISSUE = /(?:\d{4}年)?(?:总?第?\d+期|\d+月刊?)$/;
const TAIL = /(?:电子刊物|电子期刊|电子刊|刊物|期刊|杂志|专栏|栏目|专刊|平台|网站)$/;
const ACT = /(?:采用|刊发|刊登|录用|采纳|发表|发布)$/;
const LEAD = /^(?:已?被|已?在|由|获|已)/;

const plain = (folded: string): string => folded.replace(/[\p{P}\p{S}]/gu, '');

/**
 * The folded writings of one outlet, the most exact first; each is one step further from what was printed. `same` are the same
 * words (被…采用 and the issue's number aside), `loose` drop words that may tell two outlets apart: what stands in brackets, 专刊, 平台.
 */
function writings(printed: string): { folded: string; same: string[]; loose: string[] } {
  const folded = foldOutlet(printed);
  const same = [plain(folded)];
  let words = plain(folded).replace(LEAD, '');
  for (let before = ''; before !== words && words.length >= 2; words = words.replace(ISSUE, '').replace(ACT, '')) same.push((before = words));
  const bare = folded.replace(/\([^()]*\)/g, '');
  const loose = [plain(bare)];
  let short = plain(bare).replace(LEAD, '');
  for (let round = 0; round < 3; round += 1) {
    const before = short;
    short = short.replace(ISSUE, '').replace(ACT, '');
    if (short.length < 2) break;
    loose.push(short);
    const tailless = short.replace(TAIL, '');
    if (tailless.length >= 2) loose.push((short = tailless));
    if (short === before) break;
  }
  const quoted = /《([^《》]+)》/.exec(printed.normalize('NFKC'));
  if (quoted?.[1]) loose.push(plain(foldOutlet(quoted[1])));
  const filled = (forms: readonly string[]): string[] => [...new Set(forms)].filter((form) => form.length > 0);
  return { folded, same: filled(same), loose: filled(loose) };
}

/** One writing as a scheme knows it: the outlet it means there, and the name or other name that was met. */
interface Meaning {
  scheme: string;
  name: string;
  text: string;
}

/** The outlets of some schemes by writing. */
interface Layer {
  exact: Map<string, Meaning[]>;
  byForm: Map<string, Meaning[]>;
}

function layerOf(outlets: readonly KnownOutlet[]): Layer {
  const [exact, byForm] = [new Map<string, Meaning[]>(), new Map<string, Meaning[]>()];
  const record = (map: Map<string, Meaning[]>, form: string, meaning: Meaning): void => {
    const list = map.get(form);
    if (!list) map.set(form, [meaning]);
    else if (!list.some(({ scheme, name }) => scheme === meaning.scheme && name === meaning.name)) list.push(meaning);
  };
  const spoken = outlets.flatMap(({ name, aliases, scheme = '' }) => [name, ...aliases].map((text): Meaning => ({ scheme, name, text })));
  for (const meaning of spoken) {
    // Within one scheme the first outlet of a writing has it.
    if (exact.get(foldOutlet(meaning.text))?.some(({ scheme }) => scheme === meaning.scheme) !== true) record(exact, foldOutlet(meaning.text), meaning);
  }
  for (const meaning of spoken) record(byForm, plain(foldOutlet(meaning.text)), meaning);
  for (const meaning of spoken) {
    const tailless = plain(foldOutlet(meaning.text)).replace(TAIL, '');
    if (tailless.length >= 3 && !exact.has(tailless)) record(byForm, tailless, meaning);
  }
  return { exact, byForm };
}

/**
 * The name under which a writing is kept. Where schemes differ in what it means, it is a name that means the same outlet in each of
 * them, the first scheme's before others; without one the writing itself stays, which each scheme reads in its own way.
 */
function settle(meanings: readonly Meaning[], layer: Layer): string | null {
  const [first] = meanings;
  if (!first) return null;
  const names = new Set(meanings.map(({ name }) => name));
  if (names.size === 1) return first.name;
  if (new Set(meanings.map(({ scheme }) => scheme)).size < meanings.length) return null;
  const everywhere = (name: string): boolean => meanings.every((one) => layer.exact.get(foldOutlet(name))?.find(({ scheme }) => scheme === one.scheme)?.name === one.name);
  return [...names, ...meanings.map(({ text }) => text)].find(everywhere) ?? null;
}

/**
 * Prepares the outlets of the schemes, those that go first in front. A printed name is tried as it stands, then without punctuation,
 * brackets, issue number and the words 专栏, 刊物, 平台 behind it; a step counts only when it leads to exactly one outlet. A name of any
 * scheme goes before other names; the office's own schemes go before the others, whose other names never lead away from what is printed
 * to an outlet the own schemes do not know.
 */
export function createOutletIndex(outlets: readonly KnownOutlet[]): OutletIndex {
  const ordered = [...outlets.filter(({ own }) => own === true), ...outlets.filter(({ own }) => own !== true)];
  const names = new Map<string, string>();
  for (const { name } of ordered) if (!names.has(foldOutlet(name))) names.set(foldOutlet(name), name);
  const own = layerOf(outlets.filter((outlet) => outlet.own === true));
  const others = layerOf(outlets.filter((outlet) => outlet.own !== true));
  const hasOwn = own.exact.size > 0;

  const inLayer = (layer: Layer, meanings: readonly Meaning[] | undefined): string | null => {
    const name = settle(meanings ?? [], layer);
    if (name === null || layer === own || !hasOwn || own.exact.has(foldOutlet(name))) return name;
    const met = meanings?.find(({ text, name: meant }) => text === meant) ?? meanings?.[0];
    return met?.text ?? name;
  };
  function find(printed: string, steps: readonly ('same' | 'loose')[]): string | null {
    const { folded, ...written } = writings(printed);
    const named = names.get(folded);
    if (named !== undefined) return named;
    for (const step of steps) {
      for (const layer of [own, others]) {
        const exact = step === 'same' ? inLayer(layer, layer.exact.get(folded)) : null;
        if (exact !== null) return exact;
        for (const form of written[step]) {
          const name = inLayer(layer, layer.byForm.get(form));
          if (name !== null) return name;
        }
      }
    }
    return null;
  }

  const answers = new Map<string, OutletResolution>();
  return {
    resolve(printed) {
      const cached = answers.get(printed);
      if (cached) return cached;
      const name = find(printed, ['same', 'loose']);
      const answer: OutletResolution = name === null ? { name: cleanLine(printed).replace(/[《》〈〉]/g, ''), known: false } : { name, known: true };
      answers.set(printed, answer);
      return answer;
    },
    exact: (printed) => find(printed, ['same']),
  };
}
