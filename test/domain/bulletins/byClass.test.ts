// The bulletin of an office that parts its units: 莱芜's worked quarter, and what falls away when there is nothing to tell.
import { describe, expect, test } from 'vitest';
import { composeBulletin } from '../../../shared/bulletins/compose.ts';
import { composeNotices } from '../../../shared/bulletins/notices.ts';
import type { BulletinInput } from '../../../shared/bulletins/input.ts';
import { day } from '../../../shared/days/day.ts';
import { emptySettings } from '../../../shared/settings.ts';
import { laiwu, laiwuFile, laiwuUnits } from '../scoring/laiwuCase.ts';
import { event, item, schemeOf, score, unit } from '../scoring/helpers.ts';
import type { Run, UnitRecords } from '../scoring/helpers.ts';
import { block, headings, inputOf, labels, sound, text } from './helpers.ts';

const office = { ...emptySettings, issuer: '济南市莱芜区人民政府办公室', regionNames: ['莱芜区'], addressee: '各镇（街道），区政府各部门' };
const faultsOf = (run: Run) => run.lines.filter((line) => line.points < 0 && line.records.some(({ kind }) => kind === 'scoreEvent' || kind === 'commission'));
const composed = (run: Run, more: Partial<BulletinInput> = {}) => sound(composeBulletin(inputOf(run, { office, issuedOn: day('2019-07-08'), faults: faultsOf(run), ...more })));
const levelOne = (outline: ReturnType<typeof composed>) => outline.blocks.flatMap((one) => (one.kind === 'heading' && one.level === 1 ? [one.text] : []));
const cells = (outline: ReturnType<typeof composed>, id: string) => block(outline, id, 'table').body.map((row) => row.map((cell) => cell.text));
const town = (id: number, name: string) => unit(id, name, { tier: '工业区、镇（街道）' });
const sent = (first: number, month: string, count: number) => Array.from({ length: count }, (_, at) => item(first + at, `${month}-10`));

describe('莱芜2019年第二季度', () => {
  const run = score(laiwu(), '2019-04', '2019-06', laiwuUnits());
  const outline = composed(run, { previous: { from: '2019-01', to: '2019-03', totals: { ...run.totals, submitted: 79, adopted: 16 } } });

  test('five parts, every number beside the quarter before', () => {
    expect(outline.title).toBe('济南市莱芜区人民政府办公室关于第二季度政务信息报送和采用情况的通报');
    expect(levelOne(outline)).toEqual(['一、报送和采用总体情况', '二、各类单位得分', '三、采用和批示情况', '四、存在问题', '五、工作要求']);
    expect(text(outline, 'overall.total')).toBe('第二季度，各镇（街道）、区政府各部门报送政务信息82篇，比第一季度增加3篇；采用16篇，与第一季度持平。其中，工业区、镇（街道）报送24篇、采用4篇；第一数量级报送30篇、采用8篇；第二数量级报送28篇、采用4篇。');
    expect(text(outline, 'overall.outlets')).toBe('同一信息按最高的计，国务院办公厅采用2篇，市政府办公厅《济南政务信息·专报》采用1篇，市政府办公厅《济南政务信息》采用5篇，市政府办公厅报国务院办公厅1篇，区政府办公室《莱芜政务信息》采用6篇，区政府办公室报市政府办公厅1篇。');
    expect(text(outline, 'overall.instructions')).toMatch(/^获领导批示9篇，其中国办领导批示2篇，省领导批示2篇，/);
  });

  test('a table for each class with this period, the year so far and the place within the class', () => {
    expect(block(outline, 'scores.1.table', 'table').head[0]?.map((cell) => cell.text.replace('\n', ''))).toEqual(['序号', '单位', '报送', '采用', '第二季度得分', '累计得分', '名次']);
    expect(cells(outline, 'scores.2.table')).toEqual([['1', '区发展和改革委员会', '22', '4', '94', '94', '1'], ['2', '区市场监督管理局', '5', '3', '5', '5', '2'], ['3', '区公安分局', '3', '1', '-20', '-20', '3']]);
    expect(text(outline, 'scores.1.placed')).toBe('工业区得分居首位，予以通报表扬；甲镇得分居末位，予以通报批评。');
    expect(text(outline, 'scores.3')).toBe('（三）第二数量级');
  });

  test('items by outlet with their marks, and the legend says only the marks that occur', () => {
    expect(text(outline, 'adopted.jinan')).toBe('（三）市政府办公厅《济南政务信息》采用5篇');
    expect(text(outline, 'adopted.state.1')).toBe('1. 关于工业区中小企业融资情况的调研★★★★（工业区）');
    expect(text(outline, 'adopted.legend')).toMatch(/^注：“★★★★”为国办领导批示，“★★★”为省领导批示，“★★”为.+批示，“★”为.+批示。$/);
  });

  test('silent months, talks, nothing adopted and the events of the ledger', () => {
    expect(text(outline, 'failings.silent.1')).toBe('4月没有报送信息的单位有甲镇；5月没有报送信息的单位有区市场监督管理局、甲镇、市自然资源和规划局第一服务中心；6月没有报送信息的单位有市自然资源和规划局第一服务中心。对上述单位予以点名通报。');
    expect(text(outline, 'failings.steps')).toBe('（二）约谈');
    expect(text(outline, 'failings.steps.1')).toContain('甲镇2019年4月、5月连续2个月没有报送信息；市自然资源和规划局第一服务中心2019年5月、6月连续2个月没有报送信息。对上述单位约谈分管负责人。');
    expect(text(outline, 'failings.recorded')).toBe('（四）迟报、漏报、失实和约稿');
    expect(text(outline, 'failings.recorded.4')).toBe('区公安分局：5月，市约稿未完成（未作说明），扣20分（四2）；6月，重大信息迟报，扣20分（四4）。');
    expect(text(outline, 'requirements.talk')).toBeUndefined();
  });

  test('the table by outlet is too wide for the page and turns it', () => {
    expect(labels(outline)).toEqual(['附件1', '附件2']);
    expect(block(outline, 'attachment.scores', 'attachment').landscape).toBe(true);
    expect(text(outline, 'attachment.scheme.1')).toMatch(/^政务信息是各级领导/);
  });

  test('约谈通知 for the two units, 点名 for none', () => {
    const notices = sound(composeNotices({ scheme: laiwu(), run: { readings: run.compiled.readings, lists: run.lists }, office, issuedOn: day('2019-07-08') }));
    expect(notices.blocks.filter((one) => one.kind === 'addressee').map((one) => ('text' in one ? one.text : ''))).toEqual(['甲镇：', '市自然资源和规划局第一服务中心：']);
    expect(text(notices, 'talk.甲镇.finding')).toBe('经统计，你单位2019年4月、5月连续2个月没有报送信息。《济南市莱芜区人民政府办公室关于进一步加强政务信息工作的通知》（莱芜政办字〔2019〕3号）规定：“对连续两个月不报送信息的约谈分管领导”。现定于近期约谈你单位分管负责人。');
  });
});

describe('没有的不写', () => {
  const busy: UnitRecords[] = [
    [town(1, '甲镇'), [item(1, '2019-04-01', [['莱芜政务信息', '2019-04-02']]), ...sent(10, '2019-05', 1), ...sent(20, '2019-06', 1)]],
    [town(2, '乙镇'), [item(2, '2019-04-03', [['莱芜政务信息', '2019-04-03']]), ...sent(30, '2019-05', 2), ...sent(40, '2019-06', 1)]],
  ];

  test('no problem at all: the part falls away and the numbering closes up; one class has no second level, no mark no legend', () => {
    const outline = composed(score(laiwu(), '2019-04', '2019-06', busy));
    expect(headings(outline)).toEqual(['一、报送和采用总体情况', '二、各单位得分', '三、采用情况', '（一）区政府办公室《莱芜政务信息》采用2篇', '四、工作要求']);
    for (const id of ['adopted.legend', 'overall.instructions', 'failings.silent.1']) expect(text(outline, id), id).toBeUndefined();
    expect(text(outline, 'overall.total')).not.toContain('其中');
  });

  test('nothing adopted: no third part; only the failing there is, without a second level', () => {
    const outline = composed(score(laiwu(), '2019-04', '2019-04', [[town(1, '甲镇'), sent(1, '2019-04', 1)], [town(2, '乙镇'), sent(5, '2019-04', 2)]]));
    expect(headings(outline)).toEqual(['一、报送和采用总体情况', '二、各单位得分', '三、存在问题', '四、工作要求']);
    expect(text(outline, 'overall.total')).toBe('4月份，各镇（街道）、区政府各部门报送政务信息3篇；均未被采用。');
    expect(text(outline, 'failings.zeroAdopted.1')).toBe('没有信息被采用的单位有甲镇、乙镇。');
  });

  test('a second-level heading that is left out closes the numbering', () => {
    const run = score(laiwu(), '2019-04', '2019-06', laiwuUnits());
    const outline = composed(run, { edits: { 'adopted.state': '', 'adopted.state.1': '', 'adopted.state.2': '' } });
    expect(text(outline, 'adopted.jinanReport')).toMatch(/^（一）/);
  });

  test('very many items become an attachment, the text says how many and where', () => {
    const many = Array.from({ length: 41 }, (_, at) => item(at + 1, '2019-04-01', [['莱芜政务信息', '2019-04-02']]));
    const outline = composed(score(laiwu(), '2019-04', '2019-04', [[town(1, '甲镇'), many]]));
    expect(text(outline, 'adopted.attached')).toBe('4月份共采用信息41篇，清单见附件2。');
    expect(text(outline, 'attachment.items.laiwu.41')).toBe('41. 信息41（甲镇）');
  });

  test('the group is called by the events it holds', () => {
    const called = (...kinds: string[]) => text(composed(score(laiwu(), '2019-04', '2019-04', [[town(1, '甲镇'), sent(1, '2019-04', 1), { events: kinds.map((kind) => event(kind, '2019-04-20')) }], [town(2, '乙镇'), sent(9, '2019-04', 1)]])), 'failings.recorded');
    expect(called('信息严重失实')).toBe('（二）失实');
    expect(called('重大信息漏报', '重大信息迟报')).toBe('（二）迟报、漏报');
    expect(called('重大信息漏报', '莱芜约稿未完成')).toBe('（二）漏报和约稿');
    expect(called('市约稿未完成')).toBe('（二）约稿');
  });

  test('where items stood in several outlets the table says so, else not', () => {
    const printed = (outlets: string[]) => composed(score(laiwu(), '2019-04', '2019-04', [[town(1, '甲镇'), [item(1, '2019-04-01', outlets.map((outlet) => [outlet, '2019-04-02']))]], [town(2, '乙镇'), []]]));
    expect(text(printed(['莱芜政务信息', '济南政务信息']), 'attachment.scores.note')).toBe('注：同一信息被几处采用的，各栏分别统计，采用数量只计1篇。');
    expect(text(printed(['莱芜政务信息']), 'attachment.scores.note')).toBeUndefined();
  });

  test('commissioned items alone are called so', () => {
    const outline = composed(score(laiwu(), '2019-04', '2019-04', [[town(1, '甲镇'), [item(1, '2019-04-01', [['莱芜政务信息', '2019-04-02']])], { events: [event('市约稿未完成', '2019-04-20')] }]]));
    expect(text(outline, 'failings.recorded.1')).toBe('甲镇：4月，市约稿未完成，扣20分（四2）。');
    expect(headings(outline)).toContain('四、存在问题');
  });
});

test('a scheme that converts shows the converted points, and one that ranks by tier has a table for each tier', () => {
  const file = laiwuFile();
  const scheme = schemeOf({ ...file, classes: [], rules: (file.rules as { units?: unknown; id: string }[]).filter((rule) => ['laiwu'].includes(rule.id)), ranking: { by: 'tier', ties: 'shared' }, placings: [], cumulative: false, conversion: { clause: '3.8', to: 10, method: 'best' }, measures: [], escalation: null });
  const outline = composed(score(scheme, '2019-04', '2019-06', [[unit(1, '甲局', { tier: '一类' }), [item(1, '2019-04-01', [['莱芜政务信息', '2019-04-02']])]], [unit(2, '乙局', { tier: '二类' }), []]]));
  expect(text(outline, 'scores.1')).toBe('（一）一类');
  expect(block(outline, 'scores.1.table', 'table').head[0]?.map((cell) => cell.text.replace('\n', ''))).toEqual(['序号', '单位', '报送', '采用', '第二季度得分', '名次', '折算得分']);
  expect(cells(outline, 'scores.1.table')).toEqual([['1', '甲局', '1', '1', '10', '1', '10']]);
  expect(text(outline, 'failings.silent.1')).toBe('第二季度没有报送信息的单位有乙局。');
});
