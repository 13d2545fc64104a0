// The check of a report: identities, blanks, another edition's cells, texts against tables, wording, a sum against its parts.
import { feesInText } from './feesInText.ts';
import type { Finding } from './finding.ts';
import type { Form } from './form.ts';
import { growthInText } from './growth.ts';
import { brokenIdentities } from './identities.ts';
import { fieldFindings, fillTexts } from './narrative/fields.ts';
import { placesOf, sayPlace } from './places.ts';
import type { Cells } from './report.ts';
import { sharesInText } from './shares.ts';
import { againstParts } from './sum.ts';
import { textAgainstTables } from './textAgainstTables.ts';
import { partsAgainstWholes } from './wholes.ts';
import { wordingOf } from './wording.ts';
import type { CheckedHead } from './wording.ts';

export interface CheckedReport extends CheckedHead {
  cells: Cells;
  /** As kept, with their bound numbers. */
  texts: Readonly<Record<string, string>>;
  /** Last year's report, its texts as they are read; null when there is none. */
  last: { cells: Cells; texts: Readonly<Record<string, string>> } | null;
  /** For a report that was summed up: the reports it is the sum of. */
  parts: readonly { unit: string; cells: Cells }[] | null;
}

/** R11: blanks, one hint a table. A table nobody has begun is not asked. */
function blanks(form: Form, cells: Cells): Finding[] {
  return Object.entries(form.tables).flatMap(([table, { title }]): Finding[] => {
    const paths = [...placesOf(form).values()].filter((place) => place.table === table).map((place) => place.path);
    const empty = paths.filter((path) => (cells.get(path) ?? null) === null);
    if (empty.length === 0 || empty.length === paths.length) return [];
    const [first = ''] = empty;
    return [{ rule: 'R11', severity: 'hint', cells: empty, message: `“${title}”有${empty.length}个空格（如${sayPlace(form, first)}）；没有的应填0。` }];
  });
}

/** R12: cells that the form of the year does not have. */
function otherEdition(form: Form, cells: Cells): Finding[] {
  const strange = [...cells].filter(([path, value]) => value !== null && !placesOf(form).has(path)).map(([path]) => path);
  return strange.length === 0 ? [] : [{ rule: 'R12', severity: 'error', cells: strange, message: `有${strange.length}个数不在${form.from}年起用的表式里，像是用了旧表式，请按现行格式填报。` }];
}

/** All findings: errors first, then hints, each in the order of the form. */
export function checkReport(form: Form, report: CheckedReport): Finding[] {
  const { cells, last } = report;
  const numbers = { form, cells, last: last?.cells ?? null };
  const texts = fillTexts(report.texts, numbers);
  const found = [
    ...brokenIdentities(form, cells, last?.cells ?? null),
    ...otherEdition(form, cells),
    ...(report.parts === null ? [] : againstParts(form, cells, report.parts)),
    ...fieldFindings(report.texts, numbers),
    ...blanks(form, cells),
    ...textAgainstTables(texts, cells, report.year),
    ...feesInText(texts, cells),
    ...sharesInText(texts, cells),
    ...growthInText(texts, cells, last?.cells ?? null, report.year),
    ...partsAgainstWholes(texts),
    ...wordingOf(form, texts, cells, last?.texts ?? null, report),
  ];
  return [...found.filter((one) => one.severity === 'error'), ...found.filter((one) => one.severity === 'hint')];
}
