// The kinds that are registers read by their column heads, which a person may also name by hand.
import { registerKindSchema } from './plan.ts';
import type { ImportKind, RegisterKind } from './plan.ts';

/** What a file of each kind is called in a sentence. */
export const registerKindNames: Record<RegisterKind, string> = { units: '单位名录', submissions: '信息报送登记', scoreEvents: '加减分登记', commissions: '约稿登记' };

/** True for a register; tasks and progress have readers of their own. */
export function isRegisterKind(kind: ImportKind): kind is RegisterKind {
  return registerKindSchema.safeParse(kind).success;
}
