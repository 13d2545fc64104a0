// Letters through the method table: elements missing are refused, a reason is kept, numbers run within the year, issued letters are frozen.
import { expect, test } from 'vitest';
import { day } from '../../shared/days/day.ts';
import { testProgram } from '../tools/program.ts';
import type { TestProgram } from '../tools/program.ts';

const application = { applicant: { name: '张某', kind: 'naturalPerson' as const }, content: '某路改造工程招标文件', received: { on: day('2024-03-04'), way: 'inPerson' as const } };
const fields = { 公开内容: '某路改造工程招标文件' };

async function office({ ask }: TestProgram): Promise<number> {
  await ask('settings.change', { issuer: '某县人民政府办公室', contact: '王某', telephone: '000-1234567', letterPrefix: '某政依复', reconsiderationBody: '某市人民政府', court: '某县人民法院' });
  return (await ask('requests.add', { application })).id;
}

test('a required element is missing: refused with its name, or sent out with a reason that is kept', async () => {
  const program = await testProgram();
  const { id } = await program.ask('requests.add', { application });
  const [problem] = await program.refused('requests.letter', { id, letter: 'granted', fields });
  expect(problem).toMatchObject({ code: 'letter-incomplete', message: expect.stringContaining('“本机关”（在“设置”里填发文机关）') });
  expect((await program.ask('requests.letters', { id })).letters).toEqual([]);
  const { output } = await program.document('requests.letter', { id, letter: 'granted', fields, reason: '套用已经盖章的纸' });
  expect(output).toMatchObject({ missing: ['本机关', '复议机关', '法院'], title: '依申请公开〔2020〕1号政府信息公开申请答复书（张某）' });
  expect((await program.ask('requests.letters', { id })).letters[0]).toMatchObject({ reason: '套用已经盖章的纸' });
  expect((await program.ask('changes.list', {})).changes[0]?.summary).toContain('理由：套用已经盖章的纸');
});

test('numbers run within the year; a number given twice is refused; the letter stays as it went out', async () => {
  const program = await testProgram();
  const id = await office(program);
  const letter = async (issuedOn: string, more = {}) => (await program.document('requests.letter', { id, letter: 'granted', fields, issuedOn: day(issuedOn), ...more })).output;
  expect((await letter('2024-03-20')).number).toBe('某政依复〔2024〕1号');
  expect((await letter('2024-03-21')).number).toBe('某政依复〔2024〕2号');
  const other = await letter('2025-01-02', { serial: 7 });
  expect(other.number).toBe('某政依复〔2025〕7号');
  expect((await program.refused('requests.letter', { id, letter: 'granted', fields, issuedOn: day('2025-01-03'), serial: 7 }))[0]?.code).toBe('number-taken');
  await program.ask('settings.change', { issuer: '改了名的办公室' });
  const { output, document } = await program.document('requests.showLetter', { id: other.letterId });
  expect(JSON.stringify(output.outline)).toContain('某县人民政府办公室');
  expect(document.bytes.length).toBeGreaterThan(5000);
  expect((await program.ask('system.verify')).ok).toBe(true);
});

test('the letter must be that of the outcome registered; those that fit are told', async () => {
  const program = await testProgram();
  const id = await office(program);
  await program.ask('requests.event', { id, event: { kind: 'replied', on: day('2024-03-20'), outcome: 'unavailable_notHeld' } });
  expect((await program.refused('requests.letter', { id, letter: 'granted', fields }))[0]?.code).toBe('letter-outcome');
  const { letters } = await program.ask('letters.list', { id });
  expect(letters.filter(({ fits, group }) => fits && group === 'reply').map((one) => one.id)).toEqual(['unavailable_notHeld', 'unavailable_notOurs']);
  expect((await program.refused('requests.letter', { id, letter: 'no' }))[0]?.code).toBe('letter-unknown');
  expect((await program.refused('requests.letterPreview', { id, letter: 'unavailable_notHeld', fields: { 没有的项: '' } }))[0]?.code).toBe('letter-field-unknown');
});

test('the office changes a wording, cannot lose what must be in it, and goes back to the shipped one', async () => {
  const program = await testProgram();
  const id = await office(program);
  const { letter } = await program.ask('letters.show', { letter: 'receipt' });
  const changed = { ...letter, paragraphs: letter.paragraphs.map((one) => (one.id === 'facts' ? { ...one, text: `您好。${one.text}` } : one)) };
  await program.ask('letters.put', { id: 'receipt', letter: changed });
  const text = async () => JSON.stringify((await program.ask('requests.letterPreview', { id, letter: 'receipt' })).outline);
  expect(await text()).toContain('您好。');
  const lost = { ...letter, paragraphs: letter.paragraphs.filter((one) => one.id !== 'due') };
  expect((await program.refused('letters.put', { id: 'receipt', letter: lost }))[0]?.message).toContain('{答复期限}');
  const { outline, problems } = await program.ask('letters.preview', { id: 'receipt', letter: lost });
  expect(problems.join()).toContain('{答复期限}');
  const printed = JSON.stringify(outline);
  expect(printed).toContain('某县人民政府办公室');
  expect(printed).toContain('登记编号为〔登记编号〕');
  expect((await program.ask('letters.preview', { id: 'receipt', letter: changed })).problems).toEqual([]);
  expect((await program.ask('letters.list', {})).letters.filter(({ own }) => own).map((one) => one.id)).toEqual(['receipt']);
  const { change } = await program.ask('letters.put', { id: 'receipt', letter });
  expect(await text()).not.toContain('您好。');
  await program.ask('changes.undo', { seq: change });
  expect(await text()).toContain('您好。');
  await program.ask('letters.put', { id: 'receipt', letter: null });
  expect(await text()).not.toContain('您好。');
  expect((await program.ask('system.verify')).ok).toBe(true);
});
