// What the fields of the editor share: the scheme as it stands, how a value is set, what is wrong where, and the register's words.
import { createContext, useContext, useMemo } from 'react';
import { setValue } from '../../../shared/scoring/sentences/edits.ts';
import { fieldFaults, liesAt } from '../../../shared/scoring/sentences/faults.ts';
import type { FieldFault } from '../../../shared/scoring/sentences/faults.ts';
import type { Path } from '../../../shared/scoring/sentences/paths.ts';
import type { Scheme } from '../../../shared/scoring/scheme.ts';
import { useRead } from '../../app/queries.ts';

export interface Editing {
  scheme: Scheme;
  change: (work: (scheme: Scheme) => Scheme) => void;
  set: (path: Path, value: unknown) => void;
  faults: readonly FieldFault[];
  groups: readonly string[];
  tiers: readonly string[];
  units: readonly string[];
}

const EditingContext = createContext<Editing | null>(null);
export const EditingHolder = EditingContext.Provider;

export function useEditing(): Editing {
  const editing = useContext(EditingContext);
  if (!editing) throw new Error('a field of the scheme editor stands outside of it');
  return editing;
}

/** Sentences of the faults at a place or deeper. */
export function useFaultsAt(path: Path): string[] {
  const { faults } = useEditing();
  return faults.filter((fault) => liesAt(fault, path)).map((fault) => fault.message);
}

const several = (list: readonly string[]): string[] => [...new Set(list.filter((one) => one !== ''))];

export function useEditingOf(scheme: Scheme, change: Editing['change']): Editing {
  const units = useRead('units.list', {}).data?.units;
  return useMemo(
    () => ({
      scheme,
      change,
      set: (path, value) => change((old) => setValue(old, path, value)),
      faults: fieldFaults(scheme),
      groups: several(units?.map((unit) => unit.group) ?? []),
      tiers: several(units?.map((unit) => unit.tier) ?? []),
      units: units?.map((unit) => unit.name) ?? [],
    }),
    [scheme, change, units],
  );
}
