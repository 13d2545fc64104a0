// Every flow of test/cases/clock: events taken or refused, the due day, the state, other days, warnings.
import { describe, expect, test } from 'vitest';
import { day } from '../../../shared/days/day.ts';
import { countWorkingDays } from '../../../shared/days/workingDays.ts';
import { Refusal } from '../../../shared/problems.ts';
import { eventRefusal } from '../../../shared/requests/addEvent.ts';
import type { KeptEvent } from '../../../shared/requests/application.ts';
import { clockOf } from '../../../shared/requests/clock.ts';
import { feeByItems, feeByPages } from '../../../shared/requests/fees.ts';
import { stateNames } from '../../../shared/requests/standing.ts';
import { allFlows, fees, rules, vectors } from './cases.ts';

for (const [file, flows] of allFlows()) {
  describe(file, () => {
    test.each(flows.map((flow) => [flow.flow.名称, flow] as const))('%s', (_name, { flow, application, events, settings }) => {
      const kept: KeptEvent[] = [];
      for (const { event, refused } of events) {
        expect(eventRefusal(application, kept, event, { ...rules, settings })?.code ?? null, `${event.kind} ${event.on}`).toBe(refused);
        if (refused === null) kept.push({ ...event, id: kept.length + 1 });
      }
      const clock = () => clockOf(application, kept, rules.calendar, rules.limits, settings);
      if (flow.期限 === 'calendar-missing') {
        expect(clock).toThrow(Refusal);
        return;
      }
      const { due, state, deadlines, warnings, reasons, outcome, closedOn, days } = clock();
      expect({ 期限: due, 状态: stateNames[state] }, reasons.join('')).toEqual({ 期限: flow.期限, 状态: flow.状态 });
      expect(Object.fromEntries(deadlines.map(({ what, day: on }) => [what, on]))).toMatchObject(flow.其他期限 ?? {});
      for (const words of flow.提醒 ?? []) expect(warnings.join('')).toContain(words);
      for (const words of flow.没有提醒 ?? []) expect(warnings.join('')).not.toContain(words);
      for (const words of flow.说明 ?? []) expect(reasons.join('')).toContain(words);
      if (flow.结果 !== undefined) expect(outcome).toBe(flow.结果);
      if (flow.办结 !== undefined) expect(closedOn).toBe(flow.办结);
      if (due !== null) expect(days.at(-1)?.day).toBe(due);
    });
  });
}

test('there are at least sixty flows', () => {
  expect(allFlows().reduce((sum, [, flows]) => sum + flows.length, 0)).toBeGreaterThanOrEqual(60);
});

test.each(vectors)('$收到 → 7、15、20、40个工作日', (vector) => {
  for (const count of ['7', '15', '20', '40'] as const) expect(countWorkingDays(rules.calendar, day(vector.收到), Number(count)).due).toBe(vector[count]);
});

test('信息处理费', () => {
  for (const { 件, 元 } of fees.按件) expect(feeByItems(件).yuan, `${件}件`).toBe(元);
  for (const { 页, 元 } of fees.按量) expect(feeByPages(页).yuan, `${页}页`).toBe(元);
});
