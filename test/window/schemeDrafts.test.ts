// Drafts of schemes: what was typed is there again, also when an older program kept it.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { listDrafts, readDraft, writeDraft } from '../../renderer/pages/schemes/drafts.ts';
import { schemeSchema } from '../../shared/scoring/scheme.ts';

const scheme = schemeSchema.parse(JSON.parse(readFileSync(new URL('../../resources/schemes/hitech-2020.json', import.meta.url), 'utf8')));
const at = '2026-11-30T18:00:00.000Z';

test('a draft comes back as it was, and is gone when it is forgotten', () => {
  writeDraft('a', { content: scheme, at });
  expect(readDraft('a')).toEqual({ content: scheme, at });
  expect(listDrafts().map(({ id }) => id)).toEqual(['a']);
  writeDraft('a', null);
  expect([readDraft('a'), listDrafts()]).toEqual([null, []]);
});

test('a draft whose groups were not a list yet has them in their order', () => {
  writeDraft('a', { content: { ...scheme, bulletin: { ...scheme.bulletin, groups: { 街道: '各街道办事处', 区直: '区直各部门单位', 驻区: '各驻区单位' } as never } }, at });
  expect(readDraft('a')?.content).toEqual(scheme);
});
