// 督办单 and 催办函: one sheet a unit with its receipt, several in one document, numbers running.
import { withEdits } from '../bulletins/edits.ts';
import type { Block, Outline } from '../outline/outline.ts';
import type { OfficeSettings } from '../settings.ts';
import type { Sheet, SheetsInput } from './input.ts';
import { sayNumber, sayReceivers, sheetNames, sheetTitles, yearOf } from './paper.ts';
import { receipt } from './sheetTables.ts';
import { supervisionText } from './supervision.ts';
import { urgingText } from './urging.ts';

const texts = { supervision: supervisionText, urging: urgingText };

/** '〔2024〕3号', '〔2024〕3—5号': the numbers of all sheets. */
export function sheetsNumber({ sheets, issuedOn }: Pick<SheetsInput, 'sheets' | 'issuedOn'>): string {
  return sayNumber(yearOf(issuedOn), sheets[0]?.number ?? 0, sheets.at(-1)?.number ?? 0);
}

/** '督办单（财政金融局等3个单位）': how a list names the paper beside its number. */
export function sheetsTitle({ kind, sheets }: Pick<SheetsInput, 'kind' | 'sheets'>): string {
  return `${sheetNames[kind]}（${sayReceivers(sheets.map(({ unit }) => unit))}）`;
}

function sheetBlocks(sheet: Sheet, input: SheetsInput): Block[] {
  const { kind, issuedOn, signer } = input;
  const id = `${kind}.${sheet.unit}`;
  const used = new Set(sheet.parts.map(({ tableId }) => tableId));
  const tables = input.tables.filter((table) => used.has(table.id));
  return [
    { id: `${id}.title`, kind: 'title', text: sheetTitles[kind], editable: true },
    { id: `${id}.number`, kind: 'paragraph', text: `编号：${sayNumber(yearOf(issuedOn), sheet.number)}`, align: 'right', indent: false },
    { id: `${id}.addressee`, kind: 'addressee', text: `${sheet.unit}：`, editable: true },
    ...texts[kind](id, sheet, tables, input),
    { id: `${id}.signature`, kind: 'signature', issuer: signer, day: issuedOn, sealed: true },
    ...receipt(id, kind, sheet, issuedOn),
  ];
}

/**
 * Composes the sheets, each beginning a page, each followed by its receipt. Block ids begin with kind and unit:
 * 'supervision.财政金融局.finding'. The outline's title is the file's name: 督办单〔2024〕3—5号（财政金融局等3个单位）.
 */
export function composeSheets(input: SheetsInput): Outline {
  const { kind, sheets } = input;
  const blocks = sheets.flatMap((sheet, at): Block[] => {
    const own = sheetBlocks(sheet, input);
    return at === 0 ? own : [{ id: `${kind}.${sheet.unit}.page`, kind: 'pageBreak' }, ...own];
  });
  const title = sheetsTitle(input).replace(sheetNames[kind], (name) => `${name}${sheetsNumber(input)}`);
  return withEdits({ title, blocks }, input.edits ?? {});
}

/** What the office has not said yet and a sheet needs, in words. */
export function missingInSheets({ contact, telephone }: Pick<OfficeSettings, 'contact' | 'telephone'>, signer: string): string[] {
  return [...(signer === '' ? ['督查机构或发文机关'] : []), ...(contact === '' ? ['联系人'] : []), ...(telephone === '' ? ['联系电话'] : [])];
}
