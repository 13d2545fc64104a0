// Bench: a register of 50,000 applications at the method table, against just reading the same rows.
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { addDays } from '../../shared/days/count.ts';
import { day } from '../../shared/days/day.ts';
import { applicantKinds } from '../../shared/requests/application.ts';
import { outcomeValues } from '../../shared/requests/outcomes.ts';
import type { Input, MethodName } from '../../shared/contract/methods.ts';
import { startProgram } from '../../electron/hosts/start.ts';
import { change } from '../../electron/store/change.ts';
import { closeStore, openStore } from '../../electron/store/open.ts';
import { insertEvent, insertRequest } from '../../electron/store/requests.ts';
import { median, time } from './measure.ts';
import type { Row } from './measure.ts';

const applications = 50_000;
const now = '2025-11-20T09:00:00+08:00';

async function fill(database: string): Promise<void> {
  const { store } = await openStore(database, { now: () => now, who: '测试' });
  change(store, { command: 'bench', summary: '申请' }, (recorder) => {
    for (let index = 0; index < applications; index++) {
      const on = addDays(day('2020-01-02'), Math.floor((index * 2100) / applications)) ?? day('2020-01-02');
      const id = insertRequest(recorder, `${on.slice(0, 4)}-${String(index + 1).padStart(5, '0')}`, {
        applicant: { name: `申请人${index % 9000}`, kind: applicantKinds[index % 6]! }, content: `第${index}号工程的招标文件、审批材料和征地补偿方案`, received: { on, way: 'inPerson' }, wanted: '纸质', topic: index % 3 === 0 ? '土地征收' : '',
      });
      if (index % 5 === 0) insertEvent(store, recorder, id, { kind: 'extended', on: addDays(on, 10) ?? on, workingDays: 10, approvedBy: '科长', reason: '检索范围大' });
      if (index % 50 !== 0) insertEvent(store, recorder, id, { kind: 'replied', on: addDays(on, 15) ?? on, outcome: outcomeValues[index % outcomeValues.length]! });
    }
  });
  closeStore(store);
}

/** Each question asked at the table after the register was read once. */
export async function requestRows(folder: string, rounds: number): Promise<Row[]> {
  const database = join(folder, 'requests.db');
  await fill(database);
  const program = await startProgram({ database, now: () => new Date(now), log: () => undefined, keyrings: [] });
  const ask = async <M extends MethodName>(method: M, input: Input<M>): Promise<void> => {
    const answer = await program.call(method, input);
    if (answer.status !== 'done') throw new Error(`${method}: ${JSON.stringify(answer).slice(0, 2000)}`);
  };
  const first = await time(() => ask('requests.list', {}));
  const bare = await bareRead(database, rounds);
  const rows: Row[] = [{ name: `申请登记簿第一次打开（${applications} 份申请，逐份推算期限）`, ours: first, bare: null, against: '', bound: '说明用，只在启动后发生一次', ok: true, note: `只把同样的行读进内存 ${bare.toFixed(0)} ms` }];
  const questions: [string, () => Promise<void>][] = [
    ['requests.list 全部', () => ask('requests.list', {})],
    ['requests.list 查找两个词', () => ask('requests.list', { text: '征地 申请人77' })],
    ['requests.list 逾期', () => ask('requests.list', { overdueOn: day('2025-11-20') })],
    ['requests.show', () => ask('requests.show', { id: 40_000 })],
    ['search.find 两个词', () => ask('search.find', { text: '征地 申请人77' })],
  ];
  for (const [name, work] of questions) {
    await work();
    const own: number[] = [];
    for (let round = 0; round < rounds; round++) own.push(await time(work));
    rows.push({ name, ours: median(own), bare, against: '只把同样的行读进内存', bound: '100 ms 以内', ok: median(own) < 100 });
  }
  const own: number[] = [];
  for (let round = 0; round < rounds; round++) {
    await ask('requests.event', { id: 1 + 50 * (900 + round), event: { kind: 'replied', on: day('2025-11-20'), outcome: 'granted' } });
    own.push(await time(questions[0]![1]));
  }
  rows.push({ name: 'requests.list 全部，刚登记过一步', ours: median(own), bare, against: '只把同样的行读进内存', bound: '100 ms 以内', ok: median(own) < 100 });
  for (const [name, work] of [['requests.statistics 一年', () => ask('requests.statistics', { year: 2024 })], ['requests.statistics 全部六年', () => ask('requests.statistics', { from: day('2020-01-01'), to: day('2025-12-31') })], ['requests.tryReadings（每份按另一种算法再推算一遍）', () => ask('requests.tryReadings', { firstDayCounts: true })]] as const) {
    const taken: number[] = [];
    for (let round = 0; round < rounds; round++) taken.push(await time(work));
    rows.push({ name, ours: median(taken), bare, against: '只把同样的行读进内存', bound: '说明用，偶尔才问一次', ok: true });
  }
  await program.close();
  return rows;
}

async function bareRead(database: string, rounds: number): Promise<number> {
  const copy = `${database}.copy`;
  copyFileSync(database, copy);
  const db = new Database(copy);
  const taken: number[] = [];
  for (let round = 0; round < rounds; round++) {
    taken.push(await time(() => {
      db.prepare('SELECT * FROM requests ORDER BY id').raw().all();
      db.prepare('SELECT * FROM request_events ORDER BY id').raw().all();
    }));
  }
  db.close();
  return median(taken);
}
