// The score table: as printed where all units stand in one; by class with this period, the year so far, marks and the place before the outlets. Every number opens its lines.
import { useMemo, type ReactElement, type ReactNode } from 'react';
import { classKeyOf } from '../../../shared/bulletins/classes.ts';
import type { ClassKey } from '../../../shared/bulletins/classes.ts';
import type { Output } from '../../../shared/contract/methods.ts';
import type { RunRow } from '../../../shared/scoring/result.ts';
import type { Scheme } from '../../../shared/scoring/scheme.ts';
import { DataGrid } from '../../parts/DataGrid.tsx';
import type { GridColumn, GridValue } from '../../parts/grid/types.ts';
import { periodText } from './bounds.ts';
import { overallTitle, ranksWithin } from './rankTitles.ts';

interface Props {
  run: Output<'scoring.show'>;
  /** The rows of the chosen group. */
  rows: readonly RunRow[];
  scheme: Scheme | undefined;
  /** A panel stands beside the table: only unit, class, counts, points and rank are shown, so that the points stay in sight. */
  narrow: boolean;
  /** The outlet the panel speaks of; its column stays too. */
  outlet: string | null;
  toolbar: ReactNode;
  onExplain: (unit: string, outlet?: string) => void;
  /** Closes the panel; null when none is open. */
  onEscape: (() => void) | null;
}

const OUTLET = 'outlet:';
const CLASS_TITLES: Record<ClassKey, string> = { class: '分类', tier: '数量级', group: '分组' };

const NARROW = ['unit', 'submitted', 'score', 'cumulative'];
/** Pixels where they take less beside a panel. */
const NARROW_WIDTHS: Record<string, number> = { unit: 190, class: 110, tier: 110, group: 76 };

export function ScoreTable({ run, rows, scheme, narrow, outlet, toolbar, onExplain, onEscape }: Props): ReactElement {
  const all = useMemo(() => scoreColumns(run, scheme, onExplain), [run, scheme, onExplain]);
  const within = ranksWithin(scheme, run.rows);
  const columns = useMemo(() => (narrow && within ? all.map((column) => ({ ...column, width: NARROW_WIDTHS[column.id] ?? column.width })) : all), [all, narrow, within]);
  const only = useMemo(() => {
    if (!narrow) return null;
    // A place within a class says nothing without the class.
    const places = within && scheme ? [scheme.ranking.by, classKeyOf(scheme) ?? 'group', 'groupRank'] : ['adopted', 'rank'];
    return new Set([...NARROW, ...places, `${OUTLET}${outlet ?? ''}`]);
  }, [narrow, scheme, within, outlet]);
  return (
    <DataGrid<RunRow>
      id={`scores-${run.scheme}`}
      label="得分情况"
      columns={columns}
      only={only}
      onEscape={onEscape}
      rows={rows}
      rowKey={(row) => row.unit}
      onOpenCell={(row, column) => onExplain(row.unit, column.startsWith(OUTLET) ? column.slice(OUTLET.length) : undefined)}
      totals={(shown) => totals(shown, Object.keys(run.totals.outlets))}
      toolbar={toolbar}
      rowTone={(row) => (row.submitted === 0 ? 'muted' : undefined)}
      empty={{ text: '这段时期没有应当计分的单位。请先在“单位”里登记单位。' }}
      exportTitle={`${periodText(run.from, run.to)}得分情况`}
    />
  );
}

function scoreColumns(run: Props['run'], scheme: Scheme | undefined, onExplain: Props['onExplain']): GridColumn<RunRow>[] {
  const button = (row: RunRow, value: number, outlet?: string): ReactNode =>
    value === 0 ? (
      <span className="scoring-zero">0</span>
    ) : (
      <button type="button" className="scoring-number" tabIndex={-1} onClick={() => onExplain(row.unit, outlet)}>
        {value}
      </button>
    );
  const count = (id: string, title: string, width: number, value: (row: RunRow) => number, hint?: string): GridColumn<RunRow> => ({
    id,
    title,
    width,
    kind: 'number',
    filter: 'none',
    value,
    render: (row) => button(row, value(row)),
    hint,
  });
  const several = (pick: (row: RunRow) => string) => new Set(run.rows.map(pick)).size > 1;
  const key = scheme === undefined ? null : classKeyOf(scheme);
  const plain = (id: string, title: string, width: number, value: (row: RunRow) => GridValue, hint?: string): GridColumn<RunRow> => ({ id, title, width, kind: 'number', filter: 'none', value, hint });
  const marks = Map.groupBy(run.marks, (one) => one.unit);
  const saysMarks = (row: RunRow): string => (marks.get(row.unit) ?? []).map(({ mark, count: times }) => (times === 1 ? mark : `${mark}×${times}`)).join(' ');
  const ranked = ranksWithin(scheme, run.rows);
  const unit: GridColumn<RunRow> = {
    id: 'unit',
    title: '单位',
    width: 228,
    kind: 'text',
    sticky: true,
    grow: true,
    value: (row) => row.unit,
    render: (row) => (
      <button type="button" className="scoring-number" tabIndex={-1} onClick={() => onExplain(row.unit)}>
        {row.unit}
      </button>
    ),
  };
  const outlets = Object.keys(run.totals.outlets).map((outlet): GridColumn<RunRow> => {
    const printed = scheme?.outlets.find((one) => one.name === outlet)?.printed ?? outlet;
    const value = (row: RunRow) => row.outlets[outlet] ?? 0;
    const width = Math.min(150, Math.max(76, outlet.length * 13 + 18));
    return { ...count(`${OUTLET}${outlet}`, outlet, width, value, `${printed}：采用的次数`), render: (row) => button(row, value(row), outlet) };
  });
  const sent = [count('submitted', '报送数量', 76, (row) => row.submitted), count('adopted', '采用数量', 76, (row) => row.adopted, '至少被采用一次的信息')];
  const score = count('score', key === null ? '得分' : '本期得分', key === null ? 64 : 76, (row) => row.score, '点数字看每一笔依据');
  const rank = plain('rank', overallTitle(ranked), ranked ? 64 : 52, (row) => row.rank, '得分相同的名次相同');
  const text = (id: 'group' | 'tier' | 'class', title: string, width: number): GridColumn<RunRow>[] => (several((row) => row[id]) ? [{ id, title, width, kind: 'text', value: (row) => row[id] }] : []);
  if (key === null) {
    return [unit, ...text('group', '分组', 76), ...text('tier', '数量级', 90), ...outlets, ...sent, score, rank, ...(several((row) => row.group) ? [plain('groupRank', '组内名次', 76, (row) => row.groupRank)] : [])];
  }
  return [
    unit,
    ...text(key, CLASS_TITLES[key], 150),
    ...sent,
    ...(run.marks.length > 0 ? [{ id: 'marks', title: '批示', width: 96, kind: 'text' as const, filter: 'none' as const, value: saysMarks, hint: '有领导批示并标注的信息' }] : []),
    score,
    ...(run.rows.some((row) => row.cumulative != null) ? [plain('cumulative', '累计得分', 76, (row) => row.cumulative?.score ?? null, '1月1日起到这次计分的最后一天')] : []),
    ...(ranked ? [plain('groupRank', '名次', 52, (row) => row.groupRank, '在本类里的名次，得分相同的名次相同')] : []),
    rank,
    ...(run.rows.some((row) => row.converted != null) ? [plain('converted', '折算得分', 76, (row) => row.converted ?? null)] : []),
    ...outlets,
  ];
}

/** Sums of the rows that are shown; points are added as whole hundredths. */
function totals(rows: readonly RunRow[], outlets: readonly string[]): Record<string, GridValue> {
  const sum = (value: (row: RunRow) => number) => rows.reduce((total, row) => total + Math.round(value(row) * 100), 0) / 100;
  return {
    unit: `合计 ${rows.length} 个单位`,
    ...Object.fromEntries(outlets.map((outlet) => [`${OUTLET}${outlet}`, sum((row) => row.outlets[outlet] ?? 0)])),
    submitted: sum((row) => row.submitted),
    adopted: sum((row) => row.adopted),
    score: sum((row) => row.score),
    ...(rows.some((row) => row.cumulative != null) ? { cumulative: sum((row) => row.cumulative?.score ?? 0) } : {}),
  };
}
