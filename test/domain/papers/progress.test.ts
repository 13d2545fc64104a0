// The progress bulletin: every number of the text is the table's, every sentence has something to say.
import { describe, expect, test } from 'vitest';
import { day } from '../../../shared/days/day.ts';
import type { Outline } from '../../../shared/outline/outline.ts';
import { composeProgress } from '../../../shared/papers/progress.ts';
import { completion, progressFigures, sayCompletion, sectionName } from '../../../shared/papers/progressFigures.ts';
import type { Part } from '../../../shared/tracking/part.ts';
import { block, office, part, progressOf, rows, sound, table, text } from './helpers.ts';
import type { PartWords } from './helpers.ts';

const on = day('2024-06-30');
const judged = day('2024-07-01');
const done = (at: string): PartWords['said'] => [['progress', '2024-04-02'], ['done', at]];

/** Five units, three sections, every state. */
function mixed(): Part[] {
  const at = (words: PartWords): Part => part(judged, words);
  const [first, second, third] = ['一、公开内容', '二、解读回应', '三、平台建设'];
  return [
    at({ unit: '甲局', task: 1, section: first, said: [['done', '2024-05-06'], ['closed', '2024-05-20']] }),
    at({ unit: '乙局', task: 1, section: first, said: done('2024-06-20') }),
    at({ unit: '丙镇', task: 1, section: first, said: [['progress', '2024-06-03']] }),
    at({ unit: '丁镇', task: 1, section: first }),
    at({ unit: '甲局', task: 2, section: first, deadline: '2024-12-31', said: done('2024-06-28') }),
    at({ unit: '丙镇', task: 2, section: first, deadline: '2024-12-31', said: [['progress', '2024-05-08']] }),
    at({ unit: '乙局', task: 3, section: second, deadline: '2024-12-31', said: [['progress', '2024-06-11'], ['returned', '2024-06-12']] }),
    at({ unit: '丁镇', task: 3, section: second, deadline: '2024-07-31' }),
    at({ unit: '戊局', task: 3, section: second, deadline: '2024-12-31', said: [['progress', '2024-03-05']] }),
    at({ unit: '戊局', task: 4, section: third, deadline: '2024-05-31', said: [['progress', '2024-03-10']] }),
    at({ unit: '丁镇', task: 4, section: third, deadline: '2024-05-31' }),
    at({ unit: '丙镇', task: 4, section: third, said: [['notApplicable', '2024-02-01']] }),
    at({ unit: '丙镇', task: 5, section: third, deadline: '2024-07-15', requirement: '办好公开专区,做到"一处公开"。', number: '5' }),
  ];
}

const input = progressOf(mixed(), on, { judgedOn: judged, order: ['丁镇', '丙镇', '甲局', '乙局', '戊局'] });
const outline = sound(composeProgress(input));

/** Cells of a table of counts as numbers, by the row's name. */
function numbers(from: Outline, id: string, name: number, first: number): Map<string, number[]> {
  return new Map(rows(from, id).slice(0, -1).map((cells) => [cells[name] ?? '', cells.slice(first, -1).map(Number)]));
}

describe('a month', () => {
  test('head, opening and headings', () => {
    expect(outline.title).toBe('某县人民政府办公室关于2024年6月政务公开工作任务进展情况的通报');
    expect(text(outline, 'masthead')).toBe('某县人民政府办公室文件');
    expect(text(outline, 'documentNumber')).toBe('某政办字〔2024〕12号');
    expect(text(outline, 'opening')).toBe('为推动《2024年政务公开任务分解表》（某政办字〔2024〕4号）落实，现将全县截至2024年6月30日的政务公开工作任务进展情况通报如下：');
    expect(outline.blocks.flatMap((one) => (one.kind === 'heading' ? [one.text] : []))).toEqual(['一、总体情况', '二、各单位完成情况', '三、存在问题', '四、下一步工作']);
    expect(outline.blocks.flatMap((one) => (one.kind === 'attachment' ? [`${one.label} ${one.title}`] : []))).toEqual(['附件1 2024年6月各单位任务完成情况', '附件2 2024年6月各部分任务完成情况', '附件3 2024年7月底前到期的任务']);
    expect(block(outline, 'attachments', 'attachmentList').items).toEqual(['2024年6月各单位任务完成情况', '2024年6月各部分任务完成情况', '2024年7月底前到期的任务']);
  });

  test('the overall sentence', () => {
    expect(text(outline, 'overall.total')).toBe('2024年政务公开工作任务共5项，涉及5个单位、承办事项12件。截至2024年6月30日，已完成3件（其中已销号1件）、推进中3件、未启动2件、逾期4件，完成率25%。按时限应完成的6件中，已完成2件。');
  });

  test('the tables, recounted from the parts, in the register’s order; columns add up to the parts and rows to the totals', () => {
    const parts = input.parts.filter(({ state }) => state !== '不适用');
    const recount = (own: readonly Part[]): number[] => {
      const of = (...states: string[]): number => own.filter(({ state }) => states.includes(state)).length;
      return [own.length, of('已完成', '已销号'), of('已销号'), of('推进中', '退回重报'), of('未启动'), of('逾期')];
    };
    const units = numbers(outline, 'attachment.units.table', 1, 2);
    expect([...units.keys()]).toEqual(['丁镇', '丙镇', '甲局', '乙局', '戊局']);
    for (const [unit, counts] of units) expect(counts, unit).toEqual(recount(parts.filter((one) => one.unit === unit)));
    const sections = numbers(outline, 'attachment.sections.table', 1, 3);
    for (const [section, counts] of sections) expect(counts, section).toEqual(recount(parts.filter((one) => sectionName(one.section) === section)));
    for (const counts of [...units.values(), ...sections.values()]) expect(counts[1]! + counts[3]! + counts[4]! + counts[5]!).toBe(counts[0]);
    const sum = (of: Map<string, number[]>): number[] => recount([]).map((_, at) => [...of.values()].reduce((total, counts) => total + counts[at]!, 0));
    expect(sum(units)).toEqual(recount(parts));
    expect(sum(sections)).toEqual(recount(parts));
    expect(rows(outline, 'attachment.units.table').at(-1)).toEqual(['合计', ...recount(parts).map(String), '25%']);
    expect(rows(outline, 'attachment.sections.table').slice(0, -1).map((cells) => cells[2])).toEqual(['2', '1', '2']);
    expect(rows(outline, 'attachment.sections.table').at(-1)?.slice(0, 2)).toEqual(['合计', '5']);
  });

  test('every number of the text is the table’s', () => {
    const units = numbers(outline, 'attachment.units.table', 1, 2);
    const rates = new Map(rows(outline, 'attachment.units.table').map((cells) => [cells[1], cells.at(-1)]));
    const good = text(outline, 'units.good') ?? '';
    expect(good).toBe('甲局的承办事项已全部完成。各单位情况见附件1。');
    expect(rates.get('甲局')).toBe('100%');
    const problems = text(outline, 'problems.overdue') ?? '';
    expect(problems).toBe('截至2024年6月30日，有3个单位的4件承办事项逾期未完成，其中丁镇2件，丙镇、戊局各1件。');
    for (const [unit, counts] of units) {
      if (counts[5] === 0) expect(problems).not.toContain(unit);
    }
    expect([...units.values()].filter((counts) => counts[5]! > 0)).toHaveLength(3);
    const sections = text(outline, 'overall.sections') ?? '';
    for (const [, name, tasks, parts, finished, , , , , rate] of rows(outline, 'attachment.sections.table').slice(0, -1)) {
      const tail = finished === '0' ? '尚无完成' : `已完成${finished}件，完成率${rate}`;
      expect(sections).toContain(`“${name}”${tasks}项任务、承办事项${parts}件，${tail}`);
    }
    const chart = block(outline, 'chart.sections', 'chart').chart;
    expect(chart.categories).toEqual(['公开内容', '解读回应', '平台建设']);
    expect(chart.series[0]?.values.map((value) => `${value}%`)).toEqual(rows(outline, 'attachment.sections.table').slice(0, -1).map((cells) => cells.at(-1)));
  });

  test('who is silent: never since the table came, or for three months; who reported lately is not named', () => {
    expect(text(outline, 'problems.silent')).toBe('丁镇自任务印发以来没有报送过进展；戊局已有3个月以上没有报送进展。');
    expect(text(outline, 'problems.sentBack')).toBe('乙局有1件报送后被退回，尚未重新报送。');
    const fresh = sound(composeProgress({ ...input, tables: [{ ...table, issuedOn: day('2024-04-15') }] }));
    expect(text(fresh, 'problems.silent')).toBe('戊局已有3个月以上没有报送进展。');
  });

  test('what falls due by the end of the next month, with those who have not finished', () => {
    expect(text(outline, 'requirements.upcoming')).toBe('7月底前有2项任务到期，涉及2个单位的2件承办事项尚未完成（见附件3）。请有关单位倒排工期、加快办理，确保按时完成。');
    expect(rows(outline, 'attachment.upcoming.table')).toEqual([
      ['1', '办好公开专区，做到“一处公开”。（第5项）', '7月15日', '丙镇'],
      ['2', '及时公开重点领域信息。', '7月31日', '丁镇'],
    ]);
    const without = sound(composeProgress({ ...input, edits: { 'attachment.units': '', 'attachment.upcoming': '' } }));
    expect(text(without, 'requirements.upcoming')).toContain('尚未完成。请有关单位');
    expect(text(without, 'units.good')).toBe('甲局的承办事项已全部完成。');
    expect(block(without, 'attachment.sections', 'attachment').label).toBe('附件');
  });

  test('what grew by month: finished and due by each month’s end, nothing for months not begun', () => {
    const { chart } = block(outline, 'chart.months', 'chart');
    expect(chart.series.map(({ values }) => values)).toEqual([
      [0, 0, 0, 0, 1, 3, null, null, null, null, null, null],
      [0, 0, 0, 0, 2, 6, 8, 8, 8, 8, 8, 12],
    ]);
    const place = (id: string): number => outline.blocks.findIndex((one) => one.id === id);
    expect(place('chart.months')).toBe(place('overall.total') + 1);
    expect(place('chart.sections')).toBe(place('overall.sections') + 1);
  });

  test('an answer is asked for by the day that was given', () => {
    const asked = sound(composeProgress({ ...input, replyBy: day('2024-07-15') }));
    expect(text(asked, 'requirements.overdue')).toBe('对逾期未完成的事项，有关单位要逐项查明原因，明确责任人和完成时间，于2024年7月15日前将办理情况报县政府督查室。');
    expect(text(outline, 'requirements.overdue')).toContain('，尽快将办理情况');
  });

  test('a paragraph or a heading left out closes the numbering', () => {
    const edited = sound(composeProgress({ ...input, edits: { 'units.good': '', 'problems.overdue': '改' } }));
    expect(edited.blocks.flatMap((one) => (one.kind === 'heading' ? [one.text] : []))).toEqual(['一、总体情况', '二、存在问题', '三、下一步工作']);
    expect(text(edited, 'problems.overdue')).toBe('改');
  });
});

describe('other years', () => {
  const compose = (parts: Part[], more: Parameters<typeof progressOf>[2] = {}): Outline => sound(composeProgress(progressOf(parts, on, { judgedOn: judged, ...more })));

  test('nothing done yet: no praise, no rate, no picture', () => {
    const none = compose([part(judged, { unit: '甲局', deadline: '2024-12-31' }), part(judged, { unit: '乙局', section: '二、解读回应', deadline: '2024-12-31' })]);
    expect(text(none, 'overall.total')).toBe('2024年政务公开工作任务共2项，涉及2个单位、承办事项2件。截至2024年6月30日，未启动2件。');
    expect(text(none, 'units.good')).toBe('各单位情况见附件1。');
    expect(none.blocks.some(({ kind }) => kind === 'chart')).toBe(false);
    expect(text(none, 'problems.overdue')).toBeUndefined();
    expect(text(none, 'requirements.overdue')).toBeUndefined();
    expect(text(none, 'requirements.request')).not.toContain('销号');
  });

  test('all done: no problems, no reminder; the whole year by its own name', () => {
    const whole = compose([part(judged, { unit: '甲局', said: done('2024-05-01') }), part(judged, { unit: '乙局', said: done('2024-06-01') })], { month: null, on: day('2024-12-31'), judgedOn: day('2025-01-01'), issuedOn: day('2025-01-10') });
    expect(whole.title).toBe('某县人民政府办公室关于2024年政务公开工作任务完成情况的通报');
    expect(text(whole, 'opening')).toContain('现将全县2024年度政务公开工作任务完成情况通报如下：');
    expect(text(whole, 'overall.total')).toBe('2024年政务公开工作任务共2项，涉及2个单位、承办事项2件。截至2024年12月31日，已全部完成。');
    expect(whole.blocks.flatMap((one) => (one.kind === 'heading' ? [one.text] : []))).toEqual(['一、总体情况', '二、各单位完成情况', '三、下一步工作']);
    expect(text(whole, 'requirements.request')).toBe('各乡镇、县直各部门要巩固工作成果，持续做好政务公开各项工作。已完成的事项，要及时报送佐证材料，申请销号。');
  });

  test('one section, one unit, a task nobody stands for', () => {
    const only = part(judged, { task: 1, said: [['progress', '2024-06-01']], deadline: null });
    const small = compose([only], { tasks: [{ id: 1, section: '' }, { id: 2, section: '' }] });
    expect(text(small, 'overall.total')).toBe('2024年政务公开工作任务共2项（其中1项尚未明确承办单位），涉及1个单位、承办事项1件。截至2024年6月30日，推进中1件。');
    expect(small.blocks.flatMap((one) => (one.kind === 'attachment' ? [one.label] : []))).toEqual(['附件']);
    expect(text(small, 'units.good')).toBeUndefined();
    expect(text(small, 'overall.sections')).toBeUndefined();
  });

  test('the first three ranks, units of the same rate together, never more than half of the units', () => {
    const unit = (name: string, finished: number, of: number): Part[] => Array.from({ length: of }, (_, at) => part(judged, { unit: name, deadline: null, said: at < finished ? done('2024-06-01') : [] }));
    const ranked = compose([...unit('甲局', 2, 3), ...unit('乙局', 1, 2), ...unit('丙局', 2, 3), ...unit('丁局', 0, 3), ...unit('戊局', 1, 3), ...unit('己局', 0, 1)]);
    expect(text(ranked, 'units.good')).toBe('完成率居前的单位有：甲局、丙局（66.7%）；乙局（50%）。各单位情况见附件。');
    const alike = compose([...unit('甲局', 1, 2), ...unit('乙局', 1, 2)]);
    expect(text(alike, 'units.good')).toBe('各单位情况见附件。');
  });

  test('many sections: the best and the last are told, the table has them all', () => {
    const parts = Array.from({ length: 8 }, (_, at) => [1, 2].map((count) => part(judged, { unit: '甲局', section: `${'一二三四五六七八'[at]}、部分${at}`, deadline: null, said: at === 3 || (at < 7 && count === 1) ? done('2024-06-01') : [] }))).flat();
    const many = compose(parts);
    expect(text(many, 'overall.sections')).toBe('从各部分看，“部分3”完成率最高，为100%；“部分7”完成率最低，为0%。');
    expect(rows(many, 'attachment.sections.table')).toHaveLength(9);
  });

  test('in the midst of a month what falls due in the rest of it is not forgotten', () => {
    const midst = day('2024-06-10');
    const early = sound(composeProgress(progressOf([part(midst, { deadline: '2024-06-20' }), part(midst, { deadline: '2024-06-09' })], midst)));
    expect(text(early, 'requirements.upcoming')).toContain('7月底前有1项任务到期，涉及甲局的1件承办事项尚未完成');
    expect(text(early, 'overall.total')).toContain('按时限应完成的1件均未完成。');
    expect(text(early, 'problems.overdue')).toBe('截至2024年6月10日，甲局有1件承办事项逾期未完成。');
  });

  test('without issuer, masthead or addressee nothing is made up', () => {
    const bare = compose([part(judged)], { office: { ...office, issuer: '', addressee: '', numberPrefix: '', supervisor: '' }, documentNumber: undefined });
    expect(bare.blocks[0]).toMatchObject({ kind: 'title', text: '关于2024年6月政务公开工作任务进展情况的通报' });
    expect(bare.blocks.some(({ kind }) => kind === 'imprint' || kind === 'masthead' || kind === 'addressee')).toBe(false);
  });
});

test('a rate is 100 only when all are finished and 0 only when none is', () => {
  expect([[0, 3], [3, 3], [1, 3], [2, 3], [1, 2], [1, 5000], [4999, 5000]].map(([finished, parts]) => completion({ finished: finished!, parts: parts! }))).toEqual([0, 100, 33.3, 66.7, 50, 0.1, 99.9]);
  expect(sayCompletion({ parts: 0, finished: 0 })).toBe('—');
});

test('names of sections lose their numbers', () => {
  expect(['一、公开内容', '（二）解读', '3.平台', '第四部分保障', ''].map(sectionName)).toEqual(['公开内容', '解读', '平台', '第四部分保障', '其他任务']);
});

test('a month shorter than the day: three months before the end of May is the end of February', () => {
  const may = day('2024-05-31');
  const silent = (last: string): string[] => progressFigures(progressOf([part(may, { deadline: null, said: [['progress', last]] })], may)).silent;
  expect(silent('2024-02-29')).toEqual(['甲局']);
  expect(silent('2024-03-01')).toEqual([]);
});
