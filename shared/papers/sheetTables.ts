// The tables of a sheet: the tasks it speaks of, and the receipt to send back.
import type { Day } from '../days/day.ts';
import type { Block, TableCell } from '../outline/outline.ts';
import type { Part } from '../tracking/part.ts';
import { roleNames } from '../tracking/part.ts';
import type { Sheet, SheetKind } from './input.ts';
import { sayNumber, sheetNames, yearOf } from './paper.ts';
import { deadlineCell, sayPlace, situationLines } from './situation.ts';
import { setText, shortened } from './words.ts';

/** Millimetres; with 小四 the day of a deadline stands in one line. */
const TASKS = { number: 14, requirement: 68, deadline: 24, situation: 50 };
const RECEIPT = { task: 60, done: 42, next: 32, day: 22 };
/** A task is called by so many characters where its full text stands a page before. */
const NAME_CHARACTERS = 22;
/** Room to write by hand: empty lines of a cell, fewer where many tasks share the page. */
const ROOM = { few: '\n\n\n', many: '\n', from: 6 };

const strong = (texts: readonly string[]): TableCell[] => texts.map((text) => ({ text, align: 'center', strong: true }));

/** Requirements in full. Where the unit leads some tasks and carries out others, its role stands below the number. */
export function taskTable(id: string, parts: readonly Part[], issuedOn: Day): Block {
  const mixed = new Set(parts.map(({ role }) => role)).size > 1;
  const tables = new Set(parts.map(({ tableId }) => tableId)).size;
  // Printed numbers lead back into the table; where they are missing or two tables meet, the sheet counts its own.
  const printed = tables === 1 && parts.every(({ number }) => number !== '') && new Set(parts.map(({ number }) => number)).size === parts.length;
  return {
    id,
    kind: 'table',
    columns: [{ width: TASKS.number, align: 'center' }, { width: TASKS.requirement, align: 'left' }, { width: TASKS.deadline, align: 'center' }, { width: TASKS.situation, align: 'left' }],
    head: [strong([printed ? '任务\n序号' : '序号', '工作要求', '完成时限', '目前情况'])],
    body: parts.map((part, at) => [
      { text: `${printed ? part.number : at + 1}${mixed ? `\n${roleNames[part.role]}` : ''}` },
      { text: setText(part.requirement) },
      { text: deadlineCell(part, issuedOn) },
      { text: situationLines(part, issuedOn) },
    ]),
  };
}

/** 回执 on a page of its own, to be signed and sent back: unit and number, a row for each task, who answers for it. */
export function receipt(id: string, kind: SheetKind, { unit, number, parts }: Sheet, issuedOn: Day): Block[] {
  const name = (part: Part, at: number): string => {
    const place = sayPlace(part);
    const lead = place !== '' ? `${place}　` : parts.length > 1 ? `${at + 1}.` : '';
    return `${lead}${shortened(part.requirement, NAME_CHARACTERS)}`;
  };
  const room = parts.length < ROOM.from ? ROOM.few : ROOM.many;
  return [
    { id: `${id}.receiptPage`, kind: 'pageBreak' },
    { id: `${id}.receiptTitle`, kind: 'title', text: `${sheetNames[kind]}回执`, editable: true },
    { id: `${id}.receiptHead`, kind: 'paragraph', text: `单位：${unit}　　　${sheetNames[kind]}编号：${sayNumber(yearOf(issuedOn), number)}`, indent: false },
    {
      id: `${id}.receipt`,
      kind: 'table',
      columns: [{ width: RECEIPT.task, align: 'left' }, { width: RECEIPT.done, align: 'left' }, { width: RECEIPT.next, align: 'left' }, { width: RECEIPT.day, align: 'center' }],
      head: [strong(['任务', '办理情况', '下一步措施', '完成时间'])],
      body: [
        ...parts.map((part, at): TableCell[] => [{ text: name(part, at) }, { text: room }, { text: '' }, { text: '' }]),
        [{ text: '负责人签字（公章）', align: 'center' }, { text: '\n\n' }, { text: '联系人\n及联系电话', align: 'center' }, { text: '' }],
        [{ text: '填报日期', align: 'center' }, { text: '　　年　　月　　日', colSpan: 3, align: 'center' }],
      ],
    },
  ];
}
