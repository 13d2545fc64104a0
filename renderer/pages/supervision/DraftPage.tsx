// A paper about to be made: 督办单 or 催办函 from chosen parts, or a progress bulletin.
import { Button } from 'antd';
import { useMemo } from 'react';
import type { ReactElement } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { taskPaperSchema } from '../../../shared/contract/tasks.ts';
import { isMonth } from '../../../shared/days/day.ts';
import { usePeriod } from '../../app/period.tsx';
import { useRead } from '../../app/queries.ts';
import { Empty } from '../../parts/Empty.tsx';
import { useYears } from '../../parts/ledger/useYears.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { Page } from '../../parts/Page.tsx';
import { ProgressDraft } from './ProgressDraft.tsx';
import { SheetsDraft } from './SheetsDraft.tsx';
import './supervision.css';

const TITLES = { supervision: '出督办单', urging: '出催办函', progress: '工作进展通报' } as const;

/** ?kind; ?parts with their ids for sheets; ?year and ?month for a bulletin ('all' means the whole year). */
export function DraftPage(): ReactElement {
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const { month: inForce, today: thisMonth } = usePeriod();
  const kind = taskPaperSchema.safeParse(params.get('kind')).data ?? 'progress';
  const named = params.get('parts') ?? '';
  const parts = useMemo(() => named.split(',').filter((one) => /^\d+$/.test(one)).map(Number), [named]);
  const { year, years } = useYears(params.get('year'));
  const settings = useRead('settings.show', {});
  const info = useRead('system.info', {});
  const asked = params.get('month');
  // The month in force, as long as it lies in the year and has begun; otherwise the year as a whole.
  const own = inForce !== null && thisMonth !== null && inForce <= thisMonth && year !== null && inForce.startsWith(`${year}-`) ? inForce : null;
  const month = asked !== null && isMonth(asked) && asked.startsWith(`${year}-`) ? asked : asked === 'all' ? null : own;
  const back = <Link to="/tasks/supervision">‹ 督办催办</Link>;
  const none = kind === 'progress' ? years?.length === 0 : parts.length === 0;
  return (
    <Page title={TITLES[kind]} back={back}>
      {none ? (
        kind === 'progress'
          ? <Empty text="还没有任务分解表，没有进展可以通报。" action={<Button type="primary" onClick={() => void navigate('/import?kind=tasks')}>导入任务分解表</Button>} />
          : <Empty text={`还没有选任务。先选上要${kind === 'urging' ? '催办' : '督办'}的任务，再${TITLES[kind]}。`} action={<Button type="primary" onClick={() => void navigate('/tasks/supervision')}>去选任务</Button>} />
      ) : (
        <Loaded query={settings}>
          {(office) => (
            <Loaded query={info}>
              {({ today }) => (kind !== 'progress'
                ? <SheetsDraft key={`${kind} ${named}`} kind={kind} parts={parts} office={office} today={today} />
                : year === null ? null : (
                  <ProgressDraft
                    key={`${year} ${month}`}
                    year={year}
                    month={month}
                    years={years ?? []}
                    office={office}
                    today={today}
                    onPeriod={(nextYear, nextMonth) => setParams({ kind, year: String(nextYear), month: nextMonth ?? 'all' }, { replace: true })}
                  />
                ))}
            </Loaded>
          )}
        </Loaded>
      )}
    </Page>
  );
}
