// What a program that was cut off left half-written: removed at the next start, when the data file has one owner again.
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { backupFolder } from './backup.ts';

/** Half-written copies, with what SQLite puts beside a file it works on. */
const halfWritten = /\.part(-wal|-shm|-journal)?$/;
const besideFile = ['.restore', '.restore-wal', '.restore-shm', '.restore-journal', '-shm', '.handed', '.handed.part', '.handed.sha256'];

/** Removes half-written copies and backup notes without a backup; only to be called by the owner of the data file. */
export function removeLeftovers(database: string): void {
  for (const ending of besideFile) rmSync(`${database}${ending}`, { force: true });
  const folder = backupFolder(database);
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const noted = name.endsWith('.sha256') ? name.slice(0, -'.sha256'.length) : name;
    if (halfWritten.test(name) || !existsSync(join(folder, noted))) rmSync(join(folder, name), { force: true });
  }
}
