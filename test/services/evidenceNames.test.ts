// Names of kept files: such as can be saved on any system.
import { expect, test } from 'vitest';
import { plainFileName } from '../../electron/services/evidenceNames.ts';

test.each([
  ['截图.png', '截图.png', '截图.png'],
  ['C:\\桌面\\甲.docx', 'x.docx', '甲.docx'],
  ['../../etc/passwd', 'passwd', 'passwd'],
  ['关于“预算”公开的说明', '说明.pdf', '关于“预算”公开的说明.pdf'],
  ['甲<乙>:"|?*.pdf', 'x.pdf', '甲乙.pdf'],
  ['..隐藏.txt', '..隐藏.txt', '隐藏.txt'],
  ['结尾. . ', '原名.jpg', '结尾.jpg'],
  ['con.txt', 'con.txt', '_con.txt'],
  ['\u202e甲\u0000乙.pdf', 'x.pdf', '甲乙.pdf'],
  ['///', '。/', '佐证材料'],
  ['第3.1节说明', '第3.1节说明.doc', '第3.1节说明.doc'],
])('%j becomes a plain name', (name, original, plain) => {
  expect(plainFileName(name, original)).toBe(plain);
});

test('a long name keeps its ending', () => {
  const name = plainFileName(`${'长'.repeat(300)}.pdf`, 'x.pdf');
  expect([...name]).toHaveLength(120);
  expect(name.endsWith('长.pdf')).toBe(true);
});
