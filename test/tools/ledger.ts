// The program on a data file that holds units and task tables, as an import would have left them.
import { join } from 'node:path';
import type { Input } from '../../shared/contract/methods.ts';
import { day } from '../../shared/days/day.ts';
import type { UnitFields } from '../../shared/units/unit.ts';
import { change } from '../../electron/store/change.ts';
import { closeStore, openStore } from '../../electron/store/open.ts';
import { insertTable } from '../../electron/store/tasks.ts';
import type { TableFields } from '../../electron/store/tasks.ts';
import { insertUnit } from '../../electron/store/units.ts';
import { testProgram } from './program.ts';
import type { TestProgram } from './program.ts';
import { testMoment, unitFields } from './store.ts';
import { temporaryFolder } from './temporary.ts';

export const officeUnits: readonly Partial<UnitFields>[] = [
  { name: '财政局', group: '区直部门', aliases: ['区财政'] },
  { name: '审计局', group: '区直部门' },
  { name: '教育局', group: '区直部门' },
  { name: '柳行街道', group: '街道' },
  { name: '洸河街道', group: '街道' },
];

export interface LedgerProgram extends TestProgram {
  /** Moves the program's clock to nine in the morning of a day. */
  setDay: (value: string) => void;
  /** The table of 2024; further ones by `tables`. */
  table: number;
  tables: number[];
  /** Adds a task to the table of 2024 and returns its id. */
  addTask: (fields: Omit<Input<'tasks.add'>, 'table'>, table?: number) => Promise<number>;
  /** The id of a unit's part of a task. */
  partOf: (task: number, unit: string) => Promise<number>;
}

/** Starts it on 1 August 2024 with five units and one empty table for each year asked for (2024 when none is). */
export async function ledgerProgram(options: { units?: readonly Partial<UnitFields>[]; tables?: Partial<TableFields>[] } = {}): Promise<LedgerProgram> {
  const database = join(temporaryFolder(), '数据.db');
  const { store } = await openStore(database, { now: () => testMoment, who: '张三' });
  const { result: tables } = change(store, { command: 'import.run', summary: '导入任务分解表' }, (recorder) => {
    (options.units ?? officeUnits).forEach(({ name = '', ...more }, position) => insertUnit(recorder, unitFields(name, more), position));
    return (options.tables ?? [{}]).map((fields) => insertTable(recorder, { title: '2024年政务公开工作任务分解表', issuer: null, documentNumber: null, year: 2024, issuedOn: day('2024-05-20'), defaultDeadline: null, file: '', ...fields }));
  });
  closeStore(store);
  let today = '2024-08-01';
  const program = await testProgram({ database, now: () => new Date(`${today}T09:00:00`) });
  const table = tables[0]!;
  return {
    ...program,
    setDay: (value) => (today = value),
    table,
    tables,
    addTask: async (fields, into = table) => (await program.ask('tasks.add', { table: into, ...fields })).id,
    partOf: async (task, unit) => {
      const part = (await program.ask('progress.list', { task, unit })).parts[0];
      if (!part) throw new Error(`${unit} has no part of task ${task}`);
      return part.id;
    },
  };
}
