// 莱芜's worked quarter written into a data file through the methods, with a quarter before it to compare with.
import type { Input, MethodName, Output } from '../../shared/contract/methods.ts';
import { day } from '../../shared/days/day.ts';
import { laiwuCase } from '../domain/scoring/laiwuCase.ts';

type Ask = <M extends MethodName>(method: M, input?: Input<M>) => Promise<Output<M>>;

/** Items of the first quarter: unit, how many each month, how many of January's were printed. */
const BEFORE: readonly [string, readonly [number, number, number], number][] = [
  ['工业区', [20, 2, 1], 1],
  ['甲镇', [3, 0, 2], 2],
  ['区发展和改革委员会', [4, 3, 2], 0],
  ['区市场监督管理局', [2, 2, 2], 3],
  ['区公安分局', [1, 0, 0], 1],
  ['区审计局', [10, 2, 1], 2],
  ['区信访局', [1, 1, 0], 0],
];

/** Registers the units, the 82 items from April to June and the events of the quarter. */
export async function fillLaiwu(ask: Ask, { before = true }: { before?: boolean } = {}): Promise<void> {
  await ask('settings.change', { issuer: '济南市莱芜区人民政府办公室', numberPrefix: '莱芜政办字', regionNames: ['莱芜区'], addressee: '各镇人民政府（街道办事处），区政府各部门', contact: '张三', telephone: '6114079' } as never);
  for (const [name, tier] of laiwuCase.units) await ask('units.add', { name, tier });
  for (const [unit, months, printed] of before ? BEFORE : []) {
    for (const [at, count] of months.entries()) {
      for (let number = 0; number < count; number += 1) {
        const on = `2019-0${at + 1}-${String(2 + number).padStart(2, '0')}`;
        const adoptions = at === 0 && number < printed ? [{ outlet: '莱芜政务信息', form: '单篇', adoptedOn: on, instruction: '' }] : [];
        await ask('submissions.add', { unit, title: `${unit}${at + 1}月信息之${number + 1}`, submittedOn: on, kind: '动态', adoptions } as never);
      }
    }
  }
  for (const [, unit, on, kind, title] of laiwuCase.items) {
    const adoptions = laiwuCase.adoptions
      .filter(([, owner, printed]) => owner === unit && printed === title)
      .map(([, , , outlet, form, adoptedOn, instruction]) => ({ outlet, form, adoptedOn, instruction }));
    await ask('submissions.add', { unit, title, submittedOn: on, kind, adoptions } as never);
  }
  for (const [, unit, kind, count, on, note] of laiwuCase.events) await ask('scoreEvents.add', { unit, kind, count, on: day(on), note });
}
