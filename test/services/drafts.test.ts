// What the window remembers lies in the data file: it is there after a new start and in a backup, and no part of the records.
import { expect, test } from 'vitest';
import { testProgram } from '../tools/program.ts';
import { temporaryFolder } from '../tools/temporary.ts';

test('a draft is kept, changed, found after a new start, and forgotten; the change log does not hear of it', async () => {
  const database = `${temporaryFolder()}/数据.db`;
  const first = await testProgram({ database });
  expect(await first.ask('drafts.list')).toEqual({ drafts: [] });
  await first.ask('drafts.keep', { name: 'scheme-draft.a', content: { name: '甲', points: [1, 2.5, null, true] } });
  await first.ask('drafts.keep', { name: 'grid.widths', content: 0 });
  await first.ask('drafts.keep', { name: 'scheme-draft.a', content: { name: '乙“’’\u2028' } });
  expect((await first.ask('changes.list')).changes).toEqual([]);
  await first.program.close();

  const { ask } = await testProgram({ database });
  expect(await ask('drafts.list')).toEqual({ drafts: [{ name: 'grid.widths', content: 0 }, { name: 'scheme-draft.a', content: { name: '乙“’’\u2028' } }] });
  await ask('drafts.keep', { name: 'scheme-draft.a', content: null });
  await ask('drafts.keep', { name: 'nothing', content: null });
  expect((await ask('drafts.list')).drafts.map(({ name }) => name)).toEqual(['grid.widths']);
  expect((await ask('system.verify')).ok).toBe(true);
});

test('a file that only remembers is still a blank one: a sample can be loaded', async () => {
  const { ask } = await testProgram();
  await ask('drafts.keep', { name: 'a', content: '一' });
  expect((await ask('system.loadSample', { sample: 'hitech-2020' })).counts.units).toBeGreaterThan(0);
  expect((await ask('drafts.list')).drafts).toHaveLength(1);
});

test('a backup holds the drafts of its day', async () => {
  const { ask, document } = await testProgram();
  await ask('drafts.keep', { name: 'a', content: '备份之前' });
  const backup = await document('system.backup', {});
  await ask('drafts.keep', { name: 'a', content: '备份之后' });
  await ask('system.restore', {}, backup.document);
  expect((await ask('drafts.list')).drafts).toEqual([{ name: 'a', content: '备份之前' }]);
});

test('no name, no content, what JSON cannot say, and too much are refused', async () => {
  const { ask, refused } = await testProgram();
  expect((await refused('drafts.keep', { name: '', content: 1 }))[0]?.at).toEqual({ field: 'name' });
  expect((await refused('drafts.keep', { name: 'a' } as never))[0]?.at).toEqual({ field: 'content' });
  expect((await refused('drafts.keep', { name: 'a', content: 1n } as never))[0]?.at).toEqual({ field: 'content' });
  expect((await refused('drafts.keep', { name: 'a', content: '字'.repeat(5_000_000) }))[0]).toMatchObject({ code: 'draft-too-large', at: { field: 'content' }, message: expect.stringContaining('500 万字') });
  expect((await ask('drafts.list')).drafts).toEqual([]);
});
