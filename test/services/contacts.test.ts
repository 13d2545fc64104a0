// Contact data: sealed in the file, shown on demand with the asking logged, gone when forgotten; a sentence where they cannot be opened.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { environmentKeyrings, passphraseKeyring } from '../../electron/hosts/keyring.ts';
import { systemKeyrings } from '../../electron/hosts/desktop/keyring.ts';
import { startProgram } from '../../electron/hosts/start.ts';
import { day } from '../../shared/days/day.ts';
import { testProgram } from '../tools/program.ts';
import { temporaryFolder } from '../tools/temporary.ts';

const secret = { identity: '370811198001011234', telephone: '13805371234', address: '某县人民路88号3单元', email: 'zhangmou1980@example.cn', agent: '赵代理' };
const application = { applicant: { name: '张某', kind: 'naturalPerson' as const }, content: '某信息', received: { on: day('2020-03-04'), way: 'inPerson' as const } };
const pass = (words: string) => [passphraseKeyring(words)];

/** Every byte the program keeps: file, write-ahead log, run log, backups beside it. */
function bytesOf(database: string): string {
  return ['', '-wal', '-shm', '.log'].map((ending) => `${database}${ending}`).filter((path) => existsSync(path)).map((path) => readFileSync(path).toString('latin1')).join('\n');
}
const asLatin1 = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');

test('neither the data file, nor its write-ahead log, nor the run log holds them in the clear', async () => {
  const database = join(temporaryFolder(), '数据.db');
  const program = await startProgram({ database, keyrings: pass('一个相当长的口令') });
  const call = async (method: string, input: unknown) => {
    const answer = await program.call(method, input);
    expect(answer.status, JSON.stringify(answer)).toBe('done');
    return answer.status === 'done' ? (answer.output as Record<string, unknown>) : {};
  };
  const { id } = await call('requests.add', { application, contact: secret });
  expect((await call('requests.contact', { id }))['contact']).toEqual(secret);
  await call('requests.putContact', { id, contact: { ...secret, telephone: '13905370000' } });
  await program.call('requests.putContact', { id, contact: { telephone: 5 } });
  for (const value of [...Object.values(secret), '13905370000']) expect(bytesOf(database), value).not.toContain(asLatin1(value));
  await program.close();
  for (const value of [...Object.values(secret), '13905370000']) expect(bytesOf(database), value).not.toContain(asLatin1(value));
});

describe('shown', () => {
  test('masked at a glance; whole on demand, and the asking stands in the log without what was seen', async () => {
    const { ask } = await testProgram({ keyrings: pass('一个相当长的口令') });
    const { id } = await ask('requests.add', { application, contact: secret });
    const { contact } = await ask('requests.show', { id });
    expect(contact).toEqual({ kept: true, masked: { identity: '3708************34', telephone: '138******34', address: '某县人********', email: 'z***********@example.cn', agent: '赵**' } });
    expect((await ask('requests.contact', { id })).contact).toEqual(secret);
    const { changes } = await ask('changes.list', {});
    expect(changes[0]).toMatchObject({ command: 'requests.contact', summary: '申请2020-0001：查看联系方式', who: '张三', records: 0 });
    expect(JSON.stringify(changes)).not.toContain('1380537');
    expect(JSON.stringify(await ask('requests.list', {}))).not.toContain('1380537');
    for (const value of [...Object.values(secret), '1380537', '人民路', '赵代理']) expect((await ask('search.find', { text: value })).hits, value).toEqual([]);
    expect((await ask('search.find', { text: '张某' })).hits).toEqual([{ kind: 'request', id, title: '2020-0001 某信息', detail: '张某　2020-04-01到期' }]);
    expect((await ask('system.verify')).ok).toBe(true);
  });
});

describe('without the key', () => {
  test('no passphrase: contact data are refused in one sentence, everything else works', async () => {
    const { ask, refused } = await testProgram();
    expect((await refused('requests.add', { application, contact: secret }))[0]).toMatchObject({ code: 'contact-locked', message: expect.stringContaining('GONGKAI_PASSPHRASE') });
    expect((await ask('requests.list', {})).requests).toEqual([]);
    const { id } = await ask('requests.add', { application });
    expect((await ask('requests.show', { id })).contact).toEqual({ kept: false, masked: null });
    expect((await refused('requests.putContact', { id, contact: secret }))[0]?.code).toBe('contact-locked');
    expect((await refused('requests.contact', { id }))[0]?.code).toBe('contact-none');
  });

  test('a lost or wrong passphrase: a sentence, the rest works; the right one opens them again', async () => {
    const database = join(temporaryFolder(), '数据.db');
    const first = await startProgram({ database, keyrings: pass('一个相当长的口令'), log: () => undefined });
    await first.call('requests.add', { application, contact: secret });
    await first.close();
    for (const [keyrings, code] of [[pass('另一个口令'), 'contact-passphrase'], [[], 'contact-locked']] as const) {
      const other = await startProgram({ database, keyrings, log: () => undefined });
      expect(await other.call('requests.contact', { id: 1 })).toMatchObject({ status: 'refused', problems: [{ code }] });
      expect(await other.call('requests.show', { id: 1 })).toMatchObject({ status: 'done', output: { contact: { kept: true, masked: null } } });
      expect(await other.call('requests.putContact', { id: 1, contact: secret })).toMatchObject({ status: 'refused' });
      await other.close();
    }
    const again = await startProgram({ database, keyrings: pass('一个相当长的口令'), log: () => undefined });
    expect(await again.call('requests.contact', { id: 1 })).toMatchObject({ status: 'done', output: { contact: secret } });
    await again.close();
  });

  test('sealed by a system keyring, opened elsewhere with the passphrase set for that', async () => {
    const database = join(temporaryFolder(), '数据.db');
    const turn = (bytes: Buffer): Buffer => Buffer.from(bytes.map((byte) => byte ^ 0x5a));
    const storage = { isEncryptionAvailable: () => true, encryptString: (text: string) => turn(Buffer.from(text)), decryptString: (bytes: Buffer) => turn(bytes).toString(), getSelectedStorageBackend: () => 'gnome_libsecret' as const };
    expect(systemKeyrings({ ...storage, getSelectedStorageBackend: () => 'basic_text' }, 'linux')).toEqual([]);
    expect(systemKeyrings({ ...storage, isEncryptionAvailable: () => false }, 'win32')).toEqual([]);
    const desktop = await startProgram({ database, keyrings: systemKeyrings(storage, 'linux'), log: () => undefined });
    await desktop.call('requests.add', { application, contact: secret });
    await desktop.close();
    const elsewhere = await startProgram({ database, keyrings: pass('带走的口令'), log: () => undefined });
    expect(await elsewhere.call('requests.contact', { id: 1 })).toMatchObject({ status: 'refused', problems: [{ code: 'contact-locked' }] });
    await elsewhere.close();
    const back = await startProgram({ database, keyrings: systemKeyrings(storage, 'linux'), log: () => undefined });
    expect(await back.call('requests.protect', { passphrase: '带走的口令，够长' })).toMatchObject({ status: 'done' });
    await back.close();
    const now = await startProgram({ database, keyrings: pass('带走的口令，够长'), log: () => undefined });
    expect(await now.call('requests.contact', { id: 1 })).toMatchObject({ status: 'done', output: { contact: secret } });
    await now.close();
  });

  test('the environment gives the passphrase', () => {
    process.env['GONGKAI_PASSPHRASE'] = '环境里的口令';
    const [keyring] = environmentKeyrings();
    delete process.env['GONGKAI_PASSPHRASE'];
    expect(environmentKeyrings()).toEqual([]);
    const key = new Uint8Array(32).fill(7);
    expect([...(keyring?.unwrap(keyring.wrap(key)) ?? [])]).toEqual([...key]);
    expect(passphraseKeyring('别的').unwrap(keyring?.wrap(key) ?? '')).toBeNull();
  });
});

describe('forgetting', () => {
  test('after the years set, counted from closing; open files keep theirs', async () => {
    let now = new Date('2020-08-01T01:00:00Z');
    const { ask, refused } = await testProgram({ keyrings: pass('一个相当长的口令'), now: () => now });
    expect((await refused('requests.forget', {}))[0]?.code).toBe('retention-unset');
    await ask('settings.change', { retentionYears: 3 });
    const closed = await ask('requests.add', { application, contact: secret });
    const open = await ask('requests.add', { application: { ...application, content: '另一信息' }, contact: secret });
    await ask('requests.event', { id: closed.id, event: { kind: 'replied', on: day('2020-03-20'), outcome: 'granted' } });
    now = new Date('2023-03-19T01:00:00Z');
    expect((await ask('requests.forget', {})).forgotten).toBe(0);
    now = new Date('2023-03-21T01:00:00Z');
    expect(await ask('requests.forget', {})).toMatchObject({ forgotten: 1, before: '2020-03-21' });
    expect((await refused('requests.contact', { id: closed.id }))[0]?.code).toBe('contact-none');
    expect((await ask('requests.contact', { id: open.id })).contact).toEqual(secret);
    expect((await ask('requests.forget', { ids: [open.id] })).forgotten).toBe(1);
    expect((await ask('system.verify')).ok).toBe(true);
  });
});
