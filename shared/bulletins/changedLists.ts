// Which lists of a bulletin name other units after a correction: praised, criticised, nothing sent, steps.
import type { Notice, RunResult } from '../scoring/result.ts';

type Lists = RunResult['lists'];

const PLAIN = [
  ['commended', '通报表扬的单位'],
  ['criticised', '通报批评的单位'],
  ['advanced', '先进单位'],
  ['zeroSubmitted', '没有报送信息的单位'],
  ['zeroAdopted', '没有信息被采用的单位'],
  ['belowPass', '未达标的单位'],
] as const;
const STEPS: Record<Notice['step'], string> = { named: '点名的单位', inform: '下发告知书的单位', talk: '约谈的单位', supervision: '下发督办单的单位', circular: '全区通报的单位' };

/** '通报表扬的单位由甲局更正为乙局。' , '约谈的单位去掉丙局。', '…增加丁局。' */
function sayChange(what: string, before: readonly string[], after: readonly string[]): string {
  const gone = before.filter((unit) => !after.includes(unit));
  const come = after.filter((unit) => !before.includes(unit));
  if (gone.length > 0 && come.length > 0 && gone.length === before.length && come.length === after.length) return `${what}由${gone.join('、')}更正为${come.join('、')}。`;
  return `${what}${[gone.length > 0 ? `去掉${gone.join('、')}` : '', come.length > 0 ? `增加${come.join('、')}` : ''].filter((one) => one !== '').join('，')}。`;
}

const sameUnits = (one: readonly string[], other: readonly string[]): boolean => one.length === other.length && one.every((unit) => other.includes(unit));

/** A sentence for each list whose units differ; `id` is the list's, or the step's. The notices are those the bulletins tell of. */
export function changedLists(before: Lists, after: Lists): { id: string; text: string }[] {
  const unitsOf = (lists: Lists, step: Notice['step']): string[] => [...new Set(lists.notices.filter((notice) => notice.step === step).map((notice) => notice.unit))];
  const steps = Object.keys(STEPS) as Notice['step'][];
  const all = [
    ...PLAIN.map(([id, what]) => ({ id: id as string, what: what as string, was: before[id] ?? [], is: after[id] ?? [] })),
    ...steps.map((step) => ({ id: step as string, what: STEPS[step], was: unitsOf(before, step), is: unitsOf(after, step) })),
  ];
  return all.filter(({ was, is }) => !sameUnits(was, is)).map(({ id, what, was, is }) => ({ id, text: sayChange(what, was, is) }));
}
