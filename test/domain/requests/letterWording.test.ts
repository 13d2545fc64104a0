// The office rewrites a letter: what it may do, and every way of losing or breaking something, each answered with a sentence.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day } from '../../../shared/days/day.ts';
import { letterProblems } from '../../../shared/requests/letters/check.ts';
import { fieldsIn } from '../../../shared/requests/letters/template.ts';
import type { Letter } from '../../../shared/requests/letters/template.ts';
import { composed, laws, letters } from './letterHelpers.ts';

const today = day('2026-11-30');
const letterOf = (id: string) => letters.find((letter) => letter.id === id)!;
const correction = letterOf('correction');
const problems = (changed: Letter, shipped = correction) => letterProblems(changed, shipped, laws, today);
const codes = (changed: Letter, shipped = correction) => problems(changed, shipped).map(({ code }) => code);
const withText = (letter: Letter, id: string, change: (text: string) => string): Letter => ({ ...letter, paragraphs: letter.paragraphs.map((one) => (one.id === id ? { ...one, text: change(one.text) } : one)) });
const added = (letter: Letter, text: string, more: { id?: string; when?: string } = {}): Letter => ({ ...letter, paragraphs: [...letter.paragraphs, { id: 'more', text, ...more }] });

describe('what the office may do', () => {
  test.each([
    ['other words', withText(correction, 'finding', (text) => text.replace('经审查', '经认真审查'))],
    ['a paragraph more', added(correction, '本机关办公地址：{机关地址}。')],
    ['a field twice', added(correction, '再次提醒：请在{补正期限}前提交。')],
    ['paragraphs in another order', { ...correction, paragraphs: [...correction.paragraphs].reverse() }],
    ['another title, in two lines', { ...correction, title: '政府信息公开申请\n补正告知书' }],
    ['signs that mean something elsewhere', added(correction, '<b>&amp;</b> "引号" \'\' \\n $1 %s 100% ]]>')],
    ['a paragraph printed only where its field is filled in', added(correction, '指引：{补正指引}', { when: '补正指引' })],
    ['a field of its own', { ...added(correction, '窗口：{窗口}。'), fields: [...correction.fields, { name: '窗口', hint: '' }] }],
  ] as [string, Letter][])('%s', (_name, changed) => expect(problems(changed)).toEqual([]));
});

describe('what it may not', () => {
  test.each([
    ['an element taken out', withText(correction, 'deadline', (text) => text.replace('{补正期限}', '近日')), 'letter-element-lost', '{补正期限}'],
    ['an element only on condition', { ...correction, paragraphs: correction.paragraphs.map((one) => (one.id === 'deadline' ? { ...one, when: '补正指引' } : one)) }, 'letter-element-lost', '{补正期限}'],
    ['an element struck from the list', { ...correction, must: ['申请人'] }, 'letter-element-lost', '只能增加，不能减少'],
    ['the signature left out', { ...correction, signed: false }, 'letter-element-lost', '{本机关}、{落款日期}'],
    ['a field misspelt', added(correction, '{补正说明}'), 'letter-field-unknown', '不认识{补正说明}。是不是{补正'],
    ['a field like no other', added(correction, '{xyz}'), 'letter-field-unknown', '不认识{xyz}。可用的有：登记编号'],
    ['a condition on a field that is none', added(correction, '某段', { when: '没有的' }), 'letter-field-unknown', '{没有的}'],
    ['a field to fill in twice', { ...correction, fields: [...correction.fields, correction.fields[0]!] }, 'letter-field-unknown', '写了两次'],
    ['a field with a brace in its name', { ...correction, fields: [...correction.fields, { name: 'a}b', hint: '' }] }, 'letter-field-unknown', '不能有花括号'],
    ['a brace too many', added(correction, '{{申请人}'), 'letter-brace', '花括号不成对'],
    ['a brace that does not close', added(correction, '{申请人'), 'letter-brace', '花括号不成对'],
    ['a field in the title, where none is filled in', { ...correction, title: '{申请人}补正告知书' }, 'letter-brace', '标题'],
    ['a paragraph of blanks', added(correction, '　 \n'), 'letter-shape', '正文第6段是空的'],
    ['no paragraph at all', { ...correction, paragraphs: [] }, 'letter-shape', '没有正文'],
    ['no title', { ...correction, title: ' ' }, 'letter-shape', '标题是空的'],
    ['a title of a page', { ...correction, title: '补正'.repeat(40) }, 'letter-shape', '标题有80个字'],
    ['a paragraph without end', added(correction, '字'.repeat(3001)), 'letter-shape', '正文第6段超过3000个字'],
    ['two paragraphs of one name', added(correction, '某段', { id: 'facts' }), 'letter-shape', '同一个代号'],
    ['a paragraph named like the signature', added(correction, '某段', { id: 'signature' }), 'letter-shape', '同一个代号'],
    ['signs nobody sees', added(correction, '请\u200B于\u202E期限'), 'letter-shape', '看不见、印不出的字符'],
    ['an article that does not exist', added(correction, '根据《中华人民共和国政府信息公开条例》第六十条的规定。'), 'citation-unknown', '没有第六十条，全文共56条'],
    ['another kind of letter', { ...correction, numbered: false }, 'letter-nature', '只能改文字'],
    ['another day of beginning', { ...correction, from: day('2020-01-01') }, 'letter-nature', '起止日期'],
  ] as [string, Letter, string, string][])('%s', (_name, changed, code, said) => {
    const found = problems(changed).filter((one) => one.code === code);
    expect(found.map(({ message }) => message).join(), JSON.stringify(problems(changed))).toContain(said);
    for (const { message } of problems(changed)) expect(message).toMatch(/。$/);
  });

  test('a remedy cannot be replaced by a field of that name with words of its own', () => {
    const granted = letterOf('granted');
    const changed = { ...granted, fields: [...granted.fields, { name: '救济', hint: '', default: '不得复议和起诉。' }] };
    expect(JSON.stringify(composed(changed).outline)).not.toContain('不得复议和起诉');
  });
});

describe('any letter', () => {
  test('any element taken out of the wording wherever it stands is refused by its name', () => {
    for (const letter of letters) {
      for (const name of letter.must.filter((one) => !['文号', '本机关', '落款日期'].includes(one))) {
        const out = (text: string) => text.replaceAll(`{${name}}`, '某');
        const changed: Letter = { ...letter, addressee: out(letter.addressee), paragraphs: letter.paragraphs.map((one) => ({ ...one, text: out(one.text) })), ...(letter.table ? { table: letter.table.map(([head, cell]): [string, string] => [head, out(cell)]) } : {}), ...(letter.note === undefined ? {} : { note: out(letter.note) }) };
        expect(codes(changed, letter), `${letter.id} ${name}`).toEqual(['letter-element-lost']);
        expect(problems(changed, letter)[0]?.message).toContain(`{${name}}`);
      }
    }
  });

  test('whatever is typed into a paragraph is refused with a sentence or printed as it is', () => {
    fc.assert(fc.property(fc.constantFrom(...letters.filter(({ paragraphs }) => paragraphs.length > 0)), fc.string({ unit: fc.constantFrom('字', '{', '}', '申请人', '<', '&', '"', '。', ' ', '\n', '$&', '第六十条', '\u0001'), maxLength: 30 }), (letter, text) => {
      const changed = added(letter, text);
      const found = problems(changed, letter);
      if (found.length > 0) {
        for (const { message } of found) expect(message).toMatch(/。$/);
        return;
      }
      const block = composed(changed).outline.blocks.find(({ id }) => id === 'more');
      expect(block && 'text' in block).toBe(true);
      if (fieldsIn(text).length === 0 && !text.includes('。') && block && 'text' in block) expect(block.text).toBe(text);
    }), { numRuns: 500 });
  });
});
