// A new letter, a changed wording, a changed limit, remedy or law: one file beside the others, and the program knows it from its day on.
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openResources } from '../../electron/services/resources.ts';
import { day } from '../../shared/days/day.ts';
import { letters } from '../domain/requests/letterHelpers.ts';
import { testProgram } from '../tools/program.ts';
import { temporaryFolder } from '../tools/temporary.ts';

const shipped = new URL('../../resources/', import.meta.url).pathname;
function resourcesWith(files: Record<string, unknown>): string {
  const folder = join(temporaryFolder(), 'resources');
  cpSync(shipped, folder, { recursive: true });
  for (const [path, content] of Object.entries(files)) writeFileSync(join(folder, path), JSON.stringify(content));
  return folder;
}
const application = (on: string) => ({ applicant: { name: '张某', kind: 'naturalPerson' as const }, content: '某信息', received: { on: day(on), way: 'inPerson' as const } });
const party = {
  id: 'partyAffairs', name: '告知书（党务信息）', title: '政府信息公开申请告知书', from: '2020-01-10', to: null, source: '国办公开办函〔2020〕2号转发的答复规范', group: 'procedure', numbered: true, addressee: '{申请人}',
  paragraphs: [{ id: 'facts', text: '{申请事实}' }, { id: 'decision', text: '经审查，申请信息适用《中国共产党党务公开条例（试行）》，{认定理由}，本机关不予公开，特此告知。' }], note: '联系人：{联系人}，联系电话：{联系电话}', signed: true,
  must: ['申请人', '申请事实', '认定理由', '文号', '本机关', '落款日期'], fields: [{ name: '认定理由', hint: '该信息为什么是党务信息', required: true }],
};

test('a letter of a file of its own is listed, filled in, refused without its elements, numbered and kept like any other', async () => {
  const program = await testProgram({ resources: resourcesWith({ 'letters/partyAffairs.json': { id: 'partyAffairs', name: '党务信息', letters: [party] } }) });
  const { id } = await program.ask('requests.add', { application: application('2024-03-04') });
  const { letters: listed } = await program.ask('letters.list', { id });
  expect(listed).toHaveLength(35);
  expect(listed.find((one) => one.id === 'partyAffairs')).toMatchObject({ name: '告知书（党务信息）', fits: true, own: false });
  expect((await program.refused('requests.letter', { id, letter: 'partyAffairs' }))[0]?.message).toContain('“认定理由”、“本机关”');
  await program.ask('settings.change', { issuer: '某县人民政府办公室' });
  const { output, document } = await program.document('requests.letter', { id, letter: 'partyAffairs', fields: { 认定理由: '系中共某县委印发的文件' } });
  expect(output).toMatchObject({ missing: [], number: '依申请公开〔2020〕1号' });
  expect(document.bytes.length).toBeGreaterThan(5000);
  const changed = { ...party, from: day('2020-01-10'), group: 'procedure' as const, paragraphs: [{ id: 'all', text: '经审查，这是党务信息。{申请事实}' }] };
  expect((await program.refused('letters.put', { id: 'partyAffairs', letter: changed }))[0]?.message).toContain('{认定理由}');
});

test('a revised wording takes over on its day; letters of an earlier day keep the old one; the office’s own belongs to the wording it was made of', async () => {
  const receipt = letters.find(({ id }) => id === 'receipt')!;
  const revised = { ...receipt, from: '2028-01-01', title: '政府信息公开申请受理通知', paragraphs: receipt.paragraphs.map((one) => ({ ...one, text: one.text.replace('本机关将在', '新条例施行以后，本机关将在') })) };
  const program = await testProgram({ resources: resourcesWith({ 'letters/receipt-2028.json': { id: 'receipt-2028', name: '接收回执（2028年起）', letters: [revised] } }) });
  await program.ask('settings.change', { issuer: '某县人民政府办公室', contact: '王某', telephone: '000-1234567' });
  const { id } = await program.ask('requests.add', { application: application('2024-03-04') });
  const own = { ...receipt, paragraphs: receipt.paragraphs.map((one) => ({ ...one, text: one.text.replace('已经收到', '已经收到并登记') })) };
  await program.ask('letters.put', { id: 'receipt', letter: own });
  const text = async (on: string) => JSON.stringify((await program.ask('requests.letterPreview', { id, letter: 'receipt', issuedOn: day(on) })).outline);
  expect(await text('2027-12-31')).toContain('已经收到并登记');
  expect(await text('2027-12-31')).not.toContain('新条例');
  expect(await text('2028-01-01')).toContain('新条例施行以后，本机关将在');
  expect(await text('2028-01-01')).not.toContain('并登记');
  expect((await program.ask('letters.list', {})).letters).toHaveLength(34);
});

test('a letter that has ended is no longer offered', async () => {
  const folder = resourcesWith({ 'letters/z.json': { id: 'z', name: '旧', letters: [{ ...party, id: 'old', to: '2020-07-31' }] } });
  const program = await testProgram({ resources: folder });
  const { id } = await program.ask('requests.add', { application: application('2020-07-20') });
  expect((await program.ask('letters.list', {})).letters.map((one) => one.id)).not.toContain('old');
  expect((await program.refused('requests.letterPreview', { id, letter: 'old' }))[0]?.code).toBe('letter-unknown');
  expect((await program.ask('requests.letterPreview', { id, letter: 'old', issuedOn: day('2020-07-31') })).missing).toContain('认定理由');
});

test('a changed limit and a changed remedy, each from its day', async () => {
  const limits = { id: 'requests-2025', name: '时限（假定修订）', source: { document: '假定的修订', documentNumber: '' }, limits: [{ id: 'reply', name: '答复', days: 15, unit: 'workingDay', from: '2025-03-01', to: null, article: '第四十条', begins: '自收到申请之日起' }] };
  const remedies = { id: 'remedies-2025', name: '救济（假定修订）', remedies: [{ from: '2025-03-01', to: null, reconsiderationFirst: false, article: '假定', text: '如不服本{文书}，可以自收到之日起90日内向{复议机关}申请行政复议。' }] };
  const program = await testProgram({ resources: resourcesWith({ 'limits/2025.json': limits, 'limits/remedies-2025.json': remedies }) });
  const before = await program.ask('requests.add', { application: application('2025-02-28') });
  const after = await program.ask('requests.add', { application: application('2025-03-03') });
  expect([before.due, after.due]).toEqual(['2025-03-28', '2025-03-24']);
  expect((await program.ask('requests.show', { id: after.id })).explanation.reasons.join('')).toContain('15个工作日内答复（第四十条）');
  const remedy = async (on: string) => (await program.ask('requests.letterPreview', { id: after.id, letter: 'granted', issuedOn: day(on) })).values['救济'];
  expect(await remedy('2025-02-28')).toContain('60日内');
  expect(await remedy('2025-03-03')).toContain('90日内');
});

test('a revised law: what it no longer has is refused from its day on', async () => {
  const law = { id: 'regulation-2028', title: '中华人民共和国政府信息公开条例', documentNumber: '', from: '2028-01-01', to: null, whole: true, source: '假定的修订', articles: [{ article: 1, paragraphs: [{ text: '为了保障获取政府信息，制定本条例。' }] }] };
  const program = await testProgram({ resources: resourcesWith({ 'laws/regulation-2028.json': law }) });
  await program.ask('settings.change', { issuer: '某县人民政府办公室' });
  const { id } = await program.ask('requests.add', { application: application('2024-03-04') });
  const letter = (on: string) => ({ id, letter: 'granted', fields: { 公开内容: '某信息' }, issuedOn: day(on) });
  expect((await program.ask('requests.letterPreview', letter('2027-12-31'))).doubts).toEqual([]);
  expect((await program.refused('requests.letter', letter('2028-01-01')))[0]?.message).toContain('没有第三十六条第二项，全文共1条');
});

test('a file that is not right stops the program with its reason, instead of being left out', () => {
  expect(() => openResources(resourcesWith({ 'letters/z.json': { id: 'z', name: '', letters: [letters[0]] } })).letters()).toThrow('stands twice from 2019-05-15');
  expect(() => openResources(resourcesWith({ 'letters/z.json': { id: 'z', name: '', letters: [{ ...party, must: undefined }] } })).letters()).toThrow('must');
  expect(() => openResources(resourcesWith({ 'limits/z.json': { id: 'z' } })).remedies()).toThrow();
});
