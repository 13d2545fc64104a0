// 附件：得分情况: one row a unit, one column an outlet, and the totals below.
import { LANDSCAPE_TYPE_AREA, TYPE_AREA } from '../outline/gongwen.ts';
import type { Block, TableCell } from '../outline/outline.ts';
import { sayPoints, toHundredths } from '../scoring/points.ts';
import { classesOf, isByClass } from './classes.ts';
import type { Attachment, BulletinInput } from './input.ts';
import { periodWords, wholeArea } from './words.ts';

/** Columns beside the outlets, in millimetres: nine characters of 五号 for a unit's name, two for the counts. */
const WIDTHS = { number: 5.9, unit: 35, submitted: 9.2, adopted: 9.2, score: 14.3 };

/** Characters to a line in the head of an outlet's column, and the width they need. */
const HEAD = { characters: 5, width: 20.6 };

/** More outlet columns than this do not fit upright. */
const UPRIGHT_OUTLETS = 4;

/** '《政务公开经验做法》（10分）' → three lines of much the same length, the points on a line of their own. */
function headLines(printed: string): string {
  const [, name = printed, points = ''] = /^(.+?)(（[^（）]*）)?$/.exec(printed) ?? [];
  const characters = [...name];
  const length = Math.ceil(characters.length / Math.ceil(characters.length / HEAD.characters));
  const lines: string[] = [];
  for (let at = 0; at < characters.length; at += length) lines.push(characters.slice(at, at + length).join(''));
  return [...lines, points].filter((line) => line !== '').join('\n');
}

/** Whoever adds up the outlets of a row gets more than its 采用数量 where one item stood in several: told once, below the table. */
function countedOnce({ scheme, run }: BulletinInput): Block[] {
  const differs = run.rows.some((row) => scheme.outlets.reduce((sum, outlet) => sum + (row.outlets[outlet.name] ?? 0), 0) !== row.adopted);
  return differs ? [{ id: 'attachment.scores.note', kind: 'paragraph', text: '注：同一信息被几处采用的，各栏分别统计，采用数量只计1篇。', editable: true }] : [];
}

/** The table is left out when there is no unit. Zero is blank in the outlets' columns and 0 in the last three, as printed. */
export function scoreTable(input: BulletinInput): Attachment[] {
  const { scheme, run, office, issuedOn } = input;
  // By class the text has the tables of points already; what is left to tell is the outlets.
  if (run.rows.length === 0 || (scheme.outlets.length === 0 && isByClass(scheme))) return [];
  const byClass = isByClass(scheme);
  const period = periodWords(run, issuedOn);
  const landscape = scheme.outlets.length > UPRIGHT_OUTLETS;
  const room = (landscape ? LANDSCAPE_TYPE_AREA : TYPE_AREA).width;
  const fixed = Object.values(WIDTHS).reduce((sum, width) => sum + width, 0);
  const outletWidth = scheme.outlets.length === 0 ? 0 : Math.min(HEAD.width, Math.floor(((room - fixed) / scheme.outlets.length) * 10) / 10);
  const spare = Math.floor((room - fixed - outletWidth * scheme.outlets.length) * 10) / 10;
  const unitWidth = WIDTHS.unit + Math.max(0, spare);
  const head = ['序号', '单位', ...scheme.outlets.map((outlet) => headLines(outlet.printed)), '报送\n数量', '采用\n数量', period.short.length <= 6 && !byClass ? `${period.short}\n得分` : '得分'];
  const counts = (outlets: Record<string, number>, zero: string): TableCell[] =>
    scheme.outlets.map((outlet) => ({ text: (outlets[outlet.name] ?? 0) === 0 ? zero : String(outlets[outlet.name]) }));
  const last = (row: { submitted: number; adopted: number; score: number }): TableCell[] =>
    [String(row.submitted), String(row.adopted), sayPoints(toHundredths(row.score))].map((text) => ({ text }));
  const rows = byClass ? classesOf(scheme, run).flatMap((own) => own.rows) : run.rows;
  const body = rows.map((row, at): TableCell[] => [{ text: String(at + 1) }, { text: row.unit }, ...counts(row.outlets, ''), ...last(row)]);
  const totals: TableCell[] = [{ text: '合计', colSpan: 2, align: 'center' }, ...counts(run.totals.outlets, '0'), ...last(run.totals)];
  return [
    {
      id: 'attachment.scores',
      title: `${period.datedShort}${wholeArea(office)}${scheme.bulletin.item}${byClass ? '采用' : '得分'}情况`,
      landscape,
      blocks: [
        {
          id: 'attachment.scores.table',
          kind: 'table',
          columns: [
            { width: WIDTHS.number, align: 'center' },
            { width: unitWidth, align: 'left' },
            ...scheme.outlets.map(() => ({ width: outletWidth, align: 'center' as const })),
            { width: WIDTHS.submitted, align: 'center' },
            { width: WIDTHS.adopted, align: 'center' },
            { width: WIDTHS.score, align: 'center' },
          ],
          head: [head.map((text) => ({ text, align: 'center', strong: true }))],
          body: [...body, totals.map((cell) => ({ ...cell, strong: true }))],
        },
        ...countedOnce(input),
      ],
    },
  ];
}
