// 采用形式: how an item was printed, as it stands in a column of its own, in brackets behind an outlet, or written on to its name.
import { cleanLine, foldText } from '../names/fold.ts';

/** How an item was printed, as such words stand in an outlet's cell. */
const USUAL = [
  '单篇', '单条', '单发', '综合', '简讯', '专报', '要情', '快报', '专刊', '头条', '全文', '摘要', '摘登', '图片', '调研', '综合采用', '单篇采用', '单独采用', '合编', '整篇', '独立采用', '约稿',
];
/** Of these, what written on to a name makes another periodical: 政务信息专报 is none that prints 政务信息. */
const PERIODICAL = new Set(['专报', '要情', '快报', '专刊', '约稿', '调研']);
/** What is written behind a form and changes nothing: 综合采用, 综合信息, 简讯类. */
const BEHIND = /(?:采用|录用|刊发|刊登|信息|稿件|稿|类|形式)+$/;

export interface FormWords {
  /** The form as the schemes write it; `known` false: neither they nor common use have it, `form` is as printed. */
  read(text: string): { form: string; known: boolean };
  /** A form written on to a name: 《甲》综合采用, 甲-简讯; null when there is none. */
  behind(text: string): { before: string; form: string } | null;
}

/** `schemeForms`: the forms schemes tell apart. A word of a scheme goes before one that only contains it. */
export function formWords(schemeForms: readonly string[] = []): FormWords {
  const forms = new Map([...USUAL, ...schemeForms].map((form) => [foldText(form), form]));
  const ofSchemes = new Set(schemeForms.map(foldText));
  const tails = [...forms.keys()].filter((form) => ofSchemes.has(form) || !PERIODICAL.has(form)).sort((a, b) => b.length - a.length);

  function read(text: string): { form: string; known: boolean } {
    const folded = foldText(text);
    const short = folded.replace(BEHIND, '');
    const found = (ofSchemes.has(folded) ? forms.get(folded) : undefined) ?? forms.get(short) ?? forms.get(folded);
    return found === undefined ? { form: text, known: false } : { form: found, known: true };
  }
  return {
    read,
    behind(text) {
      const written = cleanLine(text.normalize('NFKC'));
      for (const words of [written, written.replace(BEHIND, '')]) {
        const tail = tails.find((form) => words.endsWith(form) && words.length > form.length);
        if (tail !== undefined) return { before: words.slice(0, -tail.length).replace(/[\s·\-—:]+$/, ''), form: read(tail).form };
      }
      return null;
    },
  };
}
