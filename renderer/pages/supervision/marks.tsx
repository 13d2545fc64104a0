// Parts marked for a paper or an entry, one by one: the marks stand apart from the table, so that a mark draws one box and not the table.
import { createContext, useContext } from 'react';
import type { ReactElement } from 'react';

export interface Marks {
  marked: ReadonlySet<number>;
  turn: (ids: readonly number[]) => void;
}

export const MarksContext = createContext<Marks>({ marked: new Set(), turn: () => undefined });

/** All marked ones are unmarked when every one of `ids` is marked; otherwise all of them become marked. */
export function turned(marked: ReadonlySet<number>, ids: readonly number[]): ReadonlySet<number> {
  const next = new Set(marked);
  if (ids.every((id) => marked.has(id))) for (const id of ids) next.delete(id);
  else for (const id of ids) next.add(id);
  return next;
}

/** The box of one part; Space does the same while the table has the keyboard. */
export function MarkBox({ id, label }: { id: number; label: string }): ReactElement {
  const { marked, turn } = useContext(MarksContext);
  return <input type="checkbox" className="mark-box" tabIndex={-1} aria-label={label} checked={marked.has(id)} onChange={() => turn([id])} />;
}
