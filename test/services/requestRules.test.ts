// What another reading, another schedule or the years of keeping would change: told before it is done, and nothing is changed by asking.
import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { passphraseKeyring } from '../../electron/hosts/keyring.ts';
import { day } from '../../shared/days/day.ts';
import { clockSettingsSchema } from '../../shared/requests/clockSettings.ts';
import { readings } from '../../shared/requests/readings.ts';
import type { Input } from '../../shared/contract/methods.ts';
import { testProgram } from '../tools/program.ts';
import type { TestProgram } from '../tools/program.ts';

const now = () => new Date('2024-03-20T01:00:00Z');
async function add({ ask }: TestProgram, on: string, events: Input<'requests.event'>['event'][] = []): Promise<number> {
  const { id } = await ask('requests.add', { application: { applicant: { name: '某人', kind: 'naturalPerson' }, content: `${on}的信息`, received: { on: day(on), way: 'inPerson' } } });
  for (const event of events) await ask('requests.event', { id, event });
  return id;
}

describe('readings of the clock', () => {
  test('each question offers every reading there is, with the source', () => {
    for (const { id, choices, source } of readings) {
      for (const { value } of choices) expect(clockSettingsSchema.safeParse({ [id]: value }).success).toBe(true);
      expect(source).toMatch(/条例第三十三条/);
    }
    expect(readings.map(({ id, choices }) => [id, choices.length])).toEqual([['firstDayCounts', 2], ['consultation', clockSettingsSchema.shape.consultation.unwrap().options.length]]);
  });

  test('the due days that would move are those that move when it is saved', async () => {
    const program = await testProgram({ now });
    const { ask } = program;
    const plain = await add(program, '2024-03-04');
    // Answered on the last day by the usual reading: late by the stricter one.
    const answered = await add(program, '2024-02-19', [{ kind: 'replied', on: day('2024-03-18'), outcome: 'granted' }]);
    const asked = await add(program, '2024-03-05', [{ kind: 'thirdPartyAsked', on: day('2024-03-06') }, { kind: 'thirdPartyAnswered', on: day('2024-03-13') }]);
    const waiting = await add(program, '2024-03-06', [{ kind: 'correctionAsked', on: day('2024-03-07'), deadline: day('2024-03-28') }]);
    const before = (await ask('requests.list', {})).requests;
    const { moved } = await ask('requests.tryReadings', { firstDayCounts: true });
    expect(moved).toEqual([
      { id: plain, number: '2024-0001', before: '2024-04-01', after: '2024-03-29', closedOn: null },
      { id: answered, number: '2024-0002', before: '2024-03-18', after: '2024-03-15', closedOn: '2024-03-18' },
      { id: asked, number: '2024-0003', before: '2024-04-10', after: '2024-04-09', closedOn: null },
    ]);
    // One more, one fewer day of the consultation.
    expect((await ask('requests.tryReadings', { consultation: 'askingToAnswer' })).moved).toMatchObject([{ id: asked, after: '2024-04-11' }]);
    expect((await ask('requests.tryReadings', { consultation: 'afterAskingBeforeAnswer' })).moved).toMatchObject([{ id: asked, after: '2024-04-09' }]);
    expect((await ask('requests.tryReadings', {})).moved).toEqual([]);
    expect((await ask('requests.list', {})).requests).toEqual(before);
    await ask('settings.change', { firstDayCounts: true });
    const after = new Map((await ask('requests.list', {})).requests.map(({ id, due }) => [id, due]));
    for (const one of moved) expect(after.get(one.id)).toBe(one.after);
    expect(after.get(waiting)).toBeNull();
    await ask('changes.undo');
    expect((await ask('requests.list', {})).requests).toEqual(before);
  });
});

describe('a schedule before it is entered', () => {
  test('tells the same as entering it; a day of another time is refused; a year that is missing gives due days', async () => {
    const program = await testProgram({ now: () => new Date('2026-12-15T01:00:00Z') });
    const { ask, refused } = program;
    const id = await add(program, '2026-12-10');
    const schedule = { year: 2027, version: '测试', sources: ['测试'], off: [{ day: day('2027-01-01'), name: '元旦' }], working: [] };
    const { moved } = await ask('calendar.try', { schedule });
    expect(moved).toEqual([{ id, number: '2026-0001', before: null, after: '2027-01-08', closedOn: null }]);
    expect((await ask('requests.show', { id })).due).toBeNull();
    expect((await ask('calendar.years')).years.some(({ year }) => year === 2027)).toBe(false);
    expect((await ask('calendar.put', { schedule })).moved).toEqual(moved);
    expect((await ask('calendar.try', { schedule })).moved).toEqual([]);
    expect((await refused('calendar.try', { schedule: { ...schedule, off: [{ day: day('2024-01-01'), name: '元旦' }] } }))[0]?.code).toBe('schedule-year');
  });
});

describe('days off from a file', () => {
  const file = (name: string, bytes: Uint8Array) => ({ name, bytes });
  const notice = readFileSync(new URL('../cases/calendars/2026.txt', import.meta.url), 'utf8');

  test('the notice as text, in GB18030 and as Word gives the shipped year; a file of data the year that is asked for', async () => {
    const { ask, refused } = await testProgram();
    const { own: _own, ...shipped } = (await ask('calendar.years')).years.find(({ year }) => year === 2026)!;
    const days = ({ off, working }: typeof shipped) => [...off, ...working].map(({ day: one }) => one).sort();
    const paragraphs = notice.split('\n').map((line) => `<w:p><w:r><w:t xml:space="preserve">${line}</w:t></w:r></w:p>`).join('');
    const word = zipSync(Object.fromEntries(Object.entries({
      '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      '_rels/.rels': '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
      'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs}</w:body></w:document>`,
    }).map(([name, text]) => [name, strToU8(text)])));
    for (const [name, bytes] of [['通知.txt', strToU8(notice)], ['通知gb.txt', iconv.encode(notice, 'gb18030')], ['通知.docx', word]] as const) {
      const read = await ask('calendar.read', {}, file(name, bytes));
      expect([read.schedule.year, days(read.schedule), read.years], name).toEqual([2026, days(shipped), []]);
    }
    const data = file('节假日.json', strToU8(JSON.stringify({ 2025: { off: [['2025-01-01', '元旦']] }, 2026: { papers: ['某号'], off: shipped.off.map((one) => [one.day, one.name]), makeup: shipped.working.map((one) => [one.day, one.name]) } })));
    expect(await ask('calendar.read', {}, data)).toMatchObject({ schedule: { year: 2026, sources: ['某号'] }, years: [2025, 2026], notes: ['文件里有2025、2026年，这里是2026年的。'] });
    const incomplete = await ask('calendar.read', { year: 2025 }, data);
    expect([incomplete.schedule.off.length, incomplete.notes[1]]).toEqual([1, '这一年没有读到春节、清明节、劳动节、端午节、中秋节、国庆节的安排，请核对。']);
    expect((await refused('calendar.read', { year: 2024 }, data))[0]?.message).toContain('有的是2025、2026年');
    expect((await refused('calendar.read', {}))[0]?.code).toBe('notice-missing');
    expect((await refused('calendar.read', { text: notice }, data))[0]?.code).toBe('notice-missing');
    expect((await refused('calendar.read', {}, file('空.txt', strToU8('  \n'))))[0]?.message).toContain('是空的');
    expect((await refused('calendar.read', {}, file('别的.txt', strToU8('随便写的'))))[0]?.code).toBe('notice-year');
  });
});

describe('contact data past their years', () => {
  test('none without years; those closed long enough ago, which are those that are deleted', async () => {
    const program = await testProgram({ now, keyrings: [passphraseKeyring('一个相当长的口令')] });
    const { ask } = program;
    const old = await add(program, '2020-03-04', [{ kind: 'replied', on: day('2020-03-19'), outcome: 'granted' }]);
    const recent = await add(program, '2020-11-04', [{ kind: 'replied', on: day('2021-03-20'), outcome: 'granted' }]);
    const open = await add(program, '2020-03-05');
    await add(program, '2020-03-06', [{ kind: 'replied', on: day('2020-03-19'), outcome: 'granted' }]); // nothing kept of this one
    for (const id of [old, recent, open]) await ask('requests.putContact', { id, contact: { telephone: '13805371234' } });
    expect(await ask('requests.outlived')).toEqual({ before: null, requests: [], withoutFile: 0 });
    await ask('settings.change', { retentionYears: 3 });
    expect(await ask('requests.outlived')).toEqual({ before: '2021-03-20', requests: [{ id: old, number: '2020-0001', closedOn: '2020-03-19' }], withoutFile: 0 });
    expect((await ask('requests.forget', {})).forgotten).toBe(1);
    expect((await ask('requests.outlived')).requests).toEqual([]);
    expect((await ask('requests.show', { id: old })).contact.kept).toBe(false);
    expect((await ask('requests.contact', { id: recent })).contact.telephone).toBe('13805371234');
  });
});
