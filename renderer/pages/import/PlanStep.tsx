// Step 2: what the file would do. Views of its rows, what must be decided, how it was read, every row.
import { Segmented } from 'antd';
import { useMemo, useState, type ReactElement } from 'react';
import type { ImportKind, Plan, PlanRow } from '../../../shared/importing/plan.ts';
import { isRegisterKind } from '../../../shared/importing/registerKinds.ts';
import type { Problem } from '../../../shared/problems.ts';
import { Problems } from '../../parts/Problems.tsx';
import { Conflicts } from './Conflicts.tsx';
import { GoneTasks } from './GoneTasks.tsx';
import { MappingPanel } from './MappingPanel.tsx';
import { OtherSheets } from './OtherSheets.tsx';
import { PlanChoices } from './PlanChoices.tsx';
import { PlanTable } from './PlanTable.tsx';
import { ProgressPlanTable } from './ProgressPlanTable.tsx';
import { TableFacts } from './TableFacts.tsx';
import { TaskPlanTable } from './TaskPlanTable.tsx';
import { UnitQuestions } from './UnitQuestions.tsx';
import type { Import } from './useImport.ts';
import { viewsOf } from './views.ts';
import type { View } from './views.ts';

export function PlanStep({ work, plan, onOpen, onKind }: { work: Import; plan: Plan; onOpen: (row: PlanRow) => void; onKind: (kind: ImportKind) => void }): ReactElement {
  const { kind, options } = work;
  const [only, setOnly] = useState<string | null>(null);
  const disabled = work.busy !== null;
  const views = useMemo(() => viewsOf(kind, plan), [kind, plan]);
  const view = views.find(({ id, rows }) => id === only && rows.length > 0) ?? views[0];
  const whole = useMemo(() => wholeProblems(plan), [plan]);
  const nothing = plan.rows.length === 0;
  return (
    <section className="import-step import-plan" aria-label="第二步，核对" aria-busy={disabled}>
      <div className="import-line">
        <span className="import-number" aria-hidden="true">2</span>
        <span>核对</span>
        {nothing || view === undefined ? null : (
          <Segmented<string>
            size="small"
            aria-label="只看哪一类行"
            value={view.id}
            onChange={setOnly}
            options={views.map((one, index) => ({ value: one.id, disabled: index > 0 && one.rows.length === 0, title: one.hint, label: viewLabel(one) }))}
          />
        )}
        <PlanChoices work={work} plan={plan} disabled={disabled} />
      </div>
      {kind === 'tasks' ? <TableFacts work={work} plan={plan} /> : null}
      <Problems problems={kind === 'tasks' ? whole.filter(({ code }) => code !== 'tasks-gone') : whole} limit={8} bare />
      <OtherSheets others={plan.others ?? []} session={work.session} source={work.source} first={plan.questions.length > 0} disabled={disabled} onKind={onKind} />
      {kind === 'tasks' ? <GoneTasks tables={plan.tables ?? []} /> : null}
      <UnitQuestions questions={plan.questions} answers={options.units ?? {}} disabled={disabled} gentle={kind === 'tasks'} onAnswer={(units) => void work.answer({ units })} />
      {kind === 'progress' ? <Conflicts rows={plan.rows} answers={options.conflicts ?? {}} disabled={disabled} onAnswer={(conflicts) => void work.answer({ conflicts })} /> : null}
      {isRegisterKind(kind) ? <MappingPanel kind={kind} mapping={plan.mapping} chosen={options.mapping ?? []} headless={nothing} disabled={disabled} onMap={(mapping) => void work.answer({ mapping })} /> : null}
      {nothing || view === undefined ? null : (
        <div className="import-rows">
          <Rows work={work} plan={plan} view={view} onOpen={onOpen} />
        </div>
      )}
    </section>
  );
}

function Rows({ work, plan, view, onOpen }: { work: Import; plan: Plan; view: View; onOpen: (row: PlanRow) => void }): ReactElement {
  const { kind } = work;
  const deadlines = work.options.deadlines ?? NO_DEADLINES;
  if (kind === 'tasks') return <TaskPlanTable plan={plan} rows={view.rows} deadlines={deadlines} onDeadlines={(next) => work.answer({ deadlines: next })} onOpen={onOpen} />;
  if (kind === 'progress') return <ProgressPlanTable rows={view.rows} all={plan.rows} onOpen={onOpen} />;
  return <PlanTable kind={kind} rows={view.rows} all={plan.rows} manySheets={new Set(plan.rows.map((row) => row.sheet)).size > 1} onOpen={onOpen} />;
}

const NO_DEADLINES = {};

function viewLabel({ label, look, rows }: View): ReactElement {
  return <span className={look !== '' && rows.length > 0 ? `import-action of-${look}` : undefined}>{`${label} ${rows.length}`}</span>;
}

/** Problems of the file and its sheets; a row's own stand beside the row. */
function wholeProblems(plan: Plan): Problem[] {
  const own = new Set(plan.rows.flatMap((row) => row.problems.map((problem) => `${problem.code} ${problem.message}`)));
  // Sheets that belong to other kinds are told in a line of their own.
  const others = new Set((plan.others ?? []).flatMap(({ sheets }) => sheets));
  return plan.problems.filter((problem) => !own.has(`${problem.code} ${problem.message}`) && !(problem.code === 'sheet-left' && others.has(problem.at?.sheet ?? '')));
}
