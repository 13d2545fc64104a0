// THE way to decide that a printed name and a unit of the register are one: exact names first, derived ones after, nothing guessed.
import type { Day } from '../days/day.ts';
import { formatDay } from '../days/phrases.ts';
import type { Unit } from '../units/unit.ts';
import { bareBranch, branchForms } from './branchNames.ts';
import { cleanName, foldText } from './fold.ts';
import { nearNames } from './nearest.ts';
import { shortForm, townless } from './shortNames.ts';
import { areaForm, areasOf, bracketForms, remainders, sameArea } from './unitForms.ts';
import type { AreaForm, Areas } from './unitForms.ts';

/**
 * By what the name was known: its name, an alias, a former name, its bracket, the area in front, a well-known short name.
 * Every way after 'alias' may carry a note, a Chinese clause without a full stop.
 */
export type UnitMatchWay = 'name' | 'alias' | 'former' | 'bracket' | 'region' | 'short';
export type UnitMatch = { match: Unit; how: UnitMatchWay; note?: string };
/** `ambiguous`: several units bear the name, they are the candidates. `note` says why a known name was not taken. */
export type UnitMiss = { candidates: Unit[]; ambiguous: boolean; note?: string };
export type UnitResolution = UnitMatch | UnitMiss;

export interface UnitIndex {
  /** Decides which unit a printed name means, on a day when one is given. */
  resolve(printed: string, on?: Day): UnitResolution;
}

interface Bearer {
  unit: Unit;
  how: UnitMatchWay;
  from: Day | null;
  to: Day | null;
}

const within = (span: { from: Day | null; to: Day | null }, on: Day): boolean =>
  (span.from === null || span.from <= on) && (span.to === null || span.to >= on);
const bounded = (bearer: Bearer): boolean => bearer.from !== null || bearer.to !== null;

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** One entry for each unit, the first way kept. */
function distinct(bearers: readonly Bearer[]): Bearer[] {
  const seen = new Map<number, Bearer>();
  for (const bearer of bearers) if (!seen.has(bearer.unit.id)) seen.set(bearer.unit.id, bearer);
  return [...seen.values()];
}

/** Area names that at least three units of the register carry in front, for an office that has not said its own. */
function inferredRegions(units: readonly Unit[]): string[] {
  const counts = new Map<string, number>();
  for (const unit of units) {
    const folded = foldText(unit.name);
    const match = /^[^()区县旗]{2,8}?[区县旗](?=..)/.exec(folded);
    if (match) counts.set(match[0], (counts.get(match[0]) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count >= 3).map(([name]) => name);
}

/**
 * Prepares the register for resolving names. An exact name or alias always wins; then a former name, the name with or
 * without its bracket, with or without the area in front (`regionNames`, or a bare 区/县/市), and last a well-known short
 * form. A derived name is only taken when exactly one unit has it; otherwise the answer is a list of candidates.
 */
export function createUnitIndex(units: readonly Unit[], options: { regionNames: readonly string[] }): UnitIndex {
  const areas: Areas = areasOf(options.regionNames.length > 0 ? options.regionNames : inferredRegions(units));
  const exact = new Map<string, Bearer[]>();
  const bracket = new Map<string, Bearer[]>();
  const core = new Map<string, { bearer: Bearer; form: AreaForm }[]>();
  /** As core, without the names whose bracket was left out. */
  const whole = new Map<string, { bearer: Bearer; form: AreaForm }[]>();
  const short = new Map<string, { bearer: Bearer; form: AreaForm }[]>();
  const branch = new Map<string, Bearer[]>();
  const town = new Map<string, Bearer[]>();
  const spoken: { folded: string; owner: Unit }[] = [];

  for (const unit of units) {
    const names: { folded: string; how: UnitMatchWay; from: Day | null; to: Day | null }[] = [
      { folded: foldText(unit.name), how: 'name', from: unit.from, to: unit.to },
      ...unit.aliases.map((alias) => ({ folded: foldText(alias), how: 'alias' as const, from: unit.from, to: unit.to })),
      ...unit.formerNames.map((former) => ({ folded: foldText(former.name), how: 'former' as const, from: former.from, to: former.to })),
    ];
    for (const { folded, how, from, to } of names) {
      const bearer: Bearer = { unit, how, from, to };
      push(exact, folded, bearer);
      spoken.push({ folded, owner: unit });
      for (const form of branchForms(folded)) push(branch, form, bearer);
      const bare = townless(folded);
      if (bare !== null) push(town, bare, bearer);
      for (const form of [folded, ...bracketForms(folded)]) {
        if (form !== folded) push(bracket, form, bearer);
        const area = areaForm(form, areas);
        push(core, area.core, { bearer, form: area });
        if (form === folded) push(whole, area.core, { bearer, form: area });
        push(short, shortForm(area.core), { bearer, form: area });
      }
    }
  }
  const near = nearNames(spoken);

  function viaArea(forms: readonly string[], table: typeof core, key: (text: string) => string): Bearer[] {
    return forms.flatMap((form) => {
      const printed = areaForm(form, areas);
      return (table.get(key(printed.core)) ?? []).filter(({ form: own }) => sameArea(own, printed, areas)).map(({ bearer }) => bearer);
    });
  }

  /** The steps in order of trust; a step is only taken when all before it found nobody. */
  function steps(folded: string): (() => { how: UnitMatchWay | null; bearers: Bearer[]; note?: string })[] {
    const forms = bracketForms(folded);
    const all = [folded, ...forms];
    return [
      () => ({ how: null, bearers: exact.get(folded) ?? [] }),
      () => ({ how: 'bracket', bearers: [...(bracket.get(folded) ?? []), ...forms.flatMap((form) => [...(exact.get(form) ?? []), ...(bracket.get(form) ?? [])])] }),
      () => ({ how: 'region', bearers: viaArea([folded], whole, (text) => text) }),
      () => ({ how: 'region', bearers: viaArea(all, core, (text) => text) }),
      () => ({ how: 'short', bearers: viaArea(all, short, shortForm) }),
      () => ({ how: 'short', bearers: [...(branch.get(folded) ?? []), ...(branch.get(areaForm(folded, areas).core) ?? [])] }),
      () => {
        const bare = bareBranch(folded, areas);
        return { how: 'short', bearers: bare === null || branch.has(bare) ? [] : viaArea([bare], core, (text) => text) };
      },
      () => ({ how: 'short', bearers: [...(town.get(folded) ?? []), ...(town.get(areaForm(folded, areas).core) ?? [])] }),
      () => {
        if (areas.names.length > 0) return { how: 'region', bearers: [] };
        const rests = all.flatMap(remainders);
        const rest = rests.find((text) => exact.has(text)) ?? rests.find((text) => core.has(text));
        if (rest !== undefined) return { how: 'region', bearers: exact.get(rest) ?? viaArea([rest], core, (text) => text), note: `按“${rest}”识别` };
        const shortened = rests.find((text) => viaArea([text], short, shortForm).length > 0);
        if (shortened === undefined) return { how: 'region', bearers: [] };
        return { how: 'region', bearers: viaArea([shortened], short, shortForm), note: `按简称“${shortened}”识别` };
      },
    ];
  }

  function miss(folded: string, note?: string): UnitMiss {
    const candidates = near.nearest(folded);
    return note === undefined ? { candidates, ambiguous: false } : { candidates, ambiguous: false, note };
  }

  function noteOf(bearer: Bearer, how: UnitMatchWay, printed: string, given: string | undefined): string | undefined {
    if (given !== undefined) return given;
    if (how === 'short') return `“${printed}”按简称对应到“${bearer.unit.name}”`;
    return undefined;
  }

  const answers = new Map<string, UnitResolution>();
  const resolve = (printed: string, on?: Day): UnitResolution => {
    const key = `${printed}\n${on ?? ''}`;
    let answer = answers.get(key);
    if (!answer) answers.set(key, (answer = decide(printed, on)));
    return answer;
  };
  const decide = (printed: string, on: Day | undefined): UnitResolution => {
    const folded = foldText(printed);
    if (folded === '') return { candidates: [], ambiguous: false };
    let outside: Bearer | undefined;
    for (const step of steps(folded)) {
      const { how, bearers, note } = step();
      if (bearers.length === 0) continue;
      let valid = bearers;
      if (on !== undefined) {
        valid = bearers.filter((bearer) => within(bearer, on) && (bearer.how === 'former' || within(bearer.unit, on)));
        if (distinct(valid).length > 1) {
          const dated = valid.filter(bounded);
          if (distinct(dated).length === 1) valid = dated;
        }
      }
      const found = distinct(valid);
      const [only] = found;
      if (found.length > 1) return { candidates: found.map((bearer) => bearer.unit), ambiguous: true };
      if (only) {
        const way = how ?? only.how;
        const said = noteOf(only, way, cleanName(printed), note);
        return said === undefined ? { match: only.unit, how: way } : { match: only.unit, how: way, note: said };
      }
      // Nobody bears the name on that day: an old name still in use is taken, a unit that does not exist is not.
      const late = distinct(bearers.filter((bearer) => bearer.how === 'former' && on !== undefined && within(bearer.unit, on)));
      const [old] = late;
      if (old && late.length === 1) return { match: old.unit, how: 'former', note: `“${printed.trim()}”是“${old.unit.name}”的曾用名` };
      outside ??= bearers[0];
    }
    if (outside && on !== undefined) {
      const { unit } = outside;
      const span = unit.to !== null && unit.to < on ? `到${formatDay(unit.to)}为止` : unit.from !== null ? `从${formatDay(unit.from)}开始` : '不包含这一天';
      return miss(folded, `“${unit.name}”在名录里的存续期${span}，${formatDay(on)}不在其内`);
    }
    return miss(folded);
  };
  return { resolve };
}
