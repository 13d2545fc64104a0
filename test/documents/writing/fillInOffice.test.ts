// Forty units fill in their workbooks in LibreOffice and save them as it pleases them: no conflict that is none, and every one that is.
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { dayNumber } from '../../../shared/days/count.ts';
import { day } from '../../../shared/days/day.ts';
import type { PlanRow } from '../../../shared/importing/plan.ts';
import { readWorkbook } from '../../../electron/documents/read/index.ts';
import { ledgerProgram } from '../../tools/ledger.ts';
import type { LedgerProgram } from '../../tools/ledger.ts';
import { temporaryFolder } from '../../tools/temporary.ts';
import { typeInOffice } from '../office.ts';
import type { OfficeFormat, OfficeJob } from '../office.ts';

const FORMATS: OfficeFormat[] = ['xlsx', 'ods', 'xls', 'csv'];
const names = Array.from({ length: 40 }, (_, index) => `第${index + 1}街道办事处`);
const REQUIREMENTS = ['公开“十四五”规划，做到应公开尽公开。', '每季度至少公开1次预算执行情况；\n每年至少开展2次业务培训。', '办好政府开放日。', `${'公开重大建设项目批准和实施信息，'.repeat(40)}长期坚持。`, '回应社会关切 < 5 个工作日 & 留痕。'];
/** What each unit types in the rows of its tasks; the day of the first is a real date, of the second a text. */
const REPORTS = [
  { status: '已完成', text: '已在门户网站公开，\n并做了解读。', on: dayNumber(day('2024-07-20')) + 25_569 },
  { status: '推进中', times: 2, text: '=按季度公开', on: '2024.7.31', evidence: 'https://www.example.gov.cn/a?b=1' },
  {},
  { status: '不适用', text: '本单位没有这项业务', by: '李四' },
  {},
];

/** Column letters by the titles of the head, as the workbook has them. */
function columnsOf(bytes: Uint8Array): Map<string, string> {
  const head = readWorkbook(bytes).sheets[0]?.rows[3] ?? [];
  return new Map(head.map((title, index) => [String(title).replace(/\n.*/s, ''), String.fromCharCode(65 + index)]));
}

const TITLES = { status: '办理状态', times: '本次完成', text: '进展情况', on: '日期', evidence: '佐证材料', by: '填报人' };

async function handedOut(program: LedgerProgram): Promise<OfficeJob[]> {
  const { document } = await program.document('handouts.workbooks', { year: 2024 });
  const files = Object.entries(unzipSync(document.bytes));
  expect(files).toHaveLength(names.length);
  return files.map(([name, bytes], index) => {
    const columns = columnsOf(bytes);
    const typed = REPORTS.flatMap((report, row) => Object.entries(report).map(([field, value]): [string, string | number] => [`${columns.get(TITLES[field as keyof typeof TITLES])}${row + 5}`, value]));
    return { name: name.replace('.xlsx', ''), bytes, format: FORMATS[index % FORMATS.length]!, typed: Object.fromEntries(typed) };
  });
}

describe('forty units', () => {
  test('what they typed comes in as typed; what the office wrote meanwhile is the only conflict', async () => {
    const program = await ledgerProgram({ units: names.map((name) => ({ name })) });
    const { ask, setDay } = program;
    const tasks: number[] = [];
    for (const [index, requirement] of REQUIREMENTS.entries()) tasks.push(await program.addTask({ number: String(index + 1), section: index < 3 ? '一、主动公开' : '二、公开平台', responsible: names, requirement }));
    const jobs = await handedOut(program);

    // While the units write, the office urges some, notes a call from others, and closes a task of one more.
    setDay('2024-08-05');
    const calls = [3, 8, 13, 18];
    for (const index of [0, 1, 2, 3]) await ask('progress.add', { parts: [await program.partOf(tasks[0]!, names[index]!)], entry: { kind: 'urged', on: day('2024-08-05') } });
    for (const index of calls) await ask('progress.add', { parts: [await program.partOf(tasks[0]!, names[index]!)], entry: { kind: 'progress', on: day('2024-08-05'), text: '电话报：还在办', by: '王五' } });
    await ask('progress.add', { parts: [await program.partOf(tasks[3]!, names[20]!)], entry: { kind: 'closed', on: day('2024-08-05'), text: '已核对', by: '李主任' } });

    setDay('2024-08-06');
    const returned = typeInOffice(jobs, temporaryFolder());
    for (const [index, file] of returned.entries()) {
      const unit = names[index]!;
      const plan = await ask('import.preview', { kind: 'progress' }, file);
      const row = (number: string): PlanRow => plan.rows.find(({ values }) => values['number'] === number)!;
      expect(plan.rows.map(({ values }) => values['unit']), file.name).toEqual(REQUIREMENTS.map(() => unit));
      const refused = calls.includes(index) ? ['progress-conflict'] : index === 20 ? ['part-closed'] : [];
      expect(plan.rows.filter(({ action }) => action === 'refuse').flatMap(({ problems }) => problems.filter(({ severity }) => severity !== 'hint').map(({ code }) => code)), file.name).toEqual(refused);
      expect(plan.counts, file.name).toEqual({ add: 3 - refused.length, same: 2, refuse: refused.length, change: 0, skip: 0 });
      expect(row('1').values['entry'], file.name).toEqual({ kind: 'done', on: '2024-07-20', text: '已在门户网站公开，\n并做了解读。', times: null, until: null, by: unit });
      expect(row('2').values, file.name).toMatchObject({ entry: { kind: 'progress', on: '2024-07-31', text: '=按季度公开', times: 2 }, evidence: [{ link: 'https://www.example.gov.cn/a?b=1' }] });
      expect(row('4').values['entry'], file.name).toEqual({ kind: 'notApplicable', on: '2024-08-06', text: '本单位没有这项业务', times: null, until: null, by: '李四' });
      await ask('import.run', { kind: 'progress', options: { onRefusal: 'skip' } }, file);
    }

    // Every file once more: nothing new, and the same rows still stand against each other.
    for (const [index, file] of returned.entries()) {
      const { counts } = await ask('import.preview', { kind: 'progress' }, file);
      const refused = calls.includes(index) || index === 20 ? 1 : 0;
      expect(counts, file.name).toEqual({ add: 0, same: 5 - refused, refuse: refused, change: 0, skip: 0 });
    }
    expect((await ask('progress.list', { year: 2024, state: '不适用' })).parts).toHaveLength(39);
    expect((await ask('system.verify', {})).ok).toBe(true);
  });
});
