// Step 2: what the file would do. Counts as filters, what must be decided, the columns, every row.
import { InputNumber, Segmented } from 'antd';
import { useMemo, useState, type ReactElement } from 'react';
import type { Plan, PlanRow } from '../../../shared/importing/plan.ts';
import type { Problem } from '../../../shared/problems.ts';
import { Problems } from '../../parts/Problems.tsx';
import { actionHints, actionNames, actionOrder, type Action } from './actions.ts';
import { MappingPanel } from './MappingPanel.tsx';
import { PlanTable } from './PlanTable.tsx';
import { UnitQuestions } from './UnitQuestions.tsx';
import type { Import } from './useImport.ts';

export function PlanStep({ work, plan, onOpen }: { work: Import; plan: Plan; onOpen: (row: PlanRow) => void }): ReactElement {
  const [only, setOnly] = useState<Action | 'all'>('all');
  const disabled = work.busy !== null;
  const rows = useMemo(() => (only === 'all' ? plan.rows : plan.rows.filter((row) => row.action === only)), [plan, only]);
  const whole = useMemo(() => wholeProblems(plan), [plan]);
  const nothing = plan.rows.length === 0;
  const sheets = new Set(plan.rows.map((row) => row.sheet));
  return (
    <section className="import-step import-plan" aria-label="第二步，核对" aria-busy={disabled}>
      <div className="import-line">
        <span className="import-number" aria-hidden="true">2</span>
        <span>核对</span>
        {nothing ? null : (
          <Segmented<Action | 'all'>
            size="small"
            aria-label="只看哪一类行"
            value={only}
            onChange={setOnly}
            options={[
              { value: 'all', label: `全部 ${plan.rows.length}` },
              ...actionOrder.map((action) => ({ value: action, disabled: plan.counts[action] === 0, title: actionHints[action], label: countLabel(action, plan.counts[action]) })),
            ]}
          />
        )}
        <Choices work={work} plan={plan} disabled={disabled} />
      </div>
      <Problems problems={whole} limit={8} bare />
      <UnitQuestions questions={plan.questions} answers={work.options.units ?? {}} disabled={disabled} onAnswer={(units) => work.answer({ units })} />
      <MappingPanel
        kind={work.kind}
        mapping={plan.mapping}
        chosen={work.options.mapping ?? []}
        headless={nothing}
        disabled={disabled}
        onMap={(mapping) => work.answer({ mapping })}
      />
      {nothing ? null : (
        <div className="import-rows">
          <PlanTable kind={work.kind} rows={rows} all={plan.rows} manySheets={sheets.size > 1} onOpen={onOpen} />
        </div>
      )}
    </section>
  );
}

function countLabel(action: Action, count: number): ReactElement {
  return <span className={count > 0 ? `import-action of-${action}` : undefined}>{`${actionNames[action]} ${count}`}</span>;
}

/** Problems of the file and its sheets; a row's own stand beside the row. */
function wholeProblems(plan: Plan): Problem[] {
  const own = new Set(plan.rows.flatMap((row) => row.problems.map((problem) => `${problem.code} ${problem.message}`)));
  return plan.problems.filter((problem) => !own.has(`${problem.code} ${problem.message}`));
}

/** The year of days without one, and what becomes of hidden rows, where the file raises the question. */
function Choices({ work, plan, disabled }: { work: Import; plan: Plan; disabled: boolean }): ReactElement {
  const codes = new Set([...plan.problems, ...plan.rows.flatMap((row) => row.problems)].map((problem) => problem.code));
  const hidden = work.options.hiddenRows === 'skip' || [...codes].some((code) => code.includes('hidden-row') || code.includes('row-hidden'));
  const year = work.options.year !== undefined || [...codes].some((code) => code.includes('year'));
  const [typed, setTyped] = useState<number | null>(work.options.year ?? null);
  const takeYear = () => {
    if ((typed ?? undefined) !== work.options.year) work.answer({ year: typed ?? undefined });
  };
  return (
    <>
      {year ? (
        <label>
          没写年份的日期是{' '}
          <InputNumber size="small" min={1949} max={2999} value={typed} disabled={disabled} style={{ width: 72 }} aria-label="没写年份的日期是哪一年" onChange={setTyped} onPressEnter={takeYear} onBlur={takeYear} /> 年
        </label>
      ) : null}
      {hidden ? (
        <label>
          隐藏的行{' '}
          <Segmented<'take' | 'skip'>
            size="small"
            aria-label="隐藏的行"
            disabled={disabled}
            value={work.options.hiddenRows ?? 'take'}
            options={[{ value: 'take', label: '读入' }, { value: 'skip', label: '不读' }]}
            onChange={(hiddenRows) => work.answer({ hiddenRows })}
          />
        </label>
      ) : null}
    </>
  );
}
