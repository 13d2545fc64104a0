// Bench: writing the bulletin as docx, against the docx library writing the same paragraphs and tables with no layout of ours.
import { BorderStyle, Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import { composeBulletin } from '../../shared/bulletins/compose.ts';
import { day } from '../../shared/days/day.ts';
import type { Block, Outline } from '../../shared/outline/outline.ts';
import { assembleRun } from '../../shared/scoring/assemble.ts';
import { compileScheme } from '../../shared/scoring/compile.ts';
import { evaluateUnit } from '../../shared/scoring/evaluate.ts';
import { standingOf } from '../../shared/scoring/ledger.ts';
import { itemsOf } from '../../shared/scoring/items.ts';
import { spanOf } from '../../shared/scoring/period.ts';
import { emptySettings } from '../../shared/settings.ts';
import { writeDocx } from '../../electron/documents/word/index.ts';
import { openResources } from '../../electron/services/resources.ts';
import { resourcesFolder } from '../../electron/hosts/place.ts';
import { sequence, title, unitName } from './office.ts';
import { pair } from './measure.ts';
import type { Row } from './measure.ts';

/** A bulletin over so many units, each with an item or two. */
function bulletin(units: number): Outline {
  const scheme = openResources(resourcesFolder()).schemes().find((one) => one.id === 'hitech-2020')!;
  const compiled = compileScheme(scheme);
  const span = spanOf('2020-01', '2020-07');
  const random = sequence(7);
  const titles = new Map<number, string>();
  const ledgers = Array.from({ length: units }, (_, index) => {
    const unit = { id: index + 1, name: unitName(index), aliases: [], group: index % 5 === 0 ? '街道' : '区直', tier: '', from: null, to: null, exempt: false, position: index };
    const items = Array.from({ length: Math.floor(random() * 3) }, (_item, at) => {
      const id = index * 10 + at + 1;
      titles.set(id, title(id));
      const adoptions = random() < 0.7 ? [{ id, outlet: '政务公开经验做法', form: '', adoptedOn: day('2020-06-01'), instruction: '' }] : [];
      return { id, title: title(id), submittedOn: day('2020-05-11'), kind: '', forwarded: null, marks: [], words: null, sharers: 1, adoptions };
    });
    return evaluateUnit(compiled, span, unit, items);
  });
  const run = assembleRun(compiled, ledgers.map(standingOf));
  const office = { ...emptySettings, issuer: '济宁高新区管委会办公室', addressee: '各街道办事处，区直各部门单位：' };
  return composeBulletin({ scheme, run: { from: '2020-01', to: '2020-07', readings: compiled.readings, ...run }, items: itemsOf(compiled, ledgers, (id) => titles.get(id) ?? ''), office, issuedOn: day('2020-07-30') });
}

/** The same words through the library, as plainly as it can be used. */
function bare(outline: Outline): Promise<Buffer> {
  const border = { style: BorderStyle.SINGLE, size: 4 };
  const borders = { top: border, bottom: border, left: border, right: border };
  const text = (words: string): Paragraph => new Paragraph({ children: [new TextRun({ text: words, font: '仿宋_GB2312', size: 32 })] });
  const blocks = (block: Block): (Paragraph | Table)[] => {
    switch (block.kind) {
      case 'table':
        return [
          new Table({
            width: { size: 100, type: WidthType.PERCENTAGE },
            rows: [...block.head, ...block.body].map((row) => new TableRow({ children: row.map((cell) => new TableCell({ children: [text(cell.text)], borders, columnSpan: cell.colSpan, rowSpan: cell.rowSpan })) })),
          }),
        ];
      case 'attachmentList':
        return block.items.map(text);
      case 'signature':
      case 'imprint':
        return [text(block.issuer), text(block.day)];
      case 'attachment':
        return [text(block.label), text(block.title)];
      case 'pageBreak':
      case 'chart':
        return [];
      default:
        return [text(block.text)];
    }
  };
  return Packer.toBuffer(new Document({ sections: [{ children: outline.blocks.flatMap(blocks) }] }));
}

/** The bulletin of 25 and of 500 units. */
export async function documentRows(rounds: number): Promise<Row[]> {
  const rows: Row[] = [];
  for (const units of [25, 500]) {
    const outline = bulletin(units);
    const taken = await pair(rounds, () => writeDocx(outline), () => bare(outline));
    rows.push({ name: `通报 docx，${units} 个单位`, ...taken, against: 'docx 库写同样的文字和表格', bound: '至多 2×', ok: taken.ours <= 2 * taken.bare });
  }
  return rows;
}
