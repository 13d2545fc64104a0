// An annual report as a document in the official form: title, preamble, six parts, the tables as the form prints them.
import type { Day } from '../../days/day.ts';
import { ordinal } from '../../bulletins/figures.ts';
import type { Block, Outline, TableCell } from '../../outline/outline.ts';
import type { Form, FormCell, FormTable } from '../form.ts';
import { sayValue } from '../report.ts';
import type { Cells } from '../report.ts';

export interface WrittenReport {
  form: Form;
  year: number;
  unit: string;
  cells: Cells;
  texts: Readonly<Record<string, string>>;
  /** Who signs; '' leaves the signature to the date alone. */
  signer: string;
  /** 成文日期; null prints neither issuer nor date. */
  issuedOn: Day | null;
  /** What stands after the preamble: whom to ask; '' for nothing. */
  contact: string;
}

/** 某局2021年政府信息公开工作年度报告 */
export function reportTitle({ unit, year }: Pick<WrittenReport, 'unit' | 'year'>): string {
  return `${unit}${year}年政府信息公开工作年度报告`;
}

/** What a report begins with when its unit wrote nothing of its own. */
export function usualPreamble({ form, unit, year }: Pick<WrittenReport, 'form' | 'unit' | 'year'>): string {
  return [
    `本报告由${unit}按照《中华人民共和国政府信息公开条例》（以下简称《条例》）和《中华人民共和国${form.name}》（${form.source.documentNumber}）要求编制。`,
    `本报告所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`,
  ].join('\n');
}

function tableCell(cell: FormCell, cells: Cells, table: FormTable): TableCell {
  const spans = { ...(cell.colSpan === undefined ? {} : { colSpan: cell.colSpan }), ...(cell.rowSpan === undefined ? {} : { rowSpan: cell.rowSpan }) };
  if (cell.cell !== undefined) return { text: sayValue(cells.get(cell.cell)), align: 'center', ...spans };
  // Words of a row are read from the left where they are long; what heads several rows stands in the middle.
  const left = table.head.length > 0 && (cell.rowSpan ?? 1) < 2;
  return { text: cell.text ?? '', align: left ? 'left' : 'center', ...spans };
}

/** One printed table; `id` names the block. */
export function tableBlock(id: string, table: FormTable, cells: Cells): Block {
  return {
    id,
    kind: 'table',
    ...(table.ownPage ? { compact: true } : {}),
    columns: table.columns.map((width) => ({ width })),
    head: table.head.map((row) => row.map((cell) => ({ ...tableCell(cell, cells, table), align: 'center' as const }))),
    body: table.body.map((row) => row.map((cell) => tableCell(cell, cells, table))),
  };
}

const paragraphs = (id: string, text: string | undefined): Block[] => (text === undefined || text.trim() === '' ? [] : [{ id, kind: 'paragraph', text: text.trim(), editable: true }]);

function partBlocks(form: Form, part: Form['parts'][number], report: WrittenReport): Block[] {
  const { cells, texts } = report;
  const heading: Block = { id: `${part.id}.heading`, kind: 'heading', level: 1, text: part.title };
  const table = part.table === undefined ? undefined : form.tables[part.table];
  if (table) return [...(table.ownPage ? [{ id: `${part.id}.page`, kind: 'pageBreak' as const }] : []), heading, tableBlock(part.id, table, cells), ...paragraphs(`${part.id}.words`, texts[part.id])];
  const written = part.aspects.filter(({ id }) => (texts[id] ?? '').trim() !== '');
  const aspects = written.flatMap(({ id, title }, at): Block[] => [{ id: `${id}.heading`, kind: 'heading', level: 2, text: `（${ordinal(at + 1)}）${title}` }, ...paragraphs(id, texts[id])]);
  return [heading, ...paragraphs(part.id, texts[part.id]), ...aspects];
}

/** The whole report. Block ids are the parts' and aspects' own; tables bear the id of their part. */
export function reportOutline(report: WrittenReport): Outline {
  const { form, unit, year, texts, signer, issuedOn, contact } = report;
  const title = reportTitle(report);
  const preamble = (texts['preamble'] ?? '').trim() || `${usualPreamble(report)}${contact}`;
  const signature: Block[] = issuedOn === null ? [] : [{ id: 'signature', kind: 'signature', issuer: signer, day: issuedOn, sealed: true }];
  return {
    title,
    blocks: [
      { id: 'title', kind: 'title', text: `${unit}\n${year}年政府信息公开工作年度报告` },
      ...paragraphs('preamble', preamble),
      ...form.parts.flatMap((part) => partBlocks(form, part, report)),
      ...signature,
    ],
  };
}
