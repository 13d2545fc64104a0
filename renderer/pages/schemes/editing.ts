// What the fields of the editor share: the scheme as it stands, how a value is set, what is wrong where, and the register's words.
import { createContext, useCallback, useContext, useMemo, useRef } from 'react';
import { setValue } from '../../../shared/scoring/sentences/edits.ts';
import { fieldFaults, liesAt } from '../../../shared/scoring/sentences/faults.ts';
import type { FieldFault } from '../../../shared/scoring/sentences/faults.ts';
import { pathText } from '../../../shared/scoring/sentences/paths.ts';
import type { Path } from '../../../shared/scoring/sentences/paths.ts';
import { sayOutletOf } from '../../../shared/scoring/sentences/values.ts';
import type { Scheme } from '../../../shared/scoring/scheme.ts';
import { useRead } from '../../app/queries.ts';

export interface Editing {
  scheme: Scheme;
  change: (work: (scheme: Scheme) => Scheme, label?: string) => void;
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
  const set = useCallback((path: Path, value: unknown) => change((old) => setValue(old, path, value), typeof value === 'string' || typeof value === 'number' ? pathText(path) : undefined), [change]);
  const register = useMemo(() => ({ groups: several(units?.map((unit) => unit.group) ?? []), tiers: several(units?.map((unit) => unit.tier) ?? []), units: units?.map((unit) => unit.name) ?? [] }), [units]);
  return useMemo(() => ({ scheme, change, set, faults: fieldFaults(scheme), ...register }), [scheme, change, set, register]);
}

/** All of a scheme that one rule's sentence shows of the others: names, labels and readings, but no amounts. */
function frameText({ outlets, measures, clauses, readings, classes, rules, from }: Scheme): string {
  return JSON.stringify([outlets.map(({ id }) => [id, sayOutletOf({ outlets }, id)]), measures.map(({ id, name, unit }) => [id, name, unit]), clauses.map(({ id, label }) => [id, label]), readings, classes.map(({ id, name }) => [id, name]), rules.map(({ id, clause, kind }) => [id, clause, kind]), from]);
}

/** The scheme as the sentences of its rules see it: the same object as long as none of them would read differently, so that a key typed in one redraws that one. */
export function useFrame(scheme: Scheme): Scheme {
  const kept = useRef<{ text: string; scheme: Scheme } | null>(null);
  const text = useMemo(() => frameText(scheme), [scheme]);
  if (kept.current?.text !== text) kept.current = { text, scheme };
  return kept.current.scheme;
}
