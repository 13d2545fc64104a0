// What a data file is, told from its first bytes before SQLite touches it.
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { refusal } from '../../shared/problems.ts';
import { currentSchema } from './migrations/index.ts';

/** 'PzGk' in PRAGMA application_id: the file is this program's. */
export const applicationId = 0x507a476b;

export type FileState = 'missing' | 'empty' | { schema: number; application: number };

/**
 * Reads the header of a data file without opening it as a database.
 * Refused: a folder, a file that is no SQLite database, a file cut short.
 */
export function inspectFile(path: string): FileState {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return 'missing';
  if (!stat.isFile()) throw refusal('database-not-a-file', `“${path}”是文件夹，不是数据文件。请指定数据文件的名称。`, { file: path });
  if (stat.size === 0) return 'empty';
  const head = Buffer.alloc(100);
  const handle = openSync(path, 'r');
  let read: number;
  try {
    read = readSync(handle, head, 0, 100, 0);
  } finally {
    closeSync(handle);
  }
  if (read < 100 || head.toString('latin1', 0, 16) !== 'SQLite format 3\0') {
    throw refusal('database-not-sqlite', `“${path}”不是本程序的数据文件，或者文件已经损坏。没有改动它。请选对文件，或者从备份恢复。`, { file: path });
  }
  const pageSize = head.readUInt16BE(16) === 1 ? 65536 : head.readUInt16BE(16);
  const pages = head.readUInt32BE(28);
  if (head.readUInt32BE(24) === head.readUInt32BE(92) && stat.size < pages * pageSize) {
    throw refusal('database-truncated', `数据文件“${path}”不完整（应有 ${pages * pageSize} 字节，只有 ${stat.size} 字节）。没有改动它。请从备份恢复。`, { file: path });
  }
  return { schema: head.readUInt32BE(60), application: head.readUInt32BE(68) };
}

/** Refuses a file written by a newer program, before anything is written to it. */
export function refuseNewer(schema: number, path: string): void {
  if (schema > currentSchema) {
    throw refusal('database-newer', `数据文件“${path}”由更新版本的程序写成（结构第 ${schema} 版，本程序只认到第 ${currentSchema} 版）。没有改动它。请安装新版程序后再打开。`, { file: path });
  }
}
