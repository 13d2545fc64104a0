// The views of a plan: all rows, those with something doubtful, those of one action.
import type { Plan, PlanRow } from '../../../shared/importing/plan.ts';
import type { ImportKind } from '../../../shared/importing/plan.ts';
import { actionHints, actionNames, actionOrder } from './actions.ts';
import { hasReport } from './progressWords.ts';
import { doubts } from './taskWords.ts';

export interface View {
  id: string;
  label: string;
  hint: string;
  /** Its look, as of an action; '' for a plain one. */
  look: string;
  rows: readonly PlanRow[];
}

const PROGRESS_WORDS: Record<string, Pick<View, 'label' | 'hint'>> = { add: { label: '要记的', hint: '给这项任务记一笔进展' }, same: { label: '不用记', hint: '没有填报，或者台账里已经有了' } };

/** The first one is what is shown at the beginning. Rows of tasks that create units or change the table itself are told elsewhere. */
export function viewsOf(kind: ImportKind, plan: Plan): View[] {
  const rows = kind === 'tasks' ? plan.rows.filter(({ values }) => values['record'] === undefined) : plan.rows;
  const view = (id: string, label: string, hint: string, own: readonly PlanRow[], look = ''): View => ({ id, label, hint, look, rows: own });
  const byAction = actionOrder.map((action) => view(action, actionNames[action], actionHints[action], rows.filter((row) => row.action === action), action));
  const all = view('all', '全部', '文件里的每一行', rows);
  if (kind === 'tasks') {
    // Rows that were passed over would cut the merged cells of the table into pieces.
    const tasks = rows.filter(({ action }) => action !== 'skip');
    return [view('all', '全部任务', '表里的每一项任务', tasks), view('doubtful', '只看有疑问的', '有疑问、要核对的行', tasks.filter((row) => doubts(row).length > 0), 'change'), ...byAction];
  }
  if (kind === 'progress') return [view('reported', '有填报的', '单位填了进展的行', rows.filter(hasReport)), all, ...byAction.filter(({ id }) => id !== 'change').map((one) => ({ ...one, ...PROGRESS_WORDS[one.id] }))];
  return [all, ...byAction];
}
