// The rules of layout both the file and the preview go by: title lines, masthead size, signature, attachment list, widths.
import { describe, expect, test } from 'vitest';
import { attachmentLines } from '../../../shared/outline/attachments.ts';
import { formatDay } from '../../../shared/days/phrases.ts';
import { mastheadSize } from '../../../shared/outline/masthead.ts';
import { signaturePlace } from '../../../shared/outline/signature.ts';
import { fittedWidths, tableSize } from '../../../shared/outline/tableWidths.ts';
import { textWidth } from '../../../shared/outline/textWidth.ts';
import { titleLines } from '../../../shared/outline/titleLines.ts';
import { day } from '../../../shared/days/day.ts';

describe('标题回行 (7.3.1)', () => {
  const cases: [string, string[]][] = [
    ['督办单', ['督办单']],
    ['济宁高新区管委会办公室关于1—7月份政务公开信息采用情况的通报', ['济宁高新区管委会办公室', '关于1—7月份政务公开信息采用情况的通报']],
    ['济宁高新区管委会办公室关于印发2024年济宁高新区政务公开工作任务分解表的通知', ['济宁高新区管委会办公室', '关于印发2024年济宁高新区政务公开', '工作任务分解表的通知']],
    ['济南市莱芜区人民政府办公室关于印发《莱芜区推动河长制从“有名”向“有实”转变实施方案》的通知', ['济南市莱芜区人民政府办公室', '关于印发《莱芜区推动河长制从', '“有名”向“有实”转变实施方案》的通知']],
    ['关于更正第三季度政务信息报送和采用情况的通报', ['关于更正第三季度', '政务信息报送和采用情况的通报']],
    ['关于更正2019年度政务信息报送和采用情况的通报', ['关于更正2019年度', '政务信息报送和采用情况的通报']],
  ];
  test.each(cases)('%s', (title, lines) => expect(titleLines(title)).toEqual(lines));

  test('a chosen break stands', () => {
    expect(titleLines('济宁高新区\n关于报送情况的通报')).toEqual(['济宁高新区', '关于报送情况的通报']);
  });

  test('no line exceeds 20 characters, begins with 的 or a closing sign, ends with an opening one, or parts a date', () => {
    const titles = [
      '济南市莱芜区人民政府办公室关于印发2019年莱芜区政务公开工作要点的通知',
      '济宁经济技术开发区党政办公室关于转发《济宁市人民政府办公室关于全面推进基层政务公开标准化规范化工作的实施意见》的通知',
      '济宁高新区管委会办公室关于2020年7月1日至10月9日政务公开信息采用情况的通报',
      '济南市市中区人民政府办公室关于印发2020年济南市市中区政务公开工作要点任务分解表的通知',
      '某某市某某区教育和体育局关于对《某某区中小学校信息公开事项清单（试行）》《某某区幼儿园信息公开事项清单（试行）》公开征求意见情况的说明',
    ];
    for (const title of titles) {
      const lines = titleLines(title);
      expect(lines.join('')).toBe(title);
      for (const line of lines) {
        expect(textWidth(line)).toBeLessThanOrEqual(20);
        expect(line).not.toMatch(/^[的》）”、，。]/);
        expect(line).not.toMatch(/[《（“]$/);
      }
      expect(lines.slice(0, -1).filter((line) => line.endsWith('关于'))).toEqual([]);
      expect(lines.join('\n')).not.toMatch(/\d\n\d|\d\n[年月日]/);
    }
  });

  test('a wide page holds more in a line; a word no line can hold is left to Word', () => {
    expect(titleLines('济宁高新区2024年政务公开工作任务分解表（修订）', 28)).toHaveLength(1);
    expect(titleLines(`https://www.example.gov.cn/${'a'.repeat(60)}`)).toHaveLength(1);
  });
});

describe('发文机关标志 (7.2.4)', () => {
  test.each(['督办单', '济宁高新区管委会办公室', '济宁市任城区人民政府办公室文件', '济宁市任城区推进政府职能转变和政务公开协调小组办公室文件'])('%s stands in one line of 156 mm', (name) => {
    const { size, scale } = mastheadSize(name);
    expect(textWidth(name) * size * (scale / 100)).toBeLessThanOrEqual(442.2);
    expect(size).toBeGreaterThanOrEqual(22);
  });

  test('a longer name is never set larger', () => {
    const widths = Array.from({ length: 45 }, (_, length) => mastheadSize('区'.repeat(length + 1)).size);
    for (let at = 1; at < widths.length; at += 1) expect(widths[at]).toBeLessThanOrEqual(widths[at - 1] ?? 0);
  });
});

describe('署名和成文日期 (7.3.5)', () => {
  test('numerals without leading zeros', () => expect(formatDay(day('2020-07-05'))).toBe('2020年7月5日'));

  test('sealed: four characters right of the date, the issuer centred over it', () => {
    const date = '2020年7月30日';
    const at = signaturePlace('济宁高新区管委会办公室', date, true);
    expect(28 - at.date - textWidth(date)).toBe(4);
    expect(at.issuer + 11 / 2).toBe(at.date + textWidth(date) / 2);
  });

  test('sealed with a long name: it ends at the edge, the date stays centred below', () => {
    const issuer = '济宁市任城区推进政府职能转变和政务公开协调小组';
    const at = signaturePlace(issuer, '2020年7月30日', true);
    expect(at.issuer + textWidth(issuer)).toBe(28);
    expect(at.date + textWidth('2020年7月30日') / 2).toBe(at.issuer + textWidth(issuer) / 2);
  });

  test('not sealed: issuer two characters from the right, date two after its first', () => {
    const at = signaturePlace('济宁高新区管委会办公室', '2020年7月30日', false);
    expect(at).toEqual({ issuer: 28 - 2 - 11, date: 28 - 2 - 11 + 2 });
  });

  test('not sealed, date longer than the issuer: the date two characters from the right, the issuer further left', () => {
    const at = signaturePlace('公开办', '2020年12月30日', false);
    expect(at.date + textWidth('2020年12月30日')).toBe(26);
    expect(at.date - at.issuer).toBe(2);
  });
});

describe('附件说明 (7.3.4)', () => {
  test('one name without a number, several numbered and aligned', () => {
    expect(attachmentLines(['得分情况'])).toEqual({ lines: [{ lead: '附件：', name: '得分情况' }], start: 2, next: 5, name: 5 });
    const several = attachmentLines(['甲', '乙']);
    expect(several.lines.map((line) => line.lead)).toEqual(['附件：1.', '2.']);
    expect(several.name).toBe(6.5);
    expect(attachmentLines(Array.from({ length: 10 }, () => '甲')).name).toBe(7);
  });

  test('numbers the names carry are taken over; a number that is part of a name stays', () => {
    expect(attachmentLines(['1. 1—7月得分情况', '2. 清单']).lines.map((line) => line.name)).toEqual(['1—7月得分情况', '清单']);
    expect(attachmentLines(['1.5万平方米以上项目清单', '名单']).lines.map((line) => line.name)).toEqual(['1.5万平方米以上项目清单', '名单']);
  });

  test('empty names fall away', () => expect(attachmentLines([' ', '']).lines).toEqual([]));
});

describe('column widths', () => {
  test('kept while they fit, scaled in equal measure beyond; a missing width takes its share', () => {
    expect(fittedWidths([40, 60], 156)).toEqual([40, 60]);
    expect(fittedWidths([100, 212], 156)).toEqual([50, 106]);
    expect(fittedWidths([Number.NaN, 78], 156)).toEqual([78, 78]);
  });

  test('小四, and 五号 where columns are many or narrow', () => {
    expect([tableSize([30, 40]), tableSize([12, 40]), tableSize(Array.from({ length: 9 }, () => 17))]).toEqual([12, 10.5, 10.5]);
  });
});
