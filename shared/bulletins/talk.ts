// 约谈通知: one sheet a unit, with what it failed to do, the clause, when and where to come, and a receipt to send back.
import type { Block } from '../outline/outline.ts';
import { sayLack, sayStreak } from '../scoring/escalation.ts';
import type { Notice } from '../scoring/result.ts';
import { citedClause } from './supervision.ts';
import type { SupervisionInput } from './supervision.ts';
import { sayContact } from './words.ts';

/** Left open to be written in, in the window or by hand. */
const OPEN_TIME = '　　　　年　　月　　日　　时';

function receipt(id: string, notice: Notice): Block[] {
  const rows = [['单位名称', notice.unit], ['参加人员姓名、职务', ''], ['联系电话', ''], ['负责人签字（公章）', '']];
  return [
    { id: `${id}.receiptTitle`, kind: 'paragraph', text: '回　执', align: 'center', indent: false, runs: [{ text: '回　执', face: 'hei' }] },
    { id: `${id}.receipt`, kind: 'table', columns: [{ width: 46, align: 'center' }, { width: 110, align: 'left' }], head: [], body: rows.map((row) => row.map((text) => ({ text }))) },
  ];
}

/** The blocks of one notice; `number` counts within the year. Time and place are paragraphs of their own, to be filled in. The caller puts the page breaks. */
export function talkSheet(input: SupervisionInput, notice: Notice, number: number): Block[] {
  const { compiled, office, issuedOn } = input;
  const id = `talk.${notice.unit}`;
  const { item } = compiled.scheme.bulletin;
  const signer = office.supervisor || office.issuer;
  const finding = `经统计，你单位${sayStreak(notice.periods)}${sayLack(compiled)}。${citedClause(compiled, notice)}。现定于近期约谈你单位分管负责人。`;
  return [
    { id: `${id}.title`, kind: 'title', text: `${item}报送约谈通知`, editable: true },
    { id: `${id}.number`, kind: 'paragraph', text: `编号：〔${issuedOn.slice(0, 4)}〕${number}号`, align: 'right', indent: false, editable: true },
    { id: `${id}.addressee`, kind: 'addressee', text: `${notice.unit}：`, editable: true },
    { id: `${id}.finding`, kind: 'paragraph', text: finding, editable: true },
    { id: `${id}.time`, kind: 'paragraph', text: `约谈时间：${OPEN_TIME}`, editable: true },
    { id: `${id}.place`, kind: 'paragraph', text: '约谈地点：　　　　　　　　　　　　', editable: true },
    { id: `${id}.request`, kind: 'paragraph', text: `请带上未报送原因和整改措施的书面说明准时参加，并提前报送回执${sayContact(office)}。`, editable: true },
    { id: `${id}.signature`, kind: 'signature', issuer: signer, day: issuedOn, sealed: true },
    ...receipt(id, notice),
  ];
}
