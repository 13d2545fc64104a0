// Putting a backup in the place of the data file: the present is saved first, nothing old is replayed into it.
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { refusal } from '../../shared/problems.ts';
import { saveBackup } from './backup.ts';
import { checkFile } from './check.ts';
import type { Check } from './check.ts';
import { inspectFile, refuseNewer, applicationId } from './header.ts';
import { closeStore, openStore } from './open.ts';
import type { OpenOptions, Opened } from './open.ts';
import type { Store } from './store.ts';

export interface Restored {
  opened: Opened;
  checks: Check[];
  /** The backup that holds what stood there before. */
  savedAs: string;
}

/**
 * Restores the bytes of a backup: written beside the data file and verified there, the present saved, then put in place by one
 * rename with the old -wal and -shm gone. Refused (and nothing changed) when the bytes are no sound data file of this program.
 */
export async function restoreStore(store: Store, bytes: Uint8Array, options: OpenOptions): Promise<Restored> {
  const staged = `${store.path}.restore`;
  rmSync(staged, { force: true });
  try {
    writeFileSync(staged, bytes);
    const checks = verifyStaged(staged);
    const saved = await saveBackup(store, 'before-restore');
    sync(staged);
    closeStore(store);
    for (const log of [`${store.path}-wal`, `${store.path}-shm`]) rmSync(log, { force: true });
    renameSync(staged, store.path);
    return { opened: await openStore(store.path, options), checks, savedAs: saved.path };
  } finally {
    for (const leftover of [staged, `${staged}-wal`, `${staged}-shm`]) rmSync(leftover, { force: true });
  }
}

function verifyStaged(staged: string): Check[] {
  const state = inspectFile(staged);
  if (typeof state === 'string') throw refusal('backup-empty', '选的文件是空的，不是备份。现有数据没有改动。请选备份文件。');
  refuseNewer(state.schema, '所选备份');
  if (state.application !== applicationId) throw refusal('backup-foreign', '选的文件不是政务公开工作台的备份。现有数据没有改动。请选备份文件。');
  const checks = checkFile(staged);
  const bad = checks.find((check) => !check.ok);
  if (bad) throw refusal('backup-damaged', `选的备份没有通过检验（${bad.name}：${bad.detail}）。现有数据没有改动。请换一份备份。`);
  return checks;
}

function sync(path: string): void {
  const handle = openSync(path, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
