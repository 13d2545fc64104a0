// What is kept of a task table as a whole: read from the file, said by the person, or there already; and which table it renews.
import { foldText } from '../names/fold.ts';
import type { Problem } from '../problems.ts';
import type { ReadTaskTable } from '../tasks/readTaskTables.ts';
import type { TaskTable } from '../tasks/task.ts';
import { likenessOf } from '../tracking/likeness.ts';
import type { KnownTaskTable, PlanRequest } from './facts.ts';

/** Titles this alike may be one title corrected. */
const ALIKE_TITLE = 50;
/** What a deadline is called that the person gave for all tasks and no notice prints. */
const SAID_DEADLINE = '统一的完成时限';

const shares = (table: ReadTaskTable, known: KnownTaskTable): number => {
  const texts = new Set(known.tasks.map(({ requirement }) => foldText(requirement)));
  return table.tasks.filter(({ requirement }) => texts.has(foldText(requirement))).length;
};

/** The title the file gives, with what the person says laid over it; a title is one table's, so it goes to the first alone. */
const titleOf = (table: ReadTaskTable, place: number, { options }: PlanRequest): string => (place === 0 ? options.table?.title : undefined) ?? table.title;

/**
 * For each table of the file the one of the data it renews, or null: the one the person names, else the same title and year, else
 * the same document number (and a like title or a task in common, for one notice may have several tables). None is renewed twice.
 */
export function findExisting(tables: readonly ReadTaskTable[], request: PlanRequest): { existing: (KnownTaskTable | null)[]; problem: Problem | null } {
  const { options, known: { taskTables: known = [] } } = request;
  const existing: (KnownTaskTable | null)[] = tables.map(() => null);
  if (options.into === null) return { existing, problem: null };
  const claimed = new Set<KnownTaskTable>();
  const claim = (place: number, table: KnownTaskTable | undefined): void => {
    if (table === undefined || existing[place] != null || claimed.has(table)) return;
    existing[place] = table;
    claimed.add(table);
  };
  if (options.into !== undefined) {
    const named = known.find(({ id }) => id === options.into);
    if (!named) return { existing, problem: { code: 'task-table-gone', message: '要更新的那张任务分解表已经不在了。请重新选择，或者作为新的一张表导入。', at: { field: 'into' } } };
    const byTitle = tables.findIndex((table, place) => foldText(titleOf(table, place, request)) === foldText(named.title));
    const counts = tables.map((table) => shares(table, named));
    claim(byTitle >= 0 ? byTitle : counts.indexOf(Math.max(...counts)), named);
  }
  const free = (): KnownTaskTable[] => known.filter((table) => !claimed.has(table));
  tables.forEach((table, place) => claim(place, free().find(({ title, year }) => foldText(title) === foldText(titleOf(table, place, request)) && year === table.year)));
  tables.forEach((table, place) => {
    const number = options.table?.documentNumber ?? table.documentNumber;
    if (number === null) return;
    claim(place, free().find((one) => one.documentNumber !== null && foldText(one.documentNumber) === foldText(number) && (shares(table, one) > 0 || likenessOf(one.title, titleOf(table, place, request)) >= ALIKE_TITLE)));
  });
  return { existing, problem: null };
}

/** The year of a table that prints none: that of the table it is to renew, or of the newest one with its title; undefined for neither. */
export function yearWanted(tables: readonly ReadTaskTable[], { options, known: { taskTables: known = [] } }: PlanRequest): number | undefined {
  const named = known.find(({ id }) => id === options.into);
  if (named) return named.year;
  if (options.into === null) return undefined;
  const titles = new Set(tables.map(({ title }) => foldText(title)));
  return known.filter(({ title }) => titles.has(foldText(title))).map(({ year }) => year).sort((one, other) => other - one)[0];
}

/** A title that only repeats the file's or the sheet's name says nothing about the table. */
function isFileName(title: string, table: ReadTaskTable, request: PlanRequest): boolean {
  const stem = request.file.name.split(/[\\/]/).at(-1)?.replace(/\.[A-Za-z]{2,5}$/, '') ?? '';
  return title === stem || title === table.tasks[0]?.sheet;
}

function defaultDeadlineOf(table: ReadTaskTable, existing: KnownTaskTable | null, year: number, request: PlanRequest): TaskTable['defaultDeadline'] {
  const said = request.options.table?.defaultDeadline;
  const printed = table.defaultDeadline;
  const kept = existing?.defaultDeadline ?? null;
  if (said !== undefined) return said === null ? null : { by: said, text: printed?.text ?? kept?.text ?? SAID_DEADLINE };
  if (printed === null) return kept;
  // The same words and another day: a person set it right before.
  return kept !== null && existing?.year === year && foldText(kept.text) === foldText(printed.text) ? kept : printed;
}

/** The facts as they are to be kept: the person's before the file's, and where the file says nothing those that are there. */
export function tableFacts(table: ReadTaskTable, place: number, existing: KnownTaskTable | null, request: PlanRequest): TaskTable {
  const said = request.options.table ?? {};
  const printed = titleOf(table, place, request);
  const title = existing && (said.title === undefined || place > 0) && (isFileName(printed, table, request) || foldText(printed) === foldText(existing.title)) ? existing.title : printed;
  const year = table.year;
  const pick = (given: string | null | undefined, read: string | null, there: string | null | undefined): string | null => {
    if (given !== undefined) return given;
    if (read === null) return there ?? null;
    return there != null && foldText(there) === foldText(read) ? there : read;
  };
  return {
    title,
    issuer: pick(said.issuer, table.issuer, existing?.issuer),
    documentNumber: pick(said.documentNumber, table.documentNumber, existing?.documentNumber),
    year,
    issuedOn: said.issuedOn === undefined ? (table.issuedOn ?? existing?.issuedOn ?? null) : said.issuedOn,
    defaultDeadline: defaultDeadlineOf(table, existing, year, request),
  };
}
