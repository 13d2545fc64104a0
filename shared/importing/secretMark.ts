// A file that bears a mark of secrecy is not for this program.
import type { Problem } from '../problems.ts';
import type { Workbook } from './grid.ts';

/** 秘密★, 机密★, 绝密★ as printed at the head of a classified document (GB/T 9704-2012, 7.2.2). */
const SECRET_MARK = /(?:秘密|机密|绝密)\s*[★☆]/;
const SEARCHED_ROWS = 30;

/** The refusal (file-secret) of a workbook marked so near its beginning, else null. */
export function secretMark(workbook: Workbook): Problem | null {
  if (workbook.texts?.slice(0, SEARCHED_ROWS).some(({ text }) => SECRET_MARK.test(text)) === true) {
    return { code: 'file-secret', message: '文件开头标有密级。本程序只用于非涉密信息，这个文件不能导入。' };
  }
  for (const sheet of workbook.sheets) {
    for (const [row, cells] of sheet.rows.slice(0, SEARCHED_ROWS).entries()) {
      if (cells.some((value) => typeof value === 'string' && SECRET_MARK.test(value))) {
        return { code: 'file-secret', message: `工作表“${sheet.name}”第${row + 1}行标有密级。本程序只用于非涉密信息，这个文件不能导入。`, at: { sheet: sheet.name, row: row + 1 } };
      }
    }
  }
  return null;
}
