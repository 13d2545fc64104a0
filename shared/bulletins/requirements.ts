// 三、工作要求: the rule of escalation in its own words, the units it meets, and the closing request.
import { formatMonth } from '../days/phrases.ts';
import { sayLack, sayStreak } from '../scoring/escalation.ts';
import { noticesInForce } from '../scoring/inForce.ts';
import type { BulletinInput, Section, TextPart } from './input.ts';
import { bare, compiledFor, sayStep } from './words.ts';

/** '从本月开始，连续两个月…；连续三个月…。' in the month of announcement, later with its source. */
function ruleInForce({ scheme, issuedOn }: BulletinInput): TextPart[] {
  const { escalation } = scheme;
  if (!escalation) return [];
  const now = issuedOn.slice(0, 7);
  const lead = now === escalation.since ? '从本月开始，' : now < escalation.since ? `从${formatMonth(escalation.since)}开始，` : `按照《${scheme.source.document}》要求，`;
  // Two steps may rest on one clause.
  const steps = [...new Set(escalation.steps.map((step) => bare(scheme.clauses.find((clause) => clause.id === step.clause)?.text ?? '')))];
  return [{ id: 'requirements.rule', text: `${lead}${steps.join('；')}。` }];
}

/** One paragraph per step that units have reached by months in which the rule was in force. */
function unitsMet({ scheme, run, office }: BulletinInput): TextPart[] {
  const compiled = compiledFor(scheme, run.readings);
  const notices = noticesInForce(compiled, run.lists.notices);
  return (scheme.escalation?.steps ?? []).flatMap(({ step }) => {
    const met = Map.groupBy(notices.filter((notice) => notice.step === step), (notice) => sayStreak(notice.periods));
    if (met.size === 0) return [];
    const who = [...met].map(([streak, members]) => `${streak}${sayLack(compiled)}的单位有${members.map((notice) => notice.unit).join('、')}`);
    return [{ id: `requirements.${step}`, text: `${who.join('；')}。对上述单位${sayStep(step, office)}。` }];
  });
}

/** `told`: the units that steps meet stand elsewhere in the bulletin already. */
export function requirementsSection(input: BulletinInput, { told = false }: { told?: boolean } = {}): Section {
  const { request, item } = input.scheme.bulletin;
  const closing = { id: 'requirements.request', text: request || `请各单位高度重视，结合自身工作实践，按时报送${item}，不断提高信息质量。` };
  return { id: 'requirements', title: '工作要求', paragraphs: [...ruleInForce(input), ...(told ? [] : unitsMet(input)), closing] };
}
