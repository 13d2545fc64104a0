// Papers of supervision at the method table: numbered, written, kept, entered into the ledger, answered.
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { Input } from '../../shared/contract/methods.ts';
import { ledgerProgram } from '../tools/ledger.ts';
import type { LedgerProgram } from '../tools/ledger.ts';

/** The words of a Word file, paragraph by paragraph. */
function words(bytes: Uint8Array): string {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml']!);
  return xml.replace(/<\/w:p>/g, '\n').replace(/<[^>]+>/g, '');
}

interface Office extends LedgerProgram {
  /** The parts of 财政局, 审计局 and 柳行街道 of one task due at the end of June, and of 财政局 of another. */
  parts: Record<'finance' | 'audit' | 'street' | 'second', number>;
  tasks: [number, number];
}

async function office(): Promise<Office> {
  const program = await ledgerProgram();
  const { ask, addTask, partOf } = program;
  await ask('settings.change', { issuer: '某区管委会办公室', supervisor: '督查室', regionNames: ['某区'], addressee: '各单位', contact: '王某', telephone: '000-1234567' });
  const first = await addTask({ number: '1', section: '一、公开内容', leads: ['财政局'], responsible: ['柳行街道', '审计局'], requirement: '公开财政预决算。', deadline: '2024-06-30' });
  const second = await addTask({ number: '2', section: '二、解读回应', leads: ['财政局'], requirement: '开展政策解读。', deadline: '2024-09-30' });
  const parts = { finance: await partOf(first, '财政局'), audit: await partOf(first, '审计局'), street: await partOf(first, '柳行街道'), second: await partOf(second, '财政局') };
  return { ...program, parts, tasks: [first, second] };
}

const supervision = (parts: number[], more: Partial<Input<'papers.export'>> = {}): Input<'papers.export'> => ({ kind: 'supervision', parts, ...more });

test('sheets go out: in the register’s order, numbered on, kept, and entered as 催办', async () => {
  const { ask, document, parts, tasks } = await office();
  const preview = await ask('papers.preview', supervision([parts.street, parts.finance, parts.second]));
  expect(preview.sheets).toEqual([
    { unit: '财政局', number: 1, parts: [parts.finance, parts.second] },
    { unit: '柳行街道', number: 2, parts: [parts.street] },
  ]);
  expect(preview).toMatchObject({ missing: [], stray: [] });
  const { output, document: file } = await document('papers.export', supervision([parts.street, parts.finance, parts.second]));
  expect(output).toMatchObject({ title: '督办单（财政局和柳行街道）', number: '〔2024〕1—2号', sheets: preview.sheets });
  expect(file.name).toBe('督办单〔2024〕1—2号（财政局和柳行街道）.docx');
  const text = words(file.bytes);
  for (const block of preview.outline.blocks) if (block.kind === 'paragraph') for (const line of block.text.split('\n')) expect(text).toContain(line);
  expect(text).toContain('请于2024年8月11日前将办理情况填入回执，连同佐证材料报送督查室（联系人：王某，联系电话：000-1234567）。');
  const shown = await ask('tasks.show', { id: tasks[0] });
  const entries = shown.parts.flatMap((part) => part.entries.map(({ kind, on, text: said, by, paperId }) => ({ unit: part.unit, kind, on, said, by, paperId })));
  expect(entries).toEqual([
    { unit: '财政局', kind: 'urged', on: '2024-08-01', said: '督办单〔2024〕1号', by: '督查室', paperId: output.id },
    { unit: '柳行街道', kind: 'urged', on: '2024-08-01', said: '督办单〔2024〕2号', by: '督查室', paperId: output.id },
  ]);
  expect((await ask('progress.list', { unit: '财政局' })).parts.map(({ urged }) => urged)).toEqual([1, 1]);
  const next = await ask('papers.preview', supervision([parts.audit]));
  expect(next.sheets[0]?.number).toBe(3);
  const letter = await ask('papers.preview', { kind: 'urging', parts: [parts.audit] });
  expect(letter.sheets[0]?.number).toBe(1);
});

test('the papers begin a new year with number one; a number given out is refused with whose it is', async () => {
  const { ask, document, refused, parts, setDay } = await office();
  await document('papers.export', supervision([parts.finance, parts.street], { number: 5 }));
  const [problem] = await refused('papers.export', supervision([parts.audit], { number: 6 }));
  expect(problem).toMatchObject({ code: 'number-taken', message: '督办单〔2024〕6号已经在2024年8月1日发给柳行街道。请从7号起编，或者不填编号，由程序接着编。', at: { field: 'number' } });
  expect(await refused('papers.preview', supervision([parts.finance, parts.audit], { number: 4 }))).toMatchObject([{ code: 'number-taken', message: expect.stringContaining('〔2024〕5号已经在2024年8月1日发给财政局') }]);
  expect(await refused('papers.export', supervision([parts.finance, parts.audit], { number: 9999 }))).toMatchObject([{ code: 'number-too-high' }]);
  expect((await ask('papers.preview', supervision([parts.audit], { number: 4 }))).sheets[0]?.number).toBe(4);
  setDay('2025-01-06');
  expect((await ask('papers.preview', supervision([parts.audit]))).sheets[0]?.number).toBe(1);
});

test('the day to answer: ten days on, the one given, or none; never before the day of issue', async () => {
  const { ask, refused, document, parts } = await office();
  const answer = async (more: Partial<Input<'papers.export'>>): Promise<string | undefined> => {
    const { outline } = await ask('papers.preview', supervision([parts.finance], more));
    return outline.blocks.flatMap((block) => (block.kind === 'paragraph' && block.id === 'supervision.财政局.answer' ? [block.text] : []))[0];
  };
  expect(await answer({ issuedOn: '2024-08-05' })).toContain('请于2024年8月15日前');
  expect(await answer({ replyBy: '2024-08-20' })).toContain('请于2024年8月20日前');
  expect(await answer({ replyBy: null })).toContain('请尽快将办理情况');
  expect(await refused('papers.preview', supervision([parts.finance], { replyBy: '2024-07-31' }))).toMatchObject([{ code: 'reply-before-issue', at: { field: 'replyBy' } }]);
  await document('papers.export', supervision([parts.finance], { replyBy: null }));
  expect((await ask('papers.list', {})).papers[0]?.replyBy).toBeNull();
});

test('there is nothing to urge where it is done, closed or does not apply; nothing is written', async () => {
  const { ask, refused, parts, setDay } = await office();
  await ask('progress.add', { parts: [parts.finance], entry: { kind: 'done', on: '2024-08-01' } });
  await ask('progress.add', { parts: [parts.audit], entry: { kind: 'notApplicable', on: '2024-08-01', text: '职能已划转' } });
  const [problem] = await refused('papers.export', supervision([parts.finance, parts.audit, parts.street]));
  expect(problem).toMatchObject({ code: 'nothing-to-urge', message: '所选的任务里有2项不需要再催：财政局第1项（已完成）、审计局第1项（不适用）。请去掉后再生成督办单。' });
  setDay('2024-08-10');
  expect(await refused('papers.preview', supervision([parts.finance], { issuedOn: '2024-07-20' }))).toMatchObject([{ code: 'nothing-to-urge' }]);
  expect(await refused('papers.preview', supervision([]))).toMatchObject([{ code: 'nothing-chosen' }]);
  expect(await refused('papers.preview', { kind: 'urging' })).toMatchObject([{ code: 'nothing-chosen', message: expect.stringContaining('催办函') }]);
  expect(await refused('papers.preview', supervision([parts.street, 999]))).toMatchObject([{ code: 'part-gone' }]);
  expect((await ask('papers.list', {})).papers).toEqual([]);
  expect((await ask('progress.list', { unit: '柳行街道' })).parts[0]?.urged).toBe(0);
});

test('who answered: the first report entered after the paper, not the one before, not one struck out', async () => {
  const { ask, document, parts, setDay } = await office();
  const report = async (part: number, on: string): Promise<number> => (await ask('progress.add', { parts: [part], entry: { kind: 'progress', on, text: '正在整理' } })).ids[0]!;
  await report(parts.finance, '2024-07-30');
  await document('papers.export', supervision([parts.finance, parts.second, parts.street, parts.audit]));
  const answered = async (): Promise<unknown> => Object.fromEntries((await ask('papers.list', {})).papers[0]!.sheets.map(({ unit, answeredOn }) => [unit, answeredOn]));
  expect(await answered()).toEqual({ 财政局: null, 审计局: null, 柳行街道: null });
  setDay('2024-08-08');
  await report(parts.second, '2024-08-06');
  await report(parts.second, '2024-08-08');
  await report(parts.street, '2024-07-28');
  const wrong = await report(parts.audit, '2024-08-07');
  expect(await answered()).toEqual({ 财政局: '2024-08-06', 审计局: '2024-08-07', 柳行街道: '2024-08-01' });
  await ask('progress.strike', { id: wrong, reason: '记错了单位' });
  expect(await answered()).toEqual({ 财政局: '2024-08-06', 审计局: null, 柳行街道: '2024-08-01' });
});

test('an issued paper stays as it was; the list can be narrowed', async () => {
  const { ask, document, refused, parts } = await office();
  const edits = { 'supervision.财政局.finding': '经核查，你单位有1项任务没有完成。', 'no.such.block': '去向不明' };
  expect((await ask('papers.preview', supervision([parts.finance], { edits }))).stray).toEqual(['no.such.block']);
  const issued = await document('papers.export', supervision([parts.finance], { edits }));
  expect(words(issued.document.bytes)).toContain(edits['supervision.财政局.finding']);
  await document('papers.export', { kind: 'urging', parts: [parts.audit] });
  await ask('tasks.change', { id: (await ask('progress.list', { unit: '审计局' })).parts[0]!.taskId, fields: { requirement: '改了说法。' } });
  const again = await document('papers.show', { id: issued.output.id });
  expect(words(again.document.bytes)).toBe(words(issued.document.bytes));
  expect(again.output).toMatchObject({ kind: 'supervision', number: '〔2024〕1号', replyBy: '2024-08-11', sheets: [{ unit: '财政局', number: 1, answeredOn: null }] });
  expect((await ask('papers.list', {})).papers.map(({ title, number }) => `${title}${number}`)).toEqual(['催办函（审计局）〔2024〕1号', '督办单（财政局）〔2024〕1号']);
  expect((await ask('papers.list', { kind: 'urging' })).papers).toHaveLength(1);
  expect((await ask('papers.list', { year: 2023 })).papers).toEqual([]);
  expect(await refused('papers.show', { id: 99 })).toMatchObject([{ code: 'paper-unknown' }]);
});

test('taking the issue back takes the 催办 out of the ledger; the paper and its number stay', async () => {
  const { ask, document, parts, setDay } = await office();
  await document('papers.export', supervision([parts.finance]));
  await ask('changes.undo', {});
  expect((await ask('progress.list', { unit: '财政局' })).parts.map(({ urged }) => urged)).toEqual([0, 0]);
  expect((await ask('papers.preview', supervision([parts.finance]))).sheets[0]?.number).toBe(2);
  setDay('2024-08-09');
  await ask('progress.add', { parts: [parts.finance], entry: { kind: 'done', on: '2024-08-09' } });
  expect((await ask('papers.list', {})).papers[0]?.sheets[0]?.answeredOn).toBe('2024-08-09');
  expect((await ask('system.verify', {})).ok).toBe(true);
});

test('tasks of two years stand on one sheet, each table by its name', async () => {
  const program = await ledgerProgram({ tables: [{}, { title: '2023年政务公开工作任务分解表', documentNumber: '某办字〔2023〕3号', year: 2023 }] });
  const late = await program.addTask({ leads: ['财政局'], requirement: '补齐目录。', deadline: '2023-12-31' }, program.tables[1]);
  const fresh = await program.addTask({ leads: ['财政局'], requirement: '公开预决算。', deadline: '2024-07-31' });
  const { outline, missing } = await program.ask('papers.preview', supervision([await program.partOf(fresh, '财政局'), await program.partOf(late, '财政局')]));
  const finding = outline.blocks.find(({ id }) => id === 'supervision.财政局.finding');
  expect(finding).toMatchObject({ text: expect.stringContaining('《2024年政务公开工作任务分解表》、《2023年政务公开工作任务分解表》（某办字〔2023〕3号）明确') });
  expect(missing).toEqual(['督查机构或发文机关', '联系人', '联系电话']);
});

test('a month’s bulletin knows nothing of later entries, and what was due on its last day is late', async () => {
  const { ask, document, parts, setDay } = await office();
  await ask('progress.add', { parts: [parts.finance], entry: { kind: 'done', on: '2024-06-28' } });
  await ask('progress.add', { parts: [parts.audit], entry: { kind: 'done', on: '2024-07-01' } });
  await ask('progress.add', { parts: [parts.second], entry: { kind: 'progress', on: '2024-06-30', text: '已起草' } });
  const overall = async (input: Input<'papers.preview'>): Promise<string> => {
    const block = (await ask('papers.preview', input)).outline.blocks.find(({ id }) => id === 'overall.total');
    return block && 'text' in block ? block.text : '';
  };
  const june = { kind: 'progress' as const, month: '2024-06' };
  expect(await overall(june)).toContain('截至2024年6月30日，已完成1件、推进中1件、逾期2件，完成率25%。按时限应完成的3件中，已完成1件。');
  expect(await overall({ kind: 'progress', month: '2024-08' })).toContain('截至2024年8月1日，已完成2件、推进中1件、逾期1件，完成率50%。');
  expect(await overall({ kind: 'progress', year: 2024 })).toContain('截至2024年8月1日，已完成2件');
  setDay('2024-08-02');
  const { output, document: file } = await document('papers.export', { ...june, documentNumber: '某管办字〔2024〕9号' });
  expect(output).toEqual({ id: 1, title: '某区管委会办公室关于2024年6月政务公开工作任务进展情况的通报', number: '某管办字〔2024〕9号', sheets: [] });
  expect(words(file.bytes)).toContain('已完成1件、推进中1件、逾期2件');
  expect((await ask('papers.list', { kind: 'progress' })).papers).toMatchObject([{ number: '某管办字〔2024〕9号', sheets: [], issuedOn: '2024-08-02' }]);
  expect((await ask('progress.list', { unit: '柳行街道' })).parts[0]?.urged).toBe(0);
});

test('a bulletin of no time, of two times, of a time to come or of a year without tasks is refused', async () => {
  const { refused, ask } = await office();
  expect(await refused('papers.preview', { kind: 'progress' })).toMatchObject([{ code: 'input-invalid' }]);
  expect(await refused('papers.preview', { kind: 'progress', year: 2023, month: '2024-06' })).toMatchObject([{ code: 'input-invalid', at: { field: 'month' } }]);
  expect(await refused('papers.preview', { kind: 'progress', month: '2024-09' })).toMatchObject([{ code: 'not-begun', message: '2024年9月还没有到，没有进展可以通报。请选择已经开始的月份。' }]);
  expect(await refused('papers.preview', { kind: 'progress', year: 2025 })).toMatchObject([{ code: 'not-begun' }]);
  expect(await refused('papers.preview', { kind: 'progress', year: 2023 })).toMatchObject([{ code: 'no-tasks' }]);
  expect((await ask('papers.preview', { kind: 'progress', month: '2024-07' })).missing).toEqual(['发文字号']);
});

test('units stand in the table group by group, as the register has them', async () => {
  const program = await ledgerProgram({ units: [{ name: '财政局', group: '区直部门' }, { name: '柳行街道', group: '街道' }, { name: '审计局', group: '区直部门' }] });
  await program.addTask({ leads: ['审计局'], responsible: ['柳行街道', '财政局'], requirement: '公开预决算。' });
  const { outline } = await program.ask('papers.preview', { kind: 'progress', month: '2024-07' });
  const table = outline.blocks.find(({ id }) => id === 'attachment.units.table');
  expect(table?.kind === 'table' && table.body.map((cells) => cells[1]?.text).slice(0, 3)).toEqual(['财政局', '审计局', '柳行街道']);
});
