// Other offices, other schemes: what has no content falls away, numbering closes up, every number equals the run.
import { describe, expect, test } from 'vitest';
import { missingInBulletin } from '../../../shared/bulletins/compose.ts';
import { quotient, ordinal, sayShare } from '../../../shared/bulletins/figures.ts';
import { day } from '../../../shared/days/day.ts';
import { emptySettings } from '../../../shared/settings.ts';
import { hitech, hitechFile, item, schemeOf, score, unit } from '../scoring/helpers.ts';
import { block, bulletin, headings, labels, text } from './helpers.ts';

/** A county's own scheme: two local outlets, no groups, no escalation, no words of its own. */
const county = schemeOf({
  id: 'county-2023',
  name: '某县政务信息计分办法',
  from: '2023-01-01',
  to: null,
  source: { document: '某县政务信息工作办法', issuer: '某县人民政府办公室', issuedOn: '2023-01-10' },
  text: ['《某县政务》采用一篇计1.5分。', '被省级刊物采用一篇计8分。'],
  clauses: [{ id: '1', label: '第一条', text: '《某县政务》采用一篇计1.5分。' }],
  outlets: [
    { id: 'local', name: '某县政务', level: 'district', printed: '《某县政务》' },
    { id: 'province', name: '省级刊物', level: 'provincial', printed: '省级刊物（8分）' },
  ],
  rules: [{ id: 'all', kind: 'pointsPerOutlet', clause: '1', prices: [{ outlet: 'local', points: 1.5 }, { outlet: 'province', points: 8 }] }],
  ranking: { by: 'all', ties: 'shared' },
});
const countyOffice = { ...emptySettings, issuer: '某县人民政府办公室', addressee: '各乡镇人民政府，县政府各部门：' };
const more = { office: countyOffice, issuedOn: day('2023-07-03') };

describe('别的单位、别的办法', () => {
  test('every unit busy, everything adopted: no problems, the numbering closes up', () => {
    const run = score(county, '2023-06', '2023-06', [
      [unit(1, '甲镇'), [item(1, '2023-06-01', [['某县政务', null]]), item(2, '2023-06-02', [['省级刊物', null], ['某县政务', null]])]],
      [unit(2, '乙局'), [item(3, '2023-06-03', [['《某县政务》', null]])]],
    ]);
    const outline = bulletin(run, more);
    expect(headings(outline)).toEqual(['一、基本情况', '二、工作要求']);
    expect(text(outline, 'basic.1')).toBe('6月份，各乡镇人民政府、县政府各部门报送政务公开工作信息3篇，省级刊物采用1篇，《某县政务》采用2篇。平均每个单位1.5篇。');
    expect(text(outline, 'opening')).toContain('现将6月份全县政务公开信息采用情况通报如下：');
    expect(text(outline, 'requirements.rule')).toBeUndefined();
    expect(block(outline, 'attachment.scores.table', 'table').body.at(-1)?.map((cell) => cell.text)).toEqual(['合计', '3', '1', '3', '3', '12.5']);
    expect(text(outline, 'attachment.scheme.2')).toBe('被省级刊物采用一篇计8分。');
    expect(text(outline, 'documentNumber')).toBeUndefined();
  });

  test('nothing sent in at all', () => {
    const outline = bulletin(score(county, '2023-04', '2023-06', [[unit(1, '甲镇'), []], [unit(2, '乙局'), []]]), more);
    expect(text(outline, 'basic.1')).toBe('第二季度，各乡镇人民政府、县政府各部门没有报送政务公开工作信息。');
    expect(text(outline, 'problems.attention')).toBe('领导重视程度不够。第二季度，2个单位均没有报送信息。');
    expect(text(outline, 'problems.quantity')).toBeUndefined();
    expect(labels(outline)).toEqual(['附件1', '附件2']);
    expect(block(outline, 'attachments', 'attachmentList').items).toEqual(['2023年第二季度全县政务公开工作信息得分情况', '某县政务信息计分办法']);
  });

  test('one single unit', () => {
    const outline = bulletin(score(hitech(), '2020-07', '2020-07', [[unit(1, '甲局', { group: '区直' }), [item(1, '2020-07-02')]]]));
    expect(text(outline, 'basic.1')).toContain('报送政务公开工作信息1篇，未采用1篇。');
    expect(text(outline, 'basic.1')).not.toContain('其中');
    expect(text(outline, 'problems.quality')).toBe('信息报送质量有待提高。报送的1篇信息均未被采用。');
  });

  test('no unit, no item: only the scheme is attached', () => {
    const outline = bulletin(score(county, '2023-06', '2023-06', []), more);
    expect(labels(outline)).toEqual(['附件']);
    expect(headings(outline)).toEqual(['一、基本情况', '二、工作要求']);
  });

  test('an office that has said nothing about itself', () => {
    const outline = bulletin(score(hitech(), '2020-07', '2020-07', [[unit(1, '甲局'), []]]), { office: emptySettings });
    expect(text(outline, 'title')).toBe('关于7月份政务公开信息采用情况的通报');
    expect(outline.blocks.map((one) => one.kind)).not.toContain('masthead');
    expect(missingInBulletin(emptySettings)).toEqual(['发文机关', '主送机关', '发文字号']);
    expect(missingInBulletin({ ...emptySettings, issuer: '甲', addressee: '乙' }, '甲〔2020〕1号')).toEqual([]);
  });

  test('items sent in before, and outlets outside the scheme, are told apart', () => {
    const run = score(hitech(), '2020-07', '2020-07', [
      [unit(1, '甲局', { group: '区直' }), [item(1, '2020-06-20', [['看山东', '2020-07-02']]), item(2, '2020-07-02', [['某晚报', null]])]],
      [unit(2, '乙街道', { group: '街道' }), [item(3, '2020-07-03', [['其他国家级报刊', '2020-07-09']])]],
    ]);
    const outline = bulletin(run);
    expect(text(outline, 'basic.1')).toContain('报送政务公开工作信息2篇，其它国家级报刊采用1篇，省政府办公厅《政务公开看山东》采用1篇。采用的信息中，以前报送的1篇。另有1篇由计分办法未列的刊物采用，不计分。其中，各街道办事处报送信息1篇；区直各部门单位报送信息1篇。');
    expect(text(outline, 'attachment.items.1')).toBe('1. 信息3（其它国家级报刊）');
    expect(text(outline, 'attachment.items.3')).toBe('3. 信息2（计分办法未列的刊物采用）');
  });

  test('praise and criticism', () => {
    const scheme = schemeOf({ ...hitechFile(), placings: [{ list: 'commended', per: 'all', from: 'top', places: 1, clause: '3.1' }, { list: 'criticised', per: 'all', from: 'bottom', places: 1, clause: '3.1' }] });
    const outline = bulletin(score(scheme, '2020-07', '2020-07', [[unit(1, '甲局'), [item(1, '2020-07-02', [['看山东', null]])]], [unit(2, '乙局'), []]]));
    expect(text(outline, 'basic.commended')).toBe('甲局得分居首位，予以通报表扬。');
    expect(text(outline, 'problems.criticised')).toBe('乙局得分居末位，予以通报批评。');
  });

  test('500 units and nine outlets: the table turns the sheet and holds them all', () => {
    const outlets = Array.from({ length: 9 }, (_, at) => ({ id: `o${at}`, name: `刊物${at}`, level: 'city', printed: `《刊物${at}》（${at + 1}分）` }));
    const scheme = schemeOf({ ...hitechFile(), outlets, rules: [{ id: 'all', kind: 'pointsPerOutlet', clause: '3.1', prices: outlets.map((outlet, at) => ({ outlet: outlet.id, points: at + 1 })) }] });
    const run = score(scheme, '2020-07-01', '2020-10-09', Array.from({ length: 500 }, (_, at) => [unit(at + 1, `单位${at + 1}`, { group: `第${at % 7}组` }), at % 2 === 0 ? [item(at + 1, '2020-08-01', [[`刊物${at % 9}`, null]])] : []]));
    const outline = bulletin(run, { issuedOn: day('2020-10-10') });
    const table = block(outline, 'attachment.scores.table', 'table');
    expect(table.body).toHaveLength(501);
    expect(block(outline, 'attachment.scores', 'attachment')).toMatchObject({ landscape: true, title: '2020年7月1日至10月9日全区政务公开工作信息得分情况' });
    expect(table.columns.reduce((sum, column) => sum + column.width, 0)).toBeLessThanOrEqual(225);
    expect(table.columns).toHaveLength(14);
    const told = /报送政务公开工作信息(\d+)篇/.exec(text(outline, 'basic.1') ?? '')?.[1];
    expect([Number(told), run.totals.submitted]).toEqual([250, 250]);
    expect(text(outline, 'requirements.circular')).toBe(`2020年7—9月连续3个月没有报送信息的单位有${run.lists.zeroSubmitted.join('、')}。对上述单位予以全区通报。`);
  });
});

describe('数字的说法', () => {
  test('shares and averages are worked out in whole numbers', () => {
    expect(quotient(17, 25)).toEqual({ text: '0.68', exact: true });
    expect(quotient(2, 3)).toEqual({ text: '0.67', exact: false });
    expect(quotient(1, 8)).toEqual({ text: '0.13', exact: false });
    expect(quotient(0, 5)).toEqual({ text: '0', exact: true });
    expect([sayShare(12, 25), sayShare(1, 3), sayShare(1, 1)]).toEqual(['占48%', '约占33.33%', '占100%']);
    expect([1, 10, 11, 20, 21].map(ordinal)).toEqual(['一', '十', '十一', '二十', '二十一']);
  });
});
