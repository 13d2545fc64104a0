// Sentences of the kinds that award points for what was sent: quotas, excess, shortfall, base, each item, the share adopted.
import type { Scheme } from '../scheme.ts';
import type { Per } from '../stretches.ts';
import type { Part } from './form.ts';
import type { RuleOf } from './rules.ts';
import { monthlyPerWords, perWords } from './words.ts';

/** 条 or 篇, as the measure counts. */
const unitOf = (owner: { measure: string }, scheme: Scheme): string => scheme.measures.find((one) => one.id === owner.measure)?.unit ?? '条';
const someMeasure = (scheme: Scheme): string => scheme.measures[0]?.id ?? '';

const isLong = (per: Per): boolean => per !== 'week' && per !== 'month';

const need: readonly Part<RuleOf<'quota'>['needs'][number]>[] = [
  { field: 'measure', name: '计数口径', as: 'measure' },
  '不少于',
  { field: 'atLeast', name: '任务数', as: 'count', least: 1, unit: unitOf },
  { maybe: 'when', add: '只在某种读法下', make: () => ({ reading: '', is: [''] }), parts: ['（', { field: 'when', name: '适用的读法', as: 'when' }, '）'] },
];

export const quota: readonly Part<RuleOf<'quota'>>[] = [
  { field: 'per', name: '周期', as: 'choice', words: perWords },
  { list: 'needs', name: '任务', each: need, between: '，并且', add: '再加一项任务', least: 1, make: (scheme) => ({ measure: someMeasure(scheme), atLeast: 1 }) },
  {
    maybe: 'monthNeeds',
    add: '另要求当月报送',
    blank: [],
    make: (scheme) => [{ measure: someMeasure(scheme), atLeast: 1 }],
    parts: ['，而且当月', { list: 'monthNeeds', name: '当月的任务', each: need, between: '，并且', add: '再加一项当月的任务', make: (scheme: Scheme) => ({ measure: someMeasure(scheme), atLeast: 1 }) }],
  },
  '，完成的得',
  { field: 'points', name: '基础分', as: 'points' },
  { only: (rule) => isLong(rule.per) || rule.award !== 'once', parts: ['，', { field: 'award', name: '怎样得分', as: 'choice', words: { once: '周期末计一次', eachMonth: '周期里每个月都得', monthsMet: '只在有报送的月份得' } }] },
  '，',
  { field: 'mode', name: '没有完成时', as: 'choice', words: { allOrNothing: '没有完成的不得分', proportional: '没有完成的按比例得分' } },
];

export const excess: readonly Part<RuleOf<'excess'>>[] = [
  { field: 'per', name: '周期', as: 'choice', words: perWords },
  { field: 'measure', name: '计数口径', as: 'measure' },
  '超过',
  { field: 'above', name: '任务数', as: 'count', least: 0, unit: unitOf },
  '的，每多一条（篇）加',
  { field: 'points', name: '加分', as: 'points' },
  { maybe: 'most', add: '封顶', make: () => 10, parts: ['，最多加', { field: 'most', name: '最多加', as: 'points' }] },
];

export const shortfall: readonly Part<RuleOf<'shortfall'>>[] = [
  {
    list: 'needs',
    name: '任务',
    between: '、',
    add: '再加一项任务',
    least: 1,
    make: (scheme) => ({ measure: someMeasure(scheme), atLeast: 1, per: 'month' }),
    each: [
      { field: 'per', name: '周期', as: 'choice', words: perWords },
      { field: 'measure', name: '计数口径', as: 'measure' },
      '少于',
      { field: 'atLeast', name: '任务数', as: 'count', least: 1, unit: unitOf },
      '的',
      { maybe: 'when', add: '只在某种读法下', make: () => ({ reading: '', is: [''] }), parts: ['（', { field: 'when', name: '适用的读法', as: 'when' }, '）'] },
    ],
  },
  '，每少一条（篇）扣',
  { field: 'points', name: '扣分', as: 'deduction' },
];

export const base: readonly Part<RuleOf<'base'>>[] = [
  { field: 'per', name: '周期', as: 'choice', words: monthlyPerWords },
  '先给每个单位',
  { maybe: 'name', add: '写分项名称', blank: '', make: () => '信息报送', parts: ['“', { field: 'name', name: '分项名称', as: 'text' }, '”'] },
  '底分',
  { field: 'points', name: '底分', as: 'points' },
];

export const pointsPerItem: readonly Part<RuleOf<'pointsPerItem'>>[] = [
  '每报送一条（篇）',
  { field: 'measure', name: '计数口径', as: 'measure' },
  '计',
  { field: 'points', name: '分值', as: 'points' },
  '，不论是否采用',
];

export const adoptionRate: readonly Part<RuleOf<'adoptionRate'>>[] = [
  { field: 'per', name: '周期', as: 'choice', words: monthlyPerWords },
  { field: 'measure', name: '计数口径', as: 'measure' },
  '的采用率',
  {
    list: 'bands',
    name: '档次',
    between: '，',
    add: '再加一档',
    least: 1,
    make: () => ({ below: 30, points: -1 }),
    each: [
      { maybe: 'atLeast', add: '写下限', make: () => 0, parts: ['不低于', { field: 'atLeast', name: '不低于', as: 'percent' }] },
      { maybe: 'below', add: '写上限', make: () => 30, parts: ['低于', { field: 'below', name: '低于', as: 'percent' }] },
      '的',
      { field: 'points', name: '分值', as: 'signed' },
    ],
  },
  { only: (rule) => rule.minimum > 1, offered: true, parts: ['；报送不足', { field: 'minimum', name: '起算数量', as: 'count', least: 1, unit: unitOf }, '的不算'] },
];

