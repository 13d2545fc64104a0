// The phases of the pipeline (kind.ts) as people call them.
import type { Phase } from './kind.ts';

export const phaseWords: Record<Phase, string> = { award: '计分', adjust: '调整', combine: '取舍', limit: '限额' };
