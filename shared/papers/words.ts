// Turns of phrase the papers of supervision share: days, quotations, cuts, whom to ask.
import type { Day } from '../days/day.ts';

/** '2024年6月30日' in another year than the paper's, '6月30日' in the same. */
export function sayDay(value: Day, issuedOn: Day): string {
  const day = `${Number(value.slice(5, 7))}月${Number(value.slice(8))}日`;
  return value.slice(0, 4) === issuedOn.slice(0, 4) ? day : `${Number(value.slice(0, 4))}年${day}`;
}

/** Words as printed with the signs an official paper has: full-width commas, colons and semicolons after Chinese, “” for straight marks. */
export function setText(text: string): string {
  const wide: Record<string, string> = { ',': '，', ';': '；', ':': '：' };
  return text
    .trim()
    .replace(/"([^"\n]*)"/g, '“$1”')
    .replace(/(?<=[\p{Script=Han}”’》）)、])[,;:]/gu, (sign) => wide[sign] ?? sign);
}

/** On one line and without the mark it ends with. */
function oneLine(text: string): string {
  return setText(text).replace(/\s*\n\s*/g, '').replace(/[。；;，,]+$/, '');
}

/** A text within quotation marks: on one line, its own marks stepping down to ‘’, without the mark it ends with. */
export function quoted(text: string): string {
  return `“${oneLine(text).replaceAll('“', '‘').replaceAll('”', '’')}”`;
}

const SEGMENTER = new Intl.Segmenter('zh', { granularity: 'word' });

/** The whole words at the beginning of a text, no longer than so many characters. */
function wholeWords(text: string, longest: number): string {
  let end = 0;
  for (const { index, segment } of SEGMENTER.segment(text)) {
    if ([...text.slice(0, index + segment.length)].length > longest) break;
    end = index + segment.length;
  }
  return text.slice(0, end);
}

/** The last mark at which a text may be cut, outside quotation marks; -1 for none. */
function lastMark(text: string): number {
  let last = -1;
  let quoting = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!;
    if (sign === '“' || sign === '”') quoting = sign === '“';
    else if (!quoting && '。；，：、'.includes(sign)) last = at;
  }
  return last;
}

/** No more than so many characters, cut after a mark where one is near the end, never within a word or quotation marks; '……' tells that it was cut. */
export function shortened(text: string, longest: number): string {
  const line = oneLine(text);
  if ([...line].length <= longest) return line;
  const head = wholeWords(line, longest);
  const mark = lastMark(head);
  const open = head.lastIndexOf('“') > head.lastIndexOf('”') ? head.lastIndexOf('“') : head.length;
  const cut = head.slice(0, mark > longest / 3 ? mark : open > 0 ? open : head.length);
  return `${cut.replace(/[、，：；。]+$/, '')}……`;
}
