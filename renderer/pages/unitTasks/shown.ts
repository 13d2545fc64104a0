// What a unit's list is narrowed to: one state, what is finished, or what is still to do.
import { finishedStates, openStates, stateSchema } from '../../../shared/tracking/standing.ts';
import type { State } from '../../../shared/tracking/standing.ts';
import type { Part } from '../../../shared/tracking/part.ts';

/** finished: 已完成 and 已销号; open: everything still to do. */
export type Shown = State | 'finished' | 'open';

/** As it stands in an address; what cannot be read narrows nothing. */
export function readShown(text: string | null): Shown | null {
  return text === 'finished' || text === 'open' ? text : (stateSchema.safeParse(text).data ?? null);
}

/** The parts that stand so; all of them for null. */
export function shownParts(parts: readonly Part[], shown: Shown | null): readonly Part[] {
  if (shown === null) return parts;
  if (shown === 'finished') return parts.filter(({ state }) => finishedStates.includes(state));
  return shown === 'open' ? parts.filter(({ state }) => openStates.includes(state)) : parts.filter(({ state }) => state === shown);
}
