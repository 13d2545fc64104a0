// Bench: the ledger of 300 tasks × 60 units × 3 years with 60,000 entries at the method table, against just reading the same rows.
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { day } from '../../shared/days/day.ts';
import { readPeriodic } from '../../shared/tasks/periodicWork.ts';
import { readQuotas } from '../../shared/tasks/quotas.ts';
import type { Input, MethodName } from '../../shared/contract/methods.ts';
import { startProgram } from '../../electron/hosts/start.ts';
import { change } from '../../electron/store/change.ts';
import { insertEntries } from '../../electron/store/entries.ts';
import type { EntryRecord } from '../../electron/store/entries.ts';
import { closeStore, openStore } from '../../electron/store/open.ts';
import type { Store } from '../../electron/store/store.ts';
import { insertParts, insertTable, insertTasks } from '../../electron/store/tasks.ts';
import type { TaskRecord } from '../../electron/store/tasks.ts';
import { insertUnit } from '../../electron/store/units.ts';
import { unitFieldsSchema } from '../../shared/units/unit.ts';
import { median, time } from './measure.ts';
import type { Row } from './measure.ts';
import { unitName } from './office.ts';

const tasksAYear = 300;
const units = 60;
const years = [2022, 2023, 2024];
const now = '2024-11-20T09:00:00+08:00';
const requirements = [
  '加强政策文件公开，每季度至少发布1次政策解读，2024年6月底前完成本单位目录更新并报送备案。',
  '推进重点领域信息公开，每月至少更新2次，做到应公开尽公开。',
  '定期开展政府信息公开业务培训，提高工作人员能力。',
  '规范依申请公开办理程序，按法定时限答复，年内不少于1次自查。',
  '做好政府网站和政务新媒体日常维护，长期坚持。',
];

function taskRecord(tableId: number, year: number, index: number): TaskRecord {
  const requirement = `${requirements[index % requirements.length]!}（第${index + 1}项）`;
  const deadline = index % 4 === 3 ? null : day(`${year}-${String((index % 12) + 1).padStart(2, '0')}-28`);
  return {
    tableId, position: index + 1, number: String(index + 1), section: `第${Math.floor(index / 30) + 1}部分 重点任务`, subsection: '', leads: [unitName(index % units)], responsible: ['各单位'], groups: ['各单位'],
    openEnded: false, requirement, remark: '', deadline, deadlineText: deadline === null ? '' : '6月底前', deadlines: [], quotas: readQuotas(requirement), periodic: readPeriodic(requirement), source: null, carriedFrom: null,
  };
}

/** Fills a data file; every unit has a part of every task, and something was said about each of them. */
function fill(store: Store): { parts: number; entries: number } {
  const counts = { parts: 0, entries: 0 };
  const { result: unitIds } = change(store, { command: 'bench', summary: '单位' }, (recorder) =>
    Array.from({ length: units }, (_, index) => insertUnit(recorder, unitFieldsSchema.parse({ name: unitName(index), group: index < 48 ? '区直部门' : '街道' }), index)),
  );
  for (const year of years) {
    change(store, { command: 'bench', summary: `${year}年` }, (recorder) => {
      const table = insertTable(recorder, { title: `${year}年政务公开工作任务分解表`, issuer: null, documentNumber: null, year, issuedOn: day(`${year}-03-01`), defaultDeadline: null, file: '' });
      const taskIds = insertTasks(recorder, Array.from({ length: tasksAYear }, (_, index) => taskRecord(table, year, index)));
      const partIds = insertParts(recorder, taskIds.flatMap((taskId, index) => unitIds.map((unitId, place) => {
        const leads = place === index % units;
        return { taskId, unitId, role: leads ? ('lead' as const) : ('responsible' as const), via: leads ? unitName(place) : '各单位' };
      })));
      const entries = partIds.flatMap((partId, index): EntryRecord[] => {
        const said = (kind: EntryRecord['kind'], month: number, times: number | null): EntryRecord => ({
          partId, kind, on: day(`${year}-${String(month).padStart(2, '0')}-${String((index % 27) + 1).padStart(2, '0')}`), text: `已按要求在区政府门户网站专栏公开，并完成第${index}号材料的整理归档。`, times, until: null, by: '王五', of: null, paperId: null, source: '',
        });
        if (index % 9 === 0) return [];
        const month = 3 + (index % 8);
        return index % 4 === 0 ? [said('progress', month, 1), said('done', month + 1, 1)] : [said('progress', month, index % 2 === 0 ? 2 : null)];
      });
      counts.parts += partIds.length;
      counts.entries += insertEntries(store, recorder, entries).length;
    });
  }
  return counts;
}

/** Each question asked at the table: the first time, when the ledger is read, and after it. */
export async function ledgerRows(folder: string, rounds: number): Promise<Row[]> {
  const database = join(folder, 'ledger.db');
  const { store } = await openStore(database, { now: () => now, who: '测试' });
  const { parts, entries } = fill(store);
  closeStore(store);
  const program = await startProgram({ database, now: () => new Date(now), log: () => undefined });
  const ask = async <M extends MethodName>(method: M, input: Input<M>): Promise<void> => {
    const answer = await program.call(method, input);
    if (answer.status !== 'done') throw new Error(`${method}: ${JSON.stringify(answer).slice(0, 2000)}`);
  };
  const unit = unitName(7);
  const questions: [string, () => Promise<void>][] = [
    ['tasks.list 全部', () => ask('tasks.list', {})],
    ['tasks.list 一年', () => ask('tasks.list', { year: 2024 })],
    ['tasks.list 一个单位', () => ask('tasks.list', { unit })],
    ['tasks.list 一年逾期', () => ask('tasks.list', { year: 2024, state: '逾期' })],
    ['tasks.show', () => ask('tasks.show', { id: 650 })],
    ['progress.list 一个单位一年', () => ask('progress.list', { unit, year: 2024 })],
    ['progress.summary 一年', () => ask('progress.summary', { year: 2024 })],
    ['progress.summary 一年，回看6月底', () => ask('progress.summary', { year: 2024, on: '2024-06-30' })],
    ['progress.due 一年', () => ask('progress.due', { year: 2024 })],
    ['home.overview', () => ask('home.overview', {})],
    ['search.find', () => ask('search.find', { text: '业务培训' })],
  ];
  const rows: Row[] = [];
  const first = await time(questions[0]![1]);
  const bare = await bareRead(database, rounds);
  rows.push({
    name: `任务台账第一次打开（${parts} 个承办项、${entries} 条进展）`, ours: first, bare: null, against: '', bound: '说明用，只在启动后发生一次', ok: true,
    note: `只把同样的行读进内存 ${bare.toFixed(0)} ms`,
  });
  for (const [name, work] of questions) {
    await work();
    const own: number[] = [];
    for (let round = 0; round < rounds; round++) own.push(await time(work));
    rows.push({ name, ours: median(own), bare, against: '只把同样的行读进内存', bound: '100 ms 以内', ok: median(own) < 100 });
  }
  const own: number[] = [];
  for (let round = 0; round < rounds; round++) {
    await ask('progress.add', { parts: [parts - round], entry: { kind: 'progress', on: '2024-11-20', text: '又办了一次' } });
    own.push(await time(questions[1]![1]));
  }
  rows.push({ name: 'tasks.list 一年，刚记过一笔', ours: median(own), bare, against: '只把同样的行读进内存', bound: '100 ms 以内', ok: median(own) < 100 });
  await program.close();
  return rows;
}

/** What it takes to read the rows of all parts and entries without making anything of them. */
async function bareRead(database: string, rounds: number): Promise<number> {
  const copy = `${database}.copy`;
  copyFileSync(database, copy);
  const db = new Database(copy);
  const taken: number[] = [];
  for (let round = 0; round < rounds; round++) {
    taken.push(await time(() => {
      db.prepare('SELECT * FROM task_parts ORDER BY id').raw().all();
      db.prepare('SELECT id, part_id, kind, on_day, text, times, until, of_entry FROM task_entries ORDER BY id').raw().all();
    }));
  }
  db.close();
  return median(taken);
}
