// R10, R13, R14, R15: what the texts must say, how long they are, how like last year's, and whose year and name they bear.
import { foldText } from '../names/fold.ts';
import { likenessOf } from '../tracking/likeness.ts';
import type { Finding } from './finding.ts';
import type { Form } from './form.ts';
import { unitsOf } from './report.ts';
import type { Cells } from './report.ts';

type Texts = Readonly<Record<string, string>>;

const hint = (rule: string, part: string, message: string, cells: string[] = [], quote?: string): Finding => ({ rule, severity: 'hint', cells, part, message, ...(quote === undefined ? {} : { quote }) });

/** The texts of a part: its own and its aspects'. */
export function textOf(part: Form['parts'][number], texts: Texts): string {
  return [texts[part.id], ...part.aspects.map((aspect) => texts[aspect.id])].filter((text) => text !== undefined && text.trim() !== '').join('\n');
}

/** R13: characters without spaces. */
function tooLong(form: Form, texts: Texts): Finding[] {
  return form.parts.flatMap((part) => {
    const length = [...textOf(part, texts).replace(/\s/g, '')].length;
    return part.atMost !== undefined && length > part.atMost ? [hint('R13', part.id, `“${part.title}”有${length}个字，原则上不超过${part.atMost}个字，请精简。`)] : [];
  });
}

/** Reports of a government, of a whole area, or of what stands for one: 条例 50 条四项 asks more of them. */
export const GOVERNMENT = /政府|管委会|管理委员会|^全[省市区县旗]|本级|汇总/;

/** R10 and what a part must mention; a report of tables alone is not asked. */
function unmentioned(form: Form, texts: Texts, cells: Cells, unit: string): Finding[] {
  if (Object.values(texts).every((text) => text.trim() === '')) return [];
  const found: Finding[] = [];
  for (const part of form.parts) {
    const text = textOf(part, texts);
    const wanted = [...part.mustMention, ...(GOVERNMENT.test(unit) ? part.governmentsMention : [])];
    const missing = wanted.filter(({ words }) => !words.some((word) => text.includes(word)));
    if (missing.some(({ words }) => words.includes('信息处理费'))) found.push(hint('R10', part.id, `“${part.title}”没有写收取信息处理费的情况；没有收费的也要写明。`));
    const others = missing.filter(({ words }) => !words.includes('信息处理费')).map(({ words }) => words[0] ?? '');
    if (others.length > 0) found.push(hint('R14', part.id, `“${part.title}”没有提到${others.join('、')}的情况，这是政府的年度报告应当包括的内容。`));
  }
  const unpaid = unitsOf(cells.get('three.other_feeUnpaid.total')) ?? 0n;
  const other = texts['other'] ?? '';
  if (unpaid > 0n && other !== '' && !/\d+(?:\.\d+)?万?元/.test(foldText(other))) {
    found.push(hint('R10', 'other', '表三有申请人逾期未缴费的申请，“六、其他需要报告的事项”应写明信息处理费的收取金额。', ['three.other_feeUnpaid.total']));
  }
  return found;
}

/** Texts that say nothing: shorter than this many characters. */
export const SHORT = 20;
/** From so alike on (0 to 100) two years' texts are one. */
const ALIKE = 85;

/** R14: the part on shortcomings is empty, or last year's over again. */
function emptyOrRepeated(texts: Texts, last: Texts | null): Finding[] {
  const found: Finding[] = [];
  const problems = texts['problems'];
  if (problems !== undefined && (problems.trim().length < SHORT || /^\s*(?:无|没有|暂无)[。.]?\s*$/.test(problems))) {
    found.push(hint('R14', 'problems', '“五、存在的主要问题及改进情况”没有实际内容，应写明具体问题和改进举措。'));
  }
  for (const part of ['problems', 'overview', 'proactive', 'supervision']) {
    const [now, before] = [texts[part] ?? '', last?.[part] ?? ''];
    if (now.trim().length < SHORT || before.trim().length < SHORT) continue;
    // The year alone makes no new text.
    const bare = (text: string): string => foldText(text).replace(/20\d\d年?/g, '');
    const alike = likenessOf(bare(now), bare(before));
    if (alike >= ALIKE) found.push(hint('R14', part, `这一部分与上年报告的相似程度是${alike}%，报告不得年年雷同，请按当年情况改写。`));
  }
  return found;
}

/** R15: the span of the statistics is another year's, or another agency's name was left from a model. */
function otherYearOrName(texts: Texts, { year, unit, otherUnits }: CheckedHead): Finding[] {
  const found: Finding[] = [];
  for (const [part, text] of Object.entries(texts)) {
    const plain = foldText(text);
    for (const [quote, stated = ''] of plain.matchAll(/(?:统计期限|所列数据|统计时间)[^。]{0,12}?(20\d\d)年1月1日(?:起)?(?:至|到)?/g)) {
      if (Number(stated) !== year) found.push(hint('R15', part, `统计期限写的是${stated}年，报告年份是${year}年。`, [], quote));
    }
    for (const [quote, stated = ''] of plain.matchAll(/(20\d\d)年(?:度)?政府信息公开工作年度报告/g)) {
      if (Number(stated) !== year && Number(stated) !== year - 1) found.push(hint('R15', part, `正文写“${quote}”，报告年份是${year}年。`, [], quote));
    }
    for (const [quote, name = ''] of plain.matchAll(/本报告(?:是)?由([^，。,]{2,30}?)(?:按照|根据|依据|编制)/g)) {
      const own = foldText(unit);
      if (!own.includes(name) && !name.includes(own) && otherUnits.some((other) => name.includes(foldText(other)))) found.push(hint('R15', part, `正文写“${quote}”，与报告单位“${unit}”不同，像是沿用了别的单位的文字。`, [], quote));
    }
  }
  return found;
}

export interface CheckedHead {
  year: number;
  unit: string;
  /** Names of the other units of the register. */
  otherUnits: readonly string[];
}

/** All that concerns the wording of a report. `last`: last year's texts, null when there are none. */
export function wordingOf(form: Form, texts: Texts, cells: Cells, last: Texts | null, head: CheckedHead): Finding[] {
  return [...tooLong(form, texts), ...unmentioned(form, texts, cells, head.unit), ...emptyOrRepeated(texts, last), ...otherYearOrName(texts, head)];
}
