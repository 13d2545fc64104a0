// Sentences of the kinds that speak of adoptions, instructions, events and commissioned items.
import type { Scheme } from '../scheme.ts';
import type { Part } from './form.ts';
import type { RuleOf } from './rules.ts';
import { monthlyPerWords } from './words.ts';

type Prices = RuleOf<'pointsPerOutlet'>;

/** The first outlet no price speaks of yet. */
export function nextOutlet(scheme: Scheme, rule: Pick<Prices, 'prices'>): string {
  const priced = new Set(scheme.rules.flatMap((one) => (one.kind === 'pointsPerOutlet' ? one.prices.map((price) => price.outlet) : [])));
  for (const price of rule.prices) priced.add(price.outlet);
  return (scheme.outlets.find((outlet) => !priced.has(outlet.id)) ?? scheme.outlets.at(-1))?.id ?? '';
}

export const pointsPerOutlet: readonly Part<Prices>[] = [
  {
    list: 'prices',
    lines: true,
    name: '刊物的分值',
    between: '；',
    add: '再加一个刊物',
    least: 1,
    make: (scheme, rule) => ({ outlet: nextOutlet(scheme, rule), points: 10 }),
    each: [
      { field: 'outlet', name: '刊物', as: 'outlet' },
      '采用',
      { maybe: 'forms', add: '只限某些形式', make: () => ['综合'], parts: [{ field: 'forms', name: '采用形式', as: 'names', from: 'forms' }, '的'] },
      '每条计',
      { field: 'points', name: '分值', as: 'points' },
      { maybe: 'when', add: '只在某种读法下', make: () => ({ reading: '', is: [''] }), parts: ['（', { field: 'when', name: '适用的读法', as: 'when' }, '）'] },
    ],
  },
];

export const submittedNotAdopted: readonly Part<RuleOf<'submittedNotAdopted'>>[] = ['已报上级、到期末还没有被任何刊物采用的信息，每条计', { field: 'points', name: '分值', as: 'points' }];

export const instruction: readonly Part<RuleOf<'instruction'>>[] = [
  {
    list: 'levels',
    lines: true,
    name: '批示的级别',
    between: '；',
    add: '再加一级批示',
    least: 1,
    make: () => ({ names: ['区领导'], points: 10, forms: [], mark: '' }),
    each: [
      '获',
      { field: 'names', name: '登记里的写法', as: 'names', from: 'instructions' },
      '批示的每条加',
      { field: 'points', name: '分值', as: 'points' },
      {
        maybe: 'forms',
        add: '某些形式另定分值',
        blank: [],
        make: () => [{ forms: ['综合'], points: 5 }],
        parts: [
          '（',
          {
            list: 'forms',
            name: '另定分值的形式',
            between: '，',
            add: '再加一种形式',
            make: () => ({ forms: ['简讯'], points: 5 }),
            each: [{ field: 'forms', name: '采用形式', as: 'names', from: 'forms' }, '加', { field: 'points', name: '分值', as: 'points' }],
          },
          '）',
        ],
      },
      { maybe: 'mark', add: '在通报里标注', blank: '', make: () => '★', parts: ['，标注“', { field: 'mark', name: '标注', as: 'text' }, '”'] },
      { maybe: 'clause', add: '另写依据的条款', make: (scheme) => scheme.clauses[0]?.id ?? '', parts: ['（依据', { field: 'clause', name: '依据的条款', as: 'clause' }, '）'] },
    ],
  },
  '；',
  { field: 'take', name: '几件批示怎样计', as: 'choice', words: { highest: '同一信息有几件批示的，只计最高的一件', each: '同一信息有几级批示的，每级各计一件' } },
];

export const events: readonly Part<RuleOf<'events'>>[] = [
  '加减分登记里的',
  { field: 'events', name: '事项', as: 'names', from: 'events' },
  '，',
  {
    name: '怎样定分',
    either: [
      { key: 'points', title: '每件定分', make: 10, parts: ['每件（人次、篇）', { field: 'points', name: '分值', as: 'signed' }] },
      { key: 'range', title: '由人定分', make: { from: -100, to: -50 }, parts: ['由人在', { within: 'range', parts: [{ field: 'from', name: '幅度的下限', as: 'points' }, '至', { field: 'to', name: '幅度的上限', as: 'points' }] }, '之间定分'] },
    ],
  },
  { maybe: 'free', add: '前几件不计', blank: 0, make: () => 1, parts: ['，前', { field: 'free', name: '不计的件数', as: 'count', least: 0, unit: '件' }, '不计'] },
  { maybe: 'most', add: '限定件数', make: () => 1, parts: ['，', { field: 'per', name: '周期', as: 'choice', words: monthlyPerWords }, '最多计', { field: 'most', name: '最多计', as: 'count', least: 1, unit: '件' }] },
  '，',
  { field: 'counted', name: '计在哪个月', as: 'choice', words: { inSpan: '计在发生的月份', yearEnd: '全年的都计在12月' } },
  { maybe: 'zero', add: '列出不加不扣的', blank: [], make: () => ['已作说明'], parts: ['；登记为', { field: 'zero', name: '不加不扣的事项', as: 'names', from: 'events' }, '的不加分也不扣分'] },
];

export const commissioned: readonly Part<RuleOf<'commissioned'>>[] = [
  { maybe: 'by', add: '只限某些约稿方', make: () => ['区政府办公室'], parts: [{ field: 'by', name: '约稿方', as: 'names', from: 'offices' }, '的'] },
  '约稿：按时完成的每篇',
  { field: 'done', name: '按时完成', as: 'signed' },
  '，迟交的',
  { field: 'late', name: '迟交', as: 'signed' },
  '，没有按要求完成的',
  { field: 'missed', name: '没有完成', as: 'signed' },
  '，已作合理说明的',
  { field: 'excused', name: '已作说明', as: 'signed' },
];

