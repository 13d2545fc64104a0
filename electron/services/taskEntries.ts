// Whether what is to be written about a part makes sense where it stands, in sentences that name the task and the unit.
import { formatDay } from '../../shared/days/phrases.ts';
import type { Day } from '../../shared/days/day.ts';
import type { Problem } from '../../shared/problems.ts';
import { entryNames, entryProblems } from '../../shared/tracking/entry.ts';
import type { EntryFields } from '../../shared/tracking/entry.ts';
import type { FoundPart } from './parts.ts';

const longestQuote = 24;

/** “财政局”的第3项任务“公开预算……”: a part as sentences speak of it. */
export function partName({ task, unit }: Pick<FoundPart, 'task' | 'unit'>): string {
  return `“${unit.name}”承担的${taskName(task)}`;
}

/** 第3项任务“公开预算……”. */
export function taskName({ number, requirement }: { number: string; requirement: string }): string {
  const words = [...requirement.replace(/\s+/g, '')];
  const quote = words.length > longestQuote ? `${words.slice(0, longestQuote).join('')}……` : words.join('');
  return `${/^\d+$/.test(number) ? `第${number}项` : ''}任务“${quote}”`;
}

const settled = ['已完成', '已销号', '不适用'];

/** Why the entry cannot be written about this part, or null. */
function senseless(entry: EntryFields, { standing }: FoundPart, today: Day): { code: string; field: keyof EntryFields; message: string } | null {
  const { kind, on, until } = entry;
  const { stage, since, lastOn, deadline } = standing;
  const no = (code: string, message: string, field: keyof EntryFields = 'kind'): ReturnType<typeof senseless> => ({ code, message, field });
  if (on > today) return no('entry-future', `日期${formatDay(on)}还没有到，请填今天或以前的日期。`, 'on');
  const name = entryNames[kind];
  if (kind === 'closed' && stage === '不适用') return no('entry-not-applicable', '已报不适用，不能销号。确实要办的，请先退回重报或者恢复办理。');
  if (kind === 'closed' && stage === '已销号') return no('entry-already', '已经销号，不用再销。');
  if (kind === 'returned' && stage === '已销号') return no('entry-closed', '已经销号，不能退回重报。请先恢复办理。');
  if (kind === 'returned' && stage === '退回重报') return no('entry-already', '已经退回，单位还没有重报。要再催的，请记催办。');
  if (kind === 'returned' && lastOn === null) return no('entry-nothing-reported', '单位还没有报过，没有可以退回的内容。要催的，请记催办。');
  if (kind === 'reopened' && !settled.includes(stage)) return no('entry-open', `现在是“${standing.state}”，还没有办结，不用恢复办理。`);
  if (kind === 'urged' && settled.includes(stage)) return no('entry-settled', `现在是“${stage}”，不用催办。`);
  if (kind === 'extended' && (stage === '已销号' || stage === '不适用')) return no('entry-settled', `现在是“${stage}”，不用延期。`);
  if (kind === 'extended' && until !== null && deadline !== null && until <= deadline) return no('entry-not-later', `现在的时限是${formatDay(deadline)}，延期要比它晚。请改正“延期至”。`, 'until');
  if (stage === '已销号' && (kind === 'progress' || kind === 'done' || kind === 'notApplicable')) return no('entry-closed', `已经销号，不能再报${name}。如需再报，请先恢复办理。`);
  if ((kind === 'closed' || kind === 'returned' || kind === 'reopened') && since !== null && on < since) {
    return no('entry-order', `${formatDay(since)}已经记为“${stage}”，${name}的日期不能早于这一天。请改正日期。`, 'on');
  }
  return null;
}

/** Everything that stands against writing the entry about these parts; empty when nothing does. */
export function entryRefusals(entry: EntryFields, parts: readonly FoundPart[], today: Day): Problem[] {
  const [first] = parts;
  if (!first) return [];
  const all = parts.length === 1 ? partName(first) : `${partName(first)}等${parts.length}项`;
  const incomplete = entryProblems(entry).map(({ code, message, at }) => ({ code, message: `${all}：${message}`, at: { field: `entry.${at?.field ?? 'kind'}` } }));
  if (incomplete.length > 0) return incomplete;
  return parts.flatMap((part): Problem[] => {
    const found = senseless(entry, part, today);
    return found === null ? [] : [{ code: found.code, message: `${partName(part)}：${found.message}`, at: { field: `entry.${found.field}` } }];
  });
}
