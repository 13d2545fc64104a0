// Where a data file may lie: a folder on this machine that can be written to, not a network share.
import { accessSync, constants, lstatSync, mkdirSync, readlinkSync, realpathSync, statfsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { refusal } from '../../shared/problems.ts';

/** statfs types of network file systems: NFS, SMB, CIFS, SMB2, AFS, Coda, Ceph, 9p. */
const networkTypes = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x5346414f, 0x73757245, 0x00c36400, 0x01021997]);

/**
 * Makes the folder of a data file if need be and gives the file's full path; for a symbolic link that of the file it leads to, so that
 * the log and the backups lie beside the file itself and a restore replaces it, not the link. Refused: a network share, a folder that
 * cannot be written to, links that lead in a circle.
 */
export function prepareFolder(path: string): string {
  const full = followLinks(resolve(path));
  const folder = dirname(full);
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch {
    throw refusal('folder-not-writable', `不能在“${folder}”里写文件。请换一个可以写入的文件夹，或者请管理员放开权限。`, { file: full });
  }
  if (onNetwork(folder)) {
    throw refusal('network-share', `“${folder}”在网络共享上。共享文件夹会在断线时损坏数据库，所以不能把数据放在那里。请放在本机硬盘上，用备份功能把备份存到共享文件夹。`, { file: full });
  }
  return full;
}

/** A chain of links longer than this is a circle. */
const mostLinks = 40;

function followLinks(path: string): string {
  let at = path;
  for (let step = 0; step < mostLinks; step++) {
    if (!isLink(at)) return at;
    at = resolve(realpathSync.native(dirname(at)), readlinkSync(at));
  }
  throw refusal('database-cannot-open', `“${path}”是一个链接，绕了一圈没有指到文件。请指定数据文件本身。`, { file: path });
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
  } catch {
    // What cannot be looked at is no link to follow; making its folder tells why.
    return false;
  }
}

function onNetwork(folder: string): boolean {
  const real = realpathSync.native(folder);
  if (process.platform === 'win32') return real.startsWith('\\\\') && !real.startsWith('\\\\?\\') && !real.startsWith('\\\\.\\');
  return networkTypes.has(statfsSync(real).type);
}
