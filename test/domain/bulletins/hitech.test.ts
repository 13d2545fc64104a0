// The bulletin of July 2020 from its records: structure and numbers as printed.
import { describe, expect, test } from 'vitest';
import { composeBulletin } from '../../../shared/bulletins/compose.ts';
import { day } from '../../../shared/days/day.ts';
import { hitech, hitechCase, hitechUnits, score } from '../scoring/helpers.ts';
import { block, bulletin, headings, hitechOffice, inputOf, labels, text } from './helpers.ts';

const run = score(hitech(), '2020-01', '2020-07', hitechUnits());
const outline = bulletin(run);

describe('济宁高新区2020年1—7月通报', () => {
  test('head', () => {
    expect(text(outline, 'masthead')).toBe('济宁高新区管委会办公室文件');
    expect(text(outline, 'documentNumber')).toBe('济高新管办字〔2020〕　号');
    expect(text(bulletin(run, { documentNumber: '济高新管办字〔2020〕21号' }), 'documentNumber')).toBe('济高新管办字〔2020〕21号');
    expect(text(outline, 'title')).toBe('济宁高新区管委会办公室\n关于1—7月份政务公开信息采用情况的通报');
    expect(outline.title).toBe('济宁高新区管委会办公室关于1—7月份政务公开信息采用情况的通报');
    expect(text(outline, 'addressee')).toBe('各街道办事处，区直各部门单位，各驻区单位：');
    expect(text(outline, 'opening')?.endsWith('现将1—7月份全区政务公开信息采用情况通报如下：')).toBe(true);
  });

  test('the numbers of the first part, word for word as printed', () => {
    expect(text(outline, 'basic.1')).toBe(
      '1—7月份，各街道办事处、区直各部门单位、各驻区单位报送政务公开工作信息17篇，省政府办公厅《政务公开看山东》采用3篇，市政府办公室《政务公开经验做法》采用12篇，未采用2篇。其中，各街道办事处报送信息3篇；区直各部门单位报送信息14篇。',
    );
  });

  test('the problems are what the numbers bear out: 12 of 25 silent, 17 items, 0.68 a unit', () => {
    expect(headings(outline)).toEqual(['一、基本情况', '二、存在问题', '三、工作要求']);
    expect(text(outline, 'problems.attention')).toBe('一是领导重视程度不够。1—7月份，25个单位中有12个没有报送信息，占48%。');
    expect(text(outline, 'problems.quantity')).toBe('二是信息报送数量少。截至目前，全区共报送信息17篇，平均每个单位0.68篇。');
    expect(text(outline, 'problems.quality')).toBe('三是信息报送质量有待提高。报送的17篇信息中，有2篇未被采用，约占11.76%。');
  });

  test('the rule of escalation in its own words; nobody is named for months before it', () => {
    expect(text(outline, 'requirements.rule')).toBe('从本月开始，连续两个月无持续进展的部门单位由党政办督查室下发督办单；连续三个月无持续进展的部门单位由党政办督查室予以全区通报。');
    expect(text(outline, 'requirements.supervision')).toBeUndefined();
    expect(text(outline, 'requirements.circular')).toBeUndefined();
  });

  test('attachment 1 cell by cell', () => {
    const table = block(outline, 'attachment.scores.table', 'table');
    expect(table.head[0]?.map((cell) => cell.text.replaceAll('\n', ''))).toEqual(['序号', '单位', '《政务公开经验做法》（10分）', '《政务公开看山东》（20分）', '《政务公开工作交流》（40分）', '其它国家级报刊（40分）', '报送数量', '采用数量', '1—7月得分']);
    const body = table.body.map((row) => row.map((cell) => cell.text));
    const blank = (count: number): string => (count === 0 ? '' : String(count));
    const printed = hitechCase().table.map(([unit, ...counts], at) => [String(at + 1), unit, ...counts.slice(0, 4).map(blank), ...counts.slice(4).map(String)]);
    expect(body).toEqual([...printed, ['合计', '13', '3', '0', '0', '17', '15', '184']]);
    expect(table.columns.reduce((sum, column) => sum + column.width, 0)).toBeLessThanOrEqual(156);
    expect(block(outline, 'attachment.scores', 'attachment').title).toBe('2020年1—7月全区政务公开工作信息得分情况');
  });

  test('attachment 2: every item once, 看山东 before 经验做法 before 未采用', () => {
    const items = outline.blocks.flatMap((one) => (one.id.startsWith('attachment.items.') && one.kind === 'paragraph' ? [one.text] : []));
    expect(items.map((line) => line.replace(/^\d+\. /, '')).sort()).toEqual(hitechCase().items.map((item) => `${item.title}（${item.printed}）`).sort());
    expect(items.map((line) => /（([^（）]+)）$/.exec(line)?.[1])).toEqual([...Array<string>(3).fill('政务公开看山东'), ...Array<string>(12).fill('政务公开经验做法'), ...Array<string>(2).fill('未采用')]);
    expect(items.map((line) => Number.parseInt(line, 10))).toEqual(items.map((_, at) => at + 1));
  });

  test('attachment 3, the list of attachments, signature and imprint', () => {
    expect(text(outline, 'attachment.scheme.1')).toContain('同一信息被重复采用的，以最高分为准，不重复计分。');
    expect(labels(outline)).toEqual(['附件1', '附件2', '附件3']);
    expect(block(outline, 'attachments', 'attachmentList').items).toEqual(['2020年1—7月全区政务公开工作信息得分情况', '1—7月份济宁高新区信息报送清单', '高新区政务公开信息报送计分办法']);
    expect(block(outline, 'signature', 'signature')).toMatchObject({ issuer: '济宁高新区管委会办公室', day: '2020-07-30' });
    expect(outline.blocks.at(-1)).toMatchObject({ kind: 'imprint', issuer: '济宁高新区管委会办公室' });
    expect(outline.blocks.at(-1)).not.toHaveProperty('copyTo');
    expect(block(bulletin(run, { office: { ...hitechOffice, copyTo: '市政府办公室' } }), 'imprint', 'imprint').copyTo).toBe('市政府办公室');
  });

  test('three months later the silent are named, by the months the rule was in force', () => {
    const later = bulletin(score(hitech(), '2020-01', '2020-09', hitechUnits()), { issuedOn: day('2020-10-12') });
    expect(text(later, 'requirements.rule')?.startsWith('按照《济宁高新区管委会办公室关于1—7月份政务公开信息采用情况的通报》要求，连续两个月')).toBe(true);
    expect(text(later, 'requirements.supervision')).toBe('2020年8月、9月连续2个月没有报送信息的单位有黄屯街道、接庄街道。对上述单位下发督办单。');
    expect(text(later, 'requirements.circular')).toContain('2020年7—9月连续3个月没有报送信息的单位有党政办公室、');
    expect(text(later, 'requirements.circular')?.endsWith('柳行街道、王因街道。对上述单位予以全区通报。')).toBe(true);
    expect(text(later, 'problems.quantity')).toContain('截至2020年9月30日');
  });

  test('a bulletin of another year says the year', () => {
    expect(text(bulletin(run, { issuedOn: day('2021-01-05') }), 'title')).toContain('关于2020年1—7月份政务公开信息采用情况的通报');
  });

  test('items that are not those of the run are a bug, not a bulletin', () => {
    expect(() => composeBulletin({ ...inputOf(run), items: run.items.slice(1) })).toThrow('the list 16');
  });
});
