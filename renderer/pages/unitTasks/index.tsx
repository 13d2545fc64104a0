// 单位台账: one unit's tasks of a year, how they stand, and recording what it reports; without a unit, all of them.
import { useCallback, useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import { useNavigate } from 'react-router';
import type { Part } from '../../../shared/tracking/part.ts';
import type { State } from '../../../shared/tracking/standing.ts';
import { addToTally, emptyTally, rateOf } from '../../../shared/tracking/summary.ts';
import { useRead } from '../../app/queries.ts';
import { EntryPanel } from '../../parts/ledger/EntryPanel.tsx';
import { Figures } from '../../parts/ledger/Figures.tsx';
import type { Figure } from '../../parts/ledger/Figures.tsx';
import type { EntryKind } from '../../parts/ledger/entryKinds.ts';
import { inUnitOrder } from '../../parts/ledger/unitOrder.ts';
import { useYears } from '../../parts/ledger/useYears.ts';
import { YearSelect } from '../../parts/ledger/YearSelect.tsx';
import { Loaded } from '../../parts/Loaded.tsx';
import { Page } from '../../parts/Page.tsx';
import { useAddress } from '../../parts/useAddress.ts';
import { SubPages } from '../../parts/SubPages.tsx';
import { readShown, shownParts } from './shown.ts';
import type { Shown } from './shown.ts';
import { UnitChoice } from './UnitChoice.tsx';
import { UnitCommands } from './UnitCommands.tsx';
import { UnitLedger } from './UnitLedger.tsx';
import { UnitList } from './UnitList.tsx';
import './unitTasks.css';

const NO_PARTS: readonly Part[] = [];

interface Asking {
  kind: EntryKind;
  parts: Part[];
  text: string;
}

/** How the parts stand, in the order in which an office speaks of it. */
function figuresOf(parts: readonly Part[], shown: Shown | null, show: (next: Shown | null) => void): Figure[] {
  const tally = emptyTally();
  for (const { state } of parts) addToTally(tally, state);
  const rate = rateOf(tally);
  const press = (what: Shown): Pick<Figure, 'on' | 'press'> => ({ on: shown === what, press: () => show(shown === what ? null : what) });
  const of = (state: State, look?: Figure['look']): Figure => ({ label: state, value: parts.filter((part) => part.state === state).length, ...press(state), ...(look === undefined ? {} : { look }) });
  return [
    { label: '承办', value: parts.length, on: shown === null, press: () => show(null) },
    { label: '完成', value: tally.finished, look: 'done', ...press('finished') },
    { ...of('已完成'), label: '待销号' },
    of('推进中'),
    of('未启动'),
    of('退回重报'),
    of('逾期', 'late'),
    of('不适用'),
    { label: '完成率', value: rate === null ? '—' : `${rate}%` },
  ];
}

/** ?unit and ?year say whose; ?state narrows the list to a state, to finished or to open. */
export default function UnitTasksPage(): ReactElement {
  const navigate = useNavigate();
  const { params, ask: address } = useAddress();
  const { year, years } = useYears(params.get('year'));
  const unit = params.get('unit');
  const shown = readShown(params.get('state'));
  const units = useRead('units.list', {}).data?.units;
  const summary = useRead('progress.summary', { year: year ?? 2000 }, { enabled: year !== null });
  const list = useRead('progress.list', { year: year ?? 2000, unit: unit ?? '' }, { enabled: year !== null && unit !== null, keep: false });
  const [asking, setAsking] = useState<Asking | null>(null);
  const ask = useCallback((changes: Parameters<typeof address>[0]): void => {
    setAsking(null);
    address(changes);
  }, [address]);
  const choose = useCallback((next: string | null) => ask({ unit: next }), [ask]);
  const open = useCallback((part: Part) => void navigate(`/tasks?year=${year}&unit=${encodeURIComponent(part.unit)}&open=${part.taskId}`), [navigate, year]);
  const onAsk = useCallback((kind: EntryKind, parts: Part[], text: string) => setAsking({ kind, parts, text }), []);
  const all = list.data?.parts ?? NO_PARTS;
  const parts = useMemo(() => shownParts(all, shown), [all, shown]);
  const ordered = useMemo(() => inUnitOrder(summary.data?.units ?? [], units ?? []), [summary.data, units]);
  const today = list.data?.today;
  return (
    <Page
      title="单位台账"
      note={year === null ? undefined : (
        <span className="unit-head">
          <YearSelect year={year} years={years ?? []} onChange={(next) => ask({ year: next, state: null })} />
          <UnitChoice unit={unit} units={units ?? []} busy={summary.data?.units ?? []} onChange={choose} />
        </span>
      )}
      commands={year === null || summary.data === undefined || summary.data.units.length === 0 ? undefined : <UnitCommands year={year} unit={unit} />}
      side={asking === null || !all.some(({ id }) => id === asking.parts[0]?.id) || today === undefined ? undefined : <EntryPanel key={`${asking.kind} ${asking.parts.map(({ id }) => id).join()}`} kind={asking.kind} parts={asking.parts} text={asking.text} today={today} onClose={() => setAsking(null)} />}
    >
      <SubPages area="tasks" along={year === null ? '' : `year=${year}`} />
      {year === null ? null : unit === null ? (
        <Loaded query={summary} text="正在读取各单位的情况">{() => <UnitList year={year} units={ordered} onOpen={choose} />}</Loaded>
      ) : (
        <Loaded query={list} text="正在读取单位台账">
          {(data) => (
            <>
              <Figures label={`${unit}的完成情况`} figures={figuresOf(all, shown, (next) => ask({ state: next }))} />
              <UnitLedger key={`${year} ${unit}`} unit={unit} year={year} today={data.today} all={all} parts={parts} onAll={shown === null ? null : () => ask({ state: null })} onAsk={onAsk} onOpen={open} />
            </>
          )}
        </Loaded>
      )}
    </Page>
  );
}
