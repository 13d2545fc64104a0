// A unit's cell that names in brackets whom it sent the item in with: 区民政局（区财政局合报）.
import { splitList } from './outletCells.ts';

const TOGETHER = '(?:合报|联报|合作报送|(?:联合|共同)(?:报送|上报|撰稿|署名)?)';
const BEHIND = new RegExp(`^(.+?)\\s*[（(]\\s*(?:与|和|会同|同)?(.+?)${TOGETHER}\\s*[）)]$`);
const BEFORE = new RegExp(`^(.+?)\\s*[（(]\\s*(?:${TOGETHER}(?:单位|部门)?|会同|与)\\s*[:：]?\\s*(.+?)\\s*[）)]$`);

/** The unit and those beside it; null when the brackets say no such thing. */
export function jointBracket(printed: string): { unit: string; others: string[] } | null {
  const match = BEHIND.exec(printed) ?? BEFORE.exec(printed);
  if (!match) return null;
  const [, unit = '', others = ''] = match;
  return { unit, others: splitList(others) };
}
