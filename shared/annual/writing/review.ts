// 审核意见: the letter that tells a unit, sentence by sentence, what is wrong with the report it sent.
import type { Day } from '../../days/day.ts';
import { formatDay } from '../../days/phrases.ts';
import type { Block, Outline } from '../../outline/outline.ts';
import { sayContact } from '../../bulletins/words.ts';
import type { OfficeSettings } from '../../settings.ts';
import type { Form } from '../form.ts';

/** A finding with the places of its cells in the file: '表2 D7、E7'. */
export interface ReviewedFinding {
  severity: 'error' | 'hint';
  message: string;
  places: string;
}

export interface ReviewInput {
  form: Form;
  unit: string;
  year: number;
  findings: readonly ReviewedFinding[];
  office: OfficeSettings;
  signer: string;
  issuedOn: Day;
  replyBy: Day | null;
}

/** '…应等于总计：前者是3，后者是4，相差1（表2 D7、E7）。' */
function sentence({ message, places }: ReviewedFinding): string {
  const bare = message.trim().replace(/[。.]$/, '');
  return places === '' ? `${bare}。` : `${bare}（见${places}）。`;
}

function listed(id: string, title: string, findings: readonly ReviewedFinding[]): Block[] {
  if (findings.length === 0) return [];
  return [{ id: `${id}.heading`, kind: 'heading', level: 1, text: title }, ...findings.map((finding, at): Block => ({ id: `${id}.${at + 1}`, kind: 'paragraph', text: `${at + 1}.${sentence(finding)}`, editable: true }))];
}

export function reviewTitle({ unit, year }: Pick<ReviewInput, 'unit' | 'year'>): string {
  return `关于${unit}${year}年政府信息公开工作年度报告（送审稿）的审核意见`;
}

export function composeReview(input: ReviewInput): Outline {
  const { form, unit, year, findings, office, signer, issuedOn, replyBy } = input;
  const errors = findings.filter(({ severity }) => severity === 'error');
  const hints = findings.filter(({ severity }) => severity === 'hint');
  const counted = [errors.length > 0 ? `需要改正的问题${errors.length}处` : '', hints.length > 0 ? `需要核实的问题${hints.length}处` : ''].filter((text) => text !== '').join('，');
  const opening = `你单位报来的《${unit}${year}年政府信息公开工作年度报告》（送审稿）收悉。对照《中华人民共和国${form.name}》（${form.source.documentNumber}）审核，${counted === '' ? '没有发现表格数字和格式方面的问题。' : `发现${counted}，现反馈如下：`}`;
  const by = replyBy === null ? '尽快' : `于${formatDay(replyBy)}前`;
  const request = counted === '' ? '请按规定时间报送正式报告并向社会公布。' : `请你单位逐项核对修改，${by}将修改后的报告报送${signer === '' ? '我们' : signer}${sayContact(office)}。口径不同、确实无误的，请一并说明理由。`;
  const headed = errors.length > 0 && hints.length > 0;
  const blocks: Block[] = [
    { id: 'title', kind: 'title', text: reviewTitle(input), editable: true },
    { id: 'addressee', kind: 'addressee', text: `${unit}：`, editable: true },
    { id: 'opening', kind: 'paragraph', text: opening, editable: true },
    ...(headed ? [...listed('errors', '一、需要改正的问题', errors), ...listed('hints', '二、需要核实的问题', hints)] : [...listed('errors', '需要改正的问题', errors), ...listed('hints', '需要核实的问题', hints)]),
    { id: 'request', kind: 'paragraph', text: request, editable: true },
    { id: 'signature', kind: 'signature', issuer: signer, day: issuedOn, sealed: true },
  ];
  return { title: reviewTitle(input), blocks };
}
