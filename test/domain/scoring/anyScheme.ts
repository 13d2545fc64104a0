// Random schemes made of every kind of rule, and random registers for them.
import fc from 'fast-check';
import { day } from '../../../shared/days/day.ts';
import type { ScoringCommission, ScoringEvent, ScoringItem } from '../../../shared/scoring/facts.ts';
import { unit } from './helpers.ts';
import type { UnitRecords } from './helpers.ts';
import { file } from './kinds/small.ts';

export type Json = Record<string, unknown>;
type AnyRule = Json & { id: string; kind: string };

export const OUTLETS = ['district', 'city', 'province'];
const points = fc.integer({ min: -4000, max: 4000 }).map((value) => value / 100);
const award = fc.integer({ min: 0, max: 4000 }).map((value) => value / 100);
const loss = fc.integer({ min: -2000, max: -1 }).map((value) => value / 100);
const measure = fc.constantFrom('all', 'research', 'signed', 'adopted');
const monthlyMeasure = fc.constantFrom('all', 'research', 'signed');
const count = fc.integer({ min: 1, max: 4 });
const when = fc.constantFrom(undefined, undefined, { reading: 'A', is: ['one'] }, [{ reading: 'A', is: ['one', 'two'] }, { reading: 'B', is: ['yes'] }]);
const units = fc.constantFrom(undefined, undefined, { groups: ['街道'] }, { classes: ['first'] }, { except: ['单位1'] }, { tiers: ['甲', '乙'] });
const some = <T>(list: readonly T[]): fc.Arbitrary<T[]> => fc.subarray([...list], { minLength: 1 });
/** A parameter, or the reading that decides it. */
const perAny = fc.constantFrom('week', 'month', 'quarter', 'halfYear', 'year', 'span');
const perMonths = fc.constantFrom('month', 'quarter', 'halfYear', 'year', 'span');
const month = fc.constant('month');
const defined = (rule: Json): Json => Object.fromEntries(Object.entries(rule).filter(([, value]) => value !== undefined));

const prices = some(OUTLETS).chain((outlets) => fc.tuple(...outlets.map((outlet) => fc.tuple(award, award).map(([plain, form]) => [{ outlet, points: plain }, { outlet, forms: ['综合'], points: form }])))).map((list) => list.flat());
const levels = fc.tuple(award, award, award).map(([high, low, combined]) => [{ names: ['省领导'], points: high, mark: '★★', clause: 'c2', forms: [{ forms: ['综合'], points: combined }] }, { names: ['市领导'], points: low, mark: '★' }]);

/** The kinds whose points of a month depend on that month alone; what one item wins once (批示、就高) may reach over several. */
const byMonth: fc.Arbitrary<Json>[] = [
  fc.record({ kind: fc.constant('quota'), per: month, needs: fc.array(fc.record({ measure: monthlyMeasure, atLeast: count }), { minLength: 1, maxLength: 2 }), points: award, mode: fc.constantFrom('allOrNothing', 'proportional') }),
  fc.record({ kind: fc.constant('excess'), per: month, measure: monthlyMeasure, above: fc.integer({ min: 0, max: 3 }), points: award, most: fc.option(award, { nil: undefined }) }),
  fc.record({ kind: fc.constant('shortfall'), needs: fc.array(fc.record({ measure: monthlyMeasure, atLeast: count, per: month }), { minLength: 1, maxLength: 2 }), points: loss }),
  fc.record({ kind: fc.constant('base'), per: month, points: award }),
  fc.record({ kind: fc.constant('pointsPerItem'), measure: monthlyMeasure, points: award }),
  fc.record({ kind: fc.constant('pointsPerOutlet'), prices, measure: fc.option(monthlyMeasure, { nil: undefined }) }),
  fc.record({ kind: fc.constant('events'), events: fc.constant(['以干代训']), zero: fc.constant(['迟报（已作说明）']), points }),
  fc.record({ kind: fc.constant('events'), events: fc.constant(['失实']), range: fc.constant({ from: -100, to: -50 }) }),
  loss.map((value) => ({ kind: 'commissioned', by: ['市政府办公厅'], done: 2, late: value, missed: value })),
];

const anyAward: fc.Arbitrary<Json>[] = [
  ...byMonth,
  fc.record({ kind: fc.constant('quota'), per: perMonths, needs: fc.array(fc.record({ measure, atLeast: count }), { minLength: 1, maxLength: 2 }), monthNeeds: fc.array(fc.record({ measure, atLeast: count }), { maxLength: 1 }), points: award, mode: fc.constantFrom('allOrNothing', 'proportional'), award: fc.constantFrom('once', 'eachMonth', 'monthsMet') }),
  fc.record({ kind: fc.constant('quota'), per: fc.constant('week'), needs: fc.array(fc.record({ measure, atLeast: count }), { minLength: 1, maxLength: 1 }), points: award }),
  fc.record({ kind: fc.constant('excess'), per: perAny, measure, above: fc.integer({ min: 0, max: 3 }), points: award }),
  fc.record({ kind: fc.constant('shortfall'), needs: fc.array(fc.record({ measure, atLeast: count, per: perAny }), { minLength: 1, maxLength: 2 }), points: loss }),
  fc.record({ kind: fc.constant('base'), per: perMonths, points: award, name: fc.constant('信息') }),
  fc.record({ kind: fc.constant('submittedNotAdopted'), points: award }),
  fc.record({ kind: fc.constant('instruction'), levels, take: fc.constantFrom('highest', 'each') }),
  fc.record({ kind: fc.constant('events'), events: fc.constant(['以干代训']), points, free: fc.integer({ min: 0, max: 2 }), most: fc.option(count, { nil: undefined }), per: perMonths, counted: fc.constantFrom('inSpan', 'yearEnd') }),
  fc.record({ kind: fc.constant('commissioned'), by: fc.constant(['市政府办公厅', '区政府办公室']), done: award, late: loss, missed: loss, excused: loss }),
  fc.record({ kind: fc.constant('adoptionRate'), measure: monthlyMeasure, per: perMonths, bands: fc.constant([{ below: 30, points: -1 }, { atLeast: 80, points: 1 }]), minimum: count }),
];

const adjust = (awards: readonly string[]): fc.Arbitrary<Json>[] => [
  fc.record({ kind: fc.constant('multiply'), over: some(awards), cases: fc.array(fc.record({ factor: fc.integer({ min: 0, max: 12 }).map((value) => value / 4), outlets: fc.option(some(OUTLETS), { nil: undefined }), kinds: fc.option(fc.constant(['调研']), { nil: undefined }), instructions: fc.option(fc.constantFrom(['*'], ['省领导']), { nil: undefined }) }).map(defined), { minLength: 1, maxLength: 2 }) }),
  fc.record({ kind: fc.constant('share'), over: some(awards), how: fc.constant('equal') }),
  fc.record({ kind: fc.constant('share'), over: some(awards), how: fc.constant('fixed'), points: award }),
];
const combine = (awards: readonly string[]): fc.Arbitrary<Json>[] => [
  fc.record({ kind: fc.constant('highestOnly'), over: some(awards) }),
  fc.record({ kind: fc.constant('instead'), by: some(awards), of: some(awards), how: fc.constantFrom('higher', 'always') }),
];
const limit = (rules: readonly string[], per: fc.Arbitrary<string>): fc.Arbitrary<Json>[] => [
  fc.record({ kind: fc.constant('cap'), over: some(rules), most: award, least: loss, per }),
  fc.record({ kind: fc.constant('floor'), deductions: some(rules), except: fc.subarray([...rules]), per, at: fc.constantFrom(0, -5) }),
];
const average = (rules: readonly string[]): fc.Arbitrary<Json> => fc.record({ kind: fc.constant('average'), over: some(rules), per: fc.constantFrom('quarter', 'year', 'span') });

/** Rules with ids, conditions and limits to units. */
const named = (rules: fc.Arbitrary<Json>[], letter: string, bounds: { minLength?: number; maxLength: number }): fc.Arbitrary<AnyRule[]> =>
  fc.array(fc.tuple(fc.oneof(...rules), when, units, fc.constantFrom('c', 'c2')), bounds).map((list) => list.map(([rule, on, who, clause], at): AnyRule => ({ clause, ...defined({ ...rule, when: on, units: who }), id: `${letter}${at}`, kind: String(rule.kind) })));

const frame = (rules: AnyRule[], more: Json = {}): Json =>
  file(rules, {
    clauses: [{ id: 'c', label: '第一条', text: '条款' }, { id: 'c2', label: '第二条', text: '条款' }],
    text: ['条款'],
    readings: [
      { id: 'A', quote: '条款', question: '哪一种？', options: [{ id: 'one', text: '一' }, { id: 'two', text: '二' }, { id: 'three', text: '三' }], taken: 'one' },
      { id: 'B', quote: '条款', question: '是不是？', options: [{ id: 'yes', text: '是' }, { id: 'no', text: '否' }], taken: 'yes' },
    ],
    classes: [{ id: 'first', name: '一类', tiers: ['甲'] }, { id: 'second', name: '二类', groups: ['区直'] }],
    measures: [
      { id: 'all', name: '信息' },
      { id: 'research', name: '调研', unit: '篇', kinds: ['调研'], cases: [{ when: { reading: 'A', is: ['two'] }, notKinds: ['动态'] }] },
      { id: 'signed', name: '签字的信息', marks: ['已审核签字'], minWords: 200 },
      { id: 'adopted', name: '采用的信息', adoptedBy: ['*'] },
    ],
    ranking: { by: 'class', ties: 'shared', then: ['adopted'] },
    ...more,
  });

const idsOf = (rules: readonly AnyRule[]): string[] => rules.map((rule) => rule.id);

/** Schemes of every kind. */
export const anyScheme: fc.Arbitrary<Json> = named(anyAward, 'a', { minLength: 1, maxLength: 6 }).chain((awards) => {
  const ids = idsOf(awards);
  return fc.tuple(named(adjust(ids), 'j', { maxLength: 2 }), named(combine(ids), 'k', { maxLength: 2 }), named([...limit(ids, perMonths), average(ids)], 'l', { maxLength: 3 })).map(([adjusts, combines, limits]) => frame([...awards, ...adjusts, ...combines, ...limits]));
});

/** Schemes in which every rule looks at one month only. */
export const monthlyScheme: fc.Arbitrary<Json> = named(byMonth, 'a', { minLength: 1, maxLength: 6 }).chain((awards) => {
  const ids = idsOf(awards);
  return fc.tuple(named(adjust(ids), 'j', { maxLength: 2 }), named(limit(ids, month), 'l', { maxLength: 2 })).map(([adjusts, limits]) => frame([...awards, ...adjusts, ...limits]));
});

/** Days from November 2019 to July 2020; those tests look at lie in the first half of 2020. */
const days = fc.integer({ min: 0, max: 8 * 28 - 1 }).map((value) => {
  const at = Math.floor(value / 28) + 11;
  return day(`${at > 12 ? 2020 : 2019}-${String(at > 12 ? at - 12 : at).padStart(2, '0')}-${String((value % 28) + 1).padStart(2, '0')}`);
});
const written = fc.constantFrom('区快讯', '《市信息》', '省信息', '外地晚报');
const adoption = fc.record({ outlet: written, form: fc.constantFrom('', '综合', '简讯'), adoptedOn: fc.option(days), instruction: fc.constantFrom('', '', '省领导', '市领导', '市领导、省领导', '某某') });
const item = fc.record({
  submittedOn: days, kind: fc.constantFrom('', '动态', '调研'), forwarded: fc.constantFrom(null, true, false), marks: fc.constantFrom<string[]>([], ['已审核签字']), words: fc.constantFrom(null, 199, 200), sharers: fc.constantFrom(1, 1, 2, 3), adoptions: fc.array(adoption, { maxLength: 3 }), owner: fc.nat({ max: 3 }),
});
const happening = fc.record({ kind: fc.constantFrom('以干代训', '失实', '迟报（已作说明）', '别的事'), count: fc.integer({ min: 1, max: 3 }), on: days, points: fc.constantFrom(null, -60, -10), note: fc.constantFrom('', '已核实'), owner: fc.nat({ max: 3 }) });
const asked = fc.record({ by: fc.constantFrom('市政府办公厅', '区政府办公室', '别处'), dueOn: fc.option(days), deliveredOn: fc.option(days), outcome: fc.constantFrom(null, 'done' as const, 'failed' as const), excused: fc.boolean(), owner: fc.nat({ max: 3 }) });

/** Four units with their records. */
export const anyRegister: fc.Arbitrary<UnitRecords[]> = fc
  .tuple(fc.array(item, { maxLength: 25 }), fc.array(happening, { maxLength: 6 }), fc.array(asked, { maxLength: 5 }), fc.tuple(fc.option(days), fc.option(days)))
  .map(([items, events, commissions, [founded, dissolved]]) => {
    let adoptions = 0;
    const abouts = [{ group: '街道', tier: '甲' }, { group: '区直', tier: '乙', from: founded }, { group: '区直', tier: '', to: dissolved }, { group: '', tier: '', exempt: true }];
    const sent = items.map(({ owner, ...one }, at) => ({ owner, one: { ...one, id: at + 1, adoptions: one.adoptions.map((each) => ({ ...each, id: (adoptions += 1) })) } satisfies ScoringItem }));
    const of = <T>(list: { owner: number; one: T }[], at: number): T[] => list.filter(({ owner }) => owner === at).map(({ one }) => one);
    const happened = events.map(({ owner, ...one }, at) => ({ owner, one: { ...one, id: at + 1 } satisfies ScoringEvent }));
    const wanted = commissions.map(({ owner, ...one }, at) => ({ owner, one: { ...one, id: at + 1, title: `约稿${at + 1}` } satisfies ScoringCommission }));
    return abouts.map((about, at): UnitRecords => [unit(at + 1, `单位${at + 1}`, about), of(sent, at), { events: of(happened, at), commissions: of(wanted, at) }]);
  });
