// 目前情况: how a unit's part of a task stands, in the words of a paper.
import { daysBetween } from '../days/count.ts';
import type { Day } from '../days/day.ts';
import { formatDay } from '../days/phrases.ts';
import type { Part } from '../tracking/part.ts';
import type { QuotaCount } from '../tracking/quotaCount.ts';
import { quoted, sayDay, shortened } from './words.ts';

/** A deadline as near as this is worth a word. */
const NEAR_DAYS = 30;
/** Of a report so many characters stand in the table; the ledger has the whole. */
const REPORT_CHARACTERS = 40;

const PERIODS: Record<QuotaCount['per'], string> = { year: '年', halfYear: '个半年', quarter: '个季度', month: '个月', tenDays: '个旬', week: '周', day: '天' };

/** '推进中', '未启动', '5月20日退回重报，尚未补报'. */
function sayStage(part: Part, issuedOn: Day): string {
  if (part.stage !== '退回重报') return part.stage;
  return `${part.since === null ? '' : sayDay(part.since, issuedOn)}退回重报，尚未补报`;
}

/** '已逾期31天' when it is late, how long is left when the deadline is near, else nothing. */
function sayHaste(part: Part, issuedOn: Day): string {
  if (part.overdueDays > 0) return `已逾期${part.overdueDays}天`;
  if (part.deadline === null) return '';
  const left = daysBetween(issuedOn, part.deadline);
  if (left === 0) return '当日到期';
  return left > 0 && left <= NEAR_DAYS ? `距完成时限还有${left}天` : '';
}

/** Demands of frequency that were missed in periods already over: '“每月不少于1次”，已过的5个月中做到3个月'. */
function sayQuotas(part: Part): string[] {
  return part.quotas
    .filter(({ passed, met }) => met < passed)
    .map(({ text, per, passed, met }) => `${quoted(text)}，已过的${passed}${PERIODS[per]}${met === 0 ? '均未达到' : `中只有${met}${PERIODS[per]}达到`}`);
}

/** The cell of the table, a line for each thing: state and lateness, the last report, missed frequencies, times urged. */
export function situationLines(part: Part, issuedOn: Day): string {
  const state = [sayStage(part, issuedOn), sayHaste(part, issuedOn)].filter((one) => one !== '').join('，');
  const report = part.lastOn === null ? '尚未报送进展' : `${sayDay(part.lastOn, issuedOn)}报送${part.lastText === '' ? '进展' : `：${quoted(shortened(part.lastText, REPORT_CHARACTERS))}`}`;
  return [state, report, ...sayQuotas(part), ...(part.urged > 0 ? [`已催办${part.urged}次`] : [])].join('\n');
}

/** The same as the second half of a sentence, without the times urged: '已逾期31天，仍未启动，尚未报送进展'. */
export function situationClauses(part: Part, issuedOn: Day): string {
  const late = part.overdueDays > 0;
  const haste = sayHaste(part, issuedOn);
  const stages: Record<string, string> = { 未启动: late ? '仍未启动' : '尚未启动', 推进中: late ? '仍在推进中' : '正在推进', 退回重报: sayStage(part, issuedOn) };
  const report = part.lastOn === null ? '没有报送过进展' : `最近一次报送进展是${sayDay(part.lastOn, issuedOn)}`;
  return [haste, stages[part.stage] ?? part.stage, report, ...sayQuotas(part)].filter((one) => one !== '').join('，');
}

/** The day as a narrow column has it, another year on a line of its own; without a day the words of the deadline, else 未明确. */
export function deadlineCell({ deadline, deadlineText }: Pick<Part, 'deadline' | 'deadlineText'>, issuedOn: Day): string {
  return deadline === null ? deadlineText || '未明确' : sayDay(deadline, issuedOn).replace('年', '年\n');
}

/** '应于2024年6月30日前完成', '完成时限为“全年”'; '' when none is said. */
export function sayDeadline(part: Part): string {
  if (part.deadline !== null) return `应于${formatDay(part.deadline)}前完成`;
  return part.deadlineText === '' ? '' : `完成时限为${quoted(part.deadlineText)}`;
}

/** '已逾期31天', '均已逾期，最长31天', '其中2项已逾期，最长31天' of a sheet's parts; '' when none is late. */
export function sayLateness(parts: readonly Part[]): string {
  const days = parts.map(({ overdueDays }) => overdueDays).filter((count) => count > 0);
  if (days.length === 0) return '';
  const longest = Math.max(...days);
  const how = days.every((count) => count === longest) ? `已逾期${longest}天` : `已逾期，最长的${longest}天`;
  if (days.length < parts.length) return `其中${days.length}项${how}`;
  return parts.length === 1 ? how : `均${how}`;
}

/** '上述任务此前已催办2次，至今没有办结。'; '' when nothing was urged before. */
export function sayUrged(parts: readonly Part[]): string {
  const times = parts.map(({ urged }) => urged).filter((count) => count > 0);
  if (times.length === 0) return '';
  const [fewest, most] = [Math.min(...times), Math.max(...times)];
  const who = parts.length === 1 ? '' : times.length === parts.length ? '上述任务' : `有${times.length}项`;
  return `${who}此前已催办${fewest === most ? most : `${fewest}至${most}`}次，至今没有办结。`;
}

/** True when one of the parts was urged twice or more: the wording becomes firmer. */
export function isStubborn(parts: readonly Part[]): boolean {
  return parts.some(({ urged }) => urged >= 2);
}

/** '牵头', '承办' or both, over all parts of a sheet. */
export function sayRole(parts: readonly Part[]): string {
  const roles = new Set(parts.map(({ role }) => role));
  if (roles.size > 1) return '牵头或承办';
  return roles.has('lead') ? '牵头' : '承办';
}

/** '第12项' where the table numbers its tasks by figures. */
export function sayPlace({ number }: Pick<Part, 'number'>): string {
  const figures = /^\d+(?=[.．、]?$)/.exec(number)?.[0];
  return figures === undefined ? '' : `第${figures}项`;
}
