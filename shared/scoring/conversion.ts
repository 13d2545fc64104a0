// 折算: a score turned into points of a wider assessment (占比10%).
import type { UnitStanding } from './ledger.ts';
import { roundHundredths, toHundredths } from './points.ts';
import type { Scheme } from './scheme.ts';

/** Each ledger's converted points in hundredths, between 0 and the whole; null when the scheme does not convert. */
export function convert(scheme: Scheme, ledgers: readonly UnitStanding[]): Map<UnitStanding, number> | null {
  const { conversion } = scheme;
  if (!conversion) return null;
  const whole = toHundredths(conversion.to);
  const best = new Map<string, number>();
  const classOf = (ledger: UnitStanding): string => (conversion.method === 'bestOfClass' ? ledger.unit.class || ledger.unit.tier || ledger.unit.group : '');
  for (const ledger of ledgers) best.set(classOf(ledger), Math.max(best.get(classOf(ledger)) ?? 0, ledger.score));
  return new Map(
    ledgers.map((ledger) => {
      const full = conversion.method === 'full' ? toHundredths(conversion.full ?? 0) : (best.get(classOf(ledger)) ?? 0);
      return [ledger, full <= 0 ? 0 : Math.max(0, Math.min(whole, roundHundredths((ledger.score * whole) / full)))];
    }),
  );
}
