// Every letter, every element it must have, left out once: refused with its name; with a stated reason it goes out and the reason is kept.
import { expect, test } from 'vitest';
import { day } from '../../shared/days/day.ts';
import { fieldsIn } from '../../shared/requests/letters/template.ts';
import { courses, letters, office, writtenFor } from '../domain/requests/letterHelpers.ts';
import { testProgram } from '../tools/program.ts';
import type { TestProgram } from '../tools/program.ts';

const application = { applicant: { name: '张某', kind: 'naturalPerson' as const }, content: '2023年某路改造工程的招标文件', received: { on: day('2024-03-04'), way: 'signedMail' as const }, wanted: '纸质' };

async function filed({ ask }: TestProgram, letter: string): Promise<number> {
  const { id } = await ask('requests.add', { application });
  for (const event of courses[letter] ?? []) await ask('requests.event', { id, event });
  return id;
}

const elementsOf = (letter: (typeof letters)[number]): string[] => [...new Set([...letter.must, ...letter.fields.filter(({ required }) => required).map(({ name }) => name)])];

test('the letters together have as many elements as a person would count', () => {
  expect(letters).toHaveLength(34);
  for (const letter of letters) expect(elementsOf(letter).length, letter.id).toBeGreaterThanOrEqual(5);
  for (const letter of letters.filter(({ group }) => group === 'reply')) expect(elementsOf(letter), letter.id).toEqual(expect.arrayContaining(['申请人', '申请事实', '救济', '文号', '本机关', '落款日期']));
});

/** Leaves each element out once, then sends the letter out without one. */
async function withoutEach(program: TestProgram, letter: (typeof letters)[number]): Promise<void> {
  const request = await filed(program, letter.id);
  const fields = writtenFor(letter);
  const whole = { id: request, letter: letter.id, fields, issuedOn: day('2024-04-08') };
  expect((await program.ask('requests.letterPreview', whole)).missing, letter.id).toEqual([]);
  for (const element of elementsOf(letter)) {
    const where = `${letter.id} ${element}`;
    const lacking = { ...whole, fields: { ...fields, [element]: ' ' } };
    expect((await program.ask('requests.letterPreview', lacking)).missing, where).toEqual([element]);
    const problems = await program.refused('requests.letter', lacking);
    expect(problems.map(({ code }) => code), where).toEqual(['letter-incomplete']);
    expect(problems[0]?.message, where).toContain(`缺少必备的内容：“${element}”`);
    expect(problems[0]?.message, where).toContain('请说明理由');
    // A reason of blanks is none.
    expect((await program.refused('requests.letter', { ...lacking, reason: '　 ' }))[0]?.code, where).toBe('letter-incomplete');
  }
  expect((await program.ask('requests.letters', { id: request })).letters, letter.id).toEqual([]);
  const element = elementsOf(letter).find((name) => letter.paragraphs.some(({ text }) => fieldsIn(text).includes(name))) ?? elementsOf(letter)[0]!;
  const { output } = await program.document('requests.letter', { ...whole, fields: { ...fields, [element]: '' }, reason: '另附说明' });
  expect(output.missing, letter.id).toEqual([element]);
  const [kept] = (await program.ask('requests.letters', { id: request })).letters;
  expect(kept, letter.id).toMatchObject({ reason: '另附说明' });
  expect((await program.ask('changes.list', {})).changes[0]?.summary).toContain(`缺${element}，理由：另附说明`);
  const shown = JSON.stringify((await program.ask('requests.showLetter', { id: kept!.id })).outline);
  if (letter.paragraphs.length > 0) expect(shown, 'a blank to be filled by hand').toContain('＿＿＿＿');
}

test('whole each goes out; without any one element it does not, unless a reason is stated', async () => {
  const program = await testProgram({ now: () => new Date('2024-04-08T01:00:00Z') });
  const { retentionYears: _years, ...settings } = office;
  await program.ask('settings.change', settings);
  for (const letter of letters) await withoutEach(program, letter);
  expect((await program.ask('requests.letters', {})).letters).toHaveLength(letters.length);
  expect((await program.ask('system.verify')).ok).toBe(true);
});

test('an article that does not exist is refused, whatever reason is given', async () => {
  const program = await testProgram();
  await program.ask('settings.change', { issuer: '某县人民政府办公室', reconsiderationBody: '某县人民政府', court: '某县人民法院' });
  const { id } = await program.ask('requests.add', { application });
  const fields = { 公开内容: '招标文件', 不公开内容: '报价', 不公开理由: '属于商业秘密', 不公开依据: '《中华人民共和国政府信息公开条例》第十五条第二款' };
  const wrong = { id, letter: 'partlyGranted', fields, issuedOn: day('2024-04-08') };
  expect((await program.ask('requests.letterPreview', wrong)).doubts).toEqual(['《中华人民共和国政府信息公开条例》的第十五条第二款不存在，请核对条、款、项']);
  const [problem] = await program.refused('requests.letter', { ...wrong, reason: '急用' });
  expect(problem).toMatchObject({ code: 'citation-unknown', message: expect.stringContaining('第十五条第二款不存在') });
  const right = { ...wrong, fields: { ...fields, 不公开依据: '《中华人民共和国政府信息公开条例》第十五条' } };
  expect((await program.document('requests.letter', right)).output.missing).toEqual([]);
});

test('the letter a third party gets tells of both ways, even where the applicant is refused a part', async () => {
  const program = await testProgram({ now: () => new Date('2024-04-08T01:00:00Z') });
  await program.ask('settings.change', { issuer: '某县人民政府办公室' });
  const id = await filed(program, 'thirdPartyDecision');
  await program.ask('requests.event', { id, event: { kind: 'replied', on: day('2024-04-07'), outcome: 'partlyGranted' } });
  const { values } = await program.ask('requests.letterPreview', { id, letter: 'thirdPartyDecision' });
  expect(values['救济']).toContain('或者自收到之日起6个月内');
  expect(values['救济']).not.toContain('应当');
  expect((await program.ask('requests.letterPreview', { id, letter: 'partlyGranted' })).values['救济']).toContain('应当自收到之日起60日内先向');
});

test('who decides on reconsideration and which court must be named: from the settings, or written into the letter', async () => {
  const program = await testProgram();
  await program.ask('settings.change', { issuer: '某县人民政府办公室' });
  const { id } = await program.ask('requests.add', { application });
  const granted = { id, letter: 'granted', fields: { 公开内容: '招标文件' }, issuedOn: day('2024-04-08') };
  expect((await program.refused('requests.letter', granted))[0]?.message).toContain('“复议机关”（在“设置”里填行政复议机关）、“法院”（在“设置”里填有管辖权的法院）');
  const named = { ...granted, fields: { ...granted.fields, 复议机关: '某市人民政府', 法院: '某铁路运输法院' } };
  const { missing, values } = await program.ask('requests.letterPreview', named);
  expect(missing).toEqual([]);
  expect(values['救济']).toBe('如不服本答复书，可以自收到之日起60日内向某市人民政府申请行政复议，或者自收到之日起6个月内向某铁路运输法院提起行政诉讼。');
  const own = { ...granted, fields: { ...granted.fields, 救济: '如不服，可以自收到之日起60日内向某市人民政府申请行政复议。' } };
  expect((await program.ask('requests.letterPreview', own)).missing).toEqual([]);
  await program.ask('settings.change', { reconsiderationBody: '某县人民政府', court: '某县人民法院' });
  expect((await program.ask('requests.letterPreview', granted)).missing).toEqual([]);
  // What is asked on the way carries no remedy and needs neither.
  expect((await program.ask('requests.letterPreview', { id, letter: 'receipt' })).missing).toEqual(['联系人', '联系电话']);
});
