// Refusals of a change to many rows find their cells again; kept backups are told in words.
import { expect, test } from 'vitest';
import { intactText, newestUsable, sizeText } from '../../renderer/parts/backups.ts';
import { rowProblems } from '../../renderer/parts/grid/rowProblems.ts';

test('整批修改里不能接收的行，指回是第几处修改、哪一列', () => {
  const told = rowProblems([
    { code: 'input-invalid', message: '“丁”：信息标题不能空白。', at: { field: 'changes.3.fields.title' } },
    { code: 'input-invalid', message: '“甲”：采用刊物不能空白。', at: { field: 'changes.0.fields.adoptions.2.outlet' } },
    { code: 'submission-gone', message: '第 5 项：已经不在登记里。', at: { field: 'changes.4.id' } },
    { code: 'fault', message: '程序内部出错。' },
    { code: 'unit-unknown', message: '名录里没有。', at: { field: 'unit' } },
  ]);
  expect(told.map(({ at }) => at)).toEqual([{ row: 4, field: 'title' }, { row: 1, field: 'adoptions' }, { row: 5, field: 'id' }, undefined, { field: 'unit' }]);
});

test('保存的备份：大小、是否完好，最近一份能用的', () => {
  const backup = (name: string, intact: boolean | null) => ({ name, at: '2020-08-01T09:00:00', size: 1, intact });
  expect([sizeText(300), sizeText(81_920), sizeText(3_500_000)]).toEqual(['1 KB', '80 KB', '3.3 MB']);
  expect([true, false, null].map((intact) => intactText(backup('甲', intact)))).toEqual(['完好', '已损坏，不能恢复', '没有校验记录，恢复时再检验']);
  expect(newestUsable([backup('新', false), backup('中', null), backup('旧', true)])?.name).toBe('中');
  expect(newestUsable([backup('新', false)])).toBeUndefined();
});
