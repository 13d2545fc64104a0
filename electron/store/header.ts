// What a data file is, told from its first bytes before SQLite touches it.
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { refusal } from '../../shared/problems.ts';
import type { Place } from '../../shared/problems.ts';
import { currentSchema } from './migrations/index.ts';

/** 'PzGk' in PRAGMA application_id: the file is this program's. */
export const applicationId = 0x507a476b;

export type FileState = 'missing' | 'empty' | { schema: number; application: number };

/** How sentences speak of a file. */
export interface Spoken {
  called: string;
  /** What stays as it was. */
  untouched: string;
  /** What to do instead. */
  advice: string;
  at?: Place;
}

/** The data file is called by its path. */
export function dataFile(path: string): Spoken {
  return { called: `数据文件“${path}”`, untouched: '没有改动它。', advice: '请选对文件，或者从备份恢复。', at: { file: path } };
}

/** A file the person chose: where the program put it for a look is nobody's matter. */
export const chosenFile: Spoken = { called: '所选的文件', untouched: '现有数据没有改动。', advice: '请选一份完好的备份文件。' };

/**
 * Reads the header of a data file without opening it as a database.
 * Refused: a folder, a file that is no SQLite database, a file cut short without a write-ahead log beside it.
 */
export function inspectFile(path: string, spoken: Spoken = dataFile(path)): FileState {
  const { called, untouched, advice, at } = spoken;
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return 'missing';
  if (!stat.isFile()) throw refusal('database-not-a-file', `${called}是文件夹，不是文件。${untouched}${advice}`, at);
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
    throw refusal('database-not-sqlite', `${called}不是本程序的数据文件，或者已经损坏。${untouched}${advice}`, at);
  }
  const pageSize = head.readUInt16BE(16) === 1 ? 65536 : head.readUInt16BE(16);
  const pages = head.readUInt32BE(28);
  // Folding the log in writes the first page before those behind it: while a log lies beside, what is missing may stand in it.
  const log = statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0;
  if (log === 0 && head.readUInt32BE(24) === head.readUInt32BE(92) && stat.size < pages * pageSize) {
    throw refusal('database-truncated', `${called}不完整（应有 ${pages * pageSize} 字节，只有 ${stat.size} 字节）。${untouched}${advice}`, at);
  }
  return { schema: head.readUInt32BE(60), application: head.readUInt32BE(68) };
}

/** Refuses a file written by a newer program, before anything is written to it. */
export function refuseNewer(schema: number, path: string, spoken: Spoken = dataFile(path)): void {
  if (schema > currentSchema) {
    throw refusal('database-newer', `${spoken.called}由更新版本的程序写成（结构第 ${schema} 版，本程序只认到第 ${currentSchema} 版）。${spoken.untouched}请安装新版程序后再打开。`, spoken.at);
  }
}
