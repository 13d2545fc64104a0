// 催报函: a letter to each unit whose annual report has not come in.
import { daysBetween } from '../../days/count.ts';
import { deadlinesOf } from '../deadlines.ts';
import type { Day } from '../../days/day.ts';
import { formatDay } from '../../days/phrases.ts';
import type { Block, Outline } from '../../outline/outline.ts';
import { sayReceivers } from '../../papers/paper.ts';
import { sayContact } from '../../bulletins/words.ts';
import type { OfficeSettings } from '../../settings.ts';
import type { Form } from '../form.ts';

export interface ReminderInput {
  form: Form;
  /** The year reported on. */
  year: number;
  units: readonly string[];
  office: OfficeSettings;
  signer: string;
  issuedOn: Day;
  /** The day to hand in by; null leaves it at 尽快. */
  replyBy: Day | null;
}

/** 条例 49 条一款: by 31 January of the year after. */
export function dueDay(year: number): Day {
  return deadlinesOf(year)[0]!.on;
}

function letter(unit: string, { form, year, office, signer, issuedOn, replyBy }: ReminderInput): Block[] {
  const due = dueDay(year);
  const late = daysBetween(due, issuedOn);
  const id = `reminder.${unit}`;
  const paragraph = (name: string, text: string): Block => ({ id: `${id}.${name}`, kind: 'paragraph', text, editable: true });
  const missed = late > 0 ? `，已超过规定时限${late}天` : '';
  const by = replyBy === null ? '尽快' : `于${formatDay(replyBy)}前`;
  return [
    { id: `${id}.title`, kind: 'title', text: `关于催报${year}年政府信息公开工作年度报告的函`, editable: true },
    { id: `${id}.addressee`, kind: 'addressee', text: `${unit}：`, editable: true },
    paragraph('rule', `《中华人民共和国政府信息公开条例》第四十九条规定，县级以上人民政府部门应当在每年1月31日前向本级政府信息公开工作主管部门提交本行政机关上一年度政府信息公开工作年度报告并向社会公布。`),
    paragraph('finding', `截至${formatDay(issuedOn)}，尚未收到你单位${year}年政府信息公开工作年度报告${missed}。`),
    paragraph('request', `请你单位按照《中华人民共和国${form.name}》（${form.source.documentNumber}）抓紧编制，核对表格的勾稽关系，${by}将报告${signer === '' ? '报送我们' : `报送${signer}`}${sayContact(office)}。`),
    paragraph('closing', '特此函达，请予支持。'),
    { id: `${id}.signature`, kind: 'signature', issuer: signer, day: issuedOn, sealed: true },
  ];
}

/** One letter a unit, each beginning a page. */
export function composeReminder(input: ReminderInput): Outline {
  const blocks = input.units.flatMap((unit, at): Block[] => [...(at === 0 ? [] : [{ id: `reminder.${unit}.page`, kind: 'pageBreak' as const }]), ...letter(unit, input)]);
  return { title: `${input.year}年政府信息公开工作年度报告催报函（${sayReceivers(input.units)}）`, blocks };
}
