// Putting a backup in the place of the data file: the present is saved first, nothing old is replayed into it.
import { closeSync, copyFileSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { refusal } from '../../shared/problems.ts';
import { backupIntact, saveBackup } from './backup.ts';
import { checkFile, countOf } from './check.ts';
import type { Check } from './check.ts';
import { applicationId, chosenFile, inspectFile, refuseNewer } from './header.ts';
import { keptBackupPath } from './keptBackups.ts';
import { closeStore, openStore } from './open.ts';
import type { OpenOptions, Opened } from './open.ts';
import type { Store } from './store.ts';

export interface Restored {
  opened: Opened;
  checks: Check[];
  /** The backup that holds what stood there before; '' when nothing stood there. */
  savedAs: string;
}

/**
 * Restores the bytes of a backup: written beside the data file and verified there, the present saved, then put in place by one
 * rename with the old -wal and -shm gone. Refused (and nothing changed) when the bytes are no sound data file of this program.
 */
export async function restoreStore(store: Store, bytes: Uint8Array, options: OpenOptions): Promise<Restored> {
  return restoreStaged(store, (staged) => writeFileSync(staged, bytes), options);
}

/** The same with a backup kept beside the data file. Refused also: a name that is not among them, one whose bytes changed. */
export async function restoreKept(store: Store, name: string, options: OpenOptions): Promise<Restored> {
  const path = keptBackupPath(store.path, name);
  if ((await backupIntact(path)) === false) throw refusal('backup-damaged', `备份“${name}”写出以后被改动或损坏了。现有数据没有改动。请换一份备份。`, { field: 'name' });
  return restoreStaged(store, (staged) => copyFileSync(path, staged), options);
}

async function restoreStaged(store: Store, stage: (staged: string) => void, options: OpenOptions): Promise<Restored> {
  const staged = `${store.path}.restore`;
  rmSync(staged, { force: true });
  try {
    stage(staged);
    const checks = verifyStaged(staged);
    // A file nothing was ever written to would only push the backup it is restored from off the top of the list.
    const saved = countOf(store.db, 'changes') === 0 ? null : await saveBackup(store, 'before-restore');
    sync(staged);
    closeStore(store);
    for (const log of [`${store.path}-wal`, `${store.path}-shm`]) rmSync(log, { force: true });
    renameSync(staged, store.path);
    // The new name itself must be on the disk; Windows keeps names without being asked and opens no folders.
    if (process.platform !== 'win32') sync(dirname(store.path), 'r');
    return { opened: await openStore(store.path, options), checks, savedAs: saved?.path ?? '' };
  } finally {
    for (const leftover of [staged, `${staged}-wal`, `${staged}-shm`]) rmSync(leftover, { force: true });
  }
}

function verifyStaged(staged: string): Check[] {
  const state = inspectFile(staged, chosenFile);
  if (typeof state === 'string') throw refusal('backup-empty', '所选的文件是空的，不是备份。现有数据没有改动。请选备份文件。');
  refuseNewer(state.schema, staged, chosenFile);
  if (state.application !== applicationId) throw refusal('backup-foreign', '所选的文件不是政务公开工作台的备份。现有数据没有改动。请选备份文件。');
  const checks = checkFile(staged);
  const bad = checks.find((check) => !check.ok);
  if (bad) throw refusal('backup-damaged', `所选的文件没有通过检验（${bad.name}：${bad.detail}）。现有数据没有改动。请换一份备份。`);
  return checks;
}

function sync(path: string, mode = 'r+'): void {
  const handle = openSync(path, mode);
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
