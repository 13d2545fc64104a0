// 申请统计 as a workbook: every table one below the other, with the sentence and how it was counted.
import type { SheetTable } from '../../outline/sheetTable.ts';
import type { Counted, Statistics } from './count.ts';
import { narrativeOf, notesOf, saySpan, shareText } from './say.ts';

type Line = [group: string, name: string, count: number | null, share: string | null];

/** A table with shares of its sum. */
function table(group: string, counted: readonly Counted[]): Line[] {
  const sum = counted.reduce((total, { ids }) => total + ids.length, 0);
  return counted.map(({ name, ids }) => [group, name, ids.length, shareText(ids.length, sum)]);
}

export function statisticsSheet(statistics: Statistics): SheetTable {
  const { received, carriedIn, closed, carriedOut, unconfirmed, onTime, late, withoutDue, overdue, duration, periods } = statistics;
  const counts = (group: string, of: readonly (readonly [string, readonly number[]])[]): Line[] => of.map(([name, ids]) => [group, name, ids.length, null]);
  const rows: Line[] = [
    ...counts('总数', [['新收', received], ['上期结转', carriedIn], ['办结', closed], ['结转下期', carriedOut], ['还没有确认收到（不计入）', unconfirmed]]),
    ...table('申请人类别（新收）', statistics.applicantKinds),
    ...table('收到方式（新收）', statistics.ways),
    ...table('主题（新收）', statistics.topics),
    ...table('办理结果（办结）', statistics.outcomes),
    ['答复期限', '按期答复', onTime.length, shareText(onTime.length, onTime.length + late.length)],
    ['答复期限', '逾期答复', late.length, shareText(late.length, onTime.length + late.length)],
    ...counts('答复期限', [['没有到期日可比', withoutDue], ['期末没有答复、已逾期', overdue]]),
    ['答复用时（工作日）', '中位数', duration.median, null],
    ['答复用时（工作日）', '最长', duration.longest, null],
    ...counts('办理中的步骤', statistics.steps.map(({ name, ids }) => [name, ids])),
    ...counts('行政复议、行政诉讼', statistics.cases.map(({ name, ids }) => [name, ids])),
    ...periods.flatMap(({ name, received: came, closed: gone, late: tardy }) => counts(name, [['新收', came], ['办结', gone], ['逾期答复', tardy]])),
    ['文字', narrativeOf(statistics), null, null],
    ...notesOf(statistics).map((note): Line => ['说明', note, null, null]),
  ];
  return {
    name: '统计', title: `${saySpan(statistics)}依申请公开统计`,
    columns: [{ title: '项目', width: 22 }, { title: '内容', width: 60 }, { title: '件数', width: 12, kind: 'number' }, { title: '占比', width: 10 }],
    rows,
  };
}
