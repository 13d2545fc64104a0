// What a heading says of the rows below it; a text too long for a heading says nothing, however often it repeats its words.
import { expect, test } from 'vitest';
import { askerFinder } from '../../../shared/importing/askerAbove.ts';
import { kindFinder } from '../../../shared/importing/kindWords.ts';

const table = (name: string) => ({ caption: '', view: { name } }) as never;

test('the kind of items', () => {
  const kindIn = kindFinder(['市专报']);
  expect(['2019年4月调研信息报送登记表', '一、动态信息（3篇）', '市专报', '其他', '动态'.repeat(50), `${'登记'.repeat(20_000)}x`].map(kindIn)).toEqual(['调研', '动态', '市专报', null, null, null]);
});

test('who asked for them', () => {
  const find = askerFinder({ outlets: [] } as never);
  expect(find(table('市政府办公厅约稿'), '')).toEqual({ asker: '市政府办公厅', from: '市政府办公厅约稿' });
  expect(find(table(`${'信息'.repeat(20_000)}市政府办公厅约稿`), '')).toBeNull();
  expect(find(table('上级约稿'), `${'信息'.repeat(20_000)}x`)).toBeNull();
});
