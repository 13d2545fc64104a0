// What two versions of a text differ in: the middles, with a little of what stands around, numbers whole.
import { expect, test } from 'vitest';
import { changedMiddle } from '../../renderer/pages/annual/narrative/changedMiddle.ts';

test.each([
  ['收到申请13件。', '收到申请18件。', { before: '收到申请', was: '13', is: '18', after: '件。' }],
  ['占66.67%', '占66.87%', { before: '占', was: '66.67', is: '66.87', after: '%' }],
  ['', '新写的', { before: '', was: '', is: '新写的', after: '' }],
  ['删去的', '', { before: '', was: '删去的', is: '', after: '' }],
  ['开展培训。', '开展培训两次。', { before: '开展培训', was: '', is: '两次', after: '。' }],
  ['今年全区各部门各单位认真落实条例规定，公开信息12条，超过上年，群众满意度明显提高了很多。', '今年全区各部门各单位认真落实条例规定，公开信息13条，超过上年，群众满意度明显提高了很多。', { before: '…位认真落实条例规定，公开信息', was: '12', is: '13', after: '条，超过上年，群众满意度明显…' }],
  // One character of two code units is not cut in two.
  ['𠮷', '𠮶', { before: '', was: '𠮷', is: '𠮶', after: '' }],
])('%s → %s', (then, now, shown) => {
  expect(changedMiddle(then, now)).toEqual(shown);
});
