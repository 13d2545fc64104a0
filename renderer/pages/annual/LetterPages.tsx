// A letter of the annual report as pages before it leaves: paragraphs may be changed in place.
import type { ReactElement } from 'react';
import { useMemo } from 'react';
import { withEdits } from '../../../shared/bulletins/edits.ts';
import type { Outline } from '../../../shared/outline/outline.ts';
import { PagePreview } from '../../parts/preview/PagePreview.tsx';

export type Edits = Readonly<Record<string, string>>;

interface LetterPagesProps {
  outline: Outline;
  edits: Edits;
  label: string;
  busy?: boolean;
  onEdits: (edits: Edits) => void;
}

export function LetterPages({ outline, edits, label, busy = false, onEdits }: LetterPagesProps): ReactElement {
  const shown = useMemo(() => withEdits(outline, edits), [outline, edits]);
  const edited = useMemo(() => new Set(Object.keys(edits)), [edits]);
  const edit = (id: string, text: string | null): void => {
    const { [id]: _gone, ...others } = edits;
    onEdits(text === null ? others : { ...others, [id]: text });
  };
  return <div className="annual-letter-pages"><PagePreview outline={shown} original={outline.blocks} edited={edited} label={label} busy={busy} onEdit={edit} /></div>;
}
