// .docx: which characters of a paragraph are read: tracked changes, fields, hidden text, text boxes, symbols.
import { describe, expect, test } from 'vitest';
import { boxed, cell, cellOf, para, readDocx, row, run, sheetOf, table, text, textsOf } from './help/docx.ts';

const line = (inside: string): string => `<w:p>${inside}</w:p>`;
const words = (some: string): string => run(text(some));

describe('characters', () => {
  test('tabs, breaks, hyphens; breaks of the page as it was last printed do not count', () => {
    expect(cellOf(line(run(`${text('一')}<w:tab/>${text('二')}<w:br/>${text('三')}<w:cr/>${text('四')}<w:noBreakHyphen/>${text('五')}<w:softHyphen/>${text('六')}<w:lastRenderedPageBreak/>${text('七')}`)))).toBe('一\t二\n三\n四-五六七');
  });

  test('a page break parts lines, and leaves none at the ends', () => {
    expect(textsOf(line(run('<w:br w:type="page"/>') + words('附件')) + line(words('前') + run('<w:br w:type="page"/>') + words('后')))).toEqual(['附件', '前\n后']);
  });

  test('blanks at the ends of a run count only where they are said to; line ends in the file never break a line', () => {
    expect(cellOf(line(run('<w:t> 甲 </w:t>') + run('<w:t xml:space="preserve"> 乙 </w:t>') + run('<w:t>丙\n丁&amp;&#x4e01;</w:t>')))).toBe('甲 乙 丙 丁&丁');
  });

  test('paragraphs of a cell, without empty ones at the ends', () => {
    expect(cellOf(para('') + para('　') + para('  区财政局') + para('') + para('区审计局 ') + para(''))).toBe('  区财政局\n\n区审计局 ');
    expect(cellOf(para('') + para(' '))).toBeNull();
  });

  test('links, tags, reading aids and formulas', () => {
    const ruby = '<w:ruby><w:rubyPr/><w:rt><w:r><w:t>qū</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>曲</w:t></w:r></w:rubyBase></w:ruby>';
    const inside = `<w:hyperlink w:history="1">${words('链')}</w:hyperlink><w:smartTag w:element="date"><w:smartTagPr><w:attr w:name="x"/></w:smartTagPr>${words('接')}</w:smartTag><w:r>${ruby}</w:r><m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath><w:bookmarkStart w:id="1" w:name="b"/>${words('末')}`;
    expect(cellOf(line(inside))).toBe('链接曲x+1末');
  });

  test('comments, footnotes and old properties are no text', () => {
    const inside = `<w:pPr><w:pPrChange><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange></w:pPr><w:commentRangeStart w:id="0"/>${words('正文')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r><w:r><w:footnoteReference w:id="1"/></w:r>${run(text('末'), '<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>')}`;
    const comments = '<w:comments xmlns:w="x"><w:comment><w:p><w:r><w:t>批注</w:t></w:r></w:p></w:comment></w:comments>';
    const workbook = readDocx(table(row(boxed(line(inside)))), { parts: { 'word/comments.xml': comments, 'word/footnotes.xml': comments, 'word/header1.xml': comments } });
    expect(workbook).toMatchObject({ sheets: [{ rows: [['正文末']] }], texts: [], notes: [] });
  });
});

describe('fields', () => {
  const mark = (type: string): string => run(`<w:fldChar w:fldCharType="${type}"/>`);

  test('results are kept, codes are not, one within another too', () => {
    const inner = mark('begin') + run('<w:instrText> REF a </w:instrText>') + mark('separate') + words('内') + mark('end');
    expect(cellOf(line(words('第') + mark('begin') + run('<w:instrText> PAGE </w:instrText>') + inner + words('码') + mark('separate') + words('3') + mark('end') + words('页')))).toBe('第3页');
    expect(cellOf(line(mark('begin') + run('<w:instrText>=1</w:instrText>') + mark('separate') + inner + words('外') + mark('end')))).toBe('内外');
    expect(cellOf(line(`<w:fldSimple w:instr=" DATE ">${words('2024年')}</w:fldSimple>`))).toBe('2024年');
  });

  test('a field without an end takes nothing of the next paragraph', () => {
    expect(textsOf(line(words('前') + mark('begin') + run('<w:instrText>TOC</w:instrText>')) + para('后'))).toEqual(['前', '后']);
  });
});

describe('tracked changes are taken as accepted, and told', () => {
  const tracked = [expect.stringContaining('修订')];

  test('words', () => {
    const inside = `${words('区')}<w:ins w:id="1">${words('财政')}</w:ins><w:del w:id="2"><w:r><w:delText>税务</w:delText></w:r></w:del>${words('局')}<w:moveFrom w:id="3">${words('移走')}</w:moveFrom><w:moveTo w:id="4">${words('移来')}</w:moveTo>`;
    const workbook = readDocx(table(row(boxed(line(inside)))));
    expect(workbook).toMatchObject({ sheets: [{ rows: [['区财政局移来']] }], notes: tracked });
  });

  test('a deleted end of a paragraph joins it to the next, whose list it then follows', () => {
    const gone = '<w:rPr><w:del w:id="1"/></w:rPr>';
    expect(textsOf(para('第一', gone) + para('段', gone) + para('完') + para('第二段'))).toEqual(['第一段完', '第二段']);
    expect(textsOf(`<w:p><w:pPr><w:rPr><w:moveFrom w:id="1"/></w:rPr></w:pPr><w:moveFrom w:id="2">${words('移走')}</w:moveFrom></w:p>${para('留下')}`)).toEqual(['留下']);
    expect(readDocx(para('悬', gone) + table(row(cell('甲', ''))) + para('后')).texts).toEqual([{ text: '悬', before: 0 }, { text: '后', before: 1 }]);
  });

  test('rows: deleted ones go, inserted ones stay, merges hold across them', () => {
    const start = '<w:vMerge w:val="restart"/>';
    const sheet = sheetOf(row(cell('甲', start) + cell('1')) + row(cell('', '<w:vMerge/>') + cell('旧'), '<w:del w:id="1"/>') + row(cell('', '<w:vMerge/>') + cell('新'), '<w:ins w:id="2"/>'));
    expect(sheet).toMatchObject({ rows: [['甲', '1'], [null, '新']], merges: [{ top: 0, left: 0, bottom: 1, right: 0 }] });
    const whole = readDocx(table(row(cell('旧'), '<w:del w:id="1"/>')) + para('中') + table(row(cell('新'))));
    expect(whole).toMatchObject({ sheets: [{ name: '表1', rows: [['新']] }], texts: [{ text: '中', before: 0 }], notes: tracked });
  });

  test('cells', () => {
    const sheet = sheetOf(row(cell('甲') + cell('旧', '<w:cellDel w:id="1"/>') + cell('乙', '<w:cellIns w:id="2"/>') + cell('合', '<w:cellMerge w:id="3" w:vMerge="rest"/>')) + row(cell('丙') + cell('旧', '<w:cellDel w:id="1"/>') + cell('丁') + cell('并', '<w:cellMerge w:id="4" w:vMerge="cont"/>')));
    expect(sheet).toMatchObject({ rows: [['甲', '乙', '合'], ['丙', '丁']], merges: [{ top: 0, left: 2, bottom: 1, right: 2 }] });
  });
});

describe('hidden text is left out and told', () => {
  test('by the run, by its style, by the paragraph’s style; and shown again', () => {
    const styles = '<w:style w:type="character" w:styleId="H"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="character" w:styleId="H2"><w:basedOn w:val="H"/></w:style><w:style w:type="paragraph" w:styleId="P"><w:rPr><w:vanish w:val="1"/></w:rPr></w:style>';
    const inside = line(words('见') + run(text('直'), '<w:vanish/>') + run(text('不'), '<w:vanish w:val="0"/>') + run(text('样'), '<w:rStyle w:val="H2"/>') + run(text('再'), '<w:rStyle w:val="H"/><w:vanish w:val="false"/>'));
    const workbook = readDocx(table(row(cell('头') + boxed(inside + `<w:p><w:pPr><w:pStyle w:val="P"/></w:pPr>${words('藏')}</w:p>` + para('末')))), { styles });
    expect(workbook.sheets[0]?.rows).toEqual([['头', '见不再\n末']]);
    expect(workbook.notes).toEqual(['有隐藏的文字，没有读取，请核对：表1的 B1 等 2 处。']);
  });
});

describe('text boxes', () => {
  const shape = (inside: string): string => `<w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${inside}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>`;
  const old = (inside: string): string => `<w:pict><v:shape><v:textbox><w:txbxContent>${inside}</w:txbxContent></v:textbox></v:shape></w:pict>`;
  const either = (inside: string): string => `<mc:AlternateContent><mc:Choice Requires="wps">${shape(inside)}</mc:Choice><mc:Fallback>${old(inside)}</mc:Fallback></mc:AlternateContent>`;

  test('new, old and both, once each, behind the paragraph they hang on', () => {
    expect(textsOf(line(words('前') + run(either(para('一') + para('二'))) + words('后')) + line(run(old(para('三')))) + line(run(shape(para('四')))))).toEqual(['前后', '一', '二', '三', '四']);
  });

  test('a branch without anything readable gives way to the next', () => {
    const alternate = (first: string): string => `<mc:AlternateContent><mc:Choice Requires="x">${first}</mc:Choice><mc:Choice Requires="y">${text('二')}</mc:Choice><mc:Fallback>${text('三')}</mc:Fallback></mc:AlternateContent>`;
    expect(cellOf(line(run(alternate('<x/>'))))).toBe('二');
    expect(cellOf(line(run(alternate(text('一')))))).toBe('一');
    const block = `<mc:AlternateContent><mc:Choice Requires="x">${para('甲')}</mc:Choice><mc:Fallback>${para('乙')}</mc:Fallback></mc:AlternateContent>`;
    expect(textsOf(block)).toEqual(['甲']);
  });

  test('in a cell it is no part of the cell', () => {
    const workbook = readDocx(table(row(cell('头') + boxed(line(words('内') + run(either(para('框')))))) + row(cell('尾'))) + para('后'));
    expect(workbook.sheets[0]?.rows).toEqual([['头', '内'], ['尾']]);
    expect(workbook.texts).toEqual([{ text: '框', before: 1 }, { text: '后', before: 1 }]);
    expect(workbook.notes).toEqual(['单元格里有文本框，框里的文字没有并入单元格，请核对：表1的 B1。']);
  });

  test('a table in a text box is a table', () => {
    const workbook = readDocx(line(words('题') + run(either(table(row(cell('甲')))))) + table(row(cell('乙'))));
    expect(workbook.sheets.map((sheet) => [sheet.name, sheet.rows])).toEqual([['表1', [['甲']]], ['表2', [['乙']]]]);
  });

  test('pictures in cells are told, once for both branches', () => {
    const picture = '<w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill/></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>';
    const both = `<mc:AlternateContent><mc:Choice Requires="x">${picture}</mc:Choice><mc:Fallback><w:pict><v:imagedata/></w:pict></mc:Fallback></mc:AlternateContent>`;
    expect(readDocx(line(run(picture)) + table(row(boxed(line(run(both)))))).notes).toEqual(['单元格里有图片，图片里的文字不能读取，请核对：表1的 A1。']);
  });
});

describe('marks of symbol fonts', () => {
  test('known ones are read, by either code and in either way of writing', () => {
    const inside = run('<w:sym w:font="Wingdings 2" w:char="F052"/><w:sym w:font="Wingdings" w:char="00FE"/>') + run(text('R£'), '<w:rFonts w:ascii="Wingdings 2" w:hAnsi="Wingdings 2"/>') + run('<w:sym w:font="宋体" w:char="25A1"/>');
    expect(readDocx(table(row(boxed(line(inside)))))).toMatchObject({ sheets: [{ rows: [['☑☑☑□□']] }], notes: [] });
  });

  test('unknown ones stay as they are and are told', () => {
    const workbook = readDocx(table(row(boxed(line(run('<w:sym w:font="Webdings" w:char="F041"/>'))))) + para('\ue123') + line(run('<w:sym w:font="Wingdings" w:char="zz"/>')));
    expect(workbook).toMatchObject({ sheets: [{ rows: [['\uf041']] }], texts: [{ text: '\ue123' }], notes: ['有要用专门字体才能显示的符号，可能认不出来，请核对：表1的 A1 等 2 处。'] });
  });
});

test('a content control that still shows its prompt is blank, and told', () => {
  const control = (prompt: string, inside: string): string => `<w:sdt><w:sdtPr>${prompt}</w:sdtPr><w:sdtContent>${inside}</w:sdtContent></w:sdt>`;
  const prompt = '<w:showingPlcHdr/>';
  const sheet = readDocx(table(row(boxed(line(words('题：') + control(prompt, words('单击此处输入文字。')))) + control(prompt, cell('单击')) + control('<w:showingPlcHdr w:val="0"/>', cell('已填')) + boxed(control(prompt, para('选择一项。'))))));
  expect(sheet.sheets[0]?.rows).toEqual([['题：', null, '已填']]);
  expect(sheet.notes).toEqual([expect.stringMatching(/填写提示.*等 3 处。$/)]);
});
