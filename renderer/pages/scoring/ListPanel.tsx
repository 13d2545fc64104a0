// The lists of a run: praised, criticised, nothing sent, nothing adopted, and the steps of escalation with the months that led to them.
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import type { Compiled } from '../../../shared/scoring/compile.ts';
import { sayBeforeRule } from '../../../shared/scoring/inForce.ts';
import type { Notice, RunResult, RunRow } from '../../../shared/scoring/result.ts';
import { sayMonths } from '../../../shared/scoring/period.ts';
import { SidePanel } from '../../parts/SidePanel.tsx';

type Lists = RunResult['lists'];

export interface ListFacts {
  id: string;
  title: string;
  count: number;
  /** Told in red when it is not empty. */
  alarm: boolean;
  units: readonly { unit: string; notice?: Notice }[];
}

const STEPS: readonly { step: Notice['step']; title: string }[] = [
  { step: 'named', title: '点名' },
  { step: 'inform', title: '告知书' },
  { step: 'talk', title: '约谈' },
  { step: 'supervision', title: '督办单' },
  { step: 'circular', title: '全区通报' },
];

/** The lists a run may have; those a scheme does not know are left out when empty. */
export function runLists(lists: Lists): ListFacts[] {
  const plain = (id: string, title: string, units: readonly string[]): ListFacts => ({ id, title, count: units.length, alarm: false, units: units.map((unit) => ({ unit })) });
  const steps = STEPS.map(({ step, title }): ListFacts => {
    const notices = lists.notices.filter((notice) => notice.step === step);
    return { id: step, title, count: notices.length, alarm: true, units: notices.map((notice) => ({ unit: notice.unit, notice })) };
  });
  return [
    plain('zeroSubmitted', '零报送', lists.zeroSubmitted),
    plain('zeroAdopted', '零采用', lists.zeroAdopted),
    ...[plain('commended', '通报表扬', lists.commended), plain('criticised', '通报批评', lists.criticised), plain('advanced', '先进单位', lists.advanced ?? []), plain('belowPass', '未达标', lists.belowPass ?? []), ...steps].filter((list) => list.count > 0),
  ];
}

interface Props {
  runId: string;
  list: ListFacts;
  rows: readonly RunRow[];
  /** All notices of the run: a unit may have earned other steps, too. */
  notices: readonly Notice[];
  /** The run's scheme, once it is read: what of a notice lies before its rule. */
  compiled: Compiled | null;
  onClose: () => void;
  onExplain: (unit: string) => void;
}

export function ListPanel({ runId, list, rows, notices, compiled, onClose, onExplain }: Props): ReactElement {
  const row = new Map(rows.map((one) => [one.unit, one]));
  const own = STEPS.find(({ step }) => step === list.id)?.step;
  const others = (unit: string): string => STEPS.filter(({ step }) => step !== own && notices.some((notice) => notice.unit === unit && notice.step === step)).map(({ title }) => title).join('、');
  return (
    <SidePanel title={`${list.title}：${list.count} 个单位`} width={420} onClose={onClose}>
      {own !== undefined && own !== 'named' ? <p><Link to={`/bulletins/new/${runId}?paper=notices`}>出{own === 'talk' ? '约谈通知' : list.title}</Link></p> : null}
      {own === 'named' ? <p className="faint">点名写在通报里，没有单独的文件。</p> : null}
      <ol className="scoring-units">
        {list.units.map(({ unit, notice }, at) => (
          <li key={at}>
            <div>
              <button type="button" className="scoring-number" onClick={() => onExplain(unit)}>{unit}</button>
              <span className="faint">{row.get(unit)?.class || row.get(unit)?.group}</span>
              <span className="spring" />
              {notice ? <span>{sayMonths(notice.periods)}</span> : <span className="faint">报送 {row.get(unit)?.submitted ?? 0}，得 {row.get(unit)?.score ?? 0} 分</span>}
            </div>
            {notice ? <p className="faint">{notice.text}（{notice.clause}）{others(unit) === '' ? '' : `　另有：${others(unit)}`}</p> : null}
            {notice && compiled && sayBeforeRule(compiled, notice) !== '' ? <p className="scoring-before">{sayBeforeRule(compiled, notice)}</p> : null}
          </li>
        ))}
      </ol>
    </SidePanel>
  );
}
