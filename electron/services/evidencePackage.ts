// evidence.package: the ledger and the evidence of a task, a unit or a year as one zip with an index.
import { setImmediate } from 'node:timers/promises';
import type { Decoded } from '../../shared/contract/methods.ts';
import { composePackageIndex } from '../../shared/ledgers/packageIndex.ts';
import { historySheet } from '../../shared/ledgers/packageHistory.ts';
import type { PackageInput } from '../../shared/ledgers/packageInput.ts';
import { evidencePath, taskFolders } from '../../shared/ledgers/packagePaths.ts';
import { packageSheet } from '../../shared/ledgers/packageSheet.ts';
import type { LedgerInput } from '../../shared/ledgers/input.ts';
import { refusal } from '../../shared/problems.ts';
import type { Evidence } from '../../shared/tracking/part.ts';
import { createStoredZip, MOST_FILES } from '../documents/zip/stored.ts';
import { cleanPart, zipNames } from '../documents/zip/writeName.ts';
import { fileBytes } from '../store/evidence.ts';
import { WithDocument } from './context.ts';
import type { Context, Handlers } from './context.ts';
import { ledgerFacts } from './ledgerFacts.ts';
import { unitIndex, unitNamed } from './units.ts';
import { taskNumber } from '../../shared/ledgers/taskNumber.ts';

/** Bytes of evidence a package may hold. */
const MOST_BYTES = 1.5 * 1024 ** 3;
/** A longer history stands in a spreadsheet of its own: the document would have hundreds of pages. */
const LONGEST_HISTORY = 1_000;
const INDEX = '目录.docx';
const INDEX_SHEET = '目录.xlsx';
const HISTORY_SHEET = '办理经过.xlsx';

type Request = Decoded<'evidence.package'>;

/** Whose package it is, in the words of its title. */
function titleOf(input: LedgerInput, { task, unit, year }: Request): string {
  const years = year === undefined ? '' : `${year}年`;
  const [only] = input.tasks;
  if (task !== undefined && only) {
    const ofTable = input.tables.find(({ id }) => id === only.tableId);
    return `${unit ?? ''}${ofTable ? `${ofTable.year}年` : years}政务公开工作任务（第${taskNumber(only)}项）佐证材料`;
  }
  return `${unit ?? ''}${years}政务公开工作任务佐证材料`;
}

/** Refused: nothing said whose, nobody has a part, nothing was ever reported or kept, more than fits. */
function facts(context: Context, request: Request): { input: LedgerInput; files: Evidence[] } {
  if (request.task === undefined && request.unit === undefined && request.year === undefined) {
    throw refusal('package-whose', '没有说明要打包哪项任务、哪个单位或者哪一年的材料。请选一项任务、一个单位或者一个年度。', { field: 'year' });
  }
  const input = ledgerFacts(context, request, context.today(), { withEvidence: true });
  const files = input.parts.flatMap(({ evidence }) => evidence.filter(({ link }) => link === ''));
  if (input.parts.length === 0) throw refusal('package-empty', '所选范围里没有单位承担的任务，没有材料可打包。请看看任务、单位和年度是否选对，或者先导入任务分解表。');
  if (input.parts.every(({ entries, evidence }) => entries.length === 0 && evidence.length === 0)) {
    throw refusal('package-empty', '所选范围里还没有进展记录，也没有佐证材料，没有东西可打包。请先记录进展、添加佐证材料。');
  }
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  if (bytes > MOST_BYTES || files.length > MOST_FILES) {
    const much = files.length > MOST_FILES ? `${files.length}个文件` : `${(bytes / 1024 ** 3).toFixed(1)} GB`;
    throw refusal('package-too-large', `佐证材料共${much}，一个压缩包装不下（最多 1.5 GB、${MOST_FILES}个文件）。请分单位打包。`, { field: request.unit === undefined ? 'unit' : 'year' });
  }
  return { input, files };
}

/** Path of each file in the package: cleaned for Windows, each once; the index stands first. */
function placed(input: LedgerInput, files: readonly Evidence[], indexes: readonly string[]): Map<number, string> {
  const folders = taskFolders(input.tables, input.tasks);
  const parts = new Map(input.parts.map(({ part }) => [part.id, part]));
  const wanted = files.map(({ partId, name }) => {
    const part = parts.get(partId);
    return part ? evidencePath(folders.get(part.taskId) ?? '', part.unit, name) : name;
  });
  const names = zipNames([...indexes, ...wanted]).slice(indexes.length);
  return new Map(files.map(({ id }, index) => [id, names[index]!]));
}

async function indexFiles(context: Context, input: PackageInput, signal: AbortSignal): Promise<{ name: string; bytes: Uint8Array }[]> {
  const made = [
    { name: INDEX, bytes: await context.documents.run('writeDocx', { outline: composePackageIndex(input) }, signal) },
    { name: INDEX_SHEET, bytes: await context.documents.run('writeXlsx', { table: packageSheet(input) }, signal) },
  ];
  if (input.historyFile === null) return made;
  return [...made, { name: input.historyFile, bytes: await context.documents.run('writeXlsx', { table: historySheet(input, `${input.title}办理经过`) }, signal) }];
}

export const evidencePackageHandlers: Pick<Handlers, 'evidence.package'> = {
  'evidence.package': async (context, given, { onProgress, signal }) => {
    const request: Request = given.unit === undefined ? given : { ...given, unit: unitNamed(unitIndex(context.store), given.unit).name };
    const { input, files } = facts(context, request);
    const title = titleOf(input, request);
    const long = input.parts.reduce((sum, { entries }) => sum + entries.length, 0) > LONGEST_HISTORY;
    const paths = placed(input, files, [INDEX, INDEX_SHEET, ...(long ? [HISTORY_SHEET] : [])]);
    onProgress({ text: '正在写目录', share: null });
    const indexes = await indexFiles(context, { ...input, title, paths, historyFile: long ? HISTORY_SHEET : null }, signal);
    const zip = createStoredZip([...indexes.map(({ name, bytes }) => ({ name, size: bytes.length })), ...files.map(({ id, size }) => ({ name: paths.get(id) ?? '', size }))], context.today());
    for (const { bytes } of indexes) zip.add(bytes);
    for (const [done, file] of files.entries()) {
      onProgress({ text: `正在装入佐证材料（${done + 1}/${files.length}）`, share: done / files.length });
      // One file at a time, so that others are answered in between and the person may cancel.
      await setImmediate();
      signal.throwIfAborted();
      const bytes = fileBytes(context.store, file.sha256);
      if (bytes?.length !== file.size) throw refusal('evidence-damaged', `佐证材料“${file.name}”的内容不在数据里或者长度不对，没有打包。请在“设置—数据”里检查数据，或者重新添加这份材料。`);
      zip.add(bytes);
    }
    return new WithDocument({ title, files: files.length, parts: input.parts.length }, { name: `${cleanPart(title)}.zip`, bytes: zip.finish() });
  },
};
