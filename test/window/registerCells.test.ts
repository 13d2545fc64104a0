// Texts of cells of 报送登记, 加减分 and 约稿 become fields, or say what is wrong.
import { expect, test } from 'vitest';
import { commissionCellFields } from '../../renderer/pages/commissions/commissionText.ts';
import { eventFields } from '../../renderer/pages/scoreEvents/eventText.ts';
import { blankDraft, changedFields } from '../../renderer/pages/submissions/draft.ts';
import { submissionFields, wrongCell } from '../../renderer/pages/submissions/words.ts';

test.each([
  ['count', '2', { count: 2 }],
  ['count', '３人次', { count: 3 }],
  ['count', '0', null],
  ['count', '若干', null],
  ['points', '', { points: null }],
  ['points', '-50分', { points: -50 }],
  ['points', '－0.5', { points: -0.5 }],
  ['points', '1.005', null],
  ['note', '已核实', { note: '已核实' }],
] as const)('加减分 %s：%s', (column, text, fields) => {
  const found = eventFields(column, text);
  expect('fields' in found ? found.fields : null).toEqual(fields);
});

test('约稿：判定、说明和清空的日期', () => {
  expect(commissionCellFields('outcome', '完成').fields).toEqual({ outcome: 'done' });
  expect(commissionCellFields('outcome', '未完成').fields).toEqual({ outcome: 'failed' });
  expect(commissionCellFields('outcome', '').fields).toEqual({ outcome: null });
  expect(commissionCellFields('excused', '是').fields).toEqual({ excused: true });
  expect(commissionCellFields('excused', '').fields).toEqual({ excused: false });
  expect(commissionCellFields('deliveredOn', '').fields).toEqual({ deliveredOn: null });
});

test('报送信息：联合报送单位、标记按顿号分开；字数看不懂就说', () => {
  expect(submissionFields('jointUnits', '财政局、审计局，财政局')).toEqual({ jointUnits: ['财政局', '审计局'] });
  expect(submissionFields('marks', '')).toEqual({ marks: [] });
  expect(submissionFields('words', '1,850字')).toEqual({ words: 1850 });
  expect(wrongCell('words', '一千多')).toContain('整数');
  expect(wrongCell('words', '')).toBeNull();
  const before = { ...blankDraft, jointUnits: '财政局', words: '900' };
  expect(changedFields(before, { ...before, jointUnits: '财政局、', words: '很多' })).toEqual({});
  expect(changedFields(before, { ...before, marks: '原创', words: '' })).toEqual({ marks: ['原创'], words: null });
});
