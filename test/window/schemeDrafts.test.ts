// Drafts of schemes kept on this computer: what was typed is there again, also when an older program kept it.
import { readFileSync } from 'node:fs';
import { afterEach, expect, test, vi } from 'vitest';
import { listDrafts, readDraft, writeDraft } from '../../renderer/pages/schemes/drafts.ts';
import { schemeSchema } from '../../shared/scoring/scheme.ts';

const scheme = schemeSchema.parse(JSON.parse(readFileSync(new URL('../../resources/schemes/hitech-2020.json', import.meta.url), 'utf8')));
const at = '2026-11-30T18:00:00.000Z';

function storage(): void {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => kept.set(key, value), removeItem: (key: string) => kept.delete(key) });
}
afterEach(() => vi.unstubAllGlobals());

test('a draft comes back as it was, and is gone when it is forgotten', () => {
  storage();
  writeDraft('a', { content: scheme, at });
  expect(readDraft('a')).toEqual({ content: scheme, at });
  expect(listDrafts().map(({ id }) => id)).toEqual(['a']);
  writeDraft('a', null);
  expect([readDraft('a'), listDrafts()]).toEqual([null, []]);
});

test('a draft whose groups were not a list yet has them in their order', () => {
  storage();
  writeDraft('a', { content: { ...scheme, bulletin: { ...scheme.bulletin, groups: { 街道: '各街道办事处', 区直: '区直各部门单位', 驻区: '各驻区单位' } as never } }, at });
  expect(readDraft('a')?.content).toEqual(scheme);
});
