// Taking in and handing back 佐证材料, whatever it proves: what is given is checked, files are kept and never opened or read.
import { formatDay } from '../../shared/days/phrases.ts';
import type { Day } from '../../shared/days/day.ts';
import type { KeptEvidence } from '../../shared/keptEvidence.ts';
import { refusal } from '../../shared/problems.ts';
import { fileBytes } from '../store/evidence.ts';
import { sha256 } from '../store/store.ts';
import type { Store } from '../store/store.ts';
import { WithDocument } from './context.ts';
import { plainFileName } from './evidenceNames.ts';

const largestFile = 50 * 1024 * 1024;

/** 秘密★, 机密★, 绝密★ as they stand at the head of a classified document (GB/T 9704-2012, 7.2.2). */
const secretMark = /(?:秘密|机密|绝密)\s*[★☆]/;

interface GivenFile {
  name: string;
  bytes: Uint8Array;
}

/**
 * What a person gives, ready to be kept (a file's bytes by `keepFile`, in the same change). Refused: both file and link or neither,
 * an empty or too large file, a link that is no web address, a mark of secrecy, a day that has not come.
 */
export function readEvidence(given: { name?: string | undefined; link?: string | undefined; on?: Day | undefined; note: string }, file: GivenFile | undefined, today: Day): Omit<KeptEvidence, 'id'> {
  refuseSecret([given.note]);
  return { ...readContent(given, file), on: checkDay(given.on ?? today, today), note: given.note };
}

/** The piece of evidence. Refused when it is gone. */
export function presentEvidence<E extends KeptEvidence>(found: E | undefined): E {
  if (!found) throw refusal('evidence-gone', '这份佐证材料已经不在了。请刷新后再试。', { field: 'id' });
  return found;
}

/** Refuses what stands among `present` already; `owner` is what it proves, for the sentence. */
export function refuseTwice(owner: string, present: readonly KeptEvidence[], { link, sha256: hash, name }: Pick<KeptEvidence, 'name' | 'link' | 'sha256'>): void {
  const same = present.find((one) => (link === '' ? one.sha256 === hash : one.link === link));
  if (!same) return;
  const what = link === '' ? `“${name}”这份文件` : '这个链接';
  throw refusal('evidence-twice', `${owner}已经有${what}：${formatDay(same.on)}的“${same.name}”，没有再存。`, { field: link === '' ? 'file' : 'link' });
}

/** A kept file with its bytes, as it came in. Refused: a link, and bytes that are not those that came in. */
export function handBack<E extends KeptEvidence>(store: Store, found: E): WithDocument<E> {
  if (found.link !== '') throw refusal('evidence-is-link', `“${found.name}”是链接，没有存文件。网址是 ${found.link}，请在浏览器里打开。`, { field: 'id' });
  const bytes = fileBytes(store, found.sha256);
  if (!bytes) throw new Error(`no file ${found.sha256}`);
  if (sha256(bytes) !== found.sha256) throw refusal('evidence-damaged', `“${found.name}”与存入时不一样，可能已经损坏，没有取出。请在设置里检查数据，并从备份恢复。`, { field: 'id' });
  return new WithDocument(found, { name: found.name, bytes });
}

function refuseSecret(texts: readonly string[]): void {
  if (texts.some((text) => secretMark.test(text))) throw refusal('classified', '名称或说明里标有密级（秘密★、机密★、绝密★）。本程序只用于非涉密信息，没有存入。请按保密规定处理这份文件。', { field: 'name' });
}

function readContent(input: { name?: string | undefined; link?: string | undefined }, file: GivenFile | undefined): Pick<KeptEvidence, 'name' | 'link' | 'size' | 'sha256'> {
  const link = input.link ?? '';
  if (file && link !== '') throw refusal('evidence-two', '既给了文件又给了链接，没有存入。请分两次添加。', { field: 'link' });
  if (!file && link === '') throw refusal('evidence-nothing', '没有给出文件，也没有填链接。请选择文件，或者填写网址。', { field: 'link' });
  if (!file) {
    refuseSecret([link, input.name ?? '']);
    if (!/^https?:\/\/[^\s/]\S*$/i.test(link) || !URL.canParse(link)) {
      throw refusal('evidence-link', `“${link.slice(0, 60)}”不是网址，没有存入。链接要以 http:// 或 https:// 开头；纸质材料请扫描成文件存入，或者在进展里写明存放的地方。`, { field: 'link' });
    }
    return { name: (input.name ?? '') === '' ? link.slice(0, 200) : input.name!, link, size: 0, sha256: '' };
  }
  const name = plainFileName((input.name ?? '') === '' ? file.name : input.name!, file.name);
  refuseSecret([name, file.name]);
  const megabytes = (file.bytes.length / 1024 / 1024).toFixed(1);
  if (file.bytes.length > largestFile) throw refusal('evidence-too-large', `“${name}”有 ${megabytes} MB，一个佐证文件最多 50 MB，没有存入。请压缩或分成几个文件；视频可以改填链接。`, { field: 'file' });
  if (file.bytes.length === 0) throw refusal('evidence-empty', `“${name}”是空文件，没有存入。请检查后重新选择。`, { field: 'file' });
  return { name, link: '', size: file.bytes.length, sha256: sha256(file.bytes) };
}

function checkDay(on: Day, today: Day): Day {
  if (on > today) throw refusal('entry-future', `日期${formatDay(on)}还没有到，请填今天或以前的日期。`, { field: 'on' });
  return on;
}
