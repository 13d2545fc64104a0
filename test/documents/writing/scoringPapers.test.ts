// 莱芜's bulletin by class, its 约谈通知 and a correction on paper: what fits a page, what turns it, what is repeated.
import { afterAll, describe, expect, test } from 'vitest';
import { composeBulletin } from '../../../shared/bulletins/compose.ts';
import { composeCorrection } from '../../../shared/bulletins/correction.ts';
import { composeNotices } from '../../../shared/bulletins/notices.ts';
import { day } from '../../../shared/days/day.ts';
import { compareRuns } from '../../../shared/scoring/compare.ts';
import { emptySettings } from '../../../shared/settings.ts';
import { writeDocx } from '../../../electron/documents/word/index.ts';
import { inputOf } from '../../domain/bulletins/helpers.ts';
import { item, score, unit } from '../../domain/scoring/helpers.ts';
import type { UnitRecords } from '../../domain/scoring/helpers.ts';
import { laiwu, laiwuUnits } from '../../domain/scoring/laiwuCase.ts';
import { print, removePrints } from '../render.ts';
import type { Page } from '../render.ts';

afterAll(removePrints);

const office = { ...emptySettings, issuer: '济南市莱芜区人民政府办公室', numberPrefix: '莱芜政办字', regionNames: ['莱芜区'], addressee: '各镇（街道），区政府各部门', contact: '张三', telephone: '6114079' };
const run = score(laiwu(), '2019-04', '2019-06', laiwuUnits());
const after = score(laiwu(), '2019-04', '2019-06', laiwuUnits().map(([one, items, others]): UnitRecords => [one, one.name === '区审计局' ? [] : items, others]));
const input = inputOf(run, { office, issuedOn: day('2019-07-08') });
const many = score(laiwu(), '2019-04', '2019-04', Array.from({ length: 60 }, (_, at): UnitRecords => [unit(at + 1, `第${at + 1}镇`, { tier: '镇（街道）' }), [item(at + 1, '2019-04-02', [['莱芜政务信息', '2019-04-03']])]]));
const prints = print({
  bulletin: await writeDocx(composeBulletin(input)),
  long: await writeDocx(composeBulletin(inputOf(many, { office, issuedOn: day('2019-07-08') }))),
  notices: await writeDocx(composeNotices({ scheme: laiwu(), run: input.run, office, issuedOn: day('2019-07-08') })),
  correction: await writeDocx(composeCorrection({ scheme: laiwu(), bulletin: { title: '济南市莱芜区人民政府办公室关于第二季度政务信息报送和采用情况的通报', documentNumber: '莱芜政办字〔2019〕12号', issuedOn: day('2019-07-08') }, before: input.run, after: inputOf(after).run, lines: compareRuns(run, after).lines, office, issuedOn: day('2019-07-22') })),
});
const textOf = (pages: readonly Page[]): string => pages.map(({ text }) => text).join('');

describe('通报', () => {
  test('the five parts in order, the marks beside their titles, the table by outlet on a sheet turned', () => {
    const all = textOf(prints.bulletin.pages);
    const places = ['一、报送和采用总体情况', '二、各类单位得分', '（一）工业区、镇（街道）', '三、采用和批示情况', '关于工业区中小企业融资情况的调研★★★★', '为国办领导批示', '四、存在问题', '五、工作要求', '附件1'].map((said) => all.indexOf(said));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(prints.bulletin.pages.filter(({ width, height }) => width > height)).toHaveLength(1);
  });

  test('a long table repeats its head on every page', () => {
    const pages = prints.long.pages.filter(({ text, width, height }) => height > width && /第\d+镇11/.test(text));
    expect(pages.length).toBeGreaterThan(1);
    for (const { text } of pages) expect(text).toContain('序号单位报送采用');
  });
});

test('约谈通知: a page each, with its receipt and open fields', () => {
  expect(prints.notices.pages).toHaveLength(2);
  for (const { text } of prints.notices.pages) for (const said of ['政务信息报送约谈通知', '约谈时间：', '约谈地点：', '对连续两个月不报送信息的约谈分管领导', '2019年7月8日', '回执', '负责人签字']) expect(text).toContain(said);
});

test('更正通报: what it corrects, before and after side by side, the date beside the issuer', () => {
  const all = textOf(prints.correction.pages);
  for (const said of ['2019年7月8日印发的《济南市莱芜区人民政府办公室关于第二季度政务信息报送和采用情况的通报》（莱芜政办字〔2019〕12号）', '报送信息由82篇更正为62篇', '区审计局20/20/055', '二、更正的原因', '的其他内容不变。']) expect(all).toContain(said);
  expect(prints.correction.pages.find(({ text }) => text.includes('2019年7月22日'))?.text).toContain('其他内容不变');
});
