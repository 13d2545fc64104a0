// What SQLite and the file system refuse, in plain words.
import { refusal } from '../../shared/problems.ts';
import type { Refusal } from '../../shared/problems.ts';

/** The file is no longer what was written; it was not touched. */
export function damaged(path: string): Refusal {
  return refusal('database-damaged', `数据文件“${path}”已经损坏。没有改动它。请从最近的备份恢复（设置—数据—恢复，或命令 system.restore）。`, { file: path });
}

/** The file may be looked at, not written. */
export function readOnly(path: string): Refusal {
  return refusal('database-read-only', `数据文件“${path}”是只读的，不能写入。请去掉只读属性，或者换一个文件夹。`, { file: path });
}

/** Refusals of SQLite and of the file system in plain words; anything else is passed on as it is. */
export function asRefusal(error: unknown, path: string): unknown {
  if (!(error instanceof Error)) return error;
  const { code, path: place } = error as { code?: unknown; path?: unknown };
  if (typeof code !== 'string') return error;
  return fromSqlite(code, path) ?? fromSystem(code, typeof place === 'string' ? place : path) ?? error;
}

function fromSqlite(code: string, path: string): Refusal | undefined {
  const at = { file: path };
  const starts = (...beginnings: string[]): boolean => beginnings.some((beginning) => code.startsWith(beginning));
  if (starts('SQLITE_BUSY', 'SQLITE_LOCKED')) return refusal('database-in-use', `数据文件“${path}”正被另一个窗口或程序使用。请先关闭它，再试一次。`, at);
  if (starts('SQLITE_CORRUPT', 'SQLITE_NOTADB')) return damaged(path);
  if (starts('SQLITE_FULL')) return refusal('disk-full', '磁盘已满，这一步没有写入，原有数据不变。请清理磁盘后再试。', at);
  if (starts('SQLITE_READONLY')) return readOnly(path);
  if (starts('SQLITE_CANTOPEN')) return refusal('database-cannot-open', `打不开数据文件“${path}”。请检查文件夹的权限。`, at);
  if (starts('SQLITE_IOERR')) return refusal('disk-error', '读写磁盘时出错，这一步没有写入，原有数据不变。请检查磁盘，并尽快备份。', at);
  if (starts('SQLITE_NOMEM', 'SQLITE_TOOBIG')) return refusal('too-large', '内容太多，内存不够，这一步没有写入，原有数据不变。请分成几次再试。', at);
  return undefined;
}

/** Copies, checksums and restores are written by the file system itself, without SQLite. */
function fromSystem(code: string, path: string): Refusal | undefined {
  const at = { file: path };
  if (code === 'ENOSPC' || code === 'EDQUOT') return refusal('disk-full', '磁盘已满，这一步没有写入，原有数据不变。请清理磁盘后再试。', at);
  if (code === 'EIO' || code === 'EFBIG') return refusal('disk-error', '读写磁盘时出错，这一步没有写入，原有数据不变。请检查磁盘，并尽快备份。', at);
  if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM') return refusal('file-not-writable', `不能读写“${path}”，这一步没有完成，原有数据不变。请检查文件和文件夹的权限，或者去掉只读属性。`, at);
  if (code === 'EMFILE' || code === 'ENFILE') return refusal('too-many-files', '系统里打开的文件太多，这一步没有完成，原有数据不变。请关闭一些程序后再试。', at);
  return undefined;
}
