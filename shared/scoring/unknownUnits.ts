// Groups, tiers and units a scheme names that the register does not know: most likely another way to write them.
import { foldText } from '../names/fold.ts';
import { hint } from '../problems.ts';
import type { Problem } from '../problems.ts';
import { classFinder, unitsFilter } from './classes.ts';
import type { UnitsData } from './classes.ts';
import type { Compiled } from './compile.ts';
import type { ScoringUnit } from './facts.ts';
import type { Placing, Scheme } from './scheme.ts';
import { holds } from './when.ts';

type Word = '分组' | '数量级' | '单位';

/** Where names stand, as a person finds it, with each name that stands there and how it is compared. */
interface Place {
  /** '第2条规则“towns”' */
  said: string;
  names: { word: Word; name: string; known: boolean }[];
  /** Whether it is for any unit at all; true where it does not matter. */
  fits: boolean;
}

type Register = Record<Word, ReadonlySet<string>>;

function namesOf(data: UnitsData | undefined, register: Register): Place['names'] {
  const of = (word: Word, list: readonly string[] | undefined): Place['names'] => (list ?? []).map((name) => ({ word, name, known: register[word].has(foldText(name)) }));
  return [...of('分组', data?.groups), ...of('数量级', data?.tiers), ...of('单位', data?.names), ...of('单位', data?.except)];
}

/** The groups or tiers a list of places is counted among; they are compared letter by letter. */
function amongOf({ per, among }: Placing, units: readonly ScoringUnit[]): Place['names'] {
  if (per !== 'group' && per !== 'tier') return [];
  return (among ?? []).map((name) => ({ word: per === 'group' ? '分组' : '数量级', name, known: units.some((unit) => unit[per] === name) }));
}

function placesOf(scheme: Scheme, readings: Compiled['readings'], register: Register, units: readonly ScoringUnit[]): Place[] {
  const classOf = classFinder(scheme.classes);
  const fits = (data: UnitsData | undefined): boolean => units.some(unitsFilter(data, classOf));
  return [
    ...scheme.rules.flatMap((rule, at): Place[] => (holds(rule.when, readings) ? [{ said: `第${at + 1}条规则“${rule.id}”`, names: namesOf(rule.units, register), fits: fits(rule.units) }] : [])),
    ...scheme.placings.flatMap((placing, at): Place[] => {
      if (!holds(placing.when, readings)) return [];
      const among = amongOf(placing, units);
      return [{ said: `第${at + 1}份名单`, names: [...namesOf(placing.units, register), ...among], fits: fits(placing.units) && (among.length === 0 || among.some((one) => one.known)) }];
    }),
    { said: '零报送、零采用名单', names: namesOf(scheme.zeroListsExcept ?? undefined, register), fits: true },
  ];
}

/** A hint for each name, with the rules and lists that are for no unit because of it. */
export function unknownUnits({ segments, readings }: Pick<Compiled, 'segments' | 'readings'>, units: readonly ScoringUnit[]): Problem[] {
  const folded = (list: readonly string[]): ReadonlySet<string> => new Set(list.map(foldText));
  const register: Register = { 分组: folded(units.map((unit) => unit.group)), 数量级: folded(units.map((unit) => unit.tier)), 单位: folded(units.flatMap((unit) => [unit.name, ...unit.aliases])) };
  return segments.flatMap(({ scheme }) => {
    const places = placesOf(scheme, readings, register, units);
    const unknown = places.flatMap((place) => place.names.filter((one) => !one.known).map((one) => ({ ...one, place })));
    return [...Map.groupBy(unknown, ({ word, name }) => `${word}“${name}”`)].map(([named, found]) => {
      const all = [...new Set(found.map(({ place }) => place))];
      const idle = all.filter((place) => !place.fits);
      const what = idle.length > 0 ? `${idle.map(({ said }) => said).join('、')}没有单位适用` : `见${all.map(({ said }) => said).join('、')}`;
      return hint('scheme-unit-unknown', `“${scheme.name}”里写的${named}在单位名录里没有，${what}。请核对办法和单位名录里的写法。`, { field: 'scheme' });
    });
  });
}
