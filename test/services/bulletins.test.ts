// From a run to the paper: the numbers of the run stand in the file, edits go along, and what was issued stays as it was.
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { Outline } from '../../shared/outline/outline.ts';
import { testProgram } from '../tools/program.ts';
import type { TestProgram } from '../tools/program.ts';

const issue = { documentNumber: '济高新管办字〔2020〕15号', issuedOn: '2020-07-30' };

async function scored(): Promise<TestProgram & { runId: string }> {
  const program = await testProgram();
  await program.ask('system.loadSample', { sample: 'hitech-2020' });
  const { runId } = await program.ask('scoring.run', { scheme: 'hitech-2020', from: '2020-01', to: '2020-07', withLines: false });
  return { ...program, runId };
}

/** The words of a Word file, paragraph by paragraph. */
function words(bytes: Uint8Array): string {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml']!);
  return xml.replace(/<\/w:p>/g, '\n').replace(/<w:tab\/>/g, ' ').replace(/<[^>]+>/g, '');
}

const paragraphs = (outline: Outline): Map<string, string> => new Map(outline.blocks.flatMap((block) => ('text' in block ? [[block.id, block.text] as const] : [])));

test('the file says what the run says', async () => {
  const { document, ask, runId } = await scored();
  const { output, document: file } = await document('bulletins.export', { runId, ...issue });
  expect(file.name).toMatch(/通报\.docx$/);
  expect(output.attachments).toHaveLength(3);
  const text = words(file.bytes);
  for (const said of ['济高新管办字〔2020〕15号', '报送政务公开工作信息17篇', '《政务公开看山东》采用3篇', '《政务公开经验做法》采用12篇', '未采用2篇', '各街道办事处报送信息3篇', '区直各部门单位报送信息14篇', '0.68', '2020年7月30日', '附件1', '附件2', '附件3']) {
    expect(text).toContain(said);
  }
  const run = await ask('scoring.show', { runId });
  const cells = text.split('\n');
  for (const row of run.rows) {
    const at = cells.indexOf(row.unit);
    expect(at, row.unit).toBeGreaterThan(0);
    expect(cells.slice(at + 1, at + 8).slice(-3), row.unit).toEqual([String(row.submitted), String(row.adopted), String(row.score)]);
  }
});

test('preview and file are the same words, edits included', async () => {
  const { ask, document, runId } = await scored();
  const edits = { 'basic.1': '1—7月份共报送17篇，详见附件。', 'problems.attention': '' };
  const { outline, original, stray, missing } = await ask('bulletins.preview', { runId, ...issue, edits: { ...edits, 'no.such.block': '去向不明' } });
  expect(stray).toEqual(['no.such.block']);
  expect(missing).toEqual([]);
  expect(original.find((block) => block.id === 'basic.1')).toMatchObject({ text: expect.stringContaining('17篇') });
  expect(paragraphs(outline).get('basic.1')).toBe(edits['basic.1']);
  expect(paragraphs(outline).has('problems.attention')).toBe(false);
  const text = words((await document('bulletins.export', { runId, ...issue, edits })).document.bytes);
  for (const [id, said] of paragraphs(outline)) for (const line of said.split('\n')) expect(text, id).toContain(line);
});

test('what the office has not said yet is named', async () => {
  const { ask } = await testProgram();
  await ask('units.add', { name: '甲镇' });
  const { runId } = await ask('scoring.run', { scheme: 'hitech-2020', from: '2020-07', to: '2020-07' });
  const { missing, outline } = await ask('bulletins.preview', { runId });
  expect(missing).toEqual(['发文机关', '主送机关', '发文字号']);
  expect(outline.blocks.some((block) => block.kind === 'masthead')).toBe(false);
  const named = await ask('bulletins.preview', { runId, issuer: '某县人民政府办公室', documentNumber: '某政办字〔2020〕1号', addressee: '各乡镇：' });
  expect(named.missing).toEqual([]);
  expect(named.outline.blocks[0]).toMatchObject({ kind: 'masthead', text: '某县人民政府办公室文件' });
});

test('an issued bulletin stays as it was; the list says when the register has moved on', async () => {
  const { ask, document, runId } = await scored();
  const { output } = await document('bulletins.export', { runId, ...issue });
  const before = await document('bulletins.show', { id: output.bulletinId });
  expect((await ask('bulletins.list')).bulletins).toEqual([expect.objectContaining({ id: output.bulletinId, differs: false })]);
  const { submissions } = await ask('submissions.list', { unit: '公安分局' });
  await ask('submissions.remove', { ids: submissions.map((submission) => submission.id) });
  expect((await ask('bulletins.list')).bulletins[0]?.differs).toBe(true);
  const after = await document('bulletins.show', { id: output.bulletinId });
  expect(after.output).toEqual(before.output);
  expect(words(after.document.bytes)).toBe(words(before.document.bytes));
  expect((await ask('scoring.list')).runs[0]).toMatchObject({ frozen: true, stale: true });
});

test('a number is given out once in its year: told before, refused, unless it is asked for again; written the one way', async () => {
  const { ask, document, refused, runId } = await scored();
  const typed = { documentNumber: '济高新管办字[2020] 15号', issuedOn: '2020-07-30' };
  expect((await ask('bulletins.preview', { runId, ...typed })).numberUsed).toBe('');
  const { output, document: file } = await document('bulletins.export', { runId, ...typed });
  expect(words(file.bytes)).toContain('济高新管办字〔2020〕15号');
  expect((await ask('bulletins.list')).bulletins[0]?.documentNumber).toBe('济高新管办字〔2020〕15号');
  expect((await ask('bulletins.preview', { runId, ...issue })).numberUsed).toBe('这次计分的通报已经在2020年7月30日用这个文号印发，列在已印发的通报里，可以再下载。');
  expect((await refused('bulletins.export', { runId, ...issue, sameNumber: false }))[0]).toMatchObject({ code: 'number-taken', at: { field: 'documentNumber' } });
  expect((await ask('bulletins.list')).bulletins).toHaveLength(1);
  // The correction bears a number of its own.
  const { submissions } = await ask('submissions.list', { unit: '公安分局' });
  await ask('submissions.remove', { ids: submissions.map((submission) => submission.id) });
  const used = '这个文号已经用于2020年7月30日印发的“济宁高新区管委会办公室关于1—7月份政务公开信息采用情况的通报”。';
  expect((await ask('bulletins.previewCorrection', { bulletinId: output.bulletinId, documentNumber: '济高新管办字（2020）15号' })).numberUsed).toBe(used);
  expect((await refused('bulletins.correction', { bulletinId: output.bulletinId, ...issue, sameNumber: false }))[0]?.message).toContain(used);
  const other = await ask('scoring.run', { scheme: 'hitech-2020', from: '2020-01', to: '2020-06', withLines: false });
  expect((await ask('bulletins.preview', { runId: other.runId, ...issue })).numberUsed).toBe(used);
  await document('bulletins.export', { runId: other.runId, ...issue });
  await document('bulletins.export', { runId: other.runId, issuedOn: '2020-07-30' });
  await document('bulletins.export', { runId: other.runId, documentNumber: '济高新管办字〔2021〕15号', issuedOn: '2021-01-05' });
  expect((await ask('bulletins.list')).bulletins).toHaveLength(4);
});

test('notices: one sheet a unit that was silent two months, one circular for three and more', async () => {
  const { document, ask, runId, refused } = await scored();
  // All of it rests on months before July, when the rule came: the bulletin names nobody, and papers that follow it are written only for those named here.
  const whole = await ask('notices.preview', { runId, inForce: true });
  expect([whole.notices, whole.outline.blocks]).toEqual([[], []]);
  expect((await refused('notices.export', { runId, inForce: true }))[0]).toMatchObject({ code: 'no-notices', message: expect.stringContaining('所依据的月份在办法执行以前') });
  const only = whole.leftOut.flatMap(({ unit, step }) => (step === 'named' ? [] : [{ unit, step }]));
  expect((await ask('notices.preview', { runId, inForce: true, only })).notices).toEqual((await ask('notices.preview', { runId })).notices);
  const { output, document: file } = await document('notices.export', { runId, issuedOn: '2020-07-30' });
  const steps = Map.groupBy(output.notices, (notice) => notice.step);
  expect(steps.get('supervision')?.map((notice) => notice.unit)).toEqual(['党政办公室', '党工委政法委', '生态环境分局', '洸河街道']);
  expect(steps.get('circular')?.find((notice) => notice.unit === '柳行街道')?.periods).toHaveLength(7);
  for (const notice of output.notices) expect(words(file.bytes)).toContain(notice.unit);
  const chosen = await ask('notices.preview', { runId, units: ['生态环境分局'] });
  expect(chosen.notices.map((notice) => notice.unit)).toEqual(['生态环境分局']);
  const strict = await ask('scoring.run', { scheme: 'hitech-2020', from: '2020-01', to: '2020-07', readings: { months: 'issued' } });
  expect(strict.lists.notices).toEqual([]);
  expect((await refused('notices.export', { runId: strict.runId }))[0]?.code).toBe('no-notices');
});
