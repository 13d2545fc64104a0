// What is to be written, facts and the picture page, from the domain: who owes what, what is said of none, years without a report.
import { describe, expect, test } from 'vitest';
import { differencesOf } from '../../../shared/annual/differences.ts';
import { dutiesOf } from '../../../shared/annual/narrative/duties.ts';
import { requestFacts } from '../../../shared/annual/narrative/requestFacts.ts';
import type { FactApplication, Replies } from '../../../shared/annual/narrative/requestFacts.ts';
import { issuedFacts, taskFacts } from '../../../shared/annual/narrative/workFacts.ts';
import { missingYear, outcomeChart, pictureOpening, pictureOutline, pictureYear, trendChart } from '../../../shared/annual/writing/picture.ts';
import { day } from '../../../shared/days/day.ts';
import { form2019, form2021 } from './helpers.ts';

describe('what is to be written', () => {
  const open = (unit: string, texts: Record<string, string> = {}, unpaid = 0): string[] => dutiesOf(form2021, texts, new Map([['three.other_feeUnpaid.total', unpaid]]), unit).filter(({ done }) => !done).map(({ say }) => say);
  const all = ['写“主动公开”', '写“依申请公开”', '写“政府信息管理”', '写“政府信息公开平台建设”', '写“监督保障”'];

  test('a department owes the five aspects, the problems and the fees; a government assessment, review and accountability, too', () => {
    expect(open('财政局')).toEqual([...all, '写“五、存在的主要问题及改进情况”', '写“六、其他需要报告的事项”', '写明收取信息处理费的情况']);
    for (const unit of ['马集镇人民政府', '济宁经济技术开发区管委会', '全区', '区本级']) expect(open(unit)).toEqual(expect.arrayContaining(['写明工作考核', '写明社会评议', '写明责任追究结果']));
  });

  test('the sentence of the Jining report ticks all three off; any word for 责任追究 will do', () => {
    const supervision = '纳入全区高质量发展政绩考核体系。积极探索社会评议和责任追究机制，今年未发生责任追究事件。';
    expect(open('济宁经济技术开发区管委会', { supervision }).filter((say) => /考核|评议|追究/.test(say))).toEqual([]);
    expect(open('某镇人民政府', { supervision: '没有被问责。' }).filter((say) => /考核|评议|追究/.test(say))).toEqual(['写明工作考核', '写明社会评议']);
  });

  test('“无” is no account of the problems; fees that were not paid ask for the amount', () => {
    expect(open('财政局', { problems: '无。' })).toContain('写“五、存在的主要问题及改进情况”');
    expect(open('财政局', { problems: '政策解读形式单一，下一年增加图解和音视频解读的比例。' })).not.toContain('写“五、存在的主要问题及改进情况”');
    expect(open('财政局', { other: '本年度收取信息处理费。' }, 1)).toContain('写明信息处理费的收取金额');
    expect(open('财政局', { other: '本年度收取信息处理费３００元。' }, 1)).not.toContain('写明信息处理费的收取金额');
  });

  test('every sentence offered says what it is offered for', () => {
    for (const { say, offer } of dutiesOf(form2021, {}, new Map(), '区人民政府')) {
      if (offer !== '') expect(dutiesOf(form2021, { other: offer, supervision: offer }, new Map(), '区人民政府').find((duty) => duty.say === say)?.done).toBe(true);
    }
  });
});

describe('facts', () => {
  const noReplies: Replies = { onTime: [], late: [], duration: { measured: [], median: null, longest: null, longestIds: [], unmeasured: [] } };
  const closed = (id: number, over: Partial<FactApplication>): FactApplication => ({ id, number: `2023-000${id}`, kind: 'naturalPerson', receivedOn: day('2023-12-01'), closedOn: day('2024-01-05'), outcome: 'granted', events: [], ...over });

  test('carried in, withdrawn and not yet confirmed ones are counted where the form counts them', () => {
    const applications = [closed(1, {}), closed(2, { outcome: 'other_other' }), closed(3, { receivedOn: null, closedOn: null, outcome: null })];
    const facts = requestFacts({ form: form2021, cells: new Map(), last: null }, 2024, applications, { onTime: [], late: [1], duration: { ...noReplies.duration, measured: [1], median: 24, longest: 24, longestIds: [1] } });
    const of = (id: string) => facts.find((fact) => fact.id === id);
    expect(of('requests.received')).toMatchObject({ value: '0件', note: '表格里还没有填', warn: true });
    expect(of('requests.handled')).toMatchObject({ sentence: '上年结转2件，本年办结申请2件，结转下年度0件。' });
    expect(of('requests.onTime')).toMatchObject({ note: '超期答复1件：2023-0001' });
    expect(of('requests.median')).toMatchObject({ value: '24个工作日', records: [{ text: '2023-0001', link: '/requests/1' }] });
    expect(of('requests.outcomes')?.value).toBe('予以公开1件，其他处理1件');
  });

  test('a year without an application says so, and that no fee was charged', () => {
    const facts = requestFacts({ form: form2021, cells: new Map(), last: null }, 2022, [closed(1, {})], noReplies);
    expect(facts.map(({ sentence }) => sentence)).toEqual(['2022年没有收到政府信息公开申请。', '依据《政府信息公开信息处理费管理办法》，本年度没有收取信息处理费。']);
  });

  test('a register that is not kept is no evidence: the table goes before, and the doubt is told', () => {
    const facts = (received: number | null) => requestFacts({ form: form2021, cells: new Map([['three.newlyReceived.total', received]]), last: null }, 2024, [], noReplies);
    expect(facts(3).map(({ id }) => id)).toEqual(['requests.fees']);
    expect(facts(0).map(({ id, warn, note }) => [id, warn, note])).toEqual([['requests.none', true, '登记簿里一份申请也没有，请核实'], ['requests.fees', true, '登记簿里一份申请也没有，请核实']]);
  });

  test('no task table, no fact; tasks that do not apply are not asked for', () => {
    const tally = { parts: 0, finished: 0, closed: 0, open: 0, overdue: 0, notApplicable: 0 };
    expect(taskFacts({ year: 2024, unit: null, tasks: 0, tally, parts: [] })).toEqual([]);
    const [only] = taskFacts({ year: 2024, unit: '财政局', tasks: 2, tally: { ...tally, parts: 2, notApplicable: 2 }, parts: [] });
    expect(only?.sentence).toBe('承担2024年政务公开工作任务2项，已完成0项。');
  });

  test('circulars and notices are counted by what went out: a paper of three sheets is three notices', () => {
    const facts = issuedFacts({ year: 2024, bulletins: [{ id: 1, title: '第一期' }], papers: [{ kind: 'supervision', title: '督办单', sheets: 3 }, { kind: 'urging', title: '催办函', sheets: 1 }, { kind: 'progress', title: '进展通报', sheets: 0 }, { kind: 'inform', title: '告知书（信息报送，甲局等4个单位）', sheets: 4 }] });
    expect(facts.map(({ sentence }) => sentence)).toEqual(['全年印发政务公开工作通报2期。', '全年发出督办单3份、催办函1份、信息报送告知书4份。']);
    expect(issuedFacts({ year: 2024, bulletins: [], papers: [] })).toEqual([]);
  });
});

describe('the picture page', () => {
  const cells = (received: number, granted: number) => new Map(Object.entries({ 'three.newlyReceived.total': received, 'three.granted.total': granted, 'three.total.total': granted, 'three.carriedOut.total': received - granted }));

  test('a blank is a gap, not a nought; a year that is not kept, too', () => {
    expect(pictureYear(form2021, 2024, cells(9, 7))).toMatchObject({ kept: true, received: 9, granted: 7, denied: null, reconsideration: null });
    expect(pictureYear(form2019, 2020, new Map([['three.other_other.total', 2]]))).toMatchObject({ other: 2, received: null });
    const years = [missingYear(2023), pictureYear(form2021, 2024, cells(9, 7))];
    expect(outcomeChart({ unit: '某局', year: 2024, years })?.series).toEqual([{ name: '2024年', values: [7, null, null, null, null, null], look: 'done' }]);
    expect(trendChart({ unit: '某局', year: 2024, years })).toBeNull();
    expect(pictureOpening({ unit: '某局', year: 2024, years })).toBe('2024年新收政府信息公开申请9件，办结7件。');
  });

  test('the line begins with the first year that is known and leaves a gap between', () => {
    const years = [missingYear(2020), pictureYear(form2021, 2021, cells(4, 4)), missingYear(2022), pictureYear(form2021, 2023, cells(6, 6)), pictureYear(form2021, 2024, cells(6, 5))];
    const picture = { unit: '某局', year: 2024, years };
    expect(trendChart(picture)).toMatchObject({ title: '2021—2024年政府信息公开申请', categories: ['2021年', '2022年', '2023年', '2024年'], series: [{ values: [4, null, 6, 6] }, { values: [4, null, 6, 5] }] });
    expect(pictureOpening(picture)).toBe('2024年新收政府信息公开申请6件，与上年持平，办结5件。');
    expect(pictureOutline(picture).blocks.map(({ id }) => id)).toEqual(['title', 'opening', 'chart.1', 'chart.2', 'years']);
  });
});

test('differences: blank is told from nought; what only the register says otherwise counts, too', () => {
  const filed = { cells: new Map<string, number | string | null>([['two.licences', null], ['two.penalties', 5], ['three.total.total', 3]]), texts: { problems: '原文。', other: '不变' } };
  const now = { cells: new Map<string, number | string | null>([['two.licences', 0], ['two.penalties', 5], ['three.total.total', 3]]), texts: { problems: '改过的。', other: '不变 ' } };
  expect(differencesOf(form2021, filed, now, new Map([['three.total.total', 4]]))).toEqual({
    cells: [
      { cell: 'two.licences', title: '表二 行政许可：本年处理决定数量', filed: '', now: '0', source: null },
      { cell: 'three.total.total', title: '表三 （七）总计：总计', filed: '3', now: '3', source: '4' },
    ],
    texts: [{ part: 'problems', title: '五、存在的主要问题及改进情况', filed: '原文。', now: '改过的。' }],
  });
});
