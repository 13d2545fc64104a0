// Schemes are carried into a new year, changed, compared, ended and brought back; what was issued under one stays as it was.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { copyScheme } from '../../shared/scoring/copyScheme.ts';
import type { Scheme } from '../../shared/scoring/scheme.ts';
import { setValue } from '../../shared/scoring/sentences/edits.ts';
import { testProgram } from '../tools/program.ts';
import { day } from '../../shared/days/day.ts';

const everyKind = JSON.parse(readFileSync(new URL('../cases/scoring/everyKind.json', import.meta.url), 'utf8')) as object;
const asFile = (content: unknown) => ({ name: '办法.json', bytes: new TextEncoder().encode(JSON.stringify(content)) });
/** The shipped scheme of the sample and what grew out of it; other shipped ones stand beside. */
const hitech = ({ schemes }: { schemes: { id: string; origin: string; state: string; to: string | null }[] }) => schemes.filter((one) => one.id.startsWith('hitech'));
const span = { from: '2020-01', to: '2020-07' };

async function withSample() {
  const program = await testProgram();
  await program.ask('system.loadSample', { sample: 'hitech-2020' });
  return program;
}

test('a scheme is carried into a new year: dates moved, words kept, the old one ended, and one step back undoes both', async () => {
  const { ask } = await withSample();
  const { id, change } = await ask('schemes.copy', { scheme: 'hitech-2020', from: day('2021-01-01'), documentNumber: '济高新管办字〔2021〕3号', issuedOn: day('2020-12-20') });
  expect(id).toBe('hitech-2021');
  const [old, fresh] = [await ask('schemes.show', { scheme: 'hitech-2020' }), await ask('schemes.show', { scheme: id })];
  expect([old.to, fresh.from, fresh.to, fresh.replaces, fresh.source.documentNumber]).toEqual(['2020-12-31', '2021-01-01', null, 'hitech-2020', '济高新管办字〔2021〕3号']);
  expect([fresh.clauses, fresh.readings, fresh.rules]).toEqual([old.clauses, old.readings, old.rules]);
  expect(hitech(await ask('schemes.list')).map((one) => [one.id, one.origin, one.state, one.to])).toEqual([['hitech-2020', 'shipped', 'inForce', '2020-12-31'], ['hitech-2021', 'own', 'coming', null]]);
  // A span over both is split by itself.
  expect((await ask('scoring.run', { from: '2020-06', to: '2021-02' })).problems[0]?.code).toBe('scheme-changed');
  await ask('changes.undo', { seq: change });
  expect(hitech(await ask('schemes.list')).map((one) => [one.id, one.to])).toEqual([['hitech-2020', null]]);
});

test('the months a rule of silence counts from go along with the first day of the scheme, until they are set to another', async () => {
  const { ask } = await withSample();
  const copy = copyScheme(await ask('schemes.show', { scheme: 'laiwu-2019' }), { id: 'laiwu-2020', from: day('2020-01-01') });
  expect(copy.escalation?.since).toBe('2020-01');
  const moved = setValue(copy, ['from'], '2019-07-01');
  expect([moved.from, moved.escalation?.since]).toEqual(['2019-07-01', '2019-07']);
  const own = setValue(setValue(copy, ['escalation', 'since'], '2020-03'), ['from'], '2019-07-01');
  expect(own.escalation?.since).toBe('2020-03');
  expect(setValue({ ...copy, escalation: null }, ['from'], '2019-07-01').escalation).toBeNull();
  const { id } = await ask('schemes.save', { content: copy, from: day('2019-07-01'), documentNumber: '莱芜政办字[2019]9号' });
  expect(await ask('schemes.show', { scheme: id })).toMatchObject({ from: '2019-07-01', escalation: { since: '2019-07' }, source: { documentNumber: '莱芜政办字〔2019〕9号' } });
  expect((await ask('schemes.show', { scheme: 'laiwu-2019' })).to).toBe('2019-06-30');
});

test('a copy that would begin before the old one is refused, one that is only a pattern leaves it in force', async () => {
  const { ask, refused } = await withSample();
  expect(await refused('schemes.copy', { scheme: 'hitech-2020', from: day('2019-01-01') })).toMatchObject([{ code: 'scheme-dates', at: { field: 'from' } }]);
  expect(await refused('schemes.copy', { scheme: 'hitech-2020', id: 'hitech-2020', from: day('2021-01-01') })).toMatchObject([{ code: 'scheme-exists' }]);
  const { id } = await ask('schemes.copy', { scheme: 'hitech-2020', from: day('2019-01-01'), replace: false, name: '另一个办法' });
  expect(await ask('schemes.show', { scheme: id })).toMatchObject({ id: 'hitech-2019', name: '另一个办法', replaces: null });
  expect((await ask('schemes.show', { scheme: 'hitech-2020' })).to).toBeNull();
});

test('an own scheme is changed; once a bulletin stands on it, a change is a new scheme with its day', async () => {
  const { ask, refused } = await withSample();
  const { id } = await ask('schemes.copy', { scheme: 'hitech-2020', from: day('2020-02-01') });
  const scheme = await ask('schemes.show', { scheme: id });
  const dearer = setValue(scheme, ['rules', 1, 'prices', 0, 'points'], 30);
  expect(await ask('schemes.save', { content: scheme })).toMatchObject({ saved: 'same', change: 0 });
  expect(await ask('schemes.save', { content: dearer })).toMatchObject({ id, saved: 'changed' });
  const { runId, totals } = await ask('scoring.run', { scheme: id, ...span });
  expect((await ask('schemes.list')).schemes.find((one) => one.id === id)).toMatchObject({ runs: 1, frozen: 0 });
  await ask('bulletins.export', { runId, issuedOn: day('2020-07-30') });
  expect((await ask('schemes.list')).schemes.find((one) => one.id === id)).toMatchObject({ runs: 1, frozen: 1 });

  const cheaper = setValue(dearer, ['rules', 1, 'prices', 0, 'points'], 5);
  expect(await refused('schemes.save', { content: cheaper })).toMatchObject([{ code: 'scheme-frozen', at: { field: 'from' } }]);
  // Its name may be put right: no point depends on it.
  expect(await ask('schemes.save', { content: { ...dearer, name: '改了名称的办法' } })).toMatchObject({ saved: 'changed' });
  const saved = await ask('schemes.save', { content: cheaper, from: day('2020-08-01'), documentNumber: '〔2020〕9号' });
  expect(saved).toMatchObject({ saved: 'new', id: 'hitech-2020-3' });
  expect((await ask('schemes.show', { scheme: id })).to).toBe('2020-07-31');
  expect(await ask('schemes.show', { scheme: saved.id })).toMatchObject({ replaces: id, from: '2020-08-01', source: { documentNumber: '〔2020〕9号' } });
  // The run keeps its own copy, and scores as it did.
  expect((await ask('schemes.show', { scheme: runId })).rules).toEqual(dearer.rules);
  expect((await ask('scoring.show', { runId })).totals).toEqual(totals);
  expect((await ask('schemes.diff', { before: runId, after: saved.id })).changes.map((one) => one.text)).toContain('《政务公开看山东》采用每条由30分改为5分');
});

test('changing a shipped scheme leaves it as it is and makes an own one', async () => {
  const { ask } = await withSample();
  const scheme = await ask('schemes.show', { scheme: 'hitech-2020' });
  const saved = await ask('schemes.save', { content: setValue(scheme, ['rules', 3, 'points'], 1), from: day('2020-09-01') });
  expect(saved).toMatchObject({ saved: 'new', id: 'hitech-2020-2' });
  expect(await ask('schemes.show', { scheme: 'hitech-2020' })).toEqual({ ...scheme, to: '2020-08-31' });
});

test('a new scheme with faults is not saved: each fault is told with its path', async () => {
  const { ask, refused } = await withSample();
  const scheme = await ask('schemes.show', { scheme: 'hitech-2020' });
  const problems = await refused('schemes.save', { content: { ...scheme, id: 'x', name: '', rules: [...scheme.rules, { id: 'y', kind: 'highestOnly', clause: '9.9', over: ['nothing'] }] } });
  expect(problems.map((one) => one.at?.field)).toEqual(['name', 'rules[5].clause', 'rules[5].over[0]']);
  expect(hitech(await ask('schemes.list'))).toHaveLength(1);
});

test('a scheme is ended and brought back, also a shipped one, and every step can be taken back', async () => {
  const { ask, refused } = await withSample();
  const { change } = await ask('schemes.retire', { scheme: 'hitech-2020', to: day('2020-07-15') });
  expect(hitech(await ask('schemes.list'))).toMatchObject([{ id: 'hitech-2020', to: '2020-07-15', origin: 'shipped', state: 'ended' }]);
  await ask('changes.undo', { seq: change });
  expect(hitech(await ask('schemes.list'))).toMatchObject([{ to: null, state: 'inForce' }]);
  await ask('changes.redo', {});
  await ask('schemes.restore', { scheme: 'hitech-2020' });
  expect(hitech(await ask('schemes.list'))).toMatchObject([{ to: null }]);
  expect(await refused('schemes.retire', { scheme: 'hitech-2020', to: day('2019-01-01') })).toMatchObject([{ code: 'scheme-dates', at: { field: 'to' } }]);
});

test('what is exported can be added elsewhere', async () => {
  const { document } = await withSample();
  const { document: file } = await document('schemes.export', { scheme: 'hitech-2020' });
  expect(file.name).toBe('高新区政务公开信息报送计分办法（2020年）.json');
  const { ask } = await testProgram();
  const content = { ...(JSON.parse(new TextDecoder().decode(file.bytes)) as Scheme), id: 'copied-2020' };
  await ask('schemes.add', {}, asFile(content));
  expect(await ask('schemes.show', { scheme: 'copied-2020' })).toEqual(content);
  await ask('schemes.add', {}, asFile(everyKind));
  expect((await ask('schemes.show', { scheme: 'every-kind-2019' })).rules).toHaveLength(20);
});

test('a file that is nearly right gets all its faults at once, each with its path and what would be right', async () => {
  const { refused } = await testProgram();
  const wrong = structuredClone(everyKind) as { from: string; rules: Record<string, unknown>[]; outlets: Record<string, unknown>[] };
  wrong.from = '2019年4月5日';
  wrong.rules[0] = { ...wrong.rules[0], atleast: 3 };
  wrong.rules[2]!['measure'] = 'al';
  wrong.rules[6]!['kind'] = 'pointPerOutlet';
  wrong.outlets[1]!['level'] = 'town';
  (wrong.rules[15] as { over: string[] }).over = ['printed', 'sned'];
  const problems = await refused('schemes.add', {}, asFile(wrong));
  const told = Object.fromEntries(problems.map((one) => [one.at?.field, one.message]));
  expect(Object.keys(told).sort()).toEqual(['from', 'outlets[1].level', 'rules[0]', 'rules[15].over[1]', 'rules[2].measure', 'rules[6].kind']);
  expect(told['rules[2].measure']).toContain('现有的是 all、study');
  expect(told['rules[0]']).toContain('monthNeeds');
  expect(told['rules[6].kind']).toContain('pointsPerOutlet');
  expect(told['outlets[1].level']).toContain('district');
});
