// The words offered while registering: units, kinds, outlets of the schemes and those already used.
import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Submission } from '../../../shared/submissions/submission.ts';
import type { Unit } from '../../../shared/units/unit.ts';
import { readKey, useRead } from '../../app/queries.ts';
import { call } from '../../bridge.ts';
import { offeredWords } from '../../parts/offeredWords.ts';
import { USUAL_FORMS, USUAL_KINDS, USUAL_MARKS, wordsOf } from './words.ts';

export interface Offered {
  units: readonly Unit[];
  unitNames: readonly string[];
  kinds: readonly string[];
  marks: readonly string[];
  outlets: readonly string[];
  forms: readonly string[];
}

const NONE: never[] = [];

/** Over all submissions that were read. */
export function useOffered(submissions: readonly Submission[]): Offered {
  const units = useRead('units.list', {}).data?.units ?? NONE;
  const schemes = useRead('schemes.list', {}).data?.schemes ?? NONE;
  const outletsOfSchemes = useQueries({
    queries: schemes.map((scheme) => ({ queryKey: readKey('schemes.show', { scheme: scheme.id }), queryFn: () => call('schemes.show', { scheme: scheme.id }) })),
    combine: (results) => [...new Set(results.flatMap((result) => result.data?.outlets.map((outlet) => outlet.name) ?? []))].join('\n'),
  });
  return useMemo(() => ({
    units,
    unitNames: units.map((unit) => unit.name),
    kinds: offeredWords(wordsOf(submissions, 'kind'), USUAL_KINDS),
    marks: offeredWords(wordsOf(submissions, 'mark'), USUAL_MARKS),
    outlets: offeredWords(wordsOf(submissions, 'outlet'), outletsOfSchemes === '' ? [] : outletsOfSchemes.split('\n')),
    forms: offeredWords(wordsOf(submissions, 'form'), USUAL_FORMS),
  }), [units, submissions, outletsOfSchemes]);
}
