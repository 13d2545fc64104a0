// The register as the splitting of unit cells asks it: is this a name, and which is the nearest.
import type { UnitIndex } from '../names/unitIndex.ts';
import type { KnownNames } from './splitUnits.ts';

/** `units` is how many units the register holds; an empty one knows no names. */
export function knownNames(index: UnitIndex, units: number): KnownNames {
  return {
    given: units > 0,
    // A unit found inside a longer text (按“…”识别) does not make the text one name.
    has: (name) => {
      const answer = index.resolve(name);
      return 'match' in answer && !(answer.how === 'region' && answer.note !== undefined);
    },
    nearest: (name) => {
      const answer = index.resolve(name);
      return 'match' in answer ? answer.match.name : (answer.candidates[0]?.name ?? null);
    },
  };
}
