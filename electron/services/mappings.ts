// A mapping a person chose is remembered for files of the same shape, told by the text of the chosen head row.
import type { Sheet, Workbook } from '../../shared/importing/grid.ts';
import { cellText } from '../../shared/importing/grid.ts';
import type { ImportKind, ImportOptions } from '../../shared/importing/plan.ts';
import { foldText } from '../../shared/names/fold.ts';
import { readMapping, writeMapping } from '../store/imports.ts';
import { sha256 } from '../store/store.ts';
import type { Store } from '../store/store.ts';

type Mapping = NonNullable<ImportOptions['mapping']>;

/** How far down a head row is looked for. */
const searched = 40;

/** The remembered mapping for a workbook whose head rows were mapped before, or undefined. */
export function recallMapping(store: Store, kind: ImportKind, workbook: Workbook): Mapping | undefined {
  const found: Mapping = [];
  for (const sheet of workbook.sheets) {
    for (let row = 0; row < Math.min(sheet.rows.length, searched); row++) {
      const columns = readMapping(store, sourceOf(kind, sheet, row));
      if (columns === undefined) continue;
      found.push({ sheet: sheet.name, headerRow: row + 1, columns: columns as Record<string, string> });
      break;
    }
  }
  return found.length > 0 ? found : undefined;
}

/** Remembers what the person chose. */
export function rememberMapping(store: Store, kind: ImportKind, workbook: Workbook, mapping: Mapping): void {
  for (const { sheet: name, headerRow, columns } of mapping) {
    const sheet = workbook.sheets.find((one) => one.name === name);
    if (sheet) writeMapping(store, sourceOf(kind, sheet, headerRow - 1), columns);
  }
}

function sourceOf(kind: ImportKind, sheet: Sheet, row: number): string {
  const head = (sheet.rows[row] ?? []).map((cell) => foldText(cellText(cell)));
  return sha256(JSON.stringify([kind, head]));
}
