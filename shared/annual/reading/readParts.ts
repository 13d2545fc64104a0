// The texts of a report: the parts 一…六 and the aspects （一）–（五） of the first, from the lines between the tables.
import { foldText } from '../../names/fold.ts';
import { likeness } from '../../names/nearest.ts';
import type { Form } from '../form.ts';
import { headingIn } from './readHeading.ts';
import { labelKey } from './labels.ts';

/** A heading is no longer than this. */
const LONGEST = 34;
const LEAST = 0.6;
/** Beside a table, a line this short is a caption. */
const CAPTION = 20;
const PART = /^[一二三四五六七八][、.．]/;
const ASPECT = /^[（(][一二三四五六七八][）)]/;

interface Known {
  id: string;
  key: string;
  part: string;
  text: boolean;
}

function nearest(text: string, known: readonly Known[], least: number): Known | null {
  const key = labelKey(text).replace(/(?:工作)?情况$/, '');
  let best: { one: Known; score: number } | null = null;
  for (const one of known) {
    const other = one.key.replace(/(?:工作)?情况$/, '');
    const score = key === other ? 1 : likeness(key, other);
    if (score >= least && (best === null || score > best.score)) best = { one, score };
  }
  return best?.one ?? null;
}

const DATE = /^[\d〇○零一二三四五六七八九十]{4}年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日$/;
const SIGNS = /[。，；：、！？]/;

/** Without what closes a document: the date, and the name above it. */
function withoutSignature(lines: readonly string[]): string[] {
  const own = lines.map((line) => line.trim()).filter((line) => line !== '');
  if (!DATE.test((own.at(-1) ?? '').replace(/\s/g, ''))) return own;
  own.pop();
  const name = own.at(-1) ?? '';
  if (name.length >= 3 && name.length <= 40 && !SIGNS.test(name) && !PART.test(name) && !ASPECT.test(name)) own.pop();
  return own;
}

export interface ReadTexts {
  /** Part or aspect → its text; 'preamble' is what stands between title and part one. */
  texts: Record<string, string>;
  /** Lines under a heading of a table, which the report has no place for. */
  beside: string[];
}

/**
 * Sorts the lines of one report under their headings. Headings are told by number and likeness; one that runs on into its text is cut at
 * the first stop. `underTables`: sentences under the heading of a table are a text of that part.
 */
export function readParts(form: Form, lines: readonly string[], underTables: boolean): ReadTexts {
  const parts: Known[] = form.parts.map(({ id, title, text }) => ({ id, key: labelKey(title), part: id, text: text === true }));
  const aspects: Known[] = form.parts.flatMap((part) => part.aspects.map(({ id, title }) => ({ id, key: labelKey(title), part: part.id, text: true })));
  const printed = new Set(Object.values(form.tables).flatMap((table) => [...table.head, ...table.body].flat().flatMap(({ text }) => (text === undefined ? [] : [foldText(text)]))));
  const texts: Record<string, string[]> = {};
  const beside: string[] = [];
  let at: Known = { id: 'preamble', key: '', part: 'preamble', text: true };
  let before = -1;
  for (const raw of withoutSignature(lines)) {
    for (const line of raw.split(/\n+/).map((one) => one.trim()).filter((one) => one !== '')) {
      if (headingIn(line) !== null && at.id === 'preamble') continue;
      const [head = '', rest = ''] = cutHeading(line);
      const part = PART.test(line) && head.length <= LONGEST ? nearest(head, parts, LEAST) : null;
      if (part !== null && parts.indexOf(part) >= before) {
        at = part;
        before = parts.indexOf(part);
        if (rest !== '') (texts[at.id] ??= []).push(rest);
        continue;
      }
      const own = aspects.filter((one) => one.part === at.part);
      const aspect = ASPECT.test(line) && head.length <= LONGEST && own.length > 0 ? nearest(head, own, LEAST) : null;
      if (aspect !== null) {
        at = aspect;
        if (rest !== '') (texts[at.id] ??= []).push(rest);
        continue;
      }
      if (at.text) (texts[at.id] ??= []).push(line);
      else if (line.length > CAPTION && !printed.has(foldText(line))) {
        if (underTables && /[。；]/.test(line)) (texts[at.id] ??= []).push(line);
        else beside.push(line);
      }
    }
  }
  return { texts: Object.fromEntries(Object.entries(texts).map(([id, own]) => [id, own.join('\n')])), beside };
}

/** '（一）主动公开情况。全年……' → its heading and what follows; a line that is a heading alone has nothing after it. */
function cutHeading(line: string): [string, string] {
  const match = /^([^。：:；]{2,34})[。：:]\s*(.*)$/s.exec(line);
  return match ? [match[1] ?? line, match[2] ?? ''] : [line, ''];
}
