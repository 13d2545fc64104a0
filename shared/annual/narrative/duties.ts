// What the texts of a report still have to say: a list to work off beside them.
import { foldText } from '../../names/fold.ts';
import type { Form } from '../form.ts';
import { unitsOf } from '../report.ts';
import type { Cells } from '../report.ts';
import { GOVERNMENT, SHORT, textOf } from '../wording.ts';

export interface Duty {
  /** The part or aspect whose text is to say it. */
  part: string;
  say: string;
  done: boolean;
  /** Why it must be said; '' where the form asks for it plainly. */
  why: string;
  /** A sentence to begin with; '' for none. */
  offer: string;
}

/** Where a phrase of the overview belongs: its last aspect, 监督保障. */
const lastAspect = (part: Form['parts'][number]): string => part.aspects.at(-1)?.id ?? part.id;

/** All of them in the order of the report; `texts` as they are read. */
export function dutiesOf(form: Form, texts: Readonly<Record<string, string>>, cells: Cells, unit: string): Duty[] {
  const written = (id: string): boolean => (texts[id] ?? '').trim() !== '';
  return form.parts.filter(({ text }) => text === true).flatMap((part): Duty[] => {
    const whole = textOf(part, texts);
    const says = (words: readonly string[]): boolean => words.some((word) => whole.includes(word));
    const aspects = part.aspects.map(({ id, title }): Duty => ({ part: id, say: `写“${title}”`, done: written(id), why: '', offer: '' }));
    const own: Duty[] = part.aspects.length > 0 ? [] : [{ part: part.id, say: `写“${part.title}”`, done: (texts[part.id] ?? '').trim().length >= (part.mustMention.length > 0 ? 1 : SHORT), why: '', offer: '' }];
    const must = part.mustMention.map(({ words, say, offer }): Duty => ({ part: part.id, say: `写明${say}`, done: says(words), why: `${form.source.documentNumber}：${say}在这里专门报告，没有的也要写明`, offer }));
    const governments = !GOVERNMENT.test(unit) ? [] : part.governmentsMention.map(({ words, say, offer }): Duty => ({ part: lastAspect(part), say: `写明${say}`, done: says(words), why: '条例第五十条第四项：各级人民政府的报告应当包括', offer }));
    const unpaid = part.id === 'other' && (unitsOf(cells.get('three.other_feeUnpaid.total')) ?? 0n) > 0n
      ? [{ part: part.id, say: '写明信息处理费的收取金额', done: /\d+(?:\.\d+)?万?元/.test(foldText(whole)), why: '表三有申请人逾期未缴费的申请', offer: '' }] : [];
    return [...aspects, ...own, ...must, ...governments, ...unpaid];
  });
}
