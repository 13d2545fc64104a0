// Sentences of the kinds that change, settle and bound what other rules have awarded.
import type { Part } from './form.ts';
import type { RuleOf } from './rules.ts';
import { averagePerWords, monthlyPerWords } from './words.ts';

export const multiply: readonly Part<RuleOf<'multiply'>>[] = [
  '按',
  { field: 'over', name: '适用的规则', as: 'rules' },
  '得的分，',
  {
    list: 'cases',
    lines: true,
    name: '倍数的情形',
    between: '；',
    add: '再加一种情形',
    least: 1,
    make: () => ({ factor: 2, forms: ['综合'] }),
    each: [
      { maybe: 'outlets', add: '限刊物', make: (scheme) => [scheme.outlets[0]?.id ?? ''], parts: ['被', { field: 'outlets', name: '刊物', as: 'outlets' }, '采用、'] },
      { maybe: 'forms', add: '限形式', make: () => ['综合'], parts: ['形式为', { field: 'forms', name: '采用形式', as: 'names', from: 'forms' }, '、'] },
      { maybe: 'kinds', add: '限类别', make: () => ['调研'], parts: ['类别为', { field: 'kinds', name: '信息类别', as: 'names', from: 'kinds' }, '、'] },
      { maybe: 'instructions', add: '限批示', make: () => ['*'], parts: ['获', { field: 'instructions', name: '批示', as: 'names', from: 'instructions', any: '任何领导' }, '批示、'] },
      { maybe: 'shared', add: '限合报', make: () => true, parts: [{ field: 'shared', name: '是否合报', as: 'flag', words: { true: '几个单位合报', false: '不是合报' } }, '、'] },
      { only: (one) => one.outlets === undefined && one.forms === undefined && one.kinds === undefined && one.instructions === undefined && one.shared === undefined, parts: ['其他情形'] },
      '的按',
      { field: 'factor', name: '倍数', as: 'factor', unit: '倍', least: 0 },
      '计',
    ],
  },
  { only: (rule) => rule.cases.length > 1, parts: ['；几种情形都符合的，', { field: 'take', name: '几种情形都符合的', as: 'choice', words: { first: '按写在前面的计', highest: '按倍数最高的计' } }] },
];

export const share: readonly Part<RuleOf<'share'>>[] = [
  '几个单位合报的信息，按',
  { field: 'over', name: '适用的规则', as: 'rules' },
  '得的分',
  { field: 'how', name: '怎样分', as: 'choice', words: { equal: '由各单位均分', fixed: '每个单位按定额计' } },
  { maybe: 'points', add: '写定额', make: () => 10, parts: ['，定额为每个单位', { field: 'points', name: '定额', as: 'points' }] },
  { only: (rule) => rule.how !== 'equal', parts: ['，', { field: 'each', name: '几处采用的', as: 'choice', words: { adoption: '每一次采用各计一次', item: '不论几处采用，每条信息计一次' } }] },
];

export const highestOnly: readonly Part<RuleOf<'highestOnly'>>[] = ['同一信息按', { field: 'over', name: '参与就高的规则', as: 'rules' }, '都得分的，只计最高的一次，不重复计分'];

export const instead: readonly Part<RuleOf<'instead'>>[] = [
  '同一信息按',
  { field: 'by', name: '前一类规则', as: 'rules' },
  '得的分，与按',
  { field: 'of', name: '后一类规则', as: 'rules' },
  '得的分，',
  { field: 'how', name: '怎样取', as: 'choice', words: { higher: '取高的一类，不相加', always: '一律用前一类替代后一类' } },
];

export const average: readonly Part<RuleOf<'average'>>[] = ['按', { field: 'over', name: '适用的规则', as: 'rules' }, '各月得的分，', { field: 'per', name: '周期', as: 'choice', words: averagePerWords }, '取各月的平均，不相加'];

export const cap: readonly Part<RuleOf<'cap'>>[] = [
  '按',
  { field: 'over', name: '适用的规则', as: 'rules' },
  '得的分，',
  { field: 'per', name: '周期', as: 'choice', words: monthlyPerWords },
  '合起来',
  { maybe: 'most', add: '写上限', make: () => 10, parts: ['最多计', { field: 'most', name: '上限', as: 'points' }] },
  { only: (rule) => rule.most !== undefined && rule.least !== undefined, parts: ['、'] },
  { maybe: 'least', add: '写扣分的限额', make: () => -10, parts: ['最多扣', { field: 'least', name: '扣分的限额', as: 'deduction' }] },
];

export const floor: readonly Part<RuleOf<'floor'>>[] = [
  '按',
  { field: 'deductions', name: '扣分的规则', as: 'rules' },
  '扣的分，把',
  { field: 'per', name: '周期', as: 'choice', words: monthlyPerWords },
  '的得分',
  { maybe: 'from', add: '只从某些得分里扣', make: (scheme) => scheme.rules.slice(0, 1).map((rule) => rule.id), parts: ['（只算', { field: 'from', name: '被扣的规则', as: 'rules' }, '得的分）'] },
  '扣到',
  { field: 'at', name: '下限', as: 'points' },
  '为止，不再往下扣',
  { maybe: 'except', add: '列出另计的扣分', blank: [], make: (scheme) => scheme.rules.slice(0, 1).map((rule) => rule.id), parts: ['；', { field: 'except', name: '另计的规则', as: 'rules' }, '另计，不受此限'] },
];
