// An old register of applications from a spreadsheet: read by its heads, planned, written, taken back; contact data under lock.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { passphraseKeyring } from '../../electron/hosts/keyring.ts';
import { outcomeOf } from '../../shared/importing/applicationWords.ts';
import { csv, testProgram } from '../tools/program.ts';

const register = csv('2019年依申请公开登记簿.csv', [
  '2019年依申请公开登记簿,,,,,,,,',
  '序号,申请编号,申请人姓名,申请人类型,所需政府信息内容描述,申请渠道,收到申请时间,答复时间,答复结果,联系电话',
  '1,2019-0001,张某,公民,某路改造工程招标文件,现场,2019年6月3日,2019.6.20,予以公开,13805371234',
  '2,2019-0002,某咨询有限公司,,某年财政收支审计报告,网站,6月10日,2019-07-05,不予公开（过程性信息）,0537-7654321',
  '3,,李某等3人,公民,某村征地批文,EMS,2019-12-20,,在办,',
  '合计,,,,3件,,,,,',
]);

test('the heads are recognised, the days and outcomes read, the rest asked for nothing', async () => {
  const { ask } = await testProgram({ keyrings: [passphraseKeyring('一个相当长的口令')] });
  const plan = await ask('import.preview', { kind: 'applications' }, register);
  expect(plan.problems.filter(({ severity }) => severity !== 'hint')).toEqual([]);
  expect(plan.counts).toMatchObject({ add: 3, refuse: 0, skip: 1 });
  expect(JSON.stringify(plan)).not.toContain('13805371234');
  const { importId } = await ask('import.run', { kind: 'applications' }, register);
  const { requests } = await ask('requests.list', {});
  expect(requests.map(({ number, application, closedOn, outcome, state }) => [number, application.applicant.name, application.applicant.kind, application.received.on, application.received.way, closedOn, outcome, state])).toEqual([
    ['2019-0001', '张某', 'naturalPerson', '2019-06-03', 'inPerson', '2019-06-20', 'granted', 'replied'],
    ['2019-0002', '某咨询有限公司', 'business', '2019-06-10', 'internet', '2019-07-05', 'denied_process', 'replied'],
    ['2019-0003', '李某等3人', 'naturalPerson', '2019-12-20', 'signedMail', null, null, 'open'],
  ]);
  expect((await ask('requests.contact', { id: requests[0]!.id })).contact.telephone).toBe('13805371234');
  expect((await ask('import.preview', { kind: 'applications' }, register)).counts).toMatchObject({ add: 0, change: 0, same: 3 });
  const later = csv('登记簿.csv', ['申请编号,申请人,申请人类别,申请内容,收到日期,收到方式,答复日期,办理结果', '2019-0003,李某等3人,自然人,某村征地批文,2019-12-20,快递,2020-01-10,无法提供—本机关不掌握相关政府信息']);
  expect((await ask('import.preview', { kind: 'applications' }, later)).counts).toMatchObject({ change: 1 });
  await ask('import.run', { kind: 'applications' }, later);
  expect((await ask('requests.show', { id: requests[2]!.id })).outcome).toBe('unavailable_notHeld');
  await ask('changes.undo');
  await ask('import.undo', { importId });
  expect((await ask('requests.list', {})).requests).toEqual([]);
  expect((await ask('system.verify')).ok).toBe(true);
});

test('without a passphrase the contact data stay out and everything else comes in', async () => {
  const { ask, database } = await testProgram();
  const { problems } = await ask('import.run', { kind: 'applications' }, register);
  expect(problems.map(({ code }) => code)).toContain('contact-left');
  expect((await ask('requests.list', {})).requests).toHaveLength(3);
  expect(readFileSync(`${database}-wal`).toString('latin1')).not.toContain('13805371234');
});

describe('refused with the cell', () => {
  const head = '申请人,申请人类别,申请内容,收到日期,收到方式,答复日期,办理结果';
  const cases: [string, string, string, RegExp][] = [
    ['不予公开 without its ground', '张某,自然人,甲,2024-03-04,当面,2024-03-20,不予公开', 'outcome-unclear', /^G2/],
    ['a reply before receipt', '张某,自然人,甲,2024-03-04,当面,2024-03-01,予以公开', 'closed-early', /^F2/],
    ['a reply without a result', '张某,自然人,甲,2024-03-04,当面,2024-03-20,', 'outcome-missing', /^G2/],
    ['a result without a day', '张某,自然人,甲,2024-03-04,当面,,予以公开', 'closed-missing', /^F2/],
    ['no day of receipt', '张某,自然人,甲,,当面,,', 'received-missing', /^D2/],
    ['a day that does not exist', '张某,自然人,甲,2024-02-30,当面,,', 'day-impossible', /^D2/],
    ['no content', '张某,自然人,,2024-03-04,当面,,', 'content-missing', /^C2/],
    ['an unknown kind', '张某,外星人,甲,2024-03-04,当面,,', 'applicant-kind', /^B2/],
    ['an unknown way', '张某,自然人,甲,2024-03-04,托梦,,', 'way-unclear', /^E2/],
  ];
  test.each(cases)('%s', async (_name, row, code, message) => {
    const { refused, ask } = await testProgram();
    const file = csv('登记簿.csv', [head, row]);
    const problem = (await refused('import.run', { kind: 'applications' }, file)).find((one) => one.code === code);
    expect(problem?.message).toMatch(message);
    expect((await ask('requests.list', {})).requests).toEqual([]);
  });

  test('a table that is none', async () => {
    const { refused } = await testProgram();
    expect((await refused('import.run', { kind: 'applications' }, csv('x.csv', ['单位,标题', '甲局,乙'])))[0]?.code).toBe('header-missing');
  });
});

test('words of old registers', () => {
  const said: Record<string, string | null> = {
    同意公开: 'granted', 已主动公开: 'granted', 部分公开: 'partlyGranted', '不予公开（商业秘密）': 'denied_thirdParty', 信息不存在: 'unavailable_notHeld', 不属于本机关公开: 'unavailable_notHeld', 重复申请: 'notProcessed_repeat', 信访事项: 'notProcessed_petition',
    申请人撤回: 'other_other', 逾期未补正: 'other_notCorrected', 补正后仍不明确: 'unavailable_stillUnclear', 不予公开: 'unclear', 需要另行制作: 'unavailable_mustBeMade', '': null, 逾期未缴费: 'other_feeUnpaid', 不动产登记资料查询: 'denied_administrativeQuery',
  };
  for (const [words, outcome] of Object.entries(said)) expect(outcomeOf(words), words).toBe(outcome);
});
