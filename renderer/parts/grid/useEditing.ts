// Editing in place: one cell at a time, kept as soon as it is left; refusals stay beside the cell.
import { useState } from 'react';
import type { Problem } from '../../../shared/problems.ts';
import { acceptText, startText } from './edits.ts';
import type { CellAt } from './selection.ts';
import type { DataGridProps, EditAnswer, GridRowEdit } from './types.ts';

export interface Editing {
  cell: CellAt;
  text: string;
  /** Begun by typing: then an arrow key leaves the cell, as in WPS. */
  typed: boolean;
}

export interface Wrong {
  key: string | number;
  columnId: string;
  sentence: string;
  /** It came after the cell had been left. */
  late: boolean;
}

export interface GridEditing<Row> {
  editing: Editing | null;
  /** The refusal of the last edit. */
  wrong: Wrong | null;
  /** Cells on their way to the data, by row key and column id. */
  pending: ReadonlyMap<string | number, Readonly<Record<string, string>>>;
  begin: (cell: CellAt, text: string | null) => boolean;
  change: (text: string) => void;
  /** Writes the cell; false when what is typed cannot stand (then editing goes on). */
  commit: (text?: string) => boolean;
  cancel: () => void;
  /** Writes many cells as one command where the page offers it. */
  writeRows: (edits: GridRowEdit<Row>[]) => void;
  setWrong: (wrong: Wrong | null) => void;
}

const refusals = (answer: EditAnswer): readonly Problem[] => (answer ?? []).filter((problem) => problem.severity !== 'hint');

/** State of editing for the rows as they are shown. */
export function useEditing<Row>(props: DataGridProps<Row>, shown: readonly Row[]): GridEditing<Row> {
  const [editing, setEditing] = useState<Editing | null>(null);
  const [wrong, setWrong] = useState<Wrong | null>(null);
  const [pending, setPending] = useState<ReadonlyMap<string | number, Readonly<Record<string, string>>>>(new Map());

  const show = (edits: GridRowEdit<Row>[]): void =>
    setPending((current) => new Map([...current, ...edits.map((edit) => [props.rowKey(edit.row), { ...current.get(props.rowKey(edit.row)), ...edit.changes }] as const)]));
  const settle = (edits: GridRowEdit<Row>[]): void =>
    setPending((current) => {
      const next = new Map(current);
      for (const edit of edits) next.delete(props.rowKey(edit.row));
      return next;
    });

  const write = async (edits: GridRowEdit<Row>[], ask: () => Promise<EditAnswer> | EditAnswer): Promise<void> => {
    show(edits);
    try {
      const problems = refusals(await ask());
      const [problem] = problems;
      const edit = edits[(problem?.at?.row ?? 1) - 1] ?? edits[0];
      const changed = Object.keys(edit?.changes ?? {});
      const named = props.columns.find((column) => column.id === problem?.at?.field)?.id;
      const columnId = named ?? changed[0];
      const all = problems.length > 1 ? `${problem?.message ?? ''}另外还有 ${problems.length - 1} 行也不能接收，一格也没有写入。` : (problem?.message ?? '');
      if (problem && edit && columnId !== undefined) setWrong({ key: props.rowKey(edit.row), columnId, sentence: all, late: true });
    } finally {
      settle(edits);
    }
  };

  const commit = (typed?: string): boolean => {
    if (!editing) return true;
    const row = shown[editing.cell.row];
    const column = props.columns[editing.cell.column];
    if (row === undefined || !column || !props.onEdit) {
      setEditing(null);
      return true;
    }
    const text = typed ?? editing.text;
    const before = startText(column, row);
    const accepted = acceptText(column, row, text);
    if ('problem' in accepted && text.trim() !== before.trim()) {
      setWrong({ key: props.rowKey(row), columnId: column.id, sentence: accepted.problem, late: false });
      return false;
    }
    setEditing(null);
    setWrong(null);
    const onEdit = props.onEdit;
    if ('text' in accepted && accepted.text !== before.trim()) {
      void write([{ row, changes: { [column.id]: accepted.text } }], () => onEdit(row, column.id, accepted.text));
    }
    return true;
  };

  return {
    editing,
    wrong,
    pending,
    begin: (cell, text) => {
      const row = shown[cell.row];
      const column = props.columns[cell.column];
      if (row === undefined || !column?.editor || !props.onEdit) return false;
      setWrong(null);
      setEditing({ cell, text: text ?? startText(column, row), typed: text !== null });
      return true;
    },
    change: (text) => setEditing((current) => (current ? { ...current, text } : current)),
    commit,
    cancel: () => {
      setEditing(null);
      setWrong(null);
    },
    writeRows: (rows) => {
      const { onPasteRows, onEdit } = props;
      if (rows.length === 0) return;
      void write(rows, async () => {
        if (onPasteRows) return onPasteRows(rows);
        for (const [index, edit] of rows.entries()) {
          for (const [columnId, text] of Object.entries(edit.changes)) {
            const problems = refusals(await onEdit?.(edit.row, columnId, text));
            if (problems.length > 0) return problems.map((problem) => ({ ...problem, at: { ...problem.at, row: index + 1 } }));
          }
        }
        return [];
      });
    },
    setWrong,
  };
}
