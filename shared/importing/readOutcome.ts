// What a cell says of how a commissioned item ended: done, not done, explained.
import { foldText } from '../names/fold.ts';
import type { CellValue } from './grid.ts';
import { cellText } from './grid.ts';
import { readFlag } from './readFlag.ts';

const FAILED = /未(?:按时|按期|如期|能|保质|保量)*(?:完成|交稿|报送|报|交|达标)|没有?(?:完成|交|报)|逾期|超期|迟[报交]|不合格|未完成|漏报|退稿/;
const DONE = /完成|按时|按期|如期|已交|已报|合格|保质|采用/;
const UNDECIDED = /进行中|办理中|撰写中|未到期|待交|待定|正在/;
const EXPLAINED = /已(?:作|做)?(?:出|了)?(?:合理|书面|签字)?说明|有(?:合理|书面)?说明|说明(?:情况)?已|(?:签字|书面|合理)说明|作(?:出|了)(?:合理)?说明/;
const UNEXPLAINED = /未(?:作|做)?(?:出|了)?(?:任何|合理|书面)?说明|没有?(?:作|做)?(?:合理)?说明|无(?:合理|书面)?说明/;

/** `excused` true only where the cell says so; 'unclear' when it cannot be told. */
export function readOutcome(value: CellValue): { outcome: 'done' | 'failed' | null; excused: boolean } | 'unclear' {
  const flag = readFlag(value);
  if (flag === null) return { outcome: null, excused: false };
  if (flag !== 'unclear') return { outcome: flag ? 'done' : 'failed', excused: false };
  const folded = foldText(cellText(value));
  const excused = EXPLAINED.test(folded) && !UNEXPLAINED.test(folded);
  if (UNDECIDED.test(folded)) return { outcome: null, excused };
  if (FAILED.test(folded)) return { outcome: 'failed', excused };
  return DONE.test(folded) ? { outcome: 'done', excused } : 'unclear';
}

/** Whether a cell says that the unit explained itself; null for a blank one, 'unclear' when it cannot be told. */
export function readExcuse(value: CellValue): boolean | null | 'unclear' {
  const flag = readFlag(value);
  if (flag !== 'unclear') return flag;
  const folded = foldText(cellText(value));
  if (UNEXPLAINED.test(folded)) return false;
  return EXPLAINED.test(folded) || folded.endsWith('说明') ? true : 'unclear';
}
