// A .docx or .docm file → Workbook: one sheet for each table of the body, and the paragraphs around them.
import type { Sheet, Workbook } from '../../../../shared/importing/grid.ts';
import type { Archive } from '../../gate.ts';
import { notRecognised } from '../../refusals.ts';
import { SheetBuilder, type CellBudget } from '../sheetBuilder.ts';
import { readRelations } from '../xlsx/relations.ts';
import { XmlScanner } from '../xml/scanner.ts';
import { withoutBlankEnds, type Block, type PlacedTable } from './blocks.ts';
import type { DocxContext } from './context.ts';
import { eachChild } from './elements.ts';
import { Flow } from './flow.ts';
import { ListLabels } from './listLabels.ts';
import { readNumbering } from './numbering.ts';
import { Seen } from './seen.ts';
import { Styles } from './styles.ts';

/**
 * `main` is the document part, as found by the package's own relationships. Sheets are named 表1, 表2 … in the document's order;
 * a file without tables gives no sheet, only texts. Tracked changes are read as accepted; comments, notes, heads and feet are not read.
 * Refusals: file-not-recognised (no text at all), file-damaged, file-too-large. Source of the format: ECMA-376 Part 1, 17.
 */
export function readDocx(archive: Archive, main: string): Workbook {
  const relations = readRelations(archive, main);
  const part = (kind: string): string | null => {
    const target = relations.find((relation) => relation.kind === kind && relation.target !== '')?.target;
    return target === undefined ? null : archive.text(target);
  };
  const styles = new Styles(part('styles'));
  const seen = new Seen();
  if (archive.names.some((name) => /(^|\/)vbaProject[^/]*\.bin$/i.test(name))) seen.note('macro');
  const xml = new XmlScanner(archive.text(main));
  const context: DocxContext = { styles, labels: new ListLabels(readNumbering(part('numbering')), styles), seen, tables: 0, prompt: false, readBox: (at) => readBox(at, context) };
  const workbook: Workbook & { texts: { text: string; before: number }[] } = { format: 'docx', sheets: [], notes: [], texts: [] };
  const budget: CellBudget = { used: 0 };
  for (const block of readBody(xml, context)) {
    if (block.kind === 'table') {
      if (block.table.rows > 0) workbook.sheets.push(sheetOf(block.table, block.name, budget));
    } else {
      const text = withoutBlankEnds(block.text);
      if (text !== '') workbook.texts.push({ text, before: workbook.sheets.length });
    }
  }
  workbook.notes.push(...seen.sentences());
  return workbook;
}

function readBody(xml: XmlScanner, context: DocxContext): Block[] {
  let blocks: Block[] | null = null;
  while (xml.next()) {
    if (xml.closing || xml.name === 'document') continue;
    if (xml.name === 'body' && blocks === null) {
      const flow = new Flow(xml, context);
      eachChild(xml, (name) => flow.take(name));
      flow.finish();
      blocks = flow.blocks;
    } else xml.skip();
  }
  if (!blocks) throw notRecognised('这个 Word 文档里没有正文', '请用 WPS 或 Word 打开后另存为 .docx，再试一次。');
  return blocks;
}

/** A text box is read like a body of its own, wherever it is anchored. */
function readBox(xml: XmlScanner, context: DocxContext): Block[] {
  const { seen, prompt } = context;
  const cell = seen.cell;
  seen.cell = null;
  context.prompt = false;
  const flow = new Flow(xml, context);
  eachChild(xml, (name) => flow.take(name));
  flow.finish();
  seen.cell = cell;
  context.prompt = prompt;
  return flow.blocks;
}

function sheetOf(table: PlacedTable, name: string, budget: CellBudget): Sheet {
  const sheet = new SheetBuilder(name, false, budget);
  for (const range of table.merges) sheet.merge(range);
  for (const { row, column, text } of table.cells) sheet.set(row, column, text);
  for (const row of table.hiddenRows) sheet.hideRow(row);
  return sheet.build();
}
