// 告知书, 约谈通知, 督办单 and 全区通报: the papers of the escalation, each on a page of its own. 点名 stands in the bulletin alone.
import type { Day } from '../days/day.ts';
import type { Block, Outline } from '../outline/outline.ts';
import { sayLack, sayStreak } from '../scoring/escalation.ts';
import { noticesInForce, sayBeforeRule } from '../scoring/inForce.ts';
import type { Notice } from '../scoring/result.ts';
import type { Scheme } from '../scoring/scheme.ts';
import { sheetSteps, writtenSteps } from '../scoring/steps.ts';
import type { SheetStep, WrittenStep } from '../scoring/steps.ts';
import type { OfficeSettings } from '../settings.ts';
import { withEdits } from './edits.ts';
import type { PrintedRun } from './input.ts';
import { informSheet } from './inform.ts';
import { citedClause, supervisionSheet } from './supervision.ts';
import type { SupervisionInput } from './supervision.ts';
import { talkSheet } from './talk.ts';
import { compiledFor, wholeArea } from './words.ts';

export interface NoticesInput {
  scheme: Scheme;
  run: Pick<PrintedRun, 'readings' | 'lists'>;
  office: OfficeSettings;
  issuedOn: Day;
  /** Only these units; all when left out. */
  units?: readonly string[] | undefined;
  /** As the bulletin tells: only months since the rule was in force count, and what reaches no step by those is left out unless `only` asks for it. Else as the run lists them. */
  inForce?: boolean | undefined;
  /** Only these of them: a unit may have earned several steps. */
  only?: readonly Pick<Notice, 'unit' | 'step'>[] | undefined;
  replyBy?: Day | undefined;
  /** Number of the first sheet of a kind within its year; 1 when left out. */
  first?: Partial<Record<SheetStep, number>> | undefined;
  edits?: Readonly<Record<string, string>> | undefined;
}

export type WrittenNotice = Notice & { step: WrittenStep };

type Asked = Pick<NoticesInput, 'scheme' | 'run' | 'units' | 'only' | 'inForce'>;

const same = (one: Pick<Notice, 'unit' | 'step'>, other: Pick<Notice, 'unit' | 'step'>): boolean => one.unit === other.unit && one.step === other.step;

const isWritten = (notice: Notice): notice is WrittenNotice => notice.step !== 'named';

/** Those for which no paper is written by itself, as the run has them, each with the sentence why: the months it rests on lie before the rule. */
export function noticesLeftOut({ scheme, run, units, inForce = false }: Omit<Asked, 'only'>): (WrittenNotice & { why: string })[] {
  if (!inForce) return [];
  const compiled = compiledFor(scheme, run.readings);
  const told = noticesInForce(compiled, run.lists.notices);
  return run.lists.notices.filter(isWritten).flatMap((notice) => (told.some((one) => same(one, notice)) || units?.includes(notice.unit) === false ? [] : [{ ...notice, why: sayBeforeRule(compiled, notice) }]));
}

/** The notices a paper is written for, of those asked for: by step, then in the order of the run. */
export function noticesWritten({ scheme, run, units, only, inForce = false }: Asked): WrittenNotice[] {
  const told = (inForce ? noticesInForce(compiledFor(scheme, run.readings), run.lists.notices) : run.lists.notices).filter(isWritten);
  const all = only === undefined ? told : [...told, ...noticesLeftOut({ scheme, run, inForce }).map(({ why: _, ...notice }) => notice)];
  const asked = all.filter((notice) => (units === undefined || units.includes(notice.unit)) && (only === undefined || only.some((one) => same(one, notice))));
  return writtenSteps.flatMap((step) => asked.filter((notice) => notice.step === step));
}

/** What the papers of a step are called. */
export function sayPaper(step: WrittenStep, office: OfficeSettings): string {
  return { inform: '告知书', talk: '约谈通知', supervision: '督办单', circular: `${wholeArea(office)}通报` }[step];
}

const SHEETS: Record<SheetStep, (input: SupervisionInput, notice: Notice, number: number) => Block[]> = { inform: informSheet, talk: talkSheet, supervision: supervisionSheet };

function circular({ compiled, office, issuedOn }: SupervisionInput, notices: readonly Notice[]): Block[] {
  const subject = compiled.scheme.bulletin.item;
  const title = `关于部分单位${subject}报送无进展情况的通报`;
  const addressee = office.addressee.trim().replace(/[：:]$/, '');
  const streaks = [...Map.groupBy(notices, (notice) => sayStreak(notice.periods))];
  const finding = streaks.map(([streak, members]) => `${members.map((notice) => notice.unit).join('、')}${streak}${sayLack(compiled)}`);
  const basis = notices[0] ? `${citedClause(compiled, notices[0])}。` : '';
  return [
    { id: 'circular.title', kind: 'title', text: office.issuer === '' ? title : `${office.issuer}\n${title}`, editable: true },
    ...(addressee === '' ? [] : [{ id: 'circular.addressee', kind: 'addressee' as const, text: `${addressee}：`, editable: true }]),
    { id: 'circular.finding', kind: 'paragraph', text: `经统计，在${subject}报送中，${finding.join('；')}。`, editable: true },
    { id: 'circular.basis', kind: 'paragraph', text: `${basis}现对上述${notices.length}个单位予以${wholeArea(office)}通报。`, editable: true },
    { id: 'circular.request', kind: 'paragraph', text: `请上述单位认真查找原因，抓紧整改，按时报送${subject}；其他单位引以为戒，切实做好信息报送工作。`, editable: true },
    { id: 'circular.signature', kind: 'signature', issuer: office.issuer, day: issuedOn, sealed: true },
  ];
}

/**
 * Composes the papers: the sheets of each step, unit by unit, then one circular for all units that reached that step. No notice to write gives an outline without blocks; the caller says so instead of making a file.
 */
export function composeNotices(input: NoticesInput): Outline {
  const { office, issuedOn, replyBy, first } = input;
  const sheetInput: SupervisionInput = { compiled: compiledFor(input.scheme, input.run.readings), office, issuedOn, replyBy };
  const by = Map.groupBy(noticesWritten(input), (notice) => notice.step);
  const of = (step: WrittenStep): Notice[] => by.get(step) ?? [];
  const pages: { id: string; blocks: Block[] }[] = sheetSteps.flatMap((step) => of(step).map((notice, at) => ({ id: `${step}.${notice.unit}`, blocks: SHEETS[step](sheetInput, notice, (first?.[step] ?? 1) + at) })));
  if (of('circular').length > 0) pages.push({ id: 'circular', blocks: circular(sheetInput, of('circular')) });
  const { item } = input.scheme.bulletin;
  const sheets = sheetSteps.filter((step) => of(step).length > 0).map((step) => sayPaper(step, office));
  const names = [...(sheets.length > 0 ? [`${item}报送${sheets.join('、')}`] : []), ...(of('circular').length > 0 ? [sayPaper('circular', office)] : [])];
  const blocks = pages.flatMap((page, at): Block[] => (at === 0 ? page.blocks : [{ id: `${page.id}.page`, kind: 'pageBreak' }, ...page.blocks]));
  return withEdits({ title: names.join('和'), blocks }, input.edits ?? {});
}
