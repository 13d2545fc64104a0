// 目录 of an evidence package as a list for a spreadsheet: one row for each piece of evidence, one for each part without any.
import type { SheetTable } from '../outline/sheetTable.ts';
import { roleNames } from '../tracking/part.ts';
import { countedEntries } from './entryWords.ts';
import type { LedgerPart } from './input.ts';
import { tableYear, type PackageInput } from './packageInput.ts';
import { taskNumber } from './taskNumber.ts';

type Row = SheetTable['rows'][number];

export function packageSheet(input: PackageInput): SheetTable {
  const tasks = new Map(input.tasks.map((task) => [task.id, task]));
  return {
    name: '目录',
    title: `${input.title}目录`,
    columns: [
      { title: '年度', kind: 'number', width: 8 }, { title: '部分', width: 24 }, { title: '序号', width: 8 }, { title: '工作任务', width: 44 }, { title: '单位', width: 22 }, { title: '职责', width: 8 },
      { title: '完成时限', kind: 'day' }, { title: '状态', width: 11 }, { title: '办结日期', kind: 'day' }, { title: '销号日期', kind: 'day' }, { title: '销号批准人', width: 14 }, { title: '销号依据', width: 30 },
      { title: '佐证材料', width: 36 }, { title: '材料日期', kind: 'day' }, { title: '文件位置或网址', width: 50 }, { title: '说明', width: 30 },
    ],
    rows: input.parts.flatMap((one) => {
      const task = tasks.get(one.part.taskId);
      const head = headCells(one, task ? tableYear(input, task) : null, task ? taskNumber(task) : one.part.number);
      if (one.evidence.length === 0) return [[...head, null, null, null, null]];
      return one.evidence.map(({ id, name, link, on, note }): Row => [...head, name, on, link === '' ? (input.paths.get(id) ?? null) : link, note]);
    }),
  };
}

function headCells({ part, entries }: LedgerPart, year: number | null, number: string): Row {
  const closed = part.stage === '已销号' ? countedEntries(entries).findLast(({ kind }) => kind === 'closed') : undefined;
  return [
    year, part.section, number, part.requirement, part.unit, roleNames[part.role], part.deadline ?? part.deadlineText, part.state, part.finishedOn,
    closed?.on ?? null, closed?.by ?? null, closed?.text ?? null,
  ];
}
