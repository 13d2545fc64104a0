// Bench: an issued task table from Word to the plan, the fill-in workbooks of 40 units, and one of them coming back.
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { day } from '../../shared/days/day.ts';
import type { Outline } from '../../shared/outline/outline.ts';
import { readWorkbook } from '../../electron/documents/read/index.ts';
import { writeDocx } from '../../electron/documents/word/index.ts';
import { startProgram } from '../../electron/hosts/start.ts';
import { median, pair, time } from './measure.ts';
import type { Row } from './measure.ts';
import { unitName } from './office.ts';

const tasks = 60;
const units = 40;

/** A notice with its table: two levels of tasks, every unit leads some, all carry out. */
function notice(): Outline {
  const head = ['工作任务', '牵头部门', '责任单位', '具体要求', '完成时限'].map((text) => ({ text }));
  const body = Array.from({ length: tasks }, (_, index) =>
    [`${Math.floor(index / 10) + 1}、第${Math.floor(index / 10) + 1}个领域信息公开`, unitName(index % units), '各单位', `加强第${index + 1}类政策文件公开，每季度至少发布1次政策解读，做到应公开尽公开。`, `${(index % 12) + 1}月底前`].map((text) => ({ text })),
  );
  const columns = [30, 26, 26, 54, 20].map((width) => ({ width }));
  return {
    title: '2024年政务公开工作任务分解表',
    blocks: [
      { id: 'title', kind: 'title', text: '关于印发2024年政务公开工作任务分解表的通知' },
      { id: 'text', kind: 'paragraph', text: '现将任务分解表印发给你们，所有工作任务于12月底前完成。' },
      { id: 'signature', kind: 'signature', issuer: '区政府办公室', day: day('2024-03-01'), sealed: true },
      { id: 'attachment', kind: 'attachment', label: '附件', title: '2024年政务公开工作任务分解表' },
      { id: 'table', kind: 'table', columns, head: [head], body },
    ],
  };
}

export async function taskTableRows(folder: string, rounds: number): Promise<Row[]> {
  const file = { name: '通知.docx', bytes: await writeDocx(notice()) };
  const program = await startProgram({ database: join(folder, 'taskTables.db'), now: () => new Date('2024-04-01T09:00:00+08:00'), log: () => undefined });
  const ask = async <T>(method: string, input: unknown, given?: { name: string; bytes: Uint8Array }): Promise<{ output: T; document: Uint8Array | undefined }> => {
    const answer = await program.call(method, input, { file: given });
    if (answer.status !== 'done') throw new Error(`${method}: ${JSON.stringify(answer).slice(0, 2000)}`);
    return { output: answer.output as T, document: answer.document?.bytes };
  };
  for (let index = 0; index < units; index++) await ask('units.add', { name: unitName(index), group: '区直' });

  const planned = await pair(rounds, async () => {
    const { output } = await ask<{ counts: { add: number } }>('import.preview', { kind: 'tasks' }, file);
    if (output.counts.add !== tasks) throw new Error(`the plan adds ${output.counts.add} tasks, not ${tasks}`);
  }, () => readWorkbook(file.bytes, { name: file.name }));
  await ask('import.run', { kind: 'tasks' }, file);

  const written: number[] = [];
  let zip: Uint8Array | undefined;
  for (let round = 0; round < rounds; round++) written.push(await time(async () => (zip = (await ask('handouts.workbooks', { year: 2024 })).document)));
  const [[name, workbook]] = Object.entries(unzipSync(zip!)) as [[string, Uint8Array]];
  const back = await pair(rounds, () => ask('import.preview', { kind: 'progress' }, { name, bytes: workbook }), () => readWorkbook(workbook, { name }));
  await program.close();
  return [
    { name: `任务分解表（Word，${tasks} 项）读到计划`, ...planned, against: '只读同一文件', bound: '1 秒以内', ok: planned.ours < 1_000 },
    { name: `${units} 个单位的填报表打成一包`, ours: median(written), bare: null, against: '', bound: '说明用', ok: true, note: `每份 ${(median(written) / units).toFixed(0)} ms` },
    { name: '收回一份填报表读到计划', ...back, against: '只读同一文件', bound: '1 秒以内', ok: back.ours < 1_000 },
  ];
}
