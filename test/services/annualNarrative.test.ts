// The narrative through the methods: bound numbers kept and read, frozen when filed; prompts, facts, pictures, differences.
import { describe, expect, test } from 'vitest';
import type { Tables } from '../../shared/annual/report.ts';
import { testProgram } from '../tools/program.ts';
import type { TestProgram } from '../tools/program.ts';
import { documentText } from '../e2e/wordText.ts';

const COLUMNS = ['naturalPerson', 'business', 'research', 'publicWelfare', 'legalService', 'otherOrganisation', 'total'];
const row = (count: number): Tables => Object.fromEntries(COLUMNS.map((column) => [column, column === 'naturalPerson' || column === 'total' ? count : 0]));
/** Applications all of natural persons, all granted. */
const three = (count: number): Tables => ({ three: { newlyReceived: row(count), carriedIn: row(0), granted: row(count), total: row(count), carriedOut: row(0) } });
const which = { year: 2024, unit: '区管委会' };
const now = () => new Date('2025-01-20T01:00:00Z');

describe('bound numbers', () => {
  test('a cell that changes changes the text, in what is read, checked and written; a typed number is told', async () => {
    const { ask, document } = await testProgram({ now });
    await ask('annual.put', { ...which, year: 2023, tables: three(2) });
    await ask('annual.put', { ...which, tables: three(3), text: { requests: '2024年新收政府信息公开申请{{three.newlyReceived.total}}件，比上年{{growth three.newlyReceived.total}}。收到申请办结{{three.total.total}}件，予以公开3件。' } });
    expect((await ask('annual.get', which)).said['requests']).toBe('2024年新收政府信息公开申请3件，比上年增长50%。收到申请办结3件，予以公开3件。');
    expect((await ask('annual.check', which)).problems.filter(({ rule }) => ['R7', 'R9', 'R18'].includes(rule))).toEqual([]);

    await ask('annual.put', { ...which, tables: three(4) });
    expect((await ask('annual.get', which)).said['requests']).toBe('2024年新收政府信息公开申请4件，比上年增长100%。收到申请办结4件，予以公开3件。');
    expect((await ask('annual.check', which)).problems.filter(({ rule }) => rule === 'R7')).toMatchObject([{ quote: '予以公开3件' }]);
    expect(documentText((await document('annual.export', which)).document.bytes)).toContain('2024年新收政府信息公开申请4件，比上年增长100%。');
    // What was kept keeps its fields, and going back keeps them, too.
    expect((await ask('annual.get', which)).text['requests']).toContain('{{three.newlyReceived.total}}');
    await ask('changes.undo');
    expect((await ask('annual.get', which)).said['requests']).toContain('申请3件');
  });

  test('a number the form does not know is refused with its place; one of an older edition is an error of the report', async () => {
    const { ask, refused } = await testProgram({ now });
    await ask('annual.put', { ...which, tables: three(3), text: { other: '没有收取信息处理费。' } });
    expect(await refused('annual.put', { ...which, tables: three(3), text: { requests: '收到{{three.recieved.total}}件' } })).toMatchObject([{ code: 'field-unknown', at: { field: 'text.requests' }, message: expect.stringContaining('{{three.recieved.total}}') as string }]);
    expect((await ask('annual.get', which)).text).toEqual({ other: '没有收取信息处理费。' });
    await ask('annual.put', { ...which, tables: three(3), text: { requests: '收到{{two.rules.made}}件' } });
    expect((await ask('annual.check', which)).problems.filter(({ rule }) => rule === 'R18')).toMatchObject([{ severity: 'error', part: 'requests', cells: ['two.rules.made'] }]);
    expect(await refused('annual.file', which)).toMatchObject([{ code: 'report-unsound' }]);
  });

  test('a typed number that a cell says is offered, bound when asked, and taken back', async () => {
    const { ask, refused } = await testProgram({ now });
    await ask('annual.put', { ...which, tables: three(3), text: { requests: '2024年收到政府信息公开申请3件，予以公开3件。' } });
    const { offers } = await ask('annual.narrative', which);
    expect(offers.map(({ number, at }) => [number, at])).toEqual([['3', 15], ['3', 22]]);
    const { part, at, number, fields: [first] } = offers[0]!;
    await ask('annual.bind', { ...which, part, at, number, field: first!.field });
    const bound = '2024年收到政府信息公开申请{{three.newlyReceived.total}}件，予以公开3件。';
    expect((await ask('annual.get', which)).text['requests']).toBe(bound);
    expect(await refused('annual.bind', { ...which, part, at, number, field: first!.field })).toMatchObject([{ code: 'offer-missing' }]);
    expect(await refused('annual.bind', { ...which, part, at: 22, number: '3', field: '{{three.total.total}}' })).toMatchObject([{ code: 'offer-missing' }]);
    await ask('changes.undo');
    expect((await ask('annual.get', which)).text['requests']).toBe('2024年收到政府信息公开申请3件，予以公开3件。');
  });

  test('every number of the form can be asked for by its name', async () => {
    const { ask } = await testProgram({ now });
    await ask('annual.put', { ...which, year: 2023, tables: three(2) });
    await ask('annual.put', { ...which, tables: three(3) });
    const { fields } = await ask('annual.fields', which);
    expect(fields.length).toBe(206);
    expect(fields.find(({ of }) => of === 'three.granted.total')).toEqual({
      of: 'three.granted.total', group: '表三', title: '（一）予以公开：总计', now: { field: '{{three.granted.total}}', text: '3' }, last: { field: '{{last three.granted.total}}', text: '2' },
      growth: { field: '{{growth three.granted.total}}', text: '增长50%' }, change: { field: '{{change three.granted.total}}', text: '增加1' }, share: { field: '{{share three.granted.total of three.total.total}}', text: '100%' },
    });
    expect(fields.find(({ of }) => of === 'two.fees')).toMatchObject({ now: { text: null }, growth: { text: null }, share: null });
    // What came in is no part of what was handled.
    expect(fields.find(({ of }) => of === 'three.newlyReceived.total')?.share).toBeNull();
  });

  test('importing the file that was exported changes nothing and keeps the bound numbers', async () => {
    const { ask, document } = await testProgram({ now });
    await ask('annual.put', { ...which, tables: three(3), text: { requests: '2024年收到申请{{three.newlyReceived.total}}件。', other: '没有收取信息处理费。' } });
    const kept = (await ask('annual.get', which)).text;
    const { document: file } = await document('annual.export', which);
    await ask('import.run', { kind: 'annualTables', options: { onRefusal: 'stop' } }, file);
    expect((await ask('annual.get', which)).text['requests']).toBe(kept['requests']);
  });

  test('a file with other words puts them in the place of bound numbers, and that is told before it is written', async () => {
    const { ask, document } = await testProgram({ now });
    await ask('annual.put', { ...which, tables: three(3), text: { requests: '2024年收到申请3件，另有口头咨询5次。', other: '没有收取信息处理费。' } });
    const { document: file } = await document('annual.export', which);
    await ask('annual.put', { ...which, tables: three(3), text: { requests: '2024年收到申请{{three.newlyReceived.total}}件。', other: '没有收取信息处理费。' } });
    const { rows } = await ask('import.preview', { kind: 'annualTables' }, file);
    expect(rows.map(({ action, problems }) => [action, problems.filter(({ code }) => code === 'annual-fields').length])).toEqual([['change', 1]]);
    await ask('import.run', { kind: 'annualTables' }, file);
    expect((await ask('annual.get', which)).text['requests']).toBe('2024年收到申请3件，另有口头咨询5次。');
  });
});

describe('filed', () => {
  const sound = (count: number): Tables => three(count);
  async function filed({ ask }: TestProgram): Promise<void> {
    await ask('annual.put', { ...which, tables: sound(3), text: { requests: '2024年收到政府信息公开申请{{three.newlyReceived.total}}件。', other: '没有收取信息处理费。' } });
    await ask('annual.file', which);
  }

  test('the text stays as it read on the day; what was changed since is told, cell by cell and word by word', async () => {
    const program = await testProgram({ now });
    const { ask, document } = program;
    await filed(program);
    expect(await ask('annual.differences', which)).toEqual({ filedOn: '2025-01-20', cells: [], texts: [] });
    await ask('annual.put', { ...which, tables: sound(4) });
    const { cells, texts } = await ask('annual.differences', which);
    expect(cells.find(({ cell }) => cell === 'three.newlyReceived.total')).toEqual({ cell: 'three.newlyReceived.total', title: '表三 一、本年新收政府信息公开申请数量：总计', filed: '3', now: '4', source: null });
    expect(cells.length).toBe(6);
    expect(texts).toEqual([{ part: 'requests', title: '依申请公开', filed: '2024年收到政府信息公开申请3件。', now: '2024年收到政府信息公开申请4件。' }]);
    expect(documentText((await document('annual.export', { ...which, filed: true })).document.bytes)).toContain('收到政府信息公开申请3件。');
    expect(documentText((await document('annual.export', which)).document.bytes)).toContain('收到政府信息公开申请4件。');
  });

  test('what the register would say now is told beside it; a report not filed has nothing to differ from', async () => {
    const { ask, refused } = await testProgram({ now });
    const application = (content: string) => ({ applicant: { name: '张某', kind: 'naturalPerson' as const }, content, received: { on: '2024-12-25', way: 'inPerson' as const } });
    await ask('requests.add', { application: application('甲') } as never);
    await ask('annual.fill', which);
    expect(await ask('annual.differences', which)).toEqual({ filedOn: null, cells: [], texts: [] });
    expect(await refused('annual.export', { ...which, filed: true })).toMatchObject([{ code: 'report-not-filed', at: { field: 'filed' } }]);
    await ask('annual.file', which);
    await ask('requests.add', { application: application('乙') } as never);
    const { cells } = await ask('annual.differences', which);
    expect(cells.find(({ cell }) => cell === 'three.carriedOut.total')).toMatchObject({ filed: '1', now: '1', source: '2' });
  });

  test('a sum is held against its units', async () => {
    const { ask } = await testProgram({ now });
    await ask('units.add', { name: '财政局' });
    await ask('annual.put', { year: 2024, unit: '财政局', tables: sound(3) });
    await ask('annual.sum', { year: 2024, into: '全区', units: ['财政局'] });
    await ask('annual.file', { year: 2024, unit: '全区' });
    await ask('annual.put', { year: 2024, unit: '财政局', tables: sound(5) });
    const { cells } = await ask('annual.differences', { year: 2024, unit: '全区' });
    expect(cells.find(({ cell }) => cell === 'three.granted.total')).toMatchObject({ filed: '3', now: '3', source: '5' });
  });
});

describe('what is to be written', () => {
  test('prompts and last year beside each part; the phrases are ticked off; a department owes no assessment', async () => {
    const { ask } = await testProgram({ now });
    await ask('annual.put', { ...which, year: 2023, tables: three(2), text: { requests: '收到{{three.newlyReceived.total}}件。' } });
    await ask('annual.put', { ...which, tables: three(3), text: { supervision: '纳入考核，组织社会评议。', other: '没有收取信息处理费。' } });
    const { parts, duties } = await ask('annual.narrative', which);
    expect(parts.map(({ title }) => title)).toEqual(['一、总体情况', '主动公开', '依申请公开', '政府信息管理', '政府信息公开平台建设', '监督保障', '五、存在的主要问题及改进情况', '六、其他需要报告的事项']);
    for (const { prompts } of parts) expect(prompts.length).toBeGreaterThan(1);
    expect(parts.find(({ part }) => part === 'requests')).toMatchObject({ lastYear: '收到2件。', said: '' });
    expect(duties.filter(({ done }) => done).map(({ say }) => say)).toEqual(['写“监督保障”', '写明工作考核', '写明社会评议', '写“六、其他需要报告的事项”', '写明收取信息处理费的情况']);
    expect(duties.find(({ say }) => say === '写明责任追究结果')).toMatchObject({ part: 'supervision', done: false, offer: expect.stringContaining('责任追究') as string });
    await ask('annual.put', { year: 2024, unit: '财政局', tables: {} });
    expect((await ask('annual.narrative', { year: 2024, unit: '财政局' })).duties.map(({ say }) => say)).not.toContain('写明社会评议');
  });
});

describe('facts', () => {
  test('one that was to be corrected: the fact counts its days as the page of statistics does', async () => {
    const { ask } = await testProgram({ now });
    const { id } = await ask('requests.add', { application: { applicant: { name: '李某', kind: 'business' }, content: '某信息', received: { on: '2024-05-06', way: 'inPerson' } } } as never);
    for (const event of [{ kind: 'correctionAsked', on: '2024-05-09', deadline: '2024-05-31' }, { kind: 'corrected', on: '2024-05-27' }, { kind: 'replied', on: '2024-06-05', outcome: 'granted' }]) await ask('requests.event', { id, event } as never);
    await ask('annual.put', { ...which, tables: {} });
    // From 7 May to 5 June: 11 May, a Saturday, is worked.
    expect((await ask('requests.statistics', { year: 2024 })).duration).toMatchObject({ measured: [id], median: 23 });
    expect((await ask('annual.facts', which)).facts.find((fact) => fact.id === 'requests.median')).toMatchObject({ value: '23个工作日', note: expect.stringContaining('补正、征求意见的时间也在内') as string });
  });

  test('applications: received, in time, median, outcomes, fees; bound where the table says the same, told where not', async () => {
    const { ask } = await testProgram({ now });
    const add = async (on: string): Promise<number> => (await ask('requests.add', { application: { applicant: { name: '李某', kind: 'business' }, content: on, received: { on, way: 'inPerson' } } } as never)).id;
    // 2024-03-04 is a Monday; 20 working days run to 2024-04-01. Late by three working days on 04-08: 04-04 to 04-06 are Qingming, 04-07 is worked.
    for (const [on, repliedOn, outcome] of [['2024-03-04', '2024-03-18', 'granted'], ['2024-03-04', '2024-03-20', 'denied_process'], ['2024-03-04', '2024-04-08', 'granted']] as const) {
      await ask('requests.event', { id: await add(on), event: { kind: 'replied', on: repliedOn, outcome } } as never);
    }
    const paid = await add('2024-12-20');
    await ask('requests.event', { id: paid, event: { kind: 'feeNoticed', on: '2024-12-23', yuan: 300 } } as never);
    await ask('requests.event', { id: paid, event: { kind: 'feePaid', on: '2024-12-26' } } as never);
    await ask('annual.fill', which);
    const of = async (id: string) => (await ask('annual.facts', which)).facts.find((fact) => fact.id === id);
    expect(await of('requests.received')).toMatchObject({ part: 'requests', value: '4件', note: '', sentence: '2024年新收政府信息公开申请{{three.newlyReceived.total}}件。' });
    expect((await of('requests.received'))?.records).toEqual([1, 2, 3, 4].map((id) => ({ text: `2024-000${id}`, link: `/requests/${id}` })));
    expect(await of('requests.onTime')).toMatchObject({ value: '2件，共答复3件', warn: true, note: '超期答复1件：2024-0003', sentence: '作出答复的3份申请中，在法定期限内答复的2份。' });
    expect(await of('requests.median')).toMatchObject({ value: '12个工作日' });
    expect(await of('requests.outcomes')).toMatchObject({ sentence: '办理结果为：予以公开{{three.granted.total}}件，不予公开{{denied}}件。' });
    expect(await of('requests.fees')).toMatchObject({ part: 'other', value: '300元', sentence: '依据《政府信息公开信息处理费管理办法》，本年度收取信息处理费300元，共1件。' });
    expect(await of('requests.cases')).toMatchObject({ sentence: '2024年没有因政府信息公开被申请行政复议、提起行政诉讼。' });
    await ask('annual.put', { ...which, tables: three(9) });
    expect(await of('requests.received')).toMatchObject({ warn: true, note: '表格里是9', sentence: '2024年新收政府信息公开申请4件。' });
  });

  test('tasks, items sent in, trainings; a unit of the register sees its own only', async () => {
    const { ask } = await testProgram({ now });
    for (const name of ['财政局', '教育局']) await ask('units.add', { name });
    const table = ['2024年政务公开工作任务分解表,,,,,', '工作任务,序号,具体要求,牵头单位,责任单位,完成时限', '一、公开重点,1,组织政务公开业务培训，每年至少2次。,财政局,,2024年12月底前', '一、公开重点,2,做好政策解读。,教育局,,2024年12月底前'];
    await ask('import.run', { kind: 'tasks', options: { year: 2024 } } as never, { name: '分解表.csv', bytes: new TextEncoder().encode(table.join('\r\n')) });
    const parts = (await ask('progress.list', { year: 2024 })).parts;
    const part = parts.find(({ unit }) => unit === '财政局')!;
    await ask('progress.add', { parts: [part.id], entry: { kind: 'done', on: '2024-08-11', text: '开展培训会', times: 2 } } as never);
    await ask('submissions.add', { unit: '教育局', title: '义务教育招生政策解读', submittedOn: '2024-06-01' } as never);
    await ask('scoreEvents.add', { unit: '教育局', kind: '以干代训', count: 3, on: '2024-06-28' } as never);
    await ask('annual.put', { ...which, tables: {} });
    await ask('annual.put', { year: 2024, unit: '财政局', tables: {} });
    const all = (await ask('annual.facts', which)).facts;
    const sentence = (id: string) => all.find((fact) => fact.id === id)?.sentence;
    expect(sentence('tasks.completion')).toBe('印发2024年政务公开工作任务分解表，共2项任务，分解到各单位2项，已完成1项，完成率50%。');
    expect(sentence('tasks.training')).toBe('全年组织政务公开业务培训2次。');
    expect(sentence('tasks.interpretation')).toBe('政策解读方面的任务1项，已完成0项。');
    expect(sentence('submissions.sent')).toBe('全年各单位报送政务公开信息1条，被各级刊物、平台采用0条。');
    expect(sentence('events.以干代训')).toBe('全年开展以干代训3次。');
    expect(sentence('requests.none')).toBe('2024年没有收到政府信息公开申请。');
    const own = (await ask('annual.facts', { year: 2024, unit: '财政局' })).facts;
    expect(own.map(({ id }) => id)).toEqual(['tasks.completion', 'tasks.training']);
    expect(own[0]).toMatchObject({ sentence: '承担2024年政务公开工作任务1项，已完成1项，完成率100%。', link: `/tasks/unit?year=2024&unit=${encodeURIComponent('财政局')}` });
  });

  test('no report, no facts', async () => {
    const { refused } = await testProgram({ now });
    expect(await refused('annual.facts', which)).toMatchObject([{ code: 'report-missing' }]);
  });
});

describe('pictures', () => {
  test('five years of the reports that are kept, a gap where there is none; one page of Word', async () => {
    const { ask, document, refused } = await testProgram({ now });
    await ask('annual.put', { ...which, tables: {} });
    expect(await refused('annual.pictureFile', which)).toMatchObject([{ code: 'picture-empty' }]);
    // 2020 is of the older edition: 其他处理 is one row there.
    await ask('annual.put', { ...which, year: 2020, tables: { three: { newlyReceived: row(7), other_other: row(2), total: row(7) } } });
    await ask('annual.put', { ...which, year: 2022, tables: three(12) });
    await ask('annual.put', { ...which, year: 2023, tables: three(8) });
    await ask('annual.put', { ...which, tables: { three: { ...(three(9)['three'] as Tables), partlyGranted: row(0) } } });
    const { years } = await ask('annual.picture', which);
    expect(years.map(({ year, kept, received }) => [year, kept, received])).toEqual([[2020, true, 7], [2021, false, null], [2022, true, 12], [2023, true, 8], [2024, true, 9]]);
    expect(years[0]).toMatchObject({ other: 2, denied: null });
    const { output, document: file } = await document('annual.pictureFile', which);
    expect(output.title).toBe('区管委会2024年政府信息公开申请情况图');
    const text = documentText(file.bytes);
    expect(text).toContain('2024年新收政府信息公开申请9件，比上年增加1件，办结9件，予以公开和部分公开9件，占100%。');
    expect(text).toContain('图2');
    expect(text).toContain('本年占比');
  });
});
