// A clause may have no rule and still be used.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { clauseCites } from '../../../shared/scoring/clauseCites.ts';
import { schemeSchema } from '../../../shared/scoring/scheme.ts';

const laiwu = schemeSchema.parse(JSON.parse(readFileSync(new URL('../../../resources/schemes/laiwu-2019.json', import.meta.url), 'utf8')));
const idOf = (label: string): string => laiwu.clauses.find((one) => one.label === label)!.id;

test('the steps of 约谈 and the award are found by their clauses; a clause of rules alone is cited nowhere else', () => {
  expect(clauseCites(laiwu, idOf('五（一）（约谈）'))).toEqual([['escalation', 'steps', laiwu.escalation!.steps.findIndex(({ step }) => step === 'talk'), 'clause']]);
  expect(clauseCites(laiwu, laiwu.placings[0]!.clause)).toEqual([['placings', 0, 'clause']]);
  expect(clauseCites(laiwu, laiwu.rules[0]!.clause)).toEqual([]);
  expect(clauseCites({ ...laiwu, passMark: { below: 600, clause: 'x' } as never }, 'x')).toEqual([['passMark', 'clause']]);
  expect(clauseCites({ ...laiwu, conversion: { clause: 'x' } as never }, 'x')).toEqual([['conversion', 'clause']]);
});
