// 约稿 on a day: what the days say, what a person judged, what was explained.
import { expect, test } from 'vitest';
import { commissionFieldsSchema } from '../../../shared/commissions/commission.ts';
import { commissionDayProblem, commissionState } from '../../../shared/commissions/commissionState.ts';
import { day } from '../../../shared/days/day.ts';

const asked = { askedOn: '2019-05-10', dueOn: '2019-05-20' };

test.each([
  ['到截止日当天还没交', asked, '2019-05-20', 'open'],
  ['过了截止日没交', asked, '2019-05-21', 'missed'],
  ['没有截止时间', { askedOn: '2019-05-10' }, '2019-12-31', 'open'],
  ['截止日当天交', { ...asked, deliveredOn: '2019-05-20' }, '2019-05-20', 'delivered'],
  ['迟了一天交', { ...asked, deliveredOn: '2019-05-21' }, '2019-06-30', 'late'],
  ['往回看，交稿还在后头', { ...asked, deliveredOn: '2019-05-18' }, '2019-05-15', 'open'],
  ['往回看，迟交的当时还没交', { ...asked, deliveredOn: '2019-05-30' }, '2019-05-25', 'missed'],
  ['没有截止时间，交了', { askedOn: '2019-05-10', deliveredOn: '2019-08-01' }, '2019-08-01', 'delivered'],
  ['没交，作了说明', { ...asked, excused: true }, '2019-05-21', 'excused'],
  ['还没到期，先作了说明', { ...asked, excused: true }, '2019-05-20', 'open'],
  ['迟交，作了说明', { ...asked, deliveredOn: '2019-05-21', excused: true }, '2019-05-21', 'excused'],
  ['按时交了，说明不起作用', { ...asked, deliveredOn: '2019-05-18', excused: true }, '2019-05-21', 'delivered'],
  ['判定完成，没有填交稿时间', { ...asked, outcome: 'done' }, '2019-06-30', 'delivered'],
  ['迟交，仍判定完成', { ...asked, deliveredOn: '2019-05-25', outcome: 'done' }, '2019-06-30', 'delivered'],
  ['按时交了，质量不合格', { ...asked, deliveredOn: '2019-05-18', outcome: 'failed' }, '2019-06-30', 'missed'],
  ['迟交，又判定未完成', { ...asked, deliveredOn: '2019-05-25', outcome: 'failed' }, '2019-06-30', 'late'],
  ['判定未完成，作了说明', { ...asked, outcome: 'failed', excused: true }, '2019-06-30', 'excused'],
])('%s', (_name, fields, on, state) => {
  expect(commissionState(commissionFieldsSchema.parse({ unit: '审计局', title: '约稿', ...fields }), day(on))).toBe(state);
});

test('days that cannot be', () => {
  const problem = (fields: object): string | undefined => commissionDayProblem(commissionFieldsSchema.parse({ unit: '审计局', title: '约稿', ...fields }))?.message;
  expect(problem({})).toContain('至少要有一个');
  expect(problem({ askedOn: '2019-05-10', dueOn: '2019-05-09' })).toBe('截止时间2019年5月9日早于约稿时间2019年5月10日，请核对。');
  expect(problem({ askedOn: '2019-05-10', deliveredOn: '2019-05-09' })).toContain('交稿时间2019年5月9日早于约稿时间');
  expect(problem({ askedOn: '2019-05-10', dueOn: '2019-05-10', deliveredOn: '2019-05-10' })).toBeUndefined();
  expect(problem({ dueOn: '2019-05-10', deliveredOn: '2019-05-01' })).toBeUndefined();
});
