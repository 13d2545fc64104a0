// 二、各类单位得分: a table for each class, and below it who is praised and who criticised.
import type { Block, TableCell } from '../outline/outline.ts';
import { TYPE_AREA } from '../outline/gongwen.ts';
import { sayPoints, toHundredths } from '../scoring/points.ts';
import type { RunRow } from '../scoring/result.ts';
import { classesOf, placeOf } from './classes.ts';
import type { RowClass } from './classes.ts';
import { grouped, paragraph } from './frame.ts';
import type { BlockSection, Left } from './frame.ts';
import type { BulletinInput } from './input.ts';
import { periodWords } from './words.ts';

interface Column {
  head: string;
  /** Millimetres; the unit's column has what is left over. */
  width: number;
  cell: (row: RunRow) => string;
}

const points = (value: number | null | undefined): string => (value === null || value === undefined ? '' : sayPoints(toHundredths(value)));

/** 序号 and 单位, then the numbers; 累计 and 折算 only where the run has them. */
function columnsOf({ scheme, run, issuedOn }: BulletinInput): Column[] {
  const { short } = periodWords(run, issuedOn);
  const cumulative = run.rows.some((row) => row.cumulative != null);
  const converted = run.rows.some((row) => row.converted != null);
  return [
    { head: '报送', width: 14, cell: (row) => String(row.submitted) },
    { head: '采用', width: 14, cell: (row) => String(row.adopted) },
    { head: short.length <= 6 ? `${short}\n得分` : '本期\n得分', width: 22, cell: (row) => points(row.score) },
    ...(cumulative ? [{ head: '累计\n得分', width: 18, cell: (row: RunRow) => points(row.cumulative?.score) }] : []),
    { head: '名次', width: 14, cell: (row) => String(placeOf(scheme, row)) },
    ...(converted ? [{ head: '折算\n得分', width: 18, cell: (row: RunRow) => points(row.converted) }] : []),
  ];
}

function table(id: string, { rows }: RowClass, columns: readonly Column[]): Block {
  const number = 12;
  const unit = TYPE_AREA.width - number - columns.reduce((sum, { width }) => sum + width, 0);
  const head = ['序号', '单位', ...columns.map((column) => column.head)];
  return {
    id,
    kind: 'table',
    columns: [{ width: number, align: 'center' }, { width: unit, align: 'left' }, ...columns.map(({ width }) => ({ width, align: 'center' as const }))],
    head: [head.map((text) => ({ text, align: 'center', strong: true }))],
    body: rows.map((row, at): TableCell[] => [String(at + 1), row.unit, ...columns.map(({ cell }) => cell(row))].map((text) => ({ text }))),
  };
}

/** '工业区居首位，予以通报表扬；甲镇居末位，予以通报批评。' ; '' when the scheme names nobody of the class. */
function placedText({ run: { lists } }: BulletinInput, { rows }: RowClass): string {
  const among = (list: readonly string[]): string[] => list.filter((unit) => rows.some((row) => row.unit === unit));
  const [praised, blamed, advanced] = [among(lists.commended), among(lists.criticised), among(lists.advanced)];
  const said = [
    praised.length > 0 ? `${praised.join('、')}得分居首位，予以通报表扬` : '',
    blamed.length > 0 ? `${blamed.join('、')}得分居末位，予以通报批评` : '',
    advanced.length > 0 ? `${advanced.join('、')}评为先进单位` : '',
  ].filter((one) => one !== '');
  return said.length === 0 ? '' : `${said.join('；')}。`;
}

/** Ids: scores, scores.1 (a class) .1.table .1.placed. */
export function classTables(input: BulletinInput, left: Left): BlockSection {
  const columns = columnsOf(input);
  const groups = classesOf(input.scheme, input.run).map((own, at): BlockSection => {
    const id = `scores.${at + 1}`;
    const text = placedText(input, own);
    return { id, title: own.name, blocks: [table(`${id}.table`, own, columns), ...(text === '' ? [] : [paragraph({ id: `${id}.placed`, text })])] };
  });
  return { id: 'scores', title: groups.length > 1 ? '各类单位得分' : '各单位得分', blocks: grouped(groups, left) };
}
