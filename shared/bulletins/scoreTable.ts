// 附件：得分情况: one row a unit, one column an outlet, and the totals below.
import { LANDSCAPE_TYPE_AREA, TYPE_AREA } from '../outline/gongwen.ts';
import type { TableCell } from '../outline/outline.ts';
import { sayPoints, toHundredths } from '../scoring/points.ts';
import type { Attachment, BulletinInput } from './input.ts';
import { periodWords, wholeArea } from './words.ts';

/** Columns beside the outlets, in millimetres. */
const WIDTHS = { number: 10, unit: 38, submitted: 12, adopted: 12, score: 16 };

/** More outlet columns than this do not fit upright. */
const UPRIGHT_OUTLETS = 5;

/** The table is left out when there is no unit. Zero is blank in the outlets' columns and 0 in the last three, as printed. */
export function scoreTable({ scheme, run, office, issuedOn }: BulletinInput): Attachment[] {
  if (run.rows.length === 0) return [];
  const period = periodWords(run, issuedOn);
  const landscape = scheme.outlets.length > UPRIGHT_OUTLETS;
  const room = (landscape ? LANDSCAPE_TYPE_AREA : TYPE_AREA).width;
  const fixed = Object.values(WIDTHS).reduce((sum, width) => sum + width, 0);
  const unitWidth = scheme.outlets.length === 0 ? WIDTHS.unit + room - fixed : WIDTHS.unit;
  const outletWidth = Math.floor(((room - fixed) / Math.max(1, scheme.outlets.length)) * 10) / 10;
  const head = ['序号', '单位', ...scheme.outlets.map((outlet) => outlet.printed), '报送数量', '采用数量', period.short.length <= 6 ? `${period.short}得分` : '得分'];
  const counts = (outlets: Record<string, number>, zero: string): TableCell[] =>
    scheme.outlets.map((outlet) => ({ text: (outlets[outlet.name] ?? 0) === 0 ? zero : String(outlets[outlet.name]) }));
  const last = (row: { submitted: number; adopted: number; score: number }): TableCell[] =>
    [String(row.submitted), String(row.adopted), sayPoints(toHundredths(row.score))].map((text) => ({ text }));
  const body = run.rows.map((row, at): TableCell[] => [{ text: String(at + 1) }, { text: row.unit }, ...counts(row.outlets, ''), ...last(row)]);
  const totals: TableCell[] = [{ text: '合计', colSpan: 2, align: 'center' }, ...counts(run.totals.outlets, '0'), ...last(run.totals)];
  return [
    {
      id: 'attachment.scores',
      title: `${period.datedShort}${wholeArea(office)}${scheme.bulletin.item}得分情况`,
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
      ],
    },
  ];
}
