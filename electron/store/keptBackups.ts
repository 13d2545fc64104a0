// The backups the program keeps beside its data file, as people choose among them: by name, never by path.
import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { refusal } from '../../shared/problems.ts';
import { backupIntact, backupsBeside } from './backup.ts';

export interface KeptBackup {
  name: string;
  /** 'YYYY-MM-DDTHH:MM:SS' by this machine's clock. */
  at: string;
  /** In bytes. */
  size: number;
  /** Still the bytes that were verified; null when that was not noted. */
  intact: boolean | null;
}

/** All backups beside a data file, the newest first. Reads each of them once to tell whether it is intact. */
export async function keptBackups(database: string): Promise<KeptBackup[]> {
  const kept: KeptBackup[] = [];
  for (const path of backupsBeside(database).toReversed()) {
    const { size, mtime } = statSync(path);
    kept.push({ name: basename(path), at: momentOf(basename(path)) ?? mtime.toISOString(), size, intact: await backupIntact(path) });
  }
  return kept;
}

/** The path of a kept backup. Refused: a name that is not in the list. */
export function keptBackupPath(database: string, name: string): string {
  const path = backupsBeside(database).find((one) => basename(one) === name);
  if (path === undefined) throw refusal('backup-unknown', `程序保存的备份里没有“${name}”。现有数据没有改动。请从列出的备份里选一份。`, { field: 'name' });
  return path;
}

/** The moment a backup's name begins with; a copied file keeps its name, not always its time. */
function momentOf(name: string): string | null {
  const stamp = /^(\d{4}-\d{2}-\d{2})-(\d{2})(\d{2})(\d{2})-/.exec(name);
  return stamp ? `${stamp[1]}T${stamp[2]}:${stamp[3]}:${stamp[4]}` : null;
}
