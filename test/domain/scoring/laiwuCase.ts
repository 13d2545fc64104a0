// The worked quarter of 莱芜区 as units with their records, and what is expected of it.
import { day } from '../../../shared/days/day.ts';
import { event, item, readJson, schemeOf, unit } from './helpers.ts';
import type { UnitRecords } from './helpers.ts';
import type { Scheme } from '../../../shared/scoring/scheme.ts';

type Ranking = Record<string, [number, string, number][]>;

interface Case {
  units: [string, string][];
  items: [number, string, string, string, string][];
  adoptions: [number, string, string, string, string, string, string][];
  events: [number, string, string, number, string, string][];
  expected: {
    scores: Record<string, number>;
    ranking: Ranking;
    rankingByBaseOnly: Ranking;
    silentMonths: Record<string, number[]>;
    talk: string[];
    zeroSubmitted: string[];
    zeroAdopted: string[];
    commended: string[];
    criticised: string[];
    stars: Record<string, Record<string, string>>;
    otherReadings: { reading: string; option: string; changed: Record<string, number> }[];
    ledger: Record<string, [string, number, number, { 报送?: number[]; 采用?: number[]; 加减分?: number[] }][]>;
  };
}

export const laiwuFile = (): Record<string, unknown> => readJson('resources/schemes/laiwu-2019.json') as Record<string, unknown>;
export const laiwu = (): Scheme => schemeOf(laiwuFile());
export const laiwuCase = readJson('test/cases/scoring/laiwu-2019Q2.json') as Case;

/** The eight units with their records; the numbers of the case are the ids. */
export function laiwuUnits(): UnitRecords[] {
  const { units, items, adoptions, events } = laiwuCase;
  return units.map(([name, tier], at) => [
    unit(at + 1, name, { tier }),
    items
      .filter(([, owner]) => owner === name)
      .map(([id, , on, kind, title]) => ({
        ...item(id, on),
        kind,
        title,
        adoptions: adoptions
          .filter(([, owner, printed]) => owner === name && printed === title)
          .map(([number, , , outlet, form, adoptedOn, instruction]) => ({ id: number, outlet, form, adoptedOn: day(adoptedOn), instruction })),
      })),
    { events: events.filter(([, owner]) => owner === name).map(([id, , kind, count, on, note]) => event(kind, on, count, { id, note })) },
  ]);
}
