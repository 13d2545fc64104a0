// 督办单 and 全区通报: the papers of the escalation, each on a page of its own.
import type { Day } from '../days/day.ts';
import type { Block, Outline } from '../outline/outline.ts';
import { compileScheme } from '../scoring/compile.ts';
import { sayLack, sayStreak } from '../scoring/escalation.ts';
import type { Notice } from '../scoring/result.ts';
import type { Scheme } from '../scoring/scheme.ts';
import type { OfficeSettings } from '../settings.ts';
import { withEdits } from './edits.ts';
import type { PrintedRun } from './input.ts';
import { citedClause, supervisionSheet } from './supervision.ts';
import type { SupervisionInput } from './supervision.ts';
import { wholeArea } from './words.ts';

export interface NoticesInput {
  scheme: Scheme;
  run: Pick<PrintedRun, 'readings' | 'lists'>;
  office: OfficeSettings;
  issuedOn: Day;
  /** Only these units; all when left out. */
  units?: readonly string[] | undefined;
  replyBy?: Day | undefined;
  /** Number of the first sheet within its year. */
  firstNumber?: number | undefined;
  edits?: Readonly<Record<string, string>> | undefined;
}

/** The notices a paper is written for: supervision and circular, of the units asked for, in the order of the run. */
export function noticesWritten({ run, units }: Pick<NoticesInput, 'run' | 'units'>): Notice[] {
  const asked = run.lists.notices.filter((notice) => units === undefined || units.includes(notice.unit));
  return asked.filter((notice) => notice.step === 'supervision' || notice.step === 'circular');
}

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
 * Composes the papers: first the sheets of supervision, then one circular for all units that reached that step.
 * No notice to write gives an outline without blocks; the caller says so instead of making a file.
 */
export function composeNotices(input: NoticesInput): Outline {
  const { office, issuedOn, replyBy, firstNumber = 1 } = input;
  const sheetInput: SupervisionInput = { compiled: compileScheme(input.scheme, input.run.readings), office, issuedOn, replyBy };
  const notices = noticesWritten(input);
  const supervised = notices.filter((notice) => notice.step === 'supervision');
  const circulated = notices.filter((notice) => notice.step === 'circular');
  const pages: { id: string; blocks: Block[] }[] = supervised.map((notice, at) => ({
    id: `supervision.${notice.unit}`,
    blocks: supervisionSheet(sheetInput, notice, firstNumber + at),
  }));
  if (circulated.length > 0) pages.push({ id: 'circular', blocks: circular(sheetInput, circulated) });
  const names = [
    ...(supervised.length > 0 ? [`${input.scheme.bulletin.item}报送督办单`] : []),
    ...(circulated.length > 0 ? [`${wholeArea(office)}通报`] : []),
  ];
  const blocks = pages.flatMap((page, at): Block[] => (at === 0 ? page.blocks : [{ id: `${page.id}.page`, kind: 'pageBreak' }, ...page.blocks]));
  return withEdits({ title: names.join('和'), blocks }, input.edits ?? {});
}
