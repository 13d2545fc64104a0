// What a cell says that has no value to give.
import type { ErrorCell } from '../../../shared/importing/grid.ts';

/** A formula whose result was never stored; nothing is calculated here. */
export const uncalculated = (): ErrorCell => ({ error: '公式未计算' });

/** A cell that points to a text the file does not hold. */
export const missingText = (index: string): ErrorCell => ({ error: `文字缺失（第 ${index.slice(0, 20)} 条）` });
