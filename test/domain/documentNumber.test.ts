// 发文字号: one way of writing it, whatever was typed.
import { expect, test } from 'vitest';
import { officialNumber } from '../../shared/documentNumber.ts';

test.each([
  ['莱芜政办字[2019]9号', '莱芜政办字〔2019〕9号'],
  [' 莱芜政办字 (2019) 9 号 ', '莱芜政办字〔2019〕9号'],
  ['莱芜政办字【２０１９】１２号', '莱芜政办字〔2019〕12号'],
  ['莱芜政办字（2019）9号', '莱芜政办字〔2019〕9号'],
  ['莱芜政办字〔2019〕9号', '莱芜政办字〔2019〕9号'],
  ['莱芜政办字〔2019〕　号', '莱芜政办字〔2019〕　号'],
  ['9号', '9号'],
  ['', ''],
])('%s', (written, kept) => expect(officialNumber(written)).toBe(kept));
