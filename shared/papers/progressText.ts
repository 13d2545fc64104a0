// What a progress bulletin says: each number from the figures, each paragraph only where there is something to say.
import { unitsAddressed, wholeArea } from '../bulletins/words.ts';
import type { Section, TextPart } from '../bulletins/input.ts';
import { formatDay, formatMonth } from '../days/phrases.ts';
import type { Month } from '../days/day.ts';
import type { OfficeSettings } from '../settings.ts';
import type { ProgressInput } from './input.ts';
import { sayTables, sayUnits } from './paper.ts';
import { SILENT_MONTHS, completion, sayCompletion } from './progressFigures.ts';
import type { Count, ProgressFigures, SectionCount, UnitCount } from './progressFigures.ts';

/** More tables than this are not named one by one. */
const NAMED_TABLES = 3;
/** More sections than this are told by the best and the last alone; the table has them all. */
const TOLD_SECTIONS = 6;
/** Ranks of completion that are named. */
const NAMED_RANKS = 3;

/** '2024年6月' or '2024年'. */
export function sayLookBack({ year, month }: Pick<ProgressInput, 'year' | 'month'>): string {
  return month === null ? `${year}年` : formatMonth(month as Month);
}

/** '政务公开工作任务进展情况' of a month, '…完成情况' of a year. */
export function subjectOf({ month }: Pick<ProgressInput, 'month'>): string {
  return `政务公开工作任务${month === null ? '完成' : '进展'}情况`;
}

/** '为推动《…》（…）落实，现将全区截至2024年6月30日的政务公开工作任务进展情况通报如下：' */
export function openingText(input: ProgressInput): string {
  const { tables, office, on } = input;
  const basis = tables.length > 0 && tables.length <= NAMED_TABLES ? sayTables(tables) : `${input.year}年政务公开工作任务`;
  const span = input.month === null && on.slice(5) === '12-31' ? `${input.year}年度` : `截至${formatDay(on)}的`;
  return `为推动${basis}落实，现将${wholeArea(office)}${span}${subjectOf(input)}通报如下：`;
}

/** '已完成40件（其中已销号12件）、推进中60件、未启动50件、逾期10件'; what is zero falls away. */
function sayCount({ finished, closed, started, notStarted, overdue }: Count): string {
  const shown = [
    finished > 0 ? `已完成${finished}件${closed === 0 ? '' : closed === finished ? '（均已销号）' : `（其中已销号${closed}件）`}` : '',
    started > 0 ? `推进中${started}件` : '',
    notStarted > 0 ? `未启动${notStarted}件` : '',
    overdue > 0 ? `逾期${overdue}件` : '',
  ];
  return shown.filter((one) => one !== '').join('、');
}

function overall({ year, on }: ProgressInput, { total, tasks, unassigned, units, due }: ProgressFigures): string {
  const open = unassigned === 0 ? '' : `（其中${unassigned}项尚未明确承办单位）`;
  const whole = `${year}年政务公开工作任务共${tasks}项${open}，涉及${units.length}个单位、承办事项${total.parts}件。`;
  const rate = total.finished === 0 ? '' : `，完成率${sayCompletion(total)}`;
  const states = total.finished === total.parts ? `已全部完成${total.closed === 0 ? '' : total.closed === total.parts ? '并销号' : `，其中已销号${total.closed}件`}` : `${sayCount(total)}${rate}`;
  // Worth a sentence only where the deadlines part the work: some over, others not.
  const asked = `按时限应完成的${due.parts}件`;
  const kept = due.finished === due.parts ? `${asked}均已完成。` : due.finished === 0 ? `${asked}均未完成。` : `${asked}中，已完成${due.finished}件。`;
  const plan = due.parts === 0 || due.parts === total.parts ? '' : kept;
  return `${whole}截至${formatDay(on)}，${states}。${plan}`;
}

function sectionsText(sections: readonly SectionCount[]): string {
  const told = sections.filter(({ parts }) => parts > 0);
  const say = (section: SectionCount): string => `“${section.section}”${section.tasks}项任务、承办事项${section.parts}件，${section.finished === section.parts ? '已全部完成' : `${section.finished === 0 ? '尚无完成' : `已完成${section.finished}件，完成率${sayCompletion(section)}`}`}`;
  if (told.length <= TOLD_SECTIONS) return `从各部分看，${told.map(say).join('；')}。`;
  const ranked = told.toSorted((one, other) => (completion(other) ?? 0) - (completion(one) ?? 0));
  const [best, last] = [ranked[0]!, ranked.at(-1)!];
  if (completion(best) === completion(last)) return `从各部分看，完成率均为${sayCompletion(best)}。`;
  return `从各部分看，“${best.section}”完成率最高，为${sayCompletion(best)}；“${last.section}”完成率最低，为${sayCompletion(last)}。`;
}

/** Units that finished everything; else the first ranks of completion, units of the same rate together. Nothing where all are alike. */
function goodUnits(units: readonly UnitCount[], total: Count): string {
  if (units.length < 2 || total.finished === 0 || total.finished === total.parts) return '';
  const whole = units.filter(({ parts, finished }) => parts === finished).map(({ unit }) => unit);
  if (whole.length > 0) return `${sayUnits(whole)}的承办事项已全部完成。`;
  const ranks = [...Map.groupBy(units, (unit) => completion(unit) ?? 0)].toSorted(([one], [other]) => other - one).filter(([rate]) => rate > 0);
  const [first] = ranks;
  if (first === undefined || first[1].length === units.length) return '';
  const named: typeof ranks = [];
  for (const rank of ranks.slice(0, NAMED_RANKS)) {
    const count = named.reduce((sum, [, members]) => sum + members.length, rank[1].length);
    if (named.length > 0 && count * 2 > units.length) break;
    named.push(rank);
  }
  const said = named.map(([rate, members]) => `${members.map(({ unit }) => unit).join('、')}（${rate}%）`);
  return `完成率居前的单位有：${said.join('；')}。`;
}

function overdueUnits({ on }: ProgressInput, { units, total }: ProgressFigures): string {
  const late = units.filter(({ overdue }) => overdue > 0);
  const [first] = late;
  if (first === undefined) return '';
  const lead = `截至${formatDay(on)}，`;
  if (late.length === 1) return `${lead}${first.unit}有${first.overdue}件承办事项逾期未完成。`;
  const ranks = [...Map.groupBy(late, ({ overdue }) => overdue)].toSorted(([one], [other]) => other - one);
  const said = ranks.map(([count, members]) => `${members.map(({ unit }) => unit).join('、')}${members.length > 1 ? '各' : ''}${count}件`);
  return `${lead}有${late.length}个单位的${total.overdue}件承办事项逾期未完成，其中${said.join('，')}。`;
}

function silentUnits({ neverReported, silent }: ProgressFigures): string {
  const said = [
    neverReported.length > 0 ? `${sayUnits(neverReported)}自任务印发以来没有报送过进展` : '',
    silent.length > 0 ? `${sayUnits(silent)}已有${SILENT_MONTHS}个月以上没有报送进展` : '',
  ].filter((one) => one !== '');
  return said.length === 0 ? '' : `${said.join('；')}。`;
}

function sentBackUnits({ sentBack }: ProgressFigures): string {
  if (sentBack.length === 0) return '';
  const ranks = [...Map.groupBy(sentBack, ({ parts }) => parts)].toSorted(([one], [other]) => other - one);
  return `${ranks.map(([count, members]) => `${members.map(({ unit }) => unit).join('、')}${members.length > 1 ? '各' : ''}有${count}件`).join('，')}报送后被退回，尚未重新报送。`;
}

/** '7月底前有3项任务到期，涉及8个单位的12件承办事项尚未完成（见附件3）。' `see` is the attachment's label, '' when it is left out. */
function upcomingText({ issuedOn }: ProgressInput, { upcoming, upcomingBy }: ProgressFigures, see: string): string {
  if (upcoming.length === 0) return '';
  const parts = upcoming.reduce((sum, { units }) => sum + units.length, 0);
  const units = new Set(upcoming.flatMap((one) => one.units)).size;
  const tasks = new Set(upcoming.map(({ task }) => task.taskId)).size;
  const by = `${upcomingBy.slice(0, 4) === issuedOn.slice(0, 4) ? '' : `${Number(upcomingBy.slice(0, 4))}年`}${Number(upcomingBy.slice(5))}月底前`;
  const where = units === 1 ? `${upcoming[0]!.units[0]!}的${parts}件` : `${units}个单位的${parts}件`;
  return `${by}有${tasks}项任务到期，涉及${where}承办事项尚未完成${see === '' ? '' : `（见${see}）`}。请有关单位倒排工期、加快办理，确保按时完成。`;
}

function requirements({ office, replyBy }: ProgressInput, figures: ProgressFigures): TextPart[] {
  const { total } = figures;
  const to = receiver(office);
  const by = replyBy === null ? '尽快' : `于${formatDay(replyBy)}前`;
  const parts: TextPart[] = [];
  if (total.overdue > 0) parts.push({ id: 'requirements.overdue', text: `对逾期未完成的事项，有关单位要逐项查明原因，明确责任人和完成时间，${by}将办理情况报${to}。` });
  if (figures.neverReported.length + figures.silent.length > 0) parts.push({ id: 'requirements.silent', text: `没有按时报送进展的单位，要${total.overdue > 0 ? '一并' : by}补报，说明推进情况和存在的困难。` });
  const open = total.parts - total.finished;
  const close = total.finished > total.closed ? '已完成的事项，要及时报送佐证材料，申请销号。' : '';
  const general = open > 0 ? `${unitsAddressed(office)}要对照任务分解表，进一步压实责任，抓紧推进尚未完成的事项，及时报送工作进展。` : `${unitsAddressed(office)}要巩固工作成果，持续做好政务公开各项工作。`;
  parts.push({ id: 'requirements.request', text: `${general}${close}` });
  return parts;
}

function receiver(office: OfficeSettings): string {
  return office.supervisor || office.issuer || '本办公室';
}

/** The parts of the text in order; a part without paragraphs falls away. `labels` name the attachments that stay: units, sections, upcoming. */
export function progressSections(input: ProgressInput, figures: ProgressFigures, labels: Readonly<Record<string, string>>): Section[] {
  const see = (name: string): string => labels[name] ?? '';
  const many = figures.sections.filter(({ parts }) => parts > 0).length > 1;
  const said = (parts: [string, string][]): TextPart[] => parts.filter(([, text]) => text !== '').map(([id, text]) => ({ id, text }));
  const table = see('units') === '' || figures.units.length < 2 ? '' : `各单位情况见${see('units')}。`;
  return [
    { id: 'overall', title: '总体情况', paragraphs: said([['overall.total', overall(input, figures)], ['overall.sections', many ? sectionsText(figures.sections) : '']]) },
    { id: 'units', title: '各单位完成情况', paragraphs: said([['units.good', `${goodUnits(figures.units, figures.total)}${table}`]]) },
    { id: 'problems', title: '存在问题', paragraphs: said([['problems.overdue', overdueUnits(input, figures)], ['problems.silent', silentUnits(figures)], ['problems.sentBack', sentBackUnits(figures)]]) },
    {
      id: 'requirements',
      title: '下一步工作',
      paragraphs: [...said([['requirements.upcoming', input.month === null ? '' : upcomingText(input, figures, see('upcoming'))]]), ...requirements(input, figures)],
    },
  ];
}
