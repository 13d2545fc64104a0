// What a zip file holds: a workbook, a Word document, an OpenDocument file, or just some files.
import type { Archive } from '../gate.ts';
import { notRecognised, passwordProtected } from '../refusals.ts';
import { readRelations } from './xlsx/relations.ts';
import { XmlScanner } from './xml/scanner.ts';

const SAVE_AS_XLSX = '请用 WPS 或 Excel 打开后另存为 .xlsx，再试一次。';
const CHOOSE_ANOTHER = '请选择 .xlsx、.xls、.et、.ods、.csv 格式的表格文件或 .docx 文件。';
const MIME_SIZE = 200;

/** `main` is the name of the part everything else hangs on. */
export type ZipKind = { kind: 'xlsx' | 'docx'; main: string } | { kind: 'ods' };

/** Told by the content alone. Refuses (file-not-recognised) other kinds, each by its name. */
export function zipKind(archive: Archive): ZipKind {
  if (archive.find('[Content_Types].xml')) return officeKind(archive);
  if (archive.find('content.xml')) return openDocumentKind(archive);
  if (archive.find('EncryptedPackage')) throw passwordProtected();
  if (archive.find('Index/Document.iwa') || archive.find('index.xml')) throw notRecognised('这是 Numbers 或 Pages 文件，不能读取', '请在原来的程序里导出为 .xlsx，再试一次。');
  throw notRecognised('这是压缩包，不是表格', '请先解压，再逐个导入里面的表格文件。');
}

function officeKind(archive: Archive): ZipKind {
  const main = readRelations(archive, '').find((relation) => relation.kind === 'officeDocument')?.target || archive.find('xl/workbook.xml');
  const type = main ? contentType(archive, main) : '';
  if (!main) throw notRecognised('没有在文件里找到表格', CHOOSE_ANOTHER);
  if (/spreadsheet|ms-excel/.test(type) && !/binary/.test(type)) return { kind: 'xlsx', main };
  if (/wordprocessing|ms-word/.test(type)) return { kind: 'docx', main };
  if (/binary/.test(type)) throw notRecognised('这是二进制工作簿（.xlsb），不能读取', SAVE_AS_XLSX);
  if (/presentation|powerpoint/.test(type)) throw notRecognised('这是演示文稿，不是表格', CHOOSE_ANOTHER);
  throw notRecognised('没有在文件里找到表格', CHOOSE_ANOTHER);
}

/** The part's own type, else that of its extension. */
function contentType(archive: Archive, part: string): string {
  let byExtension = '';
  const xml = new XmlScanner(archive.text('[Content_Types].xml'));
  const extension = part.slice(part.lastIndexOf('.') + 1).toLowerCase();
  while (xml.next()) {
    if (xml.closing) continue;
    const type = xml.attribute('ContentType') ?? '';
    if (xml.name === 'Override' && xml.attribute('PartName')?.toLowerCase() === `/${part.toLowerCase()}`) return type.toLowerCase();
    if (xml.name === 'Default' && xml.attribute('Extension')?.toLowerCase() === extension) byExtension = type.toLowerCase();
  }
  return byExtension;
}

function openDocumentKind(archive: Archive): ZipKind {
  const mime = archive.find('mimetype') ? Buffer.from(archive.part('mimetype').subarray(0, MIME_SIZE)).toString('latin1').trim() : '';
  if (mime === '' || /opendocument\.spreadsheet/.test(mime)) return { kind: 'ods' };
  throw notRecognised(/opendocument\.text/.test(mime) ? '这是文字文档（.odt），不是表格' : '这不是表格文件', CHOOSE_ANOTHER);
}
