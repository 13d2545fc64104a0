// R7, R8: numbers the text states, held against the tables. Only hints: a text may count otherwise than the form does.
import { fromUnits } from './decimal.ts';
import type { Finding } from './finding.ts';
import { unitsOf } from './report.ts';
import type { Cells } from './report.ts';
import { statementsIn } from './statements.ts';
import type { Statement, Subject } from './statements.ts';

const rowsOf = (cells: Cells, start: string): string[] => [...cells.keys()].filter((path) => path.startsWith(`three.${start}`) && path.endsWith('.total'));

const APPLICANTS: readonly string[] = ['business', 'research', 'publicWelfare', 'legalService', 'otherOrganisation'];

/** Applicants are counted among what was newly received, what was carried in with it, or what was handled. */
function applicants(columns: readonly string[]): string[][] {
  const of = (row: string): string[] => columns.map((column) => `three.${row}.${column}`);
  return [of('newlyReceived'), [...of('newlyReceived'), ...of('carriedIn')], of('total')];
}

/** The ways in which a subject may be counted: each a list of cells that are added. */
function countings(subject: Subject, cells: Cells): string[][] {
  if (subject.startsWith('result.')) return [[`three.${subject.slice('result.'.length)}.total`]];
  if (subject.startsWith('four.')) return [[subject]];
  if (subject.startsWith('litigation.')) return [['litigationDirect', 'litigationAfterReconsideration'].map((group) => `four.${group}.${subject.slice('litigation.'.length)}`)];
  if (APPLICANTS.includes(subject)) return [...applicants([subject]), ...(subject === 'otherOrganisation' ? applicants(APPLICANTS) : [])];
  const known = ROWS[subject];
  if (known !== undefined) return known;
  switch (subject) {
    case 'naturalPerson':
      return applicants(['naturalPerson']);
    case 'organisations':
      return applicants(APPLICANTS);
    default:
      return [rowsOf(cells, `${subject}_`)];
  }
}

/** Most reports state what was newly received; some add what was carried in. */
const RECEIVED = [['three.newlyReceived.total'], ['three.newlyReceived.total', 'three.carriedIn.total']];
const ROWS: Partial<Record<Subject, string[][]>> = {
  received: RECEIVED,
  newlyReceived: [['three.newlyReceived.total']],
  processed: [...RECEIVED, ['three.total.total']],
  carriedIn: [['three.carriedIn.total']],
  carriedOut: [['three.carriedOut.total']],
  granted: [['three.granted.total']],
  partlyGranted: [['three.partlyGranted.total']],
  handled: [['three.total.total']],
  reconsideration: [['four.reconsideration.total']],
  litigation: [['four.litigationDirect.total', 'four.litigationAfterReconsideration.total']],
  rulesMade: [['two.rules.made']],
  normativeMade: [['two.normativeDocuments.made']],
  normativeRepealed: [['two.normativeDocuments.repealed']],
  normativeInForce: [['two.normativeDocuments.inForce']],
  licences: [['two.licences']],
  penalties: [['two.penalties']],
  coercion: [['two.coercion']],
};

const ofCourts = (subject: Subject): boolean => subject === 'reconsideration' || subject.startsWith('litigation') || subject.startsWith('four.');

/** The numbers the cells give for a subject, one for each way of counting whose cells are all filled. */
function valuesOf(subject: Subject, cells: Cells): bigint[] {
  const sums = countings(subject, cells).filter((paths) => paths.length > 0).map((paths) => paths.reduce<bigint | null>((sum, path) => {
    const value = unitsOf(cells.get(path));
    return sum === null || value === null ? null : sum + value;
  }, 0n));
  return sums.filter((sum) => sum !== null);
}

/** '收到12件，上年结转3件'; not '收到15件（含上年结转3件）', nor '收到15件（新收12件，上年结转3件）'. */
function carriedApart(all: readonly Statement[], { sentence }: Statement): boolean {
  const own = all.filter((one) => one.sentence === sentence);
  return own.some(({ subject, within }) => subject === 'carriedIn' && !within) && !own.some(({ subject }) => subject === 'newlyReceived');
}

/** Statements that agree with no way of counting; one whose cells are blank, and an approximate one, are not judged. */
export function textAgainstTables(texts: Readonly<Record<string, string>>, cells: Cells, year: number): Finding[] {
  return Object.entries(texts).flatMap(([part, text]) => {
    const all = statementsIn(part, text, year);
    const agrees = (subject: Subject, value: number): boolean => valuesOf(subject, cells).includes(unitsOf(value) ?? -1n);
    return all.flatMap((statement): Finding[] => {
      if (statement.approximate) return [];
      // Where what was carried in is told beside it, what was received is what was newly received.
      const apart = statement.subject === 'received' && carriedApart(all, statement);
      const known = valuesOf(apart ? 'newlyReceived' : statement.subject, cells);
      const stated = unitsOf(statement.value);
      if (known.length === 0 || stated === null || known.includes(stated)) return [];
      const alike = all.filter(({ subject }) => subject === statement.subject);
      // What all departments received is not what the office received, when that is stated, too.
      if (statement.ofOthers && alike.some(({ ofOthers, subject, value }) => !ofOthers && agrees(subject, value))) return [];
      // '网上收到申请12件、信函收到申请3件': parts of one number; '书面2件、网上1件，共3件': parts of the last.
      const near = alike.filter(({ sentence }) => sentence === statement.sentence);
      if (near.length > 1 && known.includes(near.reduce((sum, { value }) => sum + (unitsOf(value) ?? 0n), 0n))) return [];
      if (near.some(({ last, value, subject, from }) => last && from > statement.from && value > statement.value && agrees(subject, value))) return [];
      const inTable = [...new Set(known.map(fromUnits))].join('或');
      return [{
        rule: ofCourts(statement.subject) ? 'R8' : 'R7', severity: 'hint', cells: [...new Set(countings(statement.subject, cells).flat())], part, quote: statement.quote,
        message: `正文写“${statement.quote}”，表格里是${inTable}。口径不同的请在正文里说明，写错的请改正。`,
      }];
    });
  });
}
