// Annual reports: the check after one changed cell, and sixty files imported and summed.
import { join } from 'node:path';
import { readWorkbook } from '../../electron/documents/read/index.ts';
import { writeGrid } from '../../electron/documents/sheets/grid.ts';
import { startProgram } from '../../electron/hosts/start.ts';
import { tablesOf } from '../../shared/annual/report.ts';
import { reportGrid } from '../../shared/annual/writing/reportGrid.ts';
import { form2021, seededReport } from '../domain/annual/helpers.ts';
import { pair } from './measure.ts';
import type { Row } from './measure.ts';

const UNITS = 60;
const YEAR = 2021;
const unitName = (index: number): string => `第${index + 1}局`;
const SENTENCES = Array.from({ length: 30 }, (_, at) => `2021年共收到政府信息公开申请${at + 3}件，主动公开各类信息${at * 100}条，同比增长${at}.25%，办结申请${at + 2}件。`).join('');

export async function annualRows(folder: string, rounds: number): Promise<Row[]> {
  const program = await startProgram({ database: join(folder, 'annual.db'), now: () => new Date('2022-02-01T09:00:00+08:00'), log: () => undefined });
  const ask = async <T>(method: string, input: unknown, file?: { name: string; bytes: Uint8Array }): Promise<T> => {
    const answer = await program.call(method, input, { file });
    if (answer.status !== 'done') throw new Error(`${method}: ${JSON.stringify(answer).slice(0, 2000)}`);
    return answer.output as T;
  };
  for (let index = 0; index < UNITS; index++) await ask('units.add', { name: unitName(index), group: '区直' });
  const unit = unitName(0);
  const text = { proactive: SENTENCES, requests: SENTENCES, problems: SENTENCES, other: SENTENCES };
  await ask('annual.put', { year: YEAR - 1, unit, tables: tablesOf(seededReport(99)), text });
  const cells = seededReport(1);
  let changed = 0;
  const checked = await pair(rounds, () => ask('annual.check', { year: YEAR, unit }), () => ask('annual.get', { year: YEAR, unit }), async () => {
    cells.set('three.granted.total', (changed += 1));
    await ask('annual.put', { year: YEAR, unit, tables: tablesOf(cells), text });
  });

  const files: { name: string; bytes: Uint8Array }[] = [];
  for (let index = 0; index < UNITS; index++) files.push({ name: `${unitName(index)}.xlsx`, bytes: await writeGrid(reportGrid({ form: form2021, year: YEAR, unit: unitName(index), texts: {}, cells: seededReport(index + 1) })) });
  const summed = await pair(Math.min(rounds, 3), async () => {
    for (const file of files) await ask('import.run', { kind: 'annualTables' }, file);
    const { missing } = await ask<{ missing: string[] }>('annual.sum', { year: YEAR, into: '全区' });
    if (missing.length > 0) throw new Error(`missing: ${missing.join()}`);
  }, () => files.map(({ bytes, name }) => readWorkbook(bytes, { name })), async () => {
    const { reports } = await ask<{ reports: { unit: string }[] }>('annual.list', { year: YEAR });
    for (const { unit: name } of reports) await ask('annual.remove', { year: YEAR, unit: name });
  });
  await program.close();
  return [
    { name: '改一格以后检查一份年度报告', ...checked, against: '只取出这份报告', bound: '50 ms 以内', ok: checked.ours < 50 },
    { name: `${UNITS} 份年度报告（Excel）导入并汇总`, ...summed, against: '只读这些文件', bound: '10 秒以内', ok: summed.ours < 10_000, note: `每份 ${(summed.ours / UNITS).toFixed(0)} ms` },
  ];
}
