// evidence.*: 佐证材料, files and links that show what was done. Files are kept and handed back, never opened or read.
import { formatDay } from '../../shared/days/phrases.ts';
import type { Day } from '../../shared/days/day.ts';
import { refusal } from '../../shared/problems.ts';
import type { Evidence } from '../../shared/tracking/part.ts';
import { change } from '../store/change.ts';
import { findEntry } from '../store/entries.ts';
import { fileBytes, findEvidence, insertEvidence, keepFile, listEvidence, removeEvidence } from '../store/evidence.ts';
import type { EvidenceFields } from '../store/evidence.ts';
import { sha256 } from '../store/store.ts';
import { WithDocument } from './context.ts';
import type { Context, Handlers } from './context.ts';
import { plainFileName } from './evidenceNames.ts';
import { findParts } from './parts.ts';
import type { FoundPart, PartEvidence, PartFilter } from './parts.ts';
import { requireParts } from './progress.ts';
import { partName } from './taskEntries.ts';

export const largestFile = 50 * 1024 * 1024;

/** 秘密★, 机密★, 绝密★ as they stand at the head of a classified document (GB/T 9704-2012, 7.2.2). */
const secretMark = /(?:秘密|机密|绝密)\s*[★☆]/;

/** Evidence of the parts meant, in their order, with the unit and the task it belongs to. Refused: a unit the register lacks. */
export function evidenceWhere(context: Context, filter: PartFilter): PartEvidence[] {
  const parts = findParts(context, filter).filter(({ part }) => part.evidence > 0);
  const kept = Map.groupBy(listEvidence(context.store, parts.map(({ part }) => part.id)), ({ partId }) => partId);
  return parts.flatMap(({ part, task, unit }) => (kept.get(part.id) ?? []).map((one) => ({ ...one, unit: unit.name, taskId: task.id, number: task.number, requirement: task.requirement })));
}

function requireEvidence(context: Context, id: number): Evidence {
  const found = findEvidence(context.store, id);
  if (!found) throw refusal('evidence-gone', '这份佐证材料已经不在了。请刷新后再试。', { field: 'id' });
  return found;
}

function refuseSecret(texts: readonly string[]): void {
  if (texts.some((text) => secretMark.test(text))) throw refusal('classified', '名称或说明里标有密级（秘密★、机密★、绝密★）。本程序只用于非涉密信息，没有存入。请按保密规定处理这份文件。', { field: 'name' });
}

/** What is given, file or link, ready to be kept. Refused: both or neither, an empty or too large file, a link that is no web address. */
function given(input: { name?: string | undefined; link?: string | undefined }, file: { name: string; bytes: Uint8Array } | undefined): Pick<EvidenceFields, 'name' | 'link' | 'size' | 'sha256'> {
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

function refuseTwice(part: FoundPart, present: readonly Evidence[], { link, sha256: hash, name }: Pick<EvidenceFields, 'name' | 'link' | 'sha256'>): void {
  const same = present.find((one) => (link === '' ? one.sha256 === hash : one.link === link));
  if (!same) return;
  const what = link === '' ? `“${name}”这份文件` : '这个链接';
  throw refusal('evidence-twice', `${partName(part)}已经有${what}：${formatDay(same.on)}的“${same.name}”，没有再存。`, { field: link === '' ? 'file' : 'link' });
}

function checkDay(on: Day, today: Day): Day {
  if (on > today) throw refusal('entry-future', `日期${formatDay(on)}还没有到，请填今天或以前的日期。`, { field: 'on' });
  return on;
}

export const evidenceHandlers: Pick<Handlers, 'evidence.list' | 'evidence.add' | 'evidence.show' | 'evidence.remove'> = {
  'evidence.list': (context, { part, ...filter }) => ({ evidence: evidenceWhere(context, { ...filter, ...(part === undefined ? {} : { ids: [part] }) }) }),

  'evidence.add': (context, { part: partId, entry: entryId, name, link, on, note }, { file }) => {
    const { store } = context;
    const [part] = requireParts(context, [partId], 'part');
    if (!part) throw refusal('part-gone', '这项任务（的单位）已经不在任务分解表里。请刷新后再试。', { field: 'part' });
    if (entryId !== null && findEntry(store, entryId)?.partId !== partId) {
      throw refusal('entry-gone', `${partName(part)}没有这一笔进展记录，没有存入。请刷新后再试。`, { field: 'entry' });
    }
    refuseSecret([note]);
    const kept = given({ name, link }, file);
    refuseTwice(part, listEvidence(store, [partId]), kept);
    const fields: EvidenceFields = { partId, entryId, ...kept, on: checkDay(on ?? context.today(), context.today()), note };
    const done = change(store, { command: 'evidence.add', summary: `${partName(part)}存佐证材料“${kept.name}”` }, (recorder) => {
      if (file) keepFile(store, file.bytes);
      return insertEvidence(recorder, fields);
    });
    return { id: done.result, change: done.seq };
  },

  'evidence.show': (context, { id }) => {
    const found = requireEvidence(context, id);
    if (found.link !== '') throw refusal('evidence-is-link', `“${found.name}”是链接，没有存文件。网址是 ${found.link}，请在浏览器里打开。`, { field: 'id' });
    const bytes = fileBytes(context.store, found.sha256);
    if (!bytes) throw new Error(`no file ${found.sha256}`);
    if (sha256(bytes) !== found.sha256) throw refusal('evidence-damaged', `“${found.name}”与存入时不一样，可能已经损坏，没有取出。请在设置里检查数据，并从备份恢复。`, { field: 'id' });
    return new WithDocument(found, { name: found.name, bytes });
  },

  'evidence.remove': (context, { id }) => {
    const found = requireEvidence(context, id);
    const [part] = requireParts(context, [found.partId], 'id');
    const summary = `去掉${part ? partName(part) : ''}的佐证材料“${found.name}”`;
    const done = change(context.store, { command: 'evidence.remove', summary }, (recorder) => removeEvidence(recorder, [id]));
    return { id, change: done.seq };
  },
};
