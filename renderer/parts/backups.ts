// The backups the program keeps beside its data, as people read of them.
import type { Output } from '../../shared/contract/methods.ts';

export type KeptBackup = Output<'system.backups'>['backups'][number];

/** Bytes → '12 KB', '3.4 MB'. */
export function sizeText(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

/** Whether it is still what was written. */
export function intactText(backup: KeptBackup): string {
  return backup.intact === null ? '没有校验记录，恢复时再检验' : backup.intact ? '完好' : '已损坏，不能恢复';
}

/** The newest that can be restored; the list has the newest first. */
export function newestUsable(backups: readonly KeptBackup[]): KeptBackup | undefined {
  return backups.find((backup) => backup.intact !== false);
}
