// 莱芜's quarter through the services: the bulletin beside the quarter before, 约谈通知 numbered and kept, a correction, the trend.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Outline } from '../../shared/outline/outline.ts';
import { laiwuCase } from '../domain/scoring/laiwuCase.ts';
import { fillLaiwu } from '../tools/laiwu.ts';
import { testProgram } from '../tools/program.ts';

const program = async () => {
  const made = await testProgram({ now: () => new Date('2019-07-08T01:00:00Z') });
  await fillLaiwu(made.ask);
  const first = await made.ask('scoring.run', { scheme: 'laiwu-2019', from: '2019-01', to: '2019-03', withLines: false });
  const second = await made.ask('scoring.run', { scheme: 'laiwu-2019', from: '2019-04', to: '2019-06', withLines: false });
  return { ...made, first, second };
};
const textOf = (outline: Outline, id: string): string | undefined => outline.blocks.flatMap((block) => (block.id === id && 'text' in block ? [block.text] : []))[0];

test('the bulletin compares with the quarter before, and carries the pictures that were chosen', async () => {
  const { ask, first, second } = await program();
  expect(Object.fromEntries(second.rows.map((row) => [row.unit, row.score]))).toEqual(laiwuCase.expected.scores);
  const { outline } = await ask('bulletins.preview', { runId: second.runId, pictures: ['months', 'outlets', 'ranks'] });
  const change = second.totals.submitted - first.totals.submitted;
  expect(textOf(outline, 'overall.total')).toContain(`报送政务信息82篇，比第一季度${change > 0 ? '增加' : '减少'}${Math.abs(change)}篇`);
  expect(outline.blocks.flatMap((block) => (block.kind === 'chart' ? [block.id] : []))).toEqual(['chart.months', 'chart.outlets', 'chart.ranks']);
  expect(textOf(outline, 'failings.recorded.1')).toMatch(/^工业区：6月，信息严重失实.*，扣20分（四4）。$/);
  const plain = await ask('bulletins.preview', { runId: second.runId });
  expect(plain.outline.blocks.some((block) => block.kind === 'chart')).toBe(false);
});

test('约谈通知: a sheet for each unit, numbered after what went out, kept with the other papers and named as issued', async () => {
  const { ask, document, refused, second } = await program();
  const talks = second.lists.notices.filter((notice) => notice.step === 'talk');
  expect(talks.map(({ unit, periods }) => ({ unit, periods }))).toEqual([{ unit: '甲镇', periods: ['2019-04', '2019-05'] }, { unit: '市自然资源和规划局第一服务中心', periods: ['2019-05', '2019-06'] }]);
  expect((await ask('notices.preview', { runId: second.runId })).issued).toEqual([]);
  const { output } = await document('notices.export', { runId: second.runId, only: [{ unit: '甲镇', step: 'talk' }] });
  expect(output.notices.map(({ unit, step, periods }) => ({ unit, step, periods }))).toEqual([{ unit: '甲镇', step: 'talk', periods: ['2019-04', '2019-05'] }]);
  expect(output.papers).toMatchObject([{ kind: 'talk', number: '〔2019〕1号' }]);
  const next = await document('notices.export', { runId: second.runId, only: [{ unit: '市自然资源和规划局第一服务中心', step: 'talk' }], edits: { 'talk.市自然资源和规划局第一服务中心.place': '约谈地点：301会议室' } });
  expect(next.output.papers).toMatchObject([{ kind: 'talk', number: '〔2019〕2号' }]);
  expect((await refused('notices.export', { runId: second.runId, talkNumber: 2 }))[0]).toMatchObject({ code: 'number-taken', at: { field: 'talkNumber' } });

  const { papers } = await ask('papers.list', { kind: 'talk' });
  expect(papers.map(({ title, number, runId, sheets }) => ({ title, number, runId, periods: sheets[0]?.periods }))).toEqual([
    { title: '约谈通知（信息报送，市自然资源和规划局第一服务中心）', number: '〔2019〕2号', runId: second.runId, periods: ['2019-05', '2019-06'] },
    { title: '约谈通知（信息报送，甲镇）', number: '〔2019〕1号', runId: second.runId, periods: ['2019-04', '2019-05'] },
  ]);
  expect(textOf((await ask('papers.show', { id: papers[0]!.id })).outline, 'talk.市自然资源和规划局第一服务中心.place')).toBe('约谈地点：301会议室');
  expect((await ask('notices.preview', { runId: second.runId })).issued.map(({ unit, number }) => `${unit}${number}`)).toEqual(['甲镇〔2019〕1号', '市自然资源和规划局第一服务中心〔2019〕2号']);
});

test('a run from January on: 约谈通知 only for months since the rule of April, as the bulletin says; the run lists all', async () => {
  const { ask } = await program();
  const run = await ask('scoring.run', { scheme: 'laiwu-2019', from: '2019-01', to: '2019-06', withLines: false });
  const talks = run.lists.notices.filter(({ step }) => step === 'talk');
  expect(talks.some(({ periods }) => periods.every((month) => month < '2019-04'))).toBe(true);
  const { notices, leftOut, outline } = await ask('notices.preview', { runId: run.runId, inForce: true });
  expect(notices.map(({ unit, periods }) => ({ unit, periods }))).toEqual([{ unit: '甲镇', periods: ['2019-04', '2019-05'] }, { unit: '市自然资源和规划局第一服务中心', periods: ['2019-05', '2019-06'] }]);
  expect(outline.blocks.flatMap((block) => ('text' in block ? [block.text] : [])).join('')).not.toMatch(/2019年[123]月|1—3月/);
  expect(leftOut.map(({ unit }) => unit).sort()).toEqual(talks.map(({ unit }) => unit).filter((unit) => !notices.some((one) => one.unit === unit)).sort());
  for (const { why } of leftOut) expect(why).toContain('在办法执行以前（2019年4月起执行）');
  const bulletin = await ask('bulletins.preview', { runId: run.runId });
  expect(textOf(bulletin.outline, 'failings.steps.1')).toBe('甲镇2019年4月、5月连续2个月没有报送信息；市自然资源和规划局第一服务中心2019年5月、6月连续2个月没有报送信息。对上述单位约谈分管负责人。');
});

test('告知书: a scheme that tells at once has its sheets numbered and kept, beside the talks', async () => {
  const { ask, document, program: running } = await program();
  const file = JSON.parse(readFileSync(new URL('../../resources/schemes/laiwu-2019.json', import.meta.url), 'utf8')) as { escalation: { steps: { months: number; step: string; clause: string }[] } };
  const [named] = file.escalation.steps;
  const added = await running.call('schemes.add', {}, { file: { name: '办法.json', bytes: new TextEncoder().encode(JSON.stringify({ ...file, id: 'laiwu-told', escalation: { ...file.escalation, steps: [named, { ...named, step: 'inform' }, ...file.escalation.steps.slice(1)] } })) } });
  expect(added.status).toBe('done');
  const { runId, lists } = await ask('scoring.run', { scheme: 'laiwu-told', from: '2019-04', to: '2019-06', withLines: false });
  const of = (step: string) => lists.notices.filter((notice) => notice.step === step).map(({ unit, periods }) => ({ unit, periods }));
  expect(of('inform')).toEqual(of('named'));
  expect(of('inform').length).toBeGreaterThan(of('talk').length);
  const { output } = await document('notices.export', { runId, informNumber: 5 });
  const last = 4 + of('inform').length;
  expect(output.papers).toMatchObject([{ kind: 'inform', number: `〔2019〕5—${last}号` }, { kind: 'talk', number: '〔2019〕1—2号' }]);
  expect((await ask('papers.list', { kind: 'inform' })).papers.map(({ title, sheets, replyBy }) => ({ title, sheets: sheets.length, replyBy }))).toEqual([{ title: `告知书（信息报送，${of('inform')[0]!.unit}等${of('inform').length}个单位）`, sheets: of('inform').length, replyBy: null }]);
  expect((await ask('notices.preview', { runId })).issued.filter(({ step }) => step === 'inform')).toHaveLength(of('inform').length);
});

test('a correction: what changed and why, kept as a paper of its own; the issued bulletin stands', async () => {
  const { ask, document, refused, second } = await program();
  const { output: issued } = await document('bulletins.export', { runId: second.runId, documentNumber: '莱芜政办字〔2019〕12号', issuedOn: '2019-07-08' });
  expect((await refused('bulletins.correction', { bulletinId: issued.bulletinId }))[0]?.code).toBe('nothing-to-correct');
  const before = (await ask('bulletins.show', { id: issued.bulletinId })).outline;
  await ask('submissions.add', { unit: '甲镇', title: '甲镇5月补登信息', submittedOn: '2019-05-20', kind: '动态', adoptions: [{ outlet: '莱芜政务信息', form: '单篇', adoptedOn: '2019-05-22', instruction: '' }] } as never);
  const { outline, missing } = await ask('bulletins.previewCorrection', { bulletinId: issued.bulletinId });
  expect(missing).toEqual(['发文字号']);
  expect(textOf(outline, 'changed.totals')).toMatch(/^报送信息由82篇更正为83篇，采用由16篇更正为17篇。/);
  expect(textOf(outline, 'changed.list.talk')).toBe('约谈的单位去掉甲镇。');
  const { output } = await document('bulletins.correction', { bulletinId: issued.bulletinId, documentNumber: '莱芜政办字〔2019〕15号' });
  const { bulletins } = await ask('bulletins.list', {});
  expect(bulletins.map(({ id, corrects, correctedBy, differs }) => ({ id, corrects, correctedBy, differs }))).toEqual([
    { id: output.bulletinId, corrects: issued.bulletinId, correctedBy: null, differs: false },
    { id: issued.bulletinId, corrects: null, correctedBy: output.bulletinId, differs: true },
  ]);
  expect((await ask('bulletins.show', { id: issued.bulletinId })).outline).toEqual(before);
  // The same from the stored run, and beside the first run line by line.
  const again = await ask('bulletins.previewCorrection', { bulletinId: issued.bulletinId, runId: output.runId });
  expect(textOf(again.outline, 'changed.totals')).toBe(textOf(outline, 'changed.totals'));
  const compared = await ask('scoring.compare', { runId: second.runId, with: output.runId });
  expect(compared.lines.some((line) => line.change === 'added' && line.text.includes('甲镇5月补登信息'))).toBe(true);
});

test('the trend: months from both runs, periods side by side, sums that agree with the runs; marks of each unit', async () => {
  const { ask, refused, first, second } = await program();
  const trends = await ask('scoring.trends', { runId: second.runId });
  expect(trends.months).toHaveLength(12);
  expect(trends.periods.map(({ runId }) => runId)).toEqual([first.runId, second.runId]);
  const sum = (list: readonly (number | null)[]): number => list.reduce<number>((total, one) => total + (one ?? 0), 0);
  for (const unit of trends.units) {
    const [was, is] = [first, second].map((run) => run.rows.find((row) => row.unit === unit.unit));
    expect(sum(unit.points), unit.unit).toBe((was?.score ?? 0) + (is?.score ?? 0));
    expect(unit.periods.at(-1)).toMatchObject({ score: is?.score, groupRank: is?.groupRank });
  }
  expect(trends.total.points.slice(0, 6)).toEqual([null, null, null, null, null, null]);
  for (const { outlet, periods } of trends.outlets) expect(periods, outlet).toEqual([first.totals.outlets[outlet], second.totals.outlets[outlet]]);
  const { marks } = await ask('scoring.show', { runId: second.runId });
  expect(marks).toContainEqual({ unit: '工业区', mark: '★★★★', count: 2 });
  expect((await refused('scoring.trends', { runId: 'nix' }))[0]?.code).toBe('run-unknown');
});
