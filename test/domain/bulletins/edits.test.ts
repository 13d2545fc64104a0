// What a person changes: text by block id, '' leaves out, numbering closes up, nothing is lost in silence.
import { describe, expect, test } from 'vitest';
import { strayEdits } from '../../../shared/bulletins/edits.ts';
import { hitech, hitechUnits, score } from '../scoring/helpers.ts';
import { block, bulletin, headings, labels, text } from './helpers.ts';

const run = score(hitech(), '2020-01', '2020-07', hitechUnits());

describe('逐段修改', () => {
  test('a paragraph takes the text given; the others stay', () => {
    const [before, after] = [bulletin(run), bulletin(run, { edits: { opening: '现通报如下：' } })];
    expect(text(after, 'opening')).toBe('现通报如下：');
    expect(after.blocks.filter((one) => one.id !== 'opening')).toEqual(before.blocks.filter((one) => one.id !== 'opening'));
  });

  test('a paragraph left out: the ordinals close up', () => {
    const outline = bulletin(run, { edits: { 'problems.attention': '' } });
    expect(text(outline, 'problems.attention')).toBeUndefined();
    expect(text(outline, 'problems.quantity')?.startsWith('一是信息报送数量少')).toBe(true);
    expect(text(outline, 'problems.quality')?.startsWith('二是')).toBe(true);
  });

  test('a part whose paragraphs are all left out goes with its heading', () => {
    const outline = bulletin(run, { edits: { 'problems.attention': '', 'problems.quantity': ' ', 'problems.quality': '' } });
    expect(headings(outline)).toEqual(['一、基本情况', '二、工作要求']);
  });

  test('a heading left out leaves its text and no gap', () => {
    const outline = bulletin(run, { edits: { basic: '' } });
    expect(headings(outline)).toEqual(['一、存在问题', '二、工作要求']);
    expect(text(outline, 'basic.1')).toContain('17篇');
  });

  test('an attachment left out takes its pages along and the others move up', () => {
    const outline = bulletin(run, { edits: { 'attachment.items': '', 'attachment.scheme': '计分办法' } });
    expect(labels(outline)).toEqual(['附件1', '附件2']);
    expect(outline.blocks.some((one) => one.id.startsWith('attachment.items'))).toBe(false);
    expect(block(outline, 'attachments', 'attachmentList').items).toEqual(['2020年1—7月全区政务公开工作信息得分情况', '计分办法']);
    expect(block(outline, 'attachment.scheme', 'attachment').title).toBe('计分办法');
  });

  test('the document is named by its edited title', () => {
    expect(bulletin(run, { edits: { title: '甲单位\n关于报送情况的通报' } }).title).toBe('甲单位关于报送情况的通报');
  });

  test('an edit whose paragraph has gone is told', () => {
    expect(strayEdits(bulletin(run), { opening: '甲', 'requirements.circular': '乙', constructor: '丙' })).toEqual(['requirements.circular', 'constructor']);
  });

  test('tables do not take a text', () => {
    expect(block(bulletin(run, { edits: { 'attachment.scores.table': '改' } }), 'attachment.scores.table', 'table').body).toHaveLength(26);
  });
});
