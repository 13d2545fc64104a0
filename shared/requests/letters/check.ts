// The office's own wording of a letter: what the law wants in it may not be lost, no field may be misspelt, and it must still be a letter.
import { wrongCitations } from '../../laws/citations.ts';
import type { Law } from '../../laws/law.ts';
import type { Day } from '../../days/day.ts';
import { likeness } from '../../names/nearest.ts';
import type { Problem } from '../../problems.ts';
import { fieldsIn, wordingOf } from './template.ts';
import type { Letter } from './template.ts';
import { knownFields } from './values.ts';

/** Fields printed by the layout itself: number, signature, date. */
const IN_LAYOUT = ['文号', '本机关', '落款日期'];
/** Names of the blocks around the paragraphs. */
const BLOCKS = /^(?:title|number|addressee|table|signature|note|slip(?:\..*)?)$/;
/** Nothing prints these; line breaks apart. */
const UNPRINTABLE = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFFE\uFFFF]/u;
const LONGEST = { title: 60, paragraph: 3000, paragraphs: 30 };

const named = (names: readonly string[]): string => names.map((name) => `{${name}}`).join('、');

/** Everything wrong with a changed letter, held against the shipped one and the laws in force on the day; [] when it may be used. */
export function letterProblems(changed: Letter, shipped: Letter, laws: readonly Law[], on: Day): Problem[] {
  const problem = (code: string, message: string): Problem => ({ code, message, at: { field: 'letter' } });
  const text = wordingOf(changed);
  return [
    ...lost(changed, shipped).map((message) => problem('letter-element-lost', message)),
    ...strange(changed, text).map((message) => problem('letter-field-unknown', message)),
    ...(unpaired(changed, text) ? [problem('letter-brace', '文字里的花括号不成对，或者写在了标题等不能放项目的地方，请检查。')] : []),
    ...nature(changed, shipped).map((message) => problem('letter-nature', message)),
    ...shape(changed, text).map((message) => problem('letter-shape', message)),
    ...wrongCitations(text, laws, on).map((wrong) => problem('citation-unknown', `${wrong}。`)),
  ];
}

/** Fields that are printed whatever else is empty: those of a paragraph left out at times count only where their own emptiness leaves it out. */
function surelyPrinted({ addressee, table = [], paragraphs, note = '' }: Letter): string[] {
  const always = [addressee, ...table.map(([, cell]) => cell), ...paragraphs.filter(({ when }) => when === undefined).map((one) => one.text), note].join('\n');
  return [...fieldsIn(always), ...paragraphs.flatMap(({ when, text }) => (when !== undefined && fieldsIn(text).includes(when) ? [when] : []))];
}

function lost(changed: Letter, shipped: Letter): string[] {
  const printed = surelyPrinted(changed);
  const laid = [...(changed.signed ? ['本机关', '落款日期'] : []), ...(changed.numbered ? ['文号'] : [])];
  const gone = shipped.must.filter((name) => !printed.includes(name) && !(IN_LAYOUT.includes(name) && laid.includes(name)));
  return [
    ...(gone.length > 0 ? [`“${shipped.name}”里不能没有${named(gone)}：这是文书必须具备的内容。请把它放回文字里。`] : []),
    ...(shipped.must.some((name) => !changed.must.includes(name)) ? [`必须具备的内容只能增加，不能减少：${shipped.must.join('、')}。`] : []),
  ];
}

function strange({ fields, must, paragraphs }: Letter, text: string): string[] {
  const own = fields.map(({ name }) => name);
  const known = new Set<string>([...knownFields, ...own]);
  const used = [...new Set([...fieldsIn(text), ...must, ...paragraphs.flatMap(({ when }) => when ?? [])])].filter((name) => !known.has(name));
  const twice = own.filter((name, at) => own.indexOf(name) !== at);
  const odd = own.filter((name) => /[{}\s]/u.test(name));
  return [
    ...used.map((name) => `不认识{${name}}。${nearTo(name, [...known])}`),
    ...(twice.length > 0 ? [`要填的项目${twice.map((name) => `“${name}”`).join('、')}写了两次，请只留一个。`] : []),
    ...(odd.length > 0 ? [`要填的项目的名称里不能有花括号和空格：${odd.map((name) => `“${name}”`).join('、')}。`] : []),
  ];
}

/** The names a misspelt one may stand for; all of them when none is near. */
function nearTo(name: string, known: readonly string[]): string {
  const near = known.map((one) => ({ one, like: likeness(name, one) })).filter(({ like }) => like >= 0.3).toSorted((one, other) => other.like - one.like).slice(0, 3).map(({ one }) => one);
  return near.length > 0 ? `是不是${named(near)}？请改成认识的项目。` : `可用的有：${known.join('、')}。`;
}

/** Braces outside a field, or where nothing is filled in: the title, heads of rows, the slip's title and signature. */
function unpaired({ title, table = [], slip }: Letter, text: string): boolean {
  const plain = [title, ...table.map(([head]) => head), ...(slip ? [slip.title, slip.sign] : [])].join('\n');
  return /[{}]/.test(plain) || /[{}]/.test(text.replace(/\{[^{}\n]+\}/g, ''));
}

function nature(changed: Letter, shipped: Letter): string[] {
  const same = changed.id === shipped.id && changed.from === shipped.from && changed.to === shipped.to && changed.outcome === shipped.outcome && changed.numbered === shipped.numbered && changed.group === shipped.group;
  return same ? [] : ['文书的种类、起止日期、对应的办理结果和是否编文号不能改，只能改文字。'];
}

function shape({ title, paragraphs, table = [] }: Letter, text: string): string[] {
  const empty = paragraphs.flatMap((one, at) => (one.text.trim() === '' ? [at + 1] : []));
  const long = paragraphs.flatMap((one, at) => (one.text.length > LONGEST.paragraph ? [at + 1] : []));
  const ids = paragraphs.map(({ id }) => id);
  return [
    ...(title.trim() === '' ? ['标题是空的，请写上。'] : []),
    ...(title.length > LONGEST.title ? [`标题有${title.length}个字，超过${LONGEST.title}个字，请改短。`] : []),
    ...(paragraphs.length === 0 && table.length === 0 ? ['文书没有正文，请至少写一段。'] : []),
    ...(paragraphs.length > LONGEST.paragraphs ? [`正文有${paragraphs.length}段，超过${LONGEST.paragraphs}段，请合并。`] : []),
    ...empty.map((at) => `正文第${at}段是空的，请写上文字，或者删去这一段。`),
    ...long.map((at) => `正文第${at}段超过${LONGEST.paragraph}个字，请分成几段。`),
    ...(new Set(ids).size < ids.length || ids.some((id) => BLOCKS.test(id)) ? ['两段用了同一个代号，或者代号与标题、落款等相同，请重新添加这一段。'] : []),
    ...(UNPRINTABLE.test(`${title}${text}`) ? ['文字里有看不见、印不出的字符（多半是从网页复制来的），请删去后重新输入。'] : []),
  ];
}
