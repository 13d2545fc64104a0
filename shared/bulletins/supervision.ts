// 督办单: one sheet a unit, with what it failed to do, the clause, what is asked for, and a receipt to send back.
import type { Day } from '../days/day.ts';
import { formatDay } from '../days/phrases.ts';
import { officialNumber } from '../documentNumber.ts';
import type { Block } from '../outline/outline.ts';
import { sayLack, sayStreak } from '../scoring/escalation.ts';
import type { Compiled } from '../scoring/compile.ts';
import type { Notice } from '../scoring/result.ts';
import type { OfficeSettings } from '../settings.ts';
import { bare, sayContact } from './words.ts';

export interface SupervisionInput {
  compiled: Compiled;
  office: OfficeSettings;
  issuedOn: Day;
  /** The day the unit has to answer by; none leaves it open. */
  replyBy?: Day | undefined;
}

/** '《…通报》（莱芜政办字〔2019〕3号）规定：“连续两个月…”' */
export function citedClause(compiled: Compiled, notice: Notice): string {
  const { source, clauses } = compiled.scheme;
  const clause = clauses.find((one) => one.label === notice.clause);
  return `《${source.document}》${source.documentNumber ? `（${officialNumber(source.documentNumber)}）` : ''}规定：“${bare(clause?.text ?? '')}”`;
}

function receipt(id: string, notice: Notice): Block[] {
  // The second is what stands in the cell: a line break leaves room to write by hand.
  const rows = [['单位名称', notice.unit], ['未报送原因', '\n'], ['整改措施', '\n'], ['补报信息及时间', ''], ['主要负责人签字', ''], ['填报日期', '']];
  return [
    { id: `${id}.receiptTitle`, kind: 'paragraph', text: '回　执', align: 'center', indent: false, runs: [{ text: '回　执', face: 'hei' }] },
    {
      id: `${id}.receipt`,
      kind: 'table',
      columns: [{ width: 40, align: 'center' }, { width: 116, align: 'left' }],
      head: [],
      body: rows.map((row) => row.map((text) => ({ text }))),
    },
  ];
}

/** The blocks of one notice; `number` counts within the year. The caller puts the page breaks. */
export function supervisionSheet(input: SupervisionInput, notice: Notice, number: number): Block[] {
  const { compiled, office, issuedOn, replyBy } = input;
  const id = `supervision.${notice.unit}`;
  const by = replyBy ? `于${formatDay(replyBy)}前` : '尽快';
  const to = office.supervisor === '' ? '' : `报${office.supervisor}`;
  const finding = `经统计，你单位${sayStreak(notice.periods)}${sayLack(compiled)}。${citedClause(compiled, notice)}。现予督办。`;
  const todo = `请你单位认真查找原因，抓紧报送${compiled.scheme.bulletin.item}，并${by}将整改情况填入回执${to}`;
  return [
    { id: `${id}.title`, kind: 'title', text: `${compiled.scheme.bulletin.item}报送督办单`, editable: true },
    { id: `${id}.number`, kind: 'paragraph', text: `编号：〔${issuedOn.slice(0, 4)}〕${number}号`, align: 'right', indent: false, editable: true },
    { id: `${id}.addressee`, kind: 'addressee', text: `${notice.unit}：` },
    { id: `${id}.finding`, kind: 'paragraph', text: finding, editable: true },
    { id: `${id}.request`, kind: 'paragraph', text: `${todo}${sayContact(office)}。`, editable: true },
    { id: `${id}.signature`, kind: 'signature', issuer: office.supervisor || office.issuer, day: issuedOn, sealed: true },
    ...receipt(id, notice),
  ];
}
