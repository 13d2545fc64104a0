// Says while a title is typed that the register already has it, or one very like it.
import { useMemo } from 'react';
import type { ReactElement } from 'react';
import { createTitleIndex } from '../../../shared/names/titleIndex.ts';
import type { Submission } from '../../../shared/submissions/submission.ts';

interface DoubleTitleProps {
  title: string;
  submissions: readonly Submission[];
  /** The submission that is being edited is no double of itself. */
  self: number | null;
  onOpen: (id: number) => void;
}

/** A hint, not a refusal: two units may well send items of one title. */
export function DoubleTitle({ title, submissions, self, onOpen }: DoubleTitleProps): ReactElement | null {
  const index = useMemo(() => {
    const made = createTitleIndex();
    for (const one of submissions) if (one.id !== self) made.add(one.id, one.title);
    return made;
  }, [submissions, self]);
  const found = useMemo(() => {
    if (title.trim().length < 4) return null;
    const matches = index.nearest(title.trim(), { atMost: 2 });
    const ids = matches.same.length > 0 ? matches.same.slice(0, 3) : matches.near.map((near) => near.id);
    return { same: matches.same.length > 0, items: ids.map((id) => submissions.find((one) => one.id === id)).filter((one) => one !== undefined) };
  }, [index, title, submissions]);
  if (!found || found.items.length === 0) return null;
  return (
    <div className="double-title" role="status">
      {found.same ? '登记里已有同名的信息：' : '登记里有很相近的标题：'}
      {found.items.map((one) => (
        <button key={one.id} type="button" className="cell-link" onClick={() => onOpen(one.id)}>
          {one.unit} {one.submittedOn} {found.same ? '' : `“${one.title}”`}
        </button>
      ))}
    </div>
  );
}
