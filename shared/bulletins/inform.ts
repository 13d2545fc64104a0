// 告知书: one sheet a unit, with what it failed to do, the clause, and what it is asked to do. Nothing has to be sent back.
import type { Block } from '../outline/outline.ts';
import { sayLack, sayStreak } from '../scoring/escalation.ts';
import type { Notice } from '../scoring/result.ts';
import { citedClause } from './supervision.ts';
import type { SupervisionInput } from './supervision.ts';
import { sayContact } from './words.ts';

/** The blocks of one sheet; `number` counts within the year. The caller puts the page breaks. */
export function informSheet({ compiled, office, issuedOn }: SupervisionInput, notice: Notice, number: number): Block[] {
  const id = `inform.${notice.unit}`;
  const { item } = compiled.scheme.bulletin;
  const finding = `经统计，你单位${sayStreak(notice.periods)}${sayLack(compiled)}。${citedClause(compiled, notice)}。现予告知。`;
  return [
    { id: `${id}.title`, kind: 'title', text: `${item}报送情况告知书`, editable: true },
    { id: `${id}.number`, kind: 'paragraph', text: `编号：〔${issuedOn.slice(0, 4)}〕${number}号`, align: 'right', indent: false, editable: true },
    { id: `${id}.addressee`, kind: 'addressee', text: `${notice.unit}：`, editable: true },
    { id: `${id}.finding`, kind: 'paragraph', text: finding, editable: true },
    { id: `${id}.request`, kind: 'paragraph', text: `请你单位认真查找原因，明确专人负责，按时报送${item}${sayContact(office)}。`, editable: true },
    { id: `${id}.signature`, kind: 'signature', issuer: office.supervisor || office.issuer, day: issuedOn, sealed: true },
  ];
}
