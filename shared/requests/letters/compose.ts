// A letter as an outline: title, number, addressee, wording, signature, and what the receiver sends back.
import type { Day } from '../../days/day.ts';
import { wrongCitations } from '../../laws/citations.ts';
import type { Block, Outline } from '../../outline/outline.ts';
import { fieldsIn, filled, wordingOf } from './template.ts';
import type { Letter } from './template.ts';
import { knownFields, letterValues, officeValues } from './values.ts';
import type { LetterInput } from './values.ts';

/** What stands where a value is lacking. */
const BLANK = '＿＿＿＿';
/** Millimetres: head and content of a row of the register's sheet. */
const COLUMNS = [32, 124];

export interface ComposedLetter {
  outline: Outline;
  /** Fields that may not be empty and are. */
  missing: string[];
  values: Record<string, string>;
  /** Articles cited that do not exist in the law in force on the letter's day, as sentences. */
  doubts: string[];
}

/** Ends a sentence once where a value ended it already. */
const tidy = (text: string): string => text.replace(/。{2,}/g, '。').replace(/([。；])(?=[。；，])/g, '').replace(/。”。/g, '。”').replace(/，。/g, '。');

function wording(letter: Letter, values: Readonly<Record<string, string>>, content: string): Block[] {
  // A cell is no sentence: what was asked for stands in it without quotation marks.
  const plain = { ...values, 申请内容: content };
  const required = new Set([...letter.must, ...letter.fields.filter((field) => field.required).map(({ name }) => name)]);
  const text = (template: string): string => tidy(filled(template, values, (name) => (required.has(name) ? BLANK : '')));
  const paragraphs = letter.paragraphs.filter(({ when }) => when === undefined || (values[when] ?? '').trim() !== '');
  return [
    ...(letter.table
      ? [{ id: 'table', kind: 'table' as const, columns: COLUMNS.map((width) => ({ width })), head: [], body: letter.table.map(([head, template]) => [{ text: head, strong: true, align: 'center' as const }, { text: filled(template, plain, () => ''), align: 'left' as const }]) }]
      : []),
    ...paragraphs.map(({ id, text: template }): Block => ({ id, kind: 'paragraph', text: text(template), editable: true })),
  ];
}

function note({ note: template }: Letter, values: Readonly<Record<string, string>>): Block[] {
  if (template === undefined || fieldsIn(template).some((name) => !(values[name] ?? '').trim())) return [];
  return [{ id: 'note', kind: 'note', text: filled(template, values, () => ''), editable: true }];
}

function slip({ slip: part }: Letter, values: Readonly<Record<string, string>>): Block[] {
  if (!part) return [];
  const line = (id: string, text: string, indent = true): Block => ({ id, kind: 'paragraph', text, indent });
  return [
    { id: 'slip.page', kind: 'pageBreak' },
    { id: 'slip.title', kind: 'title', text: part.title },
    ...part.paragraphs.map((template, at) => line(`slip.${at + 1}`, filled(template, values, () => BLANK), at > 0)),
    line('slip.sign', part.sign),
    { id: 'slip.day', kind: 'paragraph', text: '年　　月　　日', align: 'right', indent: false },
  ];
}

/** A letter with its values in place, as blocks: title, number, addressee, table, the paragraphs' own ids, signature, note, slip.*. `content`: what was asked for, for a cell. */
function laidOut(letter: Letter, values: Readonly<Record<string, string>>, content: string, issuedOn: Day): Block[] {
  const number = (values['文号'] ?? '').trim();
  const to = filled(letter.addressee, values, () => BLANK);
  return [
    { id: 'title', kind: 'title', text: !letter.signed || !values['本机关'] ? letter.title : `${values['本机关']}\n${letter.title}`, editable: true },
    ...(letter.numbered && number !== '' ? [{ id: 'number', kind: 'documentNumber' as const, text: number, plain: true }] : []),
    ...(letter.addressee === '' ? [] : [{ id: 'addressee', kind: 'addressee' as const, text: `${to}：`, editable: true }]),
    ...wording(letter, values, content),
    ...(letter.signed ? [{ id: 'signature', kind: 'signature' as const, issuer: values['本机关'] ?? '', day: issuedOn, sealed: true }] : []),
    ...note(letter, values),
    ...slip(letter, values),
  ];
}

/** Composes a letter of an application. */
export function composeLetter(input: LetterInput): ComposedLetter {
  const { letter, issuedOn } = input;
  const values = letterValues(input);
  // 行政复议法第二十条第三款: who is not told the body and the period may still apply within a year.
  const bodies = letter.must.includes('救济') && !input.said['救济']?.trim() && (values['救济'] ?? '').trim() !== '' ? ['复议机关', '法院'] : [];
  const required = [...new Set([...letter.must, ...bodies, ...letter.fields.filter((field) => field.required).map(({ name }) => name)])];
  const number = (values['文号'] ?? '').trim();
  const to = filled(letter.addressee, values, () => BLANK);
  const blocks = laidOut(letter, values, input.said['申请内容'] ?? input.filed.application.content, issuedOn);
  const title = `${letter.title.replaceAll('\n', '')}（${letter.signed && letter.addressee !== '{申请人}' && to !== BLANK ? to : input.filed.application.applicant.name}）`;
  return { outline: { title: number === '' || !letter.numbered ? title : `${number}${title}`, blocks }, missing: required.filter((name) => !(values[name] ?? '').trim()), values, doubts: wrongCitations(blocks.map((block) => ('text' in block ? block.text : '')).join('\n'), input.laws, issuedOn) };
}

/** A letter as its wording stands, without an application: each field by its name in 〔〕, what the office says of itself as it is. */
export function specimenOf(letter: Letter, { office, remedies, issuedOn }: Pick<LetterInput, 'office' | 'remedies' | 'issuedOn'>): Outline {
  const names = [...knownFields, ...letter.fields.map(({ name }) => name), ...fieldsIn(wordingOf(letter))];
  const own = Object.entries(officeValues(letter, office, remedies, issuedOn)).filter(([, value]) => value !== '');
  const values = { ...Object.fromEntries(names.map((name) => [name, `〔${name}〕`])), ...Object.fromEntries(own) };
  return { title: letter.name, blocks: laidOut(letter, values, '〔申请内容〕', issuedOn) };
}
