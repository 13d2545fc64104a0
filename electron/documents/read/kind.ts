// What a file is by its first bytes; the name is never asked.
import { damaged, notRecognised } from '../refusals.ts';

export type FileKind = 'zip' | 'compound' | 'text';

const CHOOSE_ANOTHER = '请选择 .xlsx、.xls、.et、.ods、.csv 格式的表格文件或 .docx 文件。';

const ZIP = 'PK\x03\x04';
const EMPTY_ZIP = 'PK\x05\x06';
const COMPOUND = '\xd0\xcf\x11\xe0';

/** Kinds that are known but not read: first bytes (Latin-1) → what they are. */
const OTHERS: readonly (readonly [string, string])[] = [
  ['%PDF', '这是 PDF 文件，不是表格'],
  ['{\\rtf', '这是 RTF 文档，不是表格'],
  ['Rar!', '这是压缩包，不是表格，请先解压'],
  ['7z\xbc\xaf', '这是压缩包，不是表格，请先解压'],
  ['\x1f\x8b', '这是压缩包，不是表格，请先解压'],
  ['\x89PNG', '这是图片，不是表格'],
  ['\xff\xd8\xff', '这是图片，不是表格'],
  ['GIF8', '这是图片，不是表格'],
  ['SQLite format 3', '这是数据库文件，不是表格'],
];

/** Refuses a file that ends within its own first mark (file-damaged) and (file-not-recognised) the known kinds that are not read; everything else is left to prove that it is text. */
export function fileKind(bytes: Uint8Array): FileKind {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  if (head.startsWith(ZIP) || head.startsWith(EMPTY_ZIP)) return 'zip';
  if (head.startsWith(COMPOUND)) return 'compound';
  if (head.length < 4 && (ZIP.startsWith(head) || COMPOUND.startsWith(head))) throw damaged('文件不完整');
  const other = OTHERS.find(([start]) => head.startsWith(start));
  if (other) throw notRecognised(other[1], CHOOSE_ANOTHER);
  return 'text';
}
