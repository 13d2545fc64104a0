// .docx: the numbers Word prints before paragraphs of a list stand in the text.
import { describe, expect, test } from 'vitest';
import { boxed, cell, para, readDocx, row, table, textsOf } from './help/docx.ts';

const level = (index: number, format: string, label: string, more = ''): string => `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${label}"/></w:lvl>`;
const scheme = (id: number, levels: string, more = ''): string => `<w:abstractNum w:abstractNumId="${id}">${more}${levels}</w:abstractNum>`;
const list = (id: number, of: number, more = ''): string => `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;
const at = (id: number, depth = 0): string => `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${id}"/></w:numPr>`;
const one = (format: string, label = '%1'): string => scheme(0, level(0, format, label)) + list(1, 0);

describe('formats', () => {
  test.each([
    ['decimal', '%1.', 12, '12.'],
    ['decimalZero', '%1', 3, '03'],
    ['chineseCounting', '%1、', 1, '一、'],
    ['chineseCountingThousand', '（%1）', 10, '（十）'],
    ['japaneseCounting', '第%1条', 21, '第二十一条'],
    ['chineseCountingThousand', '%1', 105, '一百零五'],
    ['chineseCountingThousand', '%1', 110, '一百一十'],
    ['chineseLegalSimplified', '%1', 12, '壹拾贰'],
    ['ideographDigital', '%1', 20, '二〇'],
    ['ideographTraditional', '%1', 2, '乙'],
    ['ideographTraditional', '%1', 12, '乙'],
    ['ideographZodiac', '%1', 12, '亥'],
    ['decimalEnclosedCircleChinese', '%1', 3, '③'],
    ['decimalEnclosedCircle', '%1', 21, '㉑'],
    ['decimalEnclosedParen', '%1', 2, '⑵'],
    ['decimalEnclosedFullstop', '%1', 20, '⒛'],
    ['ideographEnclosedCircle', '%1', 2, '㊁'],
    ['decimalFullWidth', '%1．', 10, '１０．'],
    ['upperRoman', '%1', 14, 'XIV'],
    ['lowerRoman', '%1)', 4, 'iv)'],
    ['upperLetter', '%1', 28, 'BB'],
    ['lowerLetter', '%1)', 1, 'a)'],
    ['none', '注：', 1, '注：'],
    ['bullet', '\uf0b7', 1, undefined],
    ['notAFormat', '%1', 7, '7'],
  ])('%s %s %i', (format, label, count, wanted) => {
    expect(textsOf(para('', at(1)).repeat(count), { numbering: one(format, label) }).at(-1)).toBe(wanted);
  });

  test('a space only where number and text would run together', () => {
    const said = (format: string, label: string, words: string, more = ''): string | undefined => textsOf(para(words, at(1)), { numbering: scheme(0, level(0, format, label, more)) + list(1, 0) })[0];
    expect(said('decimal', '%1', '2024年')).toBe('1 2024年');
    expect(said('decimal', '%1.', '5月底前')).toBe('1. 5月底前');
    expect(said('decimal', '%1.', '加强领导')).toBe('1.加强领导');
    expect(said('chineseCounting', '%1、', '加强领导', '<w:suff w:val="nothing"/>')).toBe('一、加强领导');
    expect(said('chineseCounting', '第%1条', '总则', '<w:suff w:val="space"/>')).toBe('第一条 总则');
  });
});

describe('counting', () => {
  const levels = level(0, 'chineseCounting', '%1、') + level(1, 'chineseCounting', '（%2）') + level(2, 'decimal', '%3.');

  test('levels below start anew; text between does not matter', () => {
    const body = para('甲', at(1)) + para('子', at(1, 1)) + para('话') + para('丑', at(1, 1)) + para('一', at(1, 2)) + para('乙', at(1)) + para('寅', at(1, 1)) + para('二', at(1, 2));
    expect(textsOf(body, { numbering: scheme(0, levels) + list(1, 0) })).toEqual(['一、甲', '（一）子', '话', '（二）丑', '1.一', '二、乙', '（一）寅', '1.二']);
  });

  test('numbers of higher levels, in plain digits where the level asks for it; levels that do not start anew', () => {
    const numbering = scheme(0, level(0, 'chineseCounting', '第%1章') + level(1, 'decimal', '%1.%2', '<w:isLgl/><w:lvlRestart w:val="0"/>')) + list(1, 0);
    expect(textsOf(para('甲', at(1)) + para('子', at(1, 1)) + para('乙', at(1)) + para('丑', at(1, 1)), { numbering })).toEqual(['第一章甲', '1.1 子', '第二章乙', '2.2 丑']);
    expect(textsOf(para('子', at(1, 1)), { numbering })).toEqual(['1.1 子']);
  });

  test('lists of one scheme count on together, until one says where it starts', () => {
    const numbering = scheme(0, levels) + list(1, 0) + list(2, 0) + list(3, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>') + list(4, 0, `<w:lvlOverride w:ilvl="0">${level(0, 'decimal', '[%1]')}</w:lvlOverride>`);
    expect(textsOf(para('a', at(1)) + para('b', at(2)) + para('c', at(3)) + para('d', at(3)) + para('e', at(4)), { numbering })).toEqual(['一、a', '二、b', '一、c', '二、d', '[3]e']);
  });

  test('by the paragraph’s style, through what it is based on, and taken out again', () => {
    const numbering = scheme(0, level(0, 'chineseCounting', '%1、', '<w:pStyle w:val="H1"/>') + level(1, 'decimal', '%2.', '<w:pStyle w:val="H2"/>')) + list(1, 0);
    const styles = '<w:style w:type="paragraph" w:default="1" w:styleId="N"/><w:style w:type="paragraph" w:styleId="H1"><w:basedOn w:val="N"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="H2"><w:basedOn w:val="H1"/></w:style><w:style w:type="paragraph" w:styleId="C"><w:basedOn w:val="H1"/></w:style><w:style w:type="paragraph" w:styleId="X"><w:basedOn w:val="X"/></w:style>';
    const styled = (words: string, style: string, more = ''): string => para(words, `<w:pStyle w:val="${style}"/>${more}`);
    expect(textsOf(styled('甲', 'H1') + styled('子', 'H2') + styled('无', 'H1', '<w:numPr><w:numId w:val="0"/></w:numPr>') + styled('乙', 'C') + styled('圈', 'X') + para('普通'), { numbering, styles })).toEqual(['一、甲', '1.子', '无', '二、乙', '圈', '普通']);
  });

  test('levels kept in a numbering style', () => {
    const numbering = scheme(0, levels, '<w:styleLink w:val="L"/>') + scheme(1, '', '<w:numStyleLink w:val="L"/>') + list(1, 0) + list(2, 1);
    expect(textsOf(para('甲', at(1)) + para('乙', at(2)), { numbering })).toEqual(['一、甲', '二、乙']);
  });

  test('a format of a newer Word gives way to the one it names for others', () => {
    const custom = '<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002"/></mc:Choice><mc:Fallback><w:numFmt w:val="decimalZero"/></mc:Fallback></mc:AlternateContent>';
    const numbering = scheme(0, `<w:lvl w:ilvl="0"><w:start w:val="5"/>${custom}<w:lvlText w:val="%1"/></w:lvl>`) + list(1, 0);
    expect(textsOf(para('', at(1)), { numbering })).toEqual(['05']);
  });

  test('lists that are missing, and levels', () => {
    expect(textsOf(para('甲', at(9)) + para('乙', at(1, 5)), { numbering: one('decimal') })).toEqual(['甲', '乙']);
    expect(textsOf(para('甲', at(1)))).toEqual(['甲']);
  });
});

test('a column of numbers that Word counts', () => {
  const counted = boxed(para('', at(1)));
  const rows = row(cell('序号') + cell('单位')) + row(counted + cell('甲')) + row(counted + cell('旧'), '<w:del w:id="1"/>') + row(counted + cell('乙')) + row(boxed(para('', at(1)), '<w:gridSpan w:val="2"/>'));
  expect(readDocx(table(rows), { numbering: one('decimal') }).sheets[0]?.rows).toEqual([['序号', '单位'], ['1', '甲'], ['2', '乙'], ['3']]);
});

test('joined by a deleted end, a paragraph is numbered once, as the last one is', () => {
  const gone = '<w:rPr><w:del w:id="1"/></w:rPr>';
  expect(textsOf(para('甲', at(1) + gone) + para('乙', at(1)) + para('丙', at(1)), { numbering: one('decimal', '%1.') })).toEqual(['1.甲乙', '2.丙']);
});
