// 督办单 and 催办函: what each unit is told, in which words, and what it sends back.
import { describe, expect, test } from 'vitest';
import { day } from '../../../shared/days/day.ts';
import { composeSheets, missingInSheets } from '../../../shared/papers/sheets.ts';
import { quoted, shortened } from '../../../shared/papers/words.ts';
import { block, office, part, rows, sheetsOf, sound, table, text } from './helpers.ts';

const today = '2024-07-11';
const long = `${'推进重点领域信息公开，'.repeat(20)}做到应公开尽公开。`;

describe('督办单', () => {
  test('one short task is told in a sentence, with its place in the table, deadline, lateness and last report', () => {
    const outline = sound(composeSheets(sheetsOf('supervision', [part(today, { number: '12', said: [['progress', '2024-05-20', { text: '已起草' }]] })])));
    expect(outline.title).toBe('督办单〔2024〕3号（甲局）');
    expect(text(outline, 'supervision.甲局.title')).toBe('政务公开工作任务督办单');
    expect(text(outline, 'supervision.甲局.number')).toBe('编号：〔2024〕3号');
    expect(text(outline, 'supervision.甲局.finding')).toBe(
      '经核查，《2024年政务公开任务分解表》（某政办字〔2024〕4号）第12项任务“及时公开重点领域信息”由你单位牵头，应于2024年6月30日前完成。截至2024年7月11日，该项任务已逾期11天，仍在推进中，最近一次报送进展是5月20日。现予督办。',
    );
    expect(text(outline, 'supervision.甲局.request')).toBe('请你单位高度重视，查明原因，明确责任人和完成时间，抓紧办理。');
    expect(text(outline, 'supervision.甲局.answer')).toBe('请于2024年7月21日前将办理情况填入回执，连同佐证材料报送县政府督查室（联系人：王某，联系电话：000-1234567）。');
    expect(text(outline, 'supervision.甲局.outlook')).toBeUndefined();
    expect(outline.blocks.some(({ id }) => id === 'supervision.甲局.tasks')).toBe(false);
    expect(block(outline, 'supervision.甲局.signature', 'signature')).toMatchObject({ issuer: '县政府督查室', day: '2024-07-11', sealed: true });
  });

  test('several tasks stand in a table: requirement in full, deadline, how each stands', () => {
    const parts = [
      part(today, { number: '3', requirement: long, said: [['progress', '2024-03-01', { text: '已印发通知' }], ['urged', '2024-06-01']] }),
      part(today, { number: '8', deadline: '2024-07-31' }),
      part(today, { number: '9', deadline: null, deadlineText: '全年', said: [['progress', '2024-02-01'], ['returned', '2024-02-20']] }),
    ];
    const outline = sound(composeSheets(sheetsOf('supervision', parts)));
    expect(text(outline, 'supervision.甲局.finding')).toBe(
      '经核查，《2024年政务公开任务分解表》（某政办字〔2024〕4号）明确由你单位牵头的任务，截至2024年7月11日有3项没有完成，其中1项已逾期11天。有1项此前已催办1次，至今没有办结。现予督办，具体情况如下：',
    );
    expect(rows(outline, 'supervision.甲局.tasks')).toEqual([
      ['3', long, '6月30日', '推进中，已逾期11天\n3月1日报送：“已印发通知”\n已催办1次'],
      ['8', '及时公开重点领域信息。', '7月31日', '未启动，距完成时限还有20天\n尚未报送进展'],
      ['9', '及时公开重点领域信息。', '全年', '2月20日退回重报，尚未补报\n2月1日报送进展'],
    ]);
    expect(text(outline, 'supervision.甲局.request')).toContain('逐项查明原因');
  });

  test('one task too long for a sentence stands in the table, and the text still speaks of one', () => {
    const outline = sound(composeSheets(sheetsOf('supervision', [part(today, { requirement: long })])));
    expect(text(outline, 'supervision.甲局.finding')).toContain('有1项没有完成，已逾期11天。现予督办');
    expect(rows(outline, 'supervision.甲局.tasks')[0]?.[1]).toBe(long);
    expect(text(outline, 'supervision.甲局.request')).not.toContain('逐项');
  });

  test('who was urged twice before is told so, more firmly', () => {
    const said: [('urged'), string][] = [['urged', '2024-07-02'], ['urged', '2024-07-08']];
    const outline = sound(composeSheets(sheetsOf('supervision', [part(today, { said }), part(today, { said })])));
    expect(text(outline, 'supervision.甲局.finding')).toContain('均已逾期11天。上述任务此前已催办2次，至今没有办结。');
    expect(text(outline, 'supervision.甲局.request')).toContain('主要负责人亲自过问');
    expect(text(outline, 'supervision.甲局.outlook')).toBe('届时仍没有办结又没有正当理由的，将予以全县通报。');
  });

  test('roles are told apart only where they differ', () => {
    const mixed = sound(composeSheets(sheetsOf('supervision', [part(today, { number: '1' }), part(today, { number: '2', role: 'responsible' })])));
    expect(text(mixed, 'supervision.甲局.finding')).toContain('由你单位牵头或承办的任务');
    expect(rows(mixed, 'supervision.甲局.tasks').map(([first]) => first)).toEqual(['1\n牵头', '2\n责任']);
    const alike = sound(composeSheets(sheetsOf('supervision', [part(today, { role: 'responsible' }), part(today, { role: 'responsible' })])));
    expect(text(alike, 'supervision.甲局.finding')).toContain('由你单位承办的任务');
    expect(rows(alike, 'supervision.甲局.tasks').map(([first]) => first)).toEqual(['1', '2']);
  });

  test('tasks of two tables name both, and only those the unit’s own tasks come from', () => {
    const other = { ...table, id: 2, title: '《2023年政务公开任务分解表》', documentNumber: null };
    const outline = sound(composeSheets(sheetsOf('supervision', [part(today, { number: '1' }), part(today, { number: '1', tableId: 2 }), part(today, { unit: '乙局', tableId: 2 })], { tables: [table, other] })));
    expect(text(outline, 'supervision.甲局.finding')).toContain('《2024年政务公开任务分解表》（某政办字〔2024〕4号）、《2023年政务公开任务分解表》明确');
    expect(rows(outline, 'supervision.甲局.tasks').map(([first]) => first)).toEqual(['1', '2']);
    expect(text(outline, 'supervision.乙局.finding')).not.toContain('2024年政务公开任务分解表');
  });

  test('frequencies that were missed are told with the periods', () => {
    const quotas = [{ atLeast: 1, per: 'quarter' as const, text: '每季度至少1次', inPrinciple: false }];
    const some = part(today, { deadline: null, quotas, said: [['progress', '2024-02-01', { times: 1 }]] });
    const none = part(today, { deadline: null, quotas });
    const outline = sound(composeSheets(sheetsOf('supervision', [some, none])));
    expect(rows(outline, 'supervision.甲局.tasks').map(([, , , last]) => last)).toEqual([
      '推进中\n2月1日报送进展\n“每季度至少1次”，已过的2个季度中只有1个季度达到',
      '未启动\n尚未报送进展\n“每季度至少1次”，已过的2个季度均未达到',
    ]);
    expect(rows(outline, 'supervision.甲局.tasks').map(([, , due]) => due)).toEqual(['未明确', '未明确']);
  });

  test('several units: a page each, numbers running, each with a receipt for its own tasks', () => {
    const outline = sound(composeSheets(sheetsOf('supervision', [part(today, { number: '5' }), part(today, { unit: '乙局' }), part(today, { unit: '丙局' }), part(today, { unit: '丙局' })])));
    expect(outline.title).toBe('督办单〔2024〕3—5号（甲局等3个单位）');
    expect(['甲局', '乙局', '丙局'].map((unit) => text(outline, `supervision.${unit}.number`))).toEqual(['编号：〔2024〕3号', '编号：〔2024〕4号', '编号：〔2024〕5号']);
    expect(outline.blocks.filter(({ kind }) => kind === 'pageBreak')).toHaveLength(5);
    expect(outline.blocks[0]?.kind).toBe('title');
    expect(text(outline, 'supervision.丙局.receiptHead')).toBe('单位：丙局　　　督办单编号：〔2024〕5号');
    expect(rows(outline, 'supervision.丙局.receipt').map(([first]) => first)).toEqual(['1.及时公开重点领域信息', '2.及时公开重点领域信息', '负责人签字（公章）', '填报日期']);
    expect(rows(outline, 'supervision.甲局.receipt')[0]?.[0]).toBe('第5项　及时公开重点领域信息');
  });

  test('what the office has not said is not made up, and is named', () => {
    const bare = { ...office, supervisor: '', contact: '', telephone: '', issuer: '' };
    const outline = sound(composeSheets(sheetsOf('supervision', [part(today)], { office: bare, signer: '', replyBy: null })));
    expect(text(outline, 'supervision.甲局.answer')).toBe('请尽快将办理情况填入回执，连同佐证材料一并报送。');
    expect(missingInSheets(bare, '')).toEqual(['督查机构或发文机关', '联系人', '联系电话']);
    expect(missingInSheets(office, office.supervisor)).toEqual([]);
  });

  test('a sheet can be reworded, a paragraph left out', () => {
    const outline = composeSheets(sheetsOf('supervision', [part(today)], { edits: { 'supervision.甲局.finding': '改', 'supervision.甲局.request': '' } }));
    expect(text(outline, 'supervision.甲局.finding')).toBe('改');
    expect(outline.blocks.some(({ id }) => id === 'supervision.甲局.request')).toBe(false);
  });
});

describe('催办函', () => {
  test('one task: a sentence, a softer request', () => {
    const outline = sound(composeSheets(sheetsOf('urging', [part(today, { deadline: '2024-07-20' })])));
    expect(outline.title).toBe('催办函〔2024〕3号（甲局）');
    expect(text(outline, 'urging.甲局.title')).toBe('关于催办政务公开工作任务的函');
    expect(text(outline, 'urging.甲局.finding')).toBe('《2024年政务公开任务分解表》（某政办字〔2024〕4号）明确由你单位牵头的任务“及时公开重点领域信息”，应于2024年7月20日前完成，目前距完成时限还有9天，尚未启动，没有报送过进展。');
    expect(text(outline, 'urging.甲局.request')).toBe('请你单位抓紧推进，于2024年7月21日前将办理情况填入回执，连同佐证材料反馈县政府督查室（联系人：王某，联系电话：000-1234567）。办理中有困难、需要协调的，请一并说明。');
    expect(text(outline, 'urging.甲局.closing')).toBe('特此函达，请予支持。');
  });

  test('two tasks in running text however long, three in a table', () => {
    const two = sound(composeSheets(sheetsOf('urging', [part(today, { requirement: long, number: '4' }), part(today, { role: 'responsible' })])));
    expect(text(two, 'urging.甲局.task.1')).toBe(`一是“${long.slice(0, -1)}”（第4项，你单位牵头），应于2024年6月30日前完成，目前已逾期11天，仍未启动，没有报送过进展。`);
    expect(text(two, 'urging.甲局.task.2')).toContain('二是“及时公开重点领域信息”（你单位承办）');
    expect(two.blocks.some(({ id }) => id === 'urging.甲局.tasks')).toBe(false);
    const three = sound(composeSheets(sheetsOf('urging', [part(today), part(today), part(today, { deadline: '2024-05-31' })])));
    expect(text(three, 'urging.甲局.finding')).toContain('有3项没有完成，均已逾期，最长的41天。现将有关情况函告如下：');
    expect(rows(three, 'urging.甲局.tasks')).toHaveLength(3);
  });
});

test('words from elsewhere: marks within marks, straight marks, half-width signs after Chinese, cuts', () => {
  expect(quoted('做好"一网通办",推进“高效办成一件事”;\n及时公开。')).toBe('“做好‘一网通办’，推进‘高效办成一件事’；及时公开”');
  expect(shortened('强化供给，做好“巩固向好、加快发展”政策发布', 14)).toBe('强化供给，做好……');
  expect(shortened('稳步推进甲、乙、丙、丁', 8)).toBe('稳步推进甲、乙……');
  expect(shortened('围绕“深化开放、拓展招商”做好信息发布工作', 16)).toBe('围绕“深化开放、拓展招商”做好……');
  expect(shortened('短句。', 8)).toBe('短句');
});

test('a day of another year stands with its year', () => {
  const outline = composeSheets(sheetsOf('supervision', [part('2025-01-06', { deadline: '2024-12-31', said: [['progress', '2024-11-02']] }), part('2025-01-06', { deadline: '2025-03-31' })], { issuedOn: day('2025-01-06') }));
  expect(rows(outline, 'supervision.甲局.tasks').map(([, , due]) => due)).toEqual(['2024年\n12月31日', '3月31日']);
  expect(rows(outline, 'supervision.甲局.tasks')[0]?.[3]).toContain('2024年11月2日报送进展');
});
