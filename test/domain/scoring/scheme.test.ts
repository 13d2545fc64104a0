// A scheme file: what is taken, what is refused and with which words; readings by name.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Refusal } from '../../../shared/problems.ts';
import { compileScheme, outOfForce } from '../../../shared/scoring/compile.ts';
import { spanOf } from '../../../shared/scoring/period.ts';
import { ruleKinds } from '../../../shared/scoring/kinds/registry.ts';
import { readKept, readScheme } from '../../../shared/scoring/readScheme.ts';
import { schemeJsonSchema } from '../../../shared/scoring/schema/jsonSchema.ts';
import { schemeSchema } from '../../../shared/scoring/scheme.ts';
import { fieldFaults } from '../../../shared/scoring/sentences/faults.ts';
import { hitech, hitechFile } from './helpers.ts';
import { faults, file } from './kinds/small.ts';

type Json = Record<string, unknown>;

/** The paths of what is refused after a change to the shipped scheme. */
function refused(change: (file: Json & { rules: Json[]; outlets: Json[]; readings: Json[]; escalation: Json }) => void): [string, string][] {
  const file = structuredClone(hitechFile()) as Json & { rules: Json[]; outlets: Json[]; readings: Json[]; escalation: Json };
  change(file);
  return readScheme(file).problems.map((problem) => [problem.at?.field ?? '', problem.message]);
}

describe('办法文件', () => {
  test('the shipped scheme is accepted, and comes out of itself again', () => {
    expect(schemeSchema.parse(hitech())).toEqual(hitech());
  });

  test('the groups of an older file are read in their order', () => {
    const older = { ...hitech(), bulletin: { ...hitech().bulletin, groups: { 驻区: '各驻区单位', 街道: '各街道' } } };
    expect(schemeSchema.parse(older).bulletin.groups).toEqual([{ group: '驻区', said: '各驻区单位' }, { group: '街道', said: '各街道' }]);
  });

  test('every clause of attachment 3 stands word for word in its text', () => {
    const scheme = hitech();
    for (const clause of scheme.clauses.filter((one) => one.label.startsWith('附件3'))) expect(scheme.text.join('')).toContain(clause.text);
  });

  test('the JSON Schema beside the schemes is that of the program', () => {
    const kept: unknown = JSON.parse(readFileSync(new URL('../../../resources/schemes/schema.json', import.meta.url), 'utf8'));
    expect(kept).toEqual(schemeJsonSchema());
  });

  test('every member of the JSON Schema says in Chinese what it means', () => {
    const untold = (value: unknown, path: string): string[] => {
      if (typeof value !== 'object' || value === null) return [];
      const own = Object.entries((value as { properties?: Json }).properties ?? {}).flatMap(([name, one]) => (name === 'kind' || /[\u4e00-\u9fff]/.test(String((one as Json).description)) ? [] : [`${path} ${name}`]));
      return [...own, ...Object.entries(value).flatMap(([key, one]) => untold(one, `${path}/${key}`))];
    };
    expect(untold(schemeJsonSchema(), '')).toEqual([]);
    expect(JSON.stringify(schemeJsonSchema())).toContain(ruleKinds.shortfall.about);
  });

  test('where its format is described is no part of a scheme', () => {
    expect(readScheme({ $schema: './schema.json', ...hitechFile() }).scheme).toEqual(hitech());
  });

  test.each<[string, (file: Json & { rules: Json[]; outlets: Json[]; readings: Json[]; escalation: Json }) => void, string, string]>([
    ['a missing name', (file) => void delete file.name, 'name', '缺少这一项'],
    ['an unknown key', (file) => void (file.rules[0] = { ...file.rules[0], bonus: 1 }), 'rules[0]', '有不认识的项：bonus'],
    ['an unknown kind', (file) => void (file.rules[0] = { ...file.rules[0], kind: 'lottery' }), 'rules[0].kind', '不是认识的种类'],
    ['three decimal places', (file) => void (file.rules[3] = { ...file.rules[3], points: 2.005 }), 'rules[3].points', '最多两位小数'],
    ['points as text', (file) => void (file.rules[3] = { ...file.rules[3], points: '2' }), 'rules[3].points', '应是数'],
    ['no such day', (file) => void (file.from = '2020-02-30'), 'from', '存在的日期'],
    ['an unknown clause', (file) => void (file.rules[1] = { ...file.rules[1], clause: '9' }), 'rules[1].clause', '没有代号为“9”的条款'],
    ['an unknown outlet', (file) => void (file.rules[1] = { ...file.rules[1], prices: [{ outlet: 'radio', points: 1 }] }), 'rules[1].prices[0].outlet', '没有代号为“radio”的刊物'],
    ['a price twice', (file) => void (file.rules[1] = { ...file.rules[1], prices: [{ outlet: 'shandong', points: 1 }, { outlet: 'shandong', points: 2 }] }), 'rules[1].prices[1]', '定了两次分值'],
    ['highest over an unknown rule', (file) => void (file.rules[4] = { ...file.rules[4], over: ['nothing'] }), 'rules[4].over[0]', '没有代号为“nothing”的规则'],
    ['one alias for two outlets', (file) => void (file.outlets[0] = { ...file.outlets[0], aliases: ['《看山东》'] }), 'outlets[1]', '与另一刊物的相同'],
    ['a rule id twice', (file) => void (file.rules[1] = { ...file.rules[1], id: 'national' }), 'rules[1].id', '代号与前面的重复'],
    ['a reading without the option taken', (file) => void (file.readings[1] = { ...file.readings[1], taken: 'never' }), 'readings[1].taken', '不在所列的选择里'],
    ['a reading the parameter cannot use', (file) => void (file.dating = { reading: 'months' }), 'dating.reading', '在这里没有意义'],
    ['a group called twice', (file) => void (file.bulletin = { groups: [{ group: '街道', said: '各街道' }, { group: '街道', said: '各街道办事处' }] }), 'bulletin.groups[1].group', '这一组的叫法前面已经写过'],
    ['a group called nothing', (file) => void (file.bulletin = { groups: { 街道: '' } }), 'bulletin.groups[0].said', '不能空白'],
    ['two steps at one number of months where only the highest is taken', (file) => void (file.escalation = { ...file.escalation, steps: [{ months: 2, step: 'inform', clause: 'follow.2' }, { months: 2, step: 'supervision', clause: 'follow.2' }] }), 'escalation.steps[1].months', '不能相同'],
    ['one step twice at one number of months', (file) => void (file.escalation = { ...file.escalation, reached: 'every', steps: [{ months: 2, step: 'inform', clause: 'follow.2' }, { months: 2, step: 'talk', clause: 'follow.2' }, { months: 2, step: 'inform', clause: 'follow.3' }] }), 'escalation.steps[2].months', '写了两次'],
    ['steps out of order where each is taken', (file) => void (file.escalation = { ...file.escalation, reached: 'every', steps: [{ months: 3, step: 'talk', clause: 'follow.3' }, { months: 2, step: 'inform', clause: 'follow.2' }] }), 'escalation.steps[1].months', '从少到多排列'],
    ['steps out of order', (file) => void (file.escalation = { ...file.escalation, steps: [{ months: 3, step: 'circular', clause: 'follow.3' }, { months: 2, step: 'supervision', clause: 'follow.2' }] }), 'escalation.steps[1].months', '从少到多排列'],
    ['an end before the beginning', (file) => void (file.to = '2019-12-31'), 'to', '在生效日期之前'],
  ])('refuses %s', (_name, change, path, words) => {
    const found = refused(change);
    expect(found.map(([field]) => field)).toContain(path);
    expect(found.find(([field]) => field === path)?.[1]).toContain(words);
  });

  test.each<[string, (file: Json & { rules: Json[] }) => void, string, string[]]>([
    ['of a rule', (file) => void (file.rules[0] = { ...file.rules[0], bonus: 1 }), 'rules[0]', ['prices', 'measure', 'units']],
    ['of a case of a rule', (file) => void file.rules.push({ id: 'm', kind: 'multiply', clause: '3.5', over: ['city'], cases: [{ factor: 2, form: ['综合'] }] }), 'rules[5].cases[0]', ['factor', 'forms', 'instructions']],
    ['of a part', (file) => void (file.bulletin = { title: '通报' }), 'bulletin', ['subject', 'groups']],
    ['of the file', (file) => void (file.rule = []), '文件开头', ['rules', 'outlets', 'escalation']],
  ])('an unknown key %s is told with the keys there are', (_name, change, path, keys) => {
    const message = refused(change).find(([field]) => field === path)?.[1] ?? '';
    for (const key of keys) expect(message.split('这里可以写的有 ')[1]).toContain(key);
  });

  test('a fault in a list names the member as people count, with its id', () => {
    expect(refused((file) => void (file.rules[3] = { ...file.rules[3], points: '2' }))).toEqual([['rules[3].points', '计分办法文件的 rules[3].points（第4条规则“notAdopted”）：应是数。请改正后再加入。']]);
    expect(refused((file) => void (file.outlets[1] = { ...file.outlets[1], level: 'town' }))[0]?.[1]).toContain('（第2个刊物“shandong”）');
    expect(refused((file) => void (file.rules[1] = { kind: 'base' }))[0]?.[1]).toContain('（第2条规则）');
  });

  test.each(['rules', 'clauses', 'outlets', 'ranking', 'source', 'readings', 'measures', 'text'])('what is put in the place of a faulty %s is never shown', (part) => {
    for (const wrong of [[], {}, 'x', null, [{}], [{ id: 7 }]]) {
      const found = refused((file) => Object.assign(file, { [part]: wrong, ranking: part === 'ranking' ? wrong : { by: 'all', ties: 'shared', of: { rules: ['nowhere'] } } }));
      expect(found.map(([, message]) => message).join('')).not.toContain('mended');
    }
  });

  test('names every fault, not only the first', () => {
    expect(refused((file) => Object.assign(file, { name: '', from: 'x', text: [] })).map(([path]) => path)).toEqual(['name', 'from', 'text']);
  });

  test.each([null, [], 'text', 7, {}])('refuses %j as a scheme', (content) => {
    expect(readScheme(content).problems.length).toBeGreaterThan(0);
  });
});

describe('读得懂、但不会是这个意思的', () => {
  const printed = { id: 'p', kind: 'pointsPerOutlet', prices: [{ outlet: 'city', points: 10 }, { outlet: 'city', forms: ['综合'], points: 5 }] };
  const quota = { id: 'q', kind: 'quota', per: 'month', needs: [{ measure: 'all', atLeast: 1 }], points: 10 };
  const rate = (...bands: Json[]) => ({ id: 'r', kind: 'adoptionRate', measure: 'all', per: 'month', bands });
  const late = { id: 'l', kind: 'events', events: ['迟报'], points: -10 };

  test.each<[string, (Json & { id: string; kind: string })[], Json, string, string]>([
    ['a factor on a quota', [quota, { id: 'm', kind: 'multiply', over: ['q'], cases: [{ factor: 2 }] }], {}, 'rules[1].over[0]', '这条规则是“任务基础分”，不是按一件一件信息得分的，“倍数计分”对它不起作用'],
    ['a share of base points', [{ id: 'b', kind: 'base', per: 'month', points: 6 }, printed, { id: 's', kind: 'share', over: ['p', 'b'], how: 'equal' }], {}, 'rules[2].over[1]', '“合报”对它不起作用'],
    ['the highest of a quota', [quota, printed, { id: 'h', kind: 'highestOnly', over: ['p', 'q'] }], {}, 'rules[2].over[1]', '“就高不重复”对它不起作用'],
    ['events in place of adoptions', [late, printed, { id: 'i', kind: 'instead', by: ['l'], of: ['p'], how: 'higher' }], {}, 'rules[2].by[0]', '“替代”对它不起作用'],
    ['points for what was not delivered', [{ id: 'k', kind: 'commissioned', done: 2, missed: 10 }], {}, 'rules[0].missed', '应是负数或者0'],
    ['a floor under awards', [quota, printed, { id: 'f', kind: 'floor', deductions: ['q', 'p'], per: 'quarter' }], {}, 'rules[2].deductions', '所列的规则都不会扣分'],
    ['bands that overlap', [rate({ below: 60, points: -1 }, { atLeast: 50, points: 1 })], {}, 'rules[0].bands[1]', '与第1档有重叠'],
    ['a band that is never reached', [rate({ atLeast: 50, points: 1 }, { atLeast: 80, points: 2 })], {}, 'rules[0].bands[1]', '前面的各档已经包含了这一档'],
    ['a band between two that leave no gap', [rate({ below: 50, points: -1 }, { atLeast: 50, points: 1 }, { atLeast: 40, below: 60, points: 2 })], {}, 'rules[0].bands[2]', '前面的各档已经包含了这一档'],
    ['a band no rate lies in', [rate({ atLeast: 60, below: 60, points: 1 })], {}, 'rules[0].bands[0]', '没有采用率符合这一档'],
    ['the best of each class without classes', [quota], { conversion: { clause: 'c', to: 10, method: 'bestOfClass' } }, 'conversion.method', '没有写单位分类'],
    ['ranks within classes without classes', [quota], { ranking: { by: 'class', ties: 'shared' } }, 'ranking.by', '没有写单位分类'],
    ['places within classes without classes', [quota], { placings: [{ list: 'commended', per: 'class', clause: 'c' }] }, 'placings[0].per', '没有写单位分类'],
  ])('refuses %s, and reads it where it is kept', (_name, rules, more, path, words) => {
    const content = file(rules, more);
    const found = readScheme(content).problems;
    expect(found.map((problem) => problem.at?.field)).toEqual([path]);
    expect(found[0]?.message).toContain(words);
    // The editor says it without a word of the file's format.
    for (const fault of fieldFaults(content)) expect(fault.message).not.toMatch(/[A-Za-z]|请重新填写/);
    expect(readKept(content)).not.toBeNull();
  });

  test.each<[string, (Json & { id: string; kind: string })[], Json]>([
    ['a factor on shared awards, and sharing what was multiplied', [printed, { id: 's', kind: 'share', over: ['p'], how: 'equal' }, { id: 'm', kind: 'multiply', over: ['p', 's'], cases: [{ factor: 2 }] }], {}],
    ['bands within bands, the narrow one first', [rate({ below: 30, points: -2 }, { below: 50, points: -1 }, { atLeast: 90, points: 2 }, { atLeast: 80, points: 1 })], {}],
    ['a floor of which some rules deduct', [quota, late, { id: 'f', kind: 'floor', deductions: ['q', 'l'], per: 'quarter' }], {}],
    ['one price in two rules: points that are added', [printed, { id: 'again', kind: 'pointsPerOutlet', prices: [{ outlet: 'city', points: 8 }] }], {}],
    ['commissioned items that only stand in the ledger', [{ id: 'k', kind: 'commissioned', by: ['市政府办公厅'] }], {}],
    ['one price for different units', [{ ...printed, units: { groups: ['街道'] } }, { ...printed, id: 'again', units: { groups: ['区直'] } }], {}],
    ['one price, once for some items only', [printed, { ...printed, id: 'again', measure: 'research' }], {}],
    ['a form beside the outlet’s own price', [{ id: 'plain', kind: 'pointsPerOutlet', prices: [{ outlet: 'city', points: 10 }] }, { id: 'form', kind: 'pointsPerOutlet', prices: [{ outlet: 'city', forms: ['综合'], points: 5 }] }], {}],
    ['ranks within classes', [quota], { classes: [{ id: 'a', name: '甲类', groups: ['街道'] }], ranking: { by: 'class', ties: 'shared' }, conversion: { clause: 'c', to: 10, method: 'bestOfClass' } }],
  ])('takes %s', (_name, rules, more) => {
    expect(readScheme(file(rules, more)).problems).toEqual([]);
  });

  test('is told beside a fault elsewhere, and not of what stands in the place of a faulty rule', () => {
    const floor = { id: 'f', kind: 'floor', deductions: ['l'], per: 'quarter' };
    expect(faults([quota, { ...late, points: '十' }, floor])).toEqual(['rules[1].points']);
    expect(faults([{ ...quota, points: '十' }, { id: 'k', kind: 'commissioned', missed: 5 }, late, floor])).toEqual(['rules[0].points', 'rules[1].missed']);
  });
});

describe('读法', () => {
  test('the scheme’s own unless said otherwise', () => {
    expect(compileScheme(hitech()).readings).toEqual({ dating: 'adoption', progress: 'submitted', months: 'span' });
    expect(compileScheme(hitech(), { progress: 'either', months: 'taken', dating: 'other' }).readings).toEqual({ dating: 'submission', progress: 'either', months: 'span' });
  });

  test.each([
    [{ A1: 'sum' }, '没有代号为“A1”的读法'],
    [{ progress: 'never' }, '没有“never”这一选择'],
    [{ progress: 'other' }, '没有“other”这一选择'],
  ])('refuses %j', (readings, words) => {
    expect(() => compileScheme(hitech(), readings as unknown as Record<string, string>)).toThrow(Refusal);
    expect(() => compileScheme(hitech(), readings as unknown as Record<string, string>)).toThrow(words);
  });

  test('says when the span lies outside the days the scheme is in force', () => {
    expect(outOfForce(hitech(), spanOf('2020-01', '2020-07'))).toBeNull();
    expect(outOfForce(hitech(), spanOf('2019-12', '2020-07'))?.message).toContain('2020-01-01 起');
  });
});
