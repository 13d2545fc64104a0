// 告知书, 约谈通知, 督办单 and 全区通报: who gets one, for which months, on a page of its own.
import { describe, expect, test } from 'vitest';
import { composeNotices, noticesLeftOut, noticesWritten } from '../../../shared/bulletins/notices.ts';
import { day } from '../../../shared/days/day.ts';
import { hitech, hitechFile, hitechUnits, item, schemeOf, score, unit } from '../scoring/helpers.ts';
import { block, hitechOffice, sound, text } from './helpers.ts';

const run = score(hitech(), '2020-01', '2020-07', hitechUnits());
// The months lie before July, when the rule came: what the run lists is asked for by name.
const only = run.lists.notices.flatMap(({ unit: name, step }) => (step === 'named' ? [] : [{ unit: name, step }]));
const input = { scheme: hitech(), only, run: { readings: run.compiled.readings, lists: run.lists }, office: { ...hitechOffice, contact: '某某', telephone: '0000000' }, issuedOn: day('2020-08-03'), replyBy: day('2020-08-10') };
const outline = sound(composeNotices(input));

describe('督办单', () => {
  const supervised = run.lists.notices.filter((notice) => notice.step === 'supervision').map((notice) => notice.unit);

  test('one sheet for every unit that reached that step and no other, numbered, each on its page', () => {
    expect(supervised.length).toBeGreaterThan(1);
    expect(outline.blocks.filter((one) => one.kind === 'addressee' && one.id.startsWith('supervision.')).map((one) => ('text' in one ? one.text : ''))).toEqual(supervised.map((name) => `${name}：`));
    expect(outline.blocks.filter((one) => one.kind === 'pageBreak')).toHaveLength(supervised.length);
    expect(supervised.map((name) => text(outline, `supervision.${name}.number`))).toEqual(supervised.map((_, at) => `编号：〔2020〕${at + 1}号`));
  });

  test('it says what, under which clause, what is asked and by when', () => {
    expect(text(outline, 'supervision.洸河街道.finding')).toBe('经统计，你单位2020年6月、7月连续2个月没有报送信息。《济宁高新区管委会办公室关于1—7月份政务公开信息采用情况的通报》规定：“连续两个月无持续进展的部门单位由党政办督查室下发督办单”。现予督办。');
    expect(text(outline, 'supervision.洸河街道.request')).toBe('请你单位认真查找原因，抓紧报送政务公开工作信息，并于2020年8月10日前将整改情况填入回执报党政办督查室（联系人：某某，联系电话：0000000）。');
    expect(block(outline, 'supervision.洸河街道.signature', 'signature').issuer).toBe('党政办督查室');
    expect(block(outline, 'supervision.洸河街道.receipt', 'table').body[0]?.map((cell) => cell.text)).toEqual(['单位名称', '洸河街道']);
  });

  test('without a day and a contact nothing is made up', () => {
    const bare = composeNotices({ ...input, office: { ...hitechOffice, supervisor: '' }, replyBy: undefined });
    expect(text(bare, 'supervision.洸河街道.request')).toBe('请你单位认真查找原因，抓紧报送政务公开工作信息，并尽快将整改情况填入回执。');
    expect(block(bare, 'supervision.洸河街道.signature', 'signature').issuer).toBe('济宁高新区管委会办公室');
  });

  test('only the units asked for, from the number given', () => {
    const chosen = composeNotices({ ...input, units: ['洸河街道'], first: { supervision: 7 } });
    expect(chosen.title).toBe('政务公开工作信息报送督办单');
    expect(text(chosen, 'supervision.洸河街道.number')).toBe('编号：〔2020〕7号');
    expect(chosen.blocks.some((one) => one.kind === 'pageBreak' || one.id.startsWith('circular'))).toBe(false);
  });

  test('a sheet can be reworded', () => {
    expect(text(composeNotices({ ...input, edits: { 'supervision.洸河街道.finding': '改' } }), 'supervision.洸河街道.finding')).toBe('改');
  });
});

describe('全区通报', () => {
  test('one text names every unit of that step with its months', () => {
    const named = run.lists.notices.filter((notice) => notice.step === 'circular').map((notice) => notice.unit);
    const finding = text(outline, 'circular.finding') ?? '';
    for (const name of named) expect(finding).toContain(name);
    expect(finding).toContain('发展软环境保障局2020年3—7月连续5个月没有报送信息');
    expect(finding).toContain('王因街道2020年1—7月连续7个月没有报送信息');
    expect(text(outline, 'circular.basis')).toContain(`现对上述${named.length}个单位予以全区通报。`);
    expect(outline.title).toBe('政务公开工作信息报送督办单和全区通报');
  });

  test('nothing to write gives no block', () => {
    const busy = score(hitech(), '2020-07', '2020-07', [[unit(1, '甲局'), []]]);
    expect(composeNotices({ ...input, only: undefined, run: { readings: {}, lists: busy.lists } }).blocks).toEqual([]);
  });
});

describe('约谈通知', () => {
  const file = hitechFile();
  const steps = [{ months: 1, step: 'named', clause: 'follow.2' }, { months: 2, step: 'talk', clause: 'follow.3' }];
  const scheme = schemeOf({ ...file, escalation: { ...(file.escalation as object), since: '2020-06', reached: 'every', steps } });
  const talked = score(scheme, '2020-06', '2020-07', [[unit(1, '甲局'), []], [unit(2, '乙局'), [item(1, '2020-06-03')]]]);
  const talk = { ...input, only: undefined, scheme, run: { readings: {}, lists: talked.lists } };

  test('点名 stands in the bulletin alone, 约谈 has a sheet with its months and the clause', () => {
    expect(talked.lists.notices.map(({ unit: name, step }) => `${name} ${step}`)).toEqual(['乙局 named', '甲局 named', '甲局 talk']);
    expect(noticesWritten(talk).map(({ unit: name, step, periods }) => ({ name, step, periods }))).toEqual([{ name: '甲局', step: 'talk', periods: ['2020-06', '2020-07'] }]);
    const outline = sound(composeNotices({ ...talk, first: { talk: 4 } }));
    expect(outline.title).toBe('政务公开工作信息报送约谈通知');
    expect(text(outline, 'talk.甲局.number')).toBe('编号：〔2020〕4号');
    expect(text(outline, 'talk.甲局.finding')).toBe('经统计，你单位2020年6月、7月连续2个月没有报送信息。《济宁高新区管委会办公室关于1—7月份政务公开信息采用情况的通报》规定：“连续三个月无持续进展的部门单位由党政办督查室予以全区通报”。现定于近期约谈你单位分管负责人。');
    expect(block(outline, 'talk.甲局.receipt', 'table').body[0]?.map((cell) => cell.text)).toEqual(['单位名称', '甲局']);
  });

  test('time and place are left open and can be filled in', () => {
    const edits = { 'talk.甲局.time': '约谈时间：2020年8月5日9时', 'talk.甲局.place': '约谈地点：党政办公室' };
    const outline = composeNotices({ ...talk, edits });
    expect(block(composeNotices(talk), 'talk.甲局.time', 'paragraph')).toMatchObject({ editable: true, text: expect.stringContaining('年　　月') });
    expect(Object.keys(edits).map((id) => text(outline, id))).toEqual(Object.values(edits));
  });

  test('of several steps only those asked for', () => {
    expect(composeNotices({ ...talk, only: [{ unit: '甲局', step: 'supervision' }] }).blocks).toEqual([]);
    expect(noticesWritten({ ...talk, only: [{ unit: '甲局', step: 'talk' }] })).toHaveLength(1);
  });
});

describe('告知书', () => {
  const file = hitechFile();
  const steps = [{ months: 1, step: 'named', clause: 'follow.2' }, { months: 1, step: 'inform', clause: 'follow.2' }, { months: 2, step: 'talk', clause: 'follow.3' }];
  const scheme = schemeOf({ ...file, escalation: { ...(file.escalation as object), since: '2020-06', reached: 'every', steps } });
  const told = score(scheme, '2020-06', '2020-07', [[unit(1, '甲局'), []], [unit(2, '乙局'), [item(1, '2020-06-03')]], [unit(3, '丙局', { exempt: true }), []]]);
  const inform = { ...input, only: undefined, scheme, run: { readings: {}, lists: told.lists } };

  test('a month without a submission is named and told at once; an exempt unit is neither', () => {
    expect(told.lists.notices.map(({ unit: name, step }) => `${name} ${step}`)).toEqual(['乙局 named', '乙局 inform', '甲局 named', '甲局 inform', '甲局 talk']);
    expect(told.lists.zeroSubmitted).toEqual(['甲局']);
  });

  test('a sheet for each unit, before the other papers, with its months, the clause, and nothing to send back', () => {
    const outline = sound(composeNotices({ ...inform, first: { inform: 3 } }));
    expect(outline.title).toBe('政务公开工作信息报送告知书、约谈通知');
    expect(outline.blocks.filter((one) => one.kind === 'addressee').map((one) => one.id)).toEqual(['inform.乙局.addressee', 'inform.甲局.addressee', 'talk.甲局.addressee']);
    expect(['inform.乙局.number', 'inform.甲局.number'].map((id) => text(outline, id))).toEqual(['编号：〔2020〕3号', '编号：〔2020〕4号']);
    expect(text(outline, 'inform.乙局.finding')).toBe('经统计，你单位2020年7月没有报送信息。《济宁高新区管委会办公室关于1—7月份政务公开信息采用情况的通报》规定：“连续两个月无持续进展的部门单位由党政办督查室下发督办单”。现予告知。');
    expect(text(outline, 'inform.乙局.request')).toBe('请你单位认真查找原因，明确专人负责，按时报送政务公开工作信息（联系人：某某，联系电话：0000000）。');
    expect(outline.blocks.some((one) => one.id.startsWith('inform.') && one.kind === 'table')).toBe(false);
  });
});

describe('办法执行以前的月份', () => {
  const by = (scheme: ReturnType<typeof hitech>, from: string, to: string, units = hitechUnits()) => {
    const scored = score(scheme, from, to, units);
    return { scored, input: { ...input, inForce: true, scheme, only: undefined, run: { readings: scored.compiled.readings, lists: scored.lists } } };
  };
  const written = (given: Parameters<typeof noticesWritten>[0]) => noticesWritten(given).map(({ unit: name, step, periods }) => `${name} ${step} ${periods.join(' ')}`);

  test('the papers name whom the bulletin names: nobody for the months before July', () => {
    const { input: given, scored } = by(hitech(), '2020-01', '2020-07');
    expect(composeNotices(given).blocks).toEqual([]);
    const left = noticesLeftOut(given);
    expect(left).toHaveLength(scored.lists.notices.length);
    expect(left.find(({ unit: name }) => name === '洸河街道')?.why).toBe('所依据的月份有的在办法执行以前（2020年7月起执行），余下的达不到这一步。');
    expect(noticesLeftOut({ ...given, units: ['洸河街道'] })).toHaveLength(1);
    expect(written({ ...given, units: ['洸河街道'] })).toEqual([]);
    expect(written({ ...given, only: [{ unit: '洸河街道', step: 'supervision' }] })).toEqual(['洸河街道 supervision 2020-06 2020-07']);
  });

  test('months in force lead to the step they reach themselves, in the paper as in the bulletin', () => {
    const { input: given } = by(hitech(), '2020-01', '2020-08');
    expect(written({ ...given, units: ['柳行街道'] })).toEqual(['柳行街道 supervision 2020-07 2020-08']);
    expect(text(composeNotices({ ...given, units: ['柳行街道'] }), 'supervision.柳行街道.finding')).toContain('你单位2020年7月、8月连续2个月没有报送信息');
    expect(noticesLeftOut({ ...given, units: ['柳行街道'] })).toMatchObject([{ step: 'circular', why: '所依据的月份有的在办法执行以前（2020年7月起执行），余下的达不到这一步。' }]);
  });

  test('a month cut off from its stretch does not count with another stretch; each stretch is told by itself', () => {
    const file = hitechFile();
    const steps = [{ months: 2, step: 'talk', clause: 'follow.2' }];
    const scheme = schemeOf({ ...file, escalation: { ...(file.escalation as object), since: '2020-04', streak: 'anywhere', reached: 'every', steps } });
    const busy = (months: number[]) => months.map((month, at) => item(at + 1, `2020-0${month}-03`));
    const { input: given, scored } = by(scheme, '2020-01', '2020-09', [[unit(1, '甲局'), busy([1, 2, 5, 8, 9])], [unit(2, '乙局'), busy([1, 2, 3, 6, 9])], [unit(3, '丙局'), busy([4, 5, 6, 7, 8, 9])]]);
    expect(scored.lists.notices.map(({ unit: name, periods }) => `${name} ${periods.join(' ')}`)).toEqual(['丙局 2020-01 2020-02 2020-03', '甲局 2020-03 2020-04 2020-06 2020-07', '乙局 2020-04 2020-05 2020-07 2020-08']);
    expect(written(given)).toEqual(['甲局 talk 2020-06 2020-07', '乙局 talk 2020-04 2020-05 2020-07 2020-08']);
    expect(noticesLeftOut(given).map(({ unit: name, why }) => [name, why])).toEqual([['丙局', '所依据的月份在办法执行以前（2020年4月起执行）。']]);
    expect(text(composeNotices(given), 'talk.乙局.finding')).toContain('你单位2020年4月、5月连续2个月和2020年7月、8月连续2个月没有报送信息。');
  });
});
