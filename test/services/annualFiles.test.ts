// Annual reports in and out through the door: import and undo, export and read back, a file checked and answered, reminders, sums.
import { describe, expect, test } from 'vitest';
import { fromUnits, toUnits } from '../../shared/annual/decimal.ts';
import { cellsOf, tablesOf } from '../../shared/annual/report.ts';
import type { Tables } from '../../shared/annual/report.ts';
import { readWorkbook } from '../../electron/documents/read/index.ts';
import { printed } from '../cases/annual/seed.ts';
import { seededReport } from '../domain/annual/helpers.ts';
import { csv, testProgram } from '../tools/program.ts';
import type { TestProgram } from '../tools/program.ts';

const unit = '区财政局';
const text = { overview: '总体情况。', proactive: '主动公开的情况。\n第二段。', requests: '依申请公开的情况。', problems: '存在的问题和改进的情况，下一步逐项落实。', other: '本年度没有收取信息处理费。' };
const now = () => new Date('2022-02-03T01:00:00Z');
const put = (ask: TestProgram['ask'], seed = 1, name = unit) => ask('annual.put', { year: 2021, unit: name, tables: tablesOf(seededReport(seed)), text });

describe('export', () => {
  test('what leaves as Word or Excel and comes in again is the same report', async () => {
    const { ask, document } = await testProgram({ now });
    await put(ask);
    for (const format of ['docx', 'xlsx'] as const) {
      const { output, document: file } = await document('annual.export', { year: 2021, unit, format });
      expect([output.title, file.name]).toEqual(['区财政局2021年政府信息公开工作年度报告', `区财政局2021年政府信息公开工作年度报告.${format}`]);
      const plan = await ask('import.preview', { kind: 'annualTables' }, file);
      expect(plan.counts, JSON.stringify(plan.rows[0]?.before)).toEqual({ add: 0, change: 0, same: 1, refuse: 0, skip: 0 });
    }
  });

  test('Excel: sums are live and bear their value, an amount no number can hold stays words, a sum that does not hold stays a number', async () => {
    const { ask, document } = await testProgram({ now });
    const cells = seededReport(1);
    cells.set('two.fees', '1234567890123.123456').set('three.granted.total', 7777);
    await ask('annual.put', { year: 2021, unit, tables: tablesOf(cells), text });
    const { document: file } = await document('annual.export', { year: 2021, unit, format: 'xlsx' });
    const { unzipSync, strFromU8 } = await import('fflate');
    const parts = unzipSync(file.bytes);
    const three = strFromU8(parts['xl/worksheets/sheet2.xml']!);
    expect(three).toContain(`<f>SUM(D6:I6)</f><v>${String(cells.get('three.newlyReceived.total'))}</v>`);
    expect(three).toContain(`<f>SUM(D8:D28)</f><v>${String(cells.get('three.total.naturalPerson'))}</v>`);
    expect(three).toMatch(/<c r="J8"[^>]*><v>7777<\/v>/);
    const book = readWorkbook(file.bytes, { name: file.name });
    expect(book.sheets.map(({ name }) => name)).toEqual(['表二', '表三', '表四', '正文']);
    expect(book.sheets[0]?.rows.at(-1)).toEqual(['行政事业性收费', '1234567890123.123456']);
  });

  test('Excel bears the texts of all six parts on a sheet of its own, which is read again, also when it was typed into', async () => {
    const one = await testProgram({ now });
    const whole = { ...text, preamble: '本报告由区财政局编制，数据截至2021年底。', four: '2021年没有发生因政府信息公开引起的行政复议、行政诉讼。' };
    await one.ask('annual.put', { year: 2021, unit, tables: tablesOf(seededReport(1)), text: whole });
    const { document: file } = await one.document('annual.export', { year: 2021, unit, format: 'xlsx' });
    const words = readWorkbook(file.bytes, { name: file.name }).sheets[3]!.rows;
    expect(words.slice(0, 4)).toEqual([['区财政局2021年政府信息公开工作年度报告'], ['部分', '内容'], ['前言', whole.preamble], ['一、总体情况', '总体情况。']]);
    expect(words.slice(4, 7)).toEqual([['（一）主动公开', '主动公开的情况。'], [null, '第二段。'], ['（二）依申请公开', '依申请公开的情况。']]);
    const other = await testProgram({ now });
    await other.ask('import.run', { kind: 'annualTables' }, file);
    const kept = await other.ask('annual.get', { year: 2021, unit });
    expect(kept.text).toEqual(whole);
    expect(cellsOf(kept.tables)).toEqual(seededReport(1));
    const docx = await other.document('annual.export', { year: 2021, unit });
    expect((await one.ask('import.preview', { kind: 'annualTables' }, docx.document)).counts.same).toBe(1);
  });

  test('a report without numbers, and one of the old form, leave and come back too', async () => {
    const { ask, document } = await testProgram({ now });
    await ask('annual.put', { year: 2021, unit, tables: {} });
    expect((await document('annual.export', { year: 2021, unit })).output.empty).toEqual(['一、总体情况', '五、存在的主要问题及改进情况', '六、其他需要报告的事项']);
    await ask('annual.put', { year: 2020, unit, tables: { two: { licences: { lastYear: 5, change: '-2', decisions: 9 }, procurement: { projects: 3, amount: '12.5' } }, three: { granted: { naturalPerson: 1 } } } });
    await document('annual.export', { year: 2020, unit, format: 'xlsx' });
    await document('annual.export', { year: 2020, unit });
  });
});

describe('import', () => {
  test('a Word report is added with its texts, undone, and changes only what it changes', async () => {
    const one = await testProgram({ now });
    await put(one.ask);
    const { document: file } = await one.document('annual.export', { year: 2021, unit });
    const { ask } = await testProgram({ now });
    const { importId, counts } = await ask('import.run', { kind: 'annualTables' }, file);
    expect(counts.add).toBe(1);
    const kept = await ask('annual.get', { year: 2021, unit });
    expect(cellsOf(kept.tables)).toEqual(seededReport(1));
    expect(kept.text).toEqual(text);
    expect(kept.receivedOn).toBe('2022-02-03');
    await ask('import.undo', { importId });
    expect((await ask('annual.list', { year: 2021 })).reports).toEqual([]);

    await ask('annual.put', { year: 2021, unit, tables: tablesOf(new Map(seededReport(1)).set('two.licences', 1)), text });
    const plan = await ask('import.preview', { kind: 'annualTables' }, file);
    expect(plan.rows.map(({ action, before, values }) => [action, before, (values['at'] as Record<string, string>)['two.licences']])).toEqual([['change', { cells: { 'two.licences': 1 }, texts: {} }, '表1!B7']]);
    await ask('import.run', { planId: plan.planId });
    expect(cellsOf((await ask('annual.get', { year: 2021, unit })).tables)).toEqual(seededReport(1));
  });

  test('a filed report is not changed by a file: refused with what differs; the same file again is the same', async () => {
    const { ask, document, refused } = await testProgram({ now });
    await put(ask);
    await ask('annual.file', { year: 2021, unit });
    const { document: file } = await document('annual.export', { year: 2021, unit });
    expect((await ask('import.preview', { kind: 'annualTables' }, file)).counts.same).toBe(1);
    const other = csv('表.csv', ['信息内容,本年处理决定数量', '行政许可,77']);
    const options = { unit, year: 2021 };
    expect((await ask('import.preview', { kind: 'annualTables', options }, other)).rows.map(({ action, before }) => [action, before])).toEqual([['refuse', { cells: { 'two.licences': seededReport(1).get('two.licences') }, texts: {} }]]);
    const told = (await refused('import.run', { kind: 'annualTables', options }, other)).filter(({ severity }) => severity !== 'hint');
    expect(told.map(({ code }) => code)).toEqual(['report-filed']);
    expect(told[0]!.message).toMatch(/已在2022-02-03定稿.*有1格的数不同.*逐格修改/);
    expect(cellsOf((await ask('annual.get', { year: 2021, unit })).tables)).toEqual(seededReport(1));
  });

  test('an import is one entry of the log and is taken back as one; a put says what it changed', async () => {
    const { ask, document } = await testProgram({ now });
    await put(ask);
    const { document: file } = await document('annual.export', { year: 2021, unit, format: 'xlsx' });
    await ask('annual.put', { year: 2021, unit, tables: tablesOf(new Map(seededReport(1)).set('two.licences', 1).set('two.penalties', 2)), text: { ...text, other: '没有收取信息处理费。' } });
    const before = await ask('changes.list', { limit: 50 });
    expect(before.changes[0]?.summary).toBe('登记“区财政局”2021年年度报告：“行政许可”的“本年处理决定数量”改为1等2格，1处文字');
    const { importId } = await ask('import.run', { kind: 'annualTables' }, file);
    const after = await ask('changes.list', { limit: 50 });
    expect(after.changes.length).toBe(before.changes.length + 1);
    await ask('import.undo', { importId });
    expect(cellsOf((await ask('annual.get', { year: 2021, unit })).tables).get('two.licences')).toBe(1);
  });

  test('a report of a unit the register does not know is marked in the list; a unit that need not report is known', async () => {
    const { ask } = await testProgram({ now });
    await ask('units.add', { name: '区财政局' });
    await ask('units.add', { name: '区档案馆', exempt: true });
    for (const name of ['区财政局', '区档案馆', '区财政居']) await put(ask, 1, name);
    expect((await ask('annual.list', { year: 2021 })).reports.map((report) => [report.unit, report.inRegister])).toEqual([['区财政局', true], ['区档案馆', true], ['区财政居', false]]);
  });

  test('a file without the tables is refused with the reason; one with a bad cell names it, and nothing is written', async () => {
    const { ask, refused } = await testProgram({ now });
    const [none] = await refused('import.run', { kind: 'annualTables' }, csv('名录.csv', ['单位名称,分组', '区财政局,区直']));
    expect(none).toMatchObject({ code: 'annual-not-found' });
    const lines = ['区财政局2021年政府信息公开工作年度报告', '第二十条第（一）项', '信息内容,本年制发件数,本年废止件数,现行有效件数', '规章,0,0,0', '行政规范性文件,1.5,-2,三件'];
    const problems = await refused('import.run', { kind: 'annualTables' }, csv('年报.csv', lines));
    expect(problems.map(({ code, at }) => [code, at?.cell])).toEqual([['annual-cell', 'B5'], ['annual-cell', 'C5'], ['annual-cell', 'D5']]);
    expect((await ask('annual.list', { year: 2021 })).reports).toEqual([]);
  });

  test('only some tables: the others stay as they were; unit and year may be said', async () => {
    const { ask } = await testProgram({ now });
    await put(ask);
    const lines = ['信息内容,本年处理决定数量', '行政许可,77', '信息内容,本年收费金额（单位：元）', '行政事业性收费,10000.01'];
    await ask('import.run', { kind: 'annualTables', options: { unit, year: 2021 } }, csv('表.csv', lines));
    const expected = new Map(seededReport(1)).set('two.licences', 77).set('two.fees', '1.000001');
    expect(cellsOf((await ask('annual.get', { year: 2021, unit })).tables)).toEqual(expected);
  });
});

test('seed: the printed report is kept, checked, exported; what is odd about it is told, and nothing else about its numbers', async () => {
  const { ask, document } = await testProgram({ now });
  await ask('annual.put', printed as Parameters<typeof ask<'annual.put'>>[1] & object);
  const { problems } = await ask('annual.check', { year: 2021, unit: printed.unit });
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const told = problems.map(({ rule, message }) => `${rule} ${message}`);
  expect(told.filter((one) => one.startsWith('R16')).sort()).toEqual([
    expect.stringMatching(/^R16 .*4213条.*1000余条.*不同/),
    expect.stringMatching(/^R16 各渠道合计4213条.*其他渠道800余条.*约数/),
  ].sort());
  expect(told.filter((one) => /^R(?:7|8|9|10|14|15) /.test(one))).toEqual([]);
  for (const format of ['docx', 'xlsx'] as const) {
    const { document: file } = await document('annual.export', { year: 2021, unit: printed.unit, format });
    expect((await ask('import.preview', { kind: 'annualTables' }, file)).counts.same).toBe(1);
  }
});

test('sixty units sum up exactly, to the sixth place of the money', async () => {
  const { ask } = await testProgram({ now });
  const units = Array.from({ length: 60 }, (_, at) => `第${at + 1}单位`);
  for (const [at, name] of units.entries()) await put(ask, at + 1, name);
  const sum = await ask('annual.sum', { year: 2021, into: '全区', units });
  const cells = cellsOf(sum.tables);
  const reports = units.map((_, at) => seededReport(at + 1));
  for (const [path, value] of cells) {
    const due = reports.reduce((total, report) => total + toUnits(String(report.get(path)))!, 0n);
    expect(String(value), path).toBe(fromUnits(due));
  }
  expect(String(cells.get('two.fees'))).toMatch(/\.\d{1,6}$/);
  expect((await ask('annual.check', { year: 2021, unit: '全区' })).problems.filter(({ severity }) => severity === 'error')).toEqual([]);
});

describe('a file is checked without being kept', () => {
  test('findings with the places in the file, and a letter that says them', async () => {
    const { program, ask } = await testProgram({ now });
    const cells = new Map(seededReport(1)).set('three.granted.total', 5000);
    await ask('annual.put', { year: 2021, unit: '某局', tables: tablesOf(cells) as Tables, text: { ...text, requests: '2021年共收到政府信息公开申请1件。' } });
    const exported = await program.call('annual.export', { year: 2021, unit: '某局' });
    if (exported.status !== 'done' || !exported.document) throw new Error('not exported');
    const answer = await program.call('annual.checkFile', { year: 2021, unit: '某局', issuer: '区政务公开办' }, { file: exported.document });
    if (answer.status !== 'done' || !answer.document) throw new Error(JSON.stringify(answer));
    const output = answer.output as { title: string; problems: { rule: string; severity: string; at: { path: string; sheet: string; cell: string }[] }[] };
    expect(output.title).toBe('关于某局2021年政府信息公开工作年度报告（送审稿）的审核意见');
    const broken = output.problems.filter(({ severity }) => severity === 'error').map(({ rule, at }) => [rule, at.find(({ path }) => path === 'three.granted.total')]);
    expect(broken).toEqual([['R1', { path: 'three.granted.total', sheet: '表2', cell: 'J6' }], ['R2', { path: 'three.granted.total', sheet: '表2', cell: 'J6' }]]);
    const letter = readWorkbook(answer.document.bytes, { name: 'x.docx' }).texts?.map((one) => one.text) ?? [];
    expect(letter[0]).toContain('审核意见');
    expect(letter.join('\n')).toMatch(/需要改正的问题2处/);
    expect(letter.join('\n')).toMatch(/1\.“（一）予以公开”.*相差\d+（见表2 .*J6）。/);
    expect(letter.join('\n')).toMatch(/收到政府信息公开申请1件/);
    const [first] = (answer.output as { outline: { blocks: { id: string }[] } }).outline.blocks.filter(({ id }) => id === 'errors.1');
    const changed = await program.call('annual.checkFile', { year: 2021, unit: '某局', edits: { [first!.id]: '1.请核对予以公开的总计。' } }, { file: exported.document });
    expect(changed.status === 'done' && changed.document ? readWorkbook(changed.document.bytes, { name: 'x.docx' }).texts?.map((one) => one.text) : []).toContain('1.请核对予以公开的总计。');
    expect((await ask('annual.list', { year: 2021 })).reports.map((report) => report.unit)).toEqual(['某局']);
  });

  test('words in cells, missing rows and an old form are told as findings', async () => {
    const { program } = await testProgram({ now });
    const lines = ['区财政局2021年政府信息公开工作年度报告', '信息内容,本年新制作数量,本年新公开数量,对外公开总数量', '规章,0,0,约3'];
    const answer = await program.call('annual.checkFile', {}, { file: csv('年报.csv', lines) });
    if (answer.status !== 'done') throw new Error(JSON.stringify(answer));
    const { problems } = answer.output as { problems: { rule: string; severity: string; at: { cell: string }[]; message: string }[] };
    expect(problems.find(({ rule }) => rule === 'R12')).toMatchObject({ severity: 'error' });
    expect(problems.find(({ rule, at }) => rule === 'file' && at[0]?.cell === 'D3')?.message).toContain('约3');
    expect(problems.some(({ message }) => message.includes('没有“三、收到和处理政府信息公开申请情况”'))).toBe(true);
  });
});

test('reminders go to those who have not handed in, one page each', async () => {
  const { ask, document, refused } = await testProgram({ now });
  for (const name of ['区财政局', '区教育局', '区民政局']) await ask('units.add', { name });
  await put(ask);
  const { output, document: file } = await document('annual.reminder', { year: 2021 });
  expect(output).toMatchObject({ units: ['区教育局', '区民政局'], title: '2021年政府信息公开工作年度报告催报函（区教育局和区民政局）' });
  const letters = readWorkbook(file.bytes, { name: file.name }).texts?.map((one) => one.text) ?? [];
  expect(letters.filter((line) => line === '区教育局：' || line === '区民政局：').length).toBe(2);
  expect(letters.some((line) => line.includes('已超过规定时限3天'))).toBe(true);
  // What is seen before is what is written, with what was changed in it.
  const seen = await ask('annual.previewReminder', { year: 2021, units: ['区教育局'] });
  expect(seen.outline.blocks.map(({ id }) => id)).toContain('reminder.区教育局.closing');
  const changed = await document('annual.reminder', { year: 2021, units: ['区教育局'], edits: { 'reminder.区教育局.finding': '你单位的报告还没有收到。', 'reminder.区教育局.closing': '' } });
  const lines = readWorkbook(changed.document.bytes, { name: 'x.docx' }).texts?.map((one) => one.text) ?? [];
  expect(lines).toContain('你单位的报告还没有收到。');
  expect(lines.some((line) => line.includes('特此函达'))).toBe(false);
  expect((await refused('annual.previewReminder', { year: 2021, units: [unit] }))[0]).toMatchObject({ code: 'report-there' });
  expect((await refused('annual.reminder', { year: 2021, units: [unit] }))[0]).toMatchObject({ code: 'report-there' });
});
