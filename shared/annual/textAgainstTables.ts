// R7, R8: numbers the text states, held against the tables. Only hints: a text may count otherwise than the form does.
import { fromUnits } from './decimal.ts';
import type { Finding } from './finding.ts';
import { unitsOf } from './report.ts';
import type { Cells } from './report.ts';
import { statementsIn } from './statements.ts';
import type { Subject } from './statements.ts';

const rowsOf = (cells: Cells, start: string): string[] => [...cells.keys()].filter((path) => path.startsWith(`three.${start}`) && path.endsWith('.total'));

/** The ways in which a subject may be counted: each a list of cells that are added. */
function countings(subject: Subject, cells: Cells): string[][] {
  switch (subject) {
    // Most reports state what was newly received; some add what was carried in.
    case 'received':
      return [['three.newlyReceived.total'], ['three.newlyReceived.total', 'three.carriedIn.total']];
    case 'newlyReceived':
      return [['three.newlyReceived.total']];
    case 'processed':
      return [['three.newlyReceived.total'], ['three.newlyReceived.total', 'three.carriedIn.total'], ['three.total.total']];
    case 'carriedIn':
    case 'carriedOut':
    case 'granted':
    case 'partlyGranted':
      return [[`three.${subject}.total`]];
    case 'handled':
      return [['three.total.total']];
    case 'denied':
    case 'unavailable':
    case 'notProcessed':
    case 'other':
      return [rowsOf(cells, `${subject}_`)];
    case 'reconsideration':
      return [['four.reconsideration.total']];
    case 'litigation':
      return [['four.litigationDirect.total', 'four.litigationAfterReconsideration.total']];
    case 'rulesMade':
      return [['two.rules.made']];
    case 'normativeMade':
      return [['two.normativeDocuments.made']];
    case 'normativeRepealed':
      return [['two.normativeDocuments.repealed']];
    case 'normativeInForce':
      return [['two.normativeDocuments.inForce']];
    case 'licences':
    case 'penalties':
    case 'coercion':
      return [[`two.${subject}`]];
  }
}

const COURTS: readonly Subject[] = ['reconsideration', 'litigation'];

/** Statements that agree with no way of counting; one whose cells are blank, and an approximate one, are not judged. */
export function textAgainstTables(texts: Readonly<Record<string, string>>, cells: Cells, year: number): Finding[] {
  return Object.entries(texts).flatMap(([part, text]) => {
    const all = statementsIn(part, text, year);
    return all.flatMap((statement): Finding[] => {
      if (statement.approximate) return [];
      const ways = countings(statement.subject, cells).filter((paths) => paths.length > 0);
      const sums = ways.map((paths) => paths.reduce<bigint | null>((sum, path) => (sum === null || unitsOf(cells.get(path)) === null ? null : sum + (unitsOf(cells.get(path)) ?? 0n)), 0n));
      const known = sums.filter((sum) => sum !== null);
      const stated = unitsOf(statement.value);
      if (known.length === 0 || stated === null || known.includes(stated)) return [];
      // '网上收到申请12件、信函收到申请3件': parts of one number.
      const alike = all.filter(({ subject, sentence }) => subject === statement.subject && sentence === statement.sentence);
      if (alike.length > 1 && known.includes(alike.reduce((sum, { value }) => sum + (unitsOf(value) ?? 0n), 0n))) return [];
      const inTable = [...new Set(known.map(fromUnits))].join('或');
      return [{
        rule: COURTS.includes(statement.subject) ? 'R8' : 'R7', severity: 'hint', cells: [...new Set(ways.flat())], part, quote: statement.quote,
        message: `正文写“${statement.quote}”，表格里是${inTable}。口径不同的请在正文里说明，写错的请改正。`,
      }];
    });
  });
}
