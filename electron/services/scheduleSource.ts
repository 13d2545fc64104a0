// A file with days off: the notice as Word or text → its words; a file of data → its schedules.
import type { FilePart } from '../../shared/contract/define.ts';
import { readScheduleFile } from '../../shared/days/readScheduleFile.ts';
import type { Schedule } from '../../shared/days/schedule.ts';
import { refusal } from '../../shared/problems.ts';
import { fileKind } from '../documents/read/kind.ts';
import { decodeText } from '../documents/read/text/decode.ts';
import type { Context } from './context.ts';

/** A notice or a few years of days are far smaller. */
const MOST_BYTES = 1_000_000;

export async function readScheduleSource(context: Context, { name, bytes }: FilePart, signal: AbortSignal): Promise<{ text: string; schedules: null } | { text: null; schedules: Schedule[] }> {
  if (fileKind(bytes) !== 'text') {
    const workbook = await context.documents.run('readWorkbook', { bytes, name }, signal);
    const text = (workbook.texts ?? []).map((one) => one.text).join('\n');
    if (text.trim() === '') throw refusal('notice-unclear', `“${name}”里没有读到通知的文字。请选择通知的 Word 文件，或者粘贴通知的文字。`, { file: name });
    return { text, schedules: null };
  }
  if (bytes.length > MOST_BYTES) throw refusal('file-too-large', `“${name}”太大，不像是放假安排。请换一个文件。`, { file: name });
  const text = decodeText(bytes).replace(/^\uFEFF/, '');
  if (text.trim() === '') throw refusal('notice-unclear', `“${name}”是空的。请换一个文件，或者粘贴通知的文字。`, { file: name });
  return /^\s*[{[]/.test(text) ? { text: null, schedules: readScheduleFile(text, name) } : { text, schedules: null };
}
