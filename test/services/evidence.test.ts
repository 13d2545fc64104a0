// 佐证材料 at the method table: files and links are kept, handed back byte for byte, and refused with what to do.
import { createHash } from 'node:crypto';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { testProgram } from '../tools/program.ts';
import { ledgerProgram } from '../tools/ledger.ts';
import type { LedgerProgram } from '../tools/ledger.ts';

const bytes = new TextEncoder().encode('一份材料的内容');
const file = (name: string, content: Uint8Array = bytes): { name: string; bytes: Uint8Array } => ({ name, bytes: content });

async function office(): Promise<LedgerProgram & { task: number; part: number; other: number }> {
  const program = await ledgerProgram();
  const task = await program.addTask({ number: '3', leads: ['财政局'], responsible: ['审计局'], requirement: '公开预算。' });
  return { ...program, task, part: await program.partOf(task, '财政局'), other: await program.partOf(task, '审计局') };
}

test('a file is kept, counted with its part, shown and handed back as it came', async () => {
  const { ask, document, part, task } = await office();
  const { ids: [entry = 0] } = await ask('progress.add', { parts: [part], entry: { kind: 'progress', on: '2024-07-01', text: '已公开' } });
  const { id } = await ask('evidence.add', { part, entry, on: '2024-07-02', note: '网站截图' }, file('C:\\桌面\\截图 1.png'));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const kept = { id, partId: part, entryId: entry, name: '截图 1.png', link: '', size: bytes.length, sha256, on: '2024-07-02', note: '网站截图' };
  expect((await ask('evidence.list', { part })).evidence).toEqual([{ ...kept, unit: '财政局', taskId: task, number: '3', requirement: '公开预算。' }]);
  expect((await ask('progress.list', { task })).parts.map(({ evidence }) => evidence)).toEqual([1, 0]);
  expect((await ask('tasks.show', { id: task })).parts[0]?.files).toEqual([kept]);
  const shown = await document('evidence.show', { id });
  expect(shown.output).toEqual(kept);
  expect(shown.document.name).toBe('截图 1.png');
  expect(new Uint8Array(shown.document.bytes)).toEqual(bytes);
});

test('the same bytes for two units are kept once; removing and taking back leaves them whole', async () => {
  const { ask, document, part, other } = await office();
  const first = await ask('evidence.add', { part }, file('甲.pdf'));
  await ask('evidence.add', { part: other }, file('乙.pdf'));
  await ask('evidence.add', { part: other, link: 'https://example.gov.cn/a?b=1', name: '专栏页面' });
  expect((await ask('system.info')).counts).toMatchObject({ evidence: 3 });
  expect((await ask('evidence.list', { unit: '审计局', year: 2024 })).evidence.map(({ name, link, size }) => [name, link, size])).toEqual([['乙.pdf', '', bytes.length], ['专栏页面', 'https://example.gov.cn/a?b=1', 0]]);
  await ask('evidence.remove', { id: first.id });
  expect((await ask('evidence.list', {})).evidence).toHaveLength(2);
  await ask('changes.undo', {});
  expect(new Uint8Array((await document('evidence.show', { id: first.id })).document.bytes)).toEqual(bytes);
  expect((await ask('system.verify')).checks.find(({ name }) => name === '佐证文件')).toEqual({ name: '佐证文件', ok: true, detail: '1 个，与存入时一样' });
});

test('what cannot be kept is refused with what to do, and nothing is written', async () => {
  const { ask, refused, part, task, other } = await office();
  await ask('evidence.add', { part, on: '2024-07-02' }, file('甲.pdf'));
  await ask('evidence.add', { part, link: 'http://example.gov.cn/1' });
  const { ids: [foreign = 0] } = await ask('progress.add', { parts: [other], entry: { kind: 'urged', on: '2024-07-01' } });
  const before = (await ask('changes.list', {})).changes.length;
  const cases: [Parameters<typeof refused<'evidence.add'>>[1], { name: string; bytes: Uint8Array } | undefined, string, RegExp][] = [
    [{ part: 99 }, file('a.pdf'), 'part-gone', /刷新/],
    [{ part }, undefined, 'evidence-nothing', /选择文件/],
    [{ part, link: 'http://a.cn' }, file('b.pdf', new Uint8Array([1])), 'evidence-two', /分两次/],
    [{ part }, file('空.pdf', new Uint8Array()), 'evidence-empty', /“空\.pdf”是空文件/],
    [{ part }, file('大.mp4', new Uint8Array(50 * 1024 * 1024 + 1)), 'evidence-too-large', /最多 50 MB/],
    [{ part }, file('又一份.pdf'), 'evidence-twice', /“财政局”承担的第3项任务“公开预算。”已经有“又一份\.pdf”这份文件：2024年7月2日的“甲\.pdf”/],
    [{ part, link: 'http://example.gov.cn/1' }, undefined, 'evidence-twice', /这个链接/],
    [{ part, link: '档案柜三号' }, undefined, 'evidence-link', /http:\/\/ 或 https:\/\//],
    [{ part, link: 'javascript:alert(1)' }, undefined, 'evidence-link', /没有存入/],
    [{ part, link: 'file:///etc/passwd' }, undefined, 'evidence-link', /没有存入/],
    [{ part, link: 'https:// a b' }, undefined, 'evidence-link', /没有存入/],
    [{ part }, file('机密★方案.pdf', new Uint8Array([1])), 'classified', /非涉密/],
    [{ part, note: '秘密 ★ 件' }, file('c.pdf', new Uint8Array([1])), 'classified', /非涉密/],
    [{ part, entry: foreign }, file('d.pdf', new Uint8Array([1])), 'entry-gone', /没有这一笔/],
    [{ part, on: '2024-08-02' }, file('e.pdf', new Uint8Array([1])), 'entry-future', /还没有到/],
  ];
  for (const [input, given, code, words] of cases) {
    const [problem] = await refused('evidence.add', input, given);
    expect(problem?.code, JSON.stringify(input)).toBe(code);
    expect(problem?.message).toMatch(words);
  }
  expect((await ask('changes.list', {})).changes).toHaveLength(before);
  expect((await ask('evidence.list', { task })).evidence).toHaveLength(2);
  const link = (await ask('evidence.list', { part })).evidence[1]!;
  const [problem] = await refused('evidence.show', { id: link.id });
  expect(problem).toMatchObject({ code: 'evidence-is-link' });
  expect(await refused('evidence.remove', { id: 99 })).toMatchObject([{ code: 'evidence-gone' }]);
});

test('a file that was damaged in the data is told, and is not handed out', async () => {
  const { ask, part, program, database } = await office();
  const { id } = await ask('evidence.add', { part }, file('甲.pdf'));
  await program.close();
  const db = new Database(database);
  db.exec('DROP TRIGGER files_keep_update');
  db.prepare('UPDATE files SET content = ?').run(Buffer.from('另一份材料的内容'));
  db.close();
  const again = await testProgram({ database, now: () => new Date('2024-08-01T09:00:00') });
  expect((await again.ask('system.verify')).checks.find(({ name }) => name === '佐证文件')).toEqual({ name: '佐证文件', ok: false, detail: '1 个佐证文件里有 1 个与存入时不一样，可能已经损坏' });
  expect(await again.refused('evidence.show', { id })).toMatchObject([{ code: 'evidence-damaged' }]);
});
