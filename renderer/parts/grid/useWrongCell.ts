// A refusal that arrives after the person went on: the table goes back to the cell, so that the sentence stands beside it.
import { useEffect, useRef } from 'react';
import type { Command } from '../useCommand.ts';
import type { Grid } from './useGrid.ts';

/** If another cell is already being typed in, that is not disturbed: then the sentence is said at the foot of the window. */
export function useWrongCell<Row>(grid: Grid<Row>, command: Command): void {
  const { editing, shown, props, focus } = grid;
  const { wrong } = editing;
  const seen = useRef(wrong);
  useEffect(() => {
    if (seen.current === wrong) return;
    seen.current = wrong;
    if (!wrong || editing.editing) {
      if (wrong?.late) command.say({ kind: 'refused', text: wrong.sentence });
      return;
    }
    const row = shown.findIndex((one) => props.rowKey(one) === wrong.key);
    const column = props.columns.findIndex((one) => one.id === wrong.columnId);
    if (row >= 0 && column >= 0 && (row !== focus.row || column !== focus.column)) grid.goTo({ row, column });
  });
  // Once the person goes on to another cell the sentence has been read.
  const place = `${focus.row}:${focus.column}`;
  const before = useRef(place);
  useEffect(() => {
    if (before.current === place) return;
    before.current = place;
    const here = shown[focus.row];
    if (wrong && !editing.editing && !(here !== undefined && props.rowKey(here) === wrong.key && props.columns[focus.column]?.id === wrong.columnId)) editing.setWrong(null);
  });
}
