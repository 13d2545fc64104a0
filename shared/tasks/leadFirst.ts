// 列在第一位的为牵头单位: tables that name all units in one column and say in a head or a note that the first one leads.
import { filledColumns } from '../importing/sheetView.ts';
import { foldText } from '../names/fold.ts';
import type { TaskNames } from './taskNames.ts';
import type { TableSegments } from './taskSegments.ts';

const SAYS_SO = /(?:[列排](?:名|序|位)?(?:在|于)?(?:第一|首)[位个名]?|第一(?:个|位|名)|首位)[^,。;]{0,8}(?:为|是|系)(?:主要)?牵头/;

/** True when the head, the texts around the table or a note in it say so. */
export function firstLeads({ segments, below }: TableSegments): boolean {
  const says = (text: string): boolean => text.includes('牵头') && SAYS_SO.test(foldText(text));
  if (below.some(says)) return true;
  return segments.some(({ view, columns, from, to, above }) => {
    if (above.some(says) || columns.titles.some((titles) => [...titles.values()].some(says))) return true;
    for (let row = from; row < to; row += 1) {
      const filled = filledColumns(view, row);
      if (filled.length <= 2 && filled.some((column) => says(view.text(row, column)))) return true;
    }
    return false;
  });
}

/** The first of several names leads, a collective one too, where none is said to lead. */
export function withFirstLead(names: TaskNames): TaskNames {
  const [first, ...rest] = names.names;
  if (!first || rest.length === 0 || names.leads.length > 0) return names;
  return { ...names, leads: [first.text], responsible: rest.map(({ text }) => text), names: [{ ...first, role: 'lead' }, ...rest] };
}
