// The sentences with which a file from outside is turned away: what is wrong, and what the person can do.
import { refusal, type Place, type Refusal } from '../../shared/problems.ts';

const SAVE_AGAIN = '请重新取得这个文件，或用 WPS、Excel 打开后另存一份，再试一次。';

/** file-damaged: the bytes contradict themselves. `what` is a short phrase in Chinese. */
export function damaged(what: string, at?: Place): Refusal {
  return refusal('file-damaged', `文件已损坏，不能读取：${what}。${SAVE_AGAIN}`, at);
}

/** file-empty */
export function emptyFile(): Refusal {
  return refusal('file-empty', '文件是空的，里面没有内容。请检查是否选错了文件，或者重新取得这个文件。');
}

/** file-password: encrypted, in whichever way. */
export function passwordProtected(): Refusal {
  return refusal('file-password', '文件设有打开密码，不能读取。请用 WPS 或 Excel 输入密码打开，取消密码后另存，再试一次。');
}

/** file-bomb: unpacks to far more than any office table. */
export function bomb(what: string): Refusal {
  return refusal('file-bomb', `文件异常：${what}，可能是有意制作的，已停止读取。请核实文件来源；确需使用的，请用 WPS 或 Excel 打开后另存一份，再试一次。`);
}

/** file-too-large: honest but beyond the limits. */
export function tooLarge(what: string, at?: Place): Refusal {
  return refusal('file-too-large', `${what}，超出能读取的范围。请删去多余的行、列和图片，或者分成几个文件，再试一次。`, at);
}

/** file-dtd: XML with a document type, which could pull in other files or swell without end. */
export function documentType(): Refusal {
  return refusal('file-dtd', '文件里有不应出现的类型声明（可能借此读取其他文件），已停止读取。请核实文件来源；确需使用的，请用 WPS 或 Excel 打开后另存一份，再试一次。');
}

/** file-not-recognised: a kind this program does not read. `what` names it when it is known. */
export function notRecognised(what: string, remedy: string): Refusal {
  return refusal('file-not-recognised', `${what}。${remedy}`);
}

/** file-doc: a Word file of the old kind. */
export function oldWord(): Refusal {
  return refusal('file-doc', '这是旧版 Word 文档（.doc），不能读取。请用 WPS 或 Word 打开，另存为 .docx；如果内容是表格，请复制到 Excel 里另存为 .xlsx。');
}

/** file-no-sheet: a workbook without any table. */
export function noSheet(): Refusal {
  return refusal('file-no-sheet', '文件里没有可读的工作表（可能只有图表）。请检查是否选错了文件。');
}
