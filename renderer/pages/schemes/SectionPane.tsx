// One of the scheme's other parts as sentences: outlets, measures, classes, readings, places and lists, words of the bulletin.
import { Button } from 'antd';
import type { ReactElement } from 'react';
import type { Section } from '../../../shared/scoring/sentences/scheme.ts';
import { useEditing } from './editing.ts';
import { Sentence, useAdditions } from './Sentence.tsx';

export function SectionPane({ section }: { section: Section }): ReactElement {
  const { scheme } = useEditing();
  const owner = scheme as unknown as Record<string, unknown>;
  const additions = useAdditions(section.parts, owner, []);
  return (
    <div className="scheme-section">
      <p className="faint">{section.about}</p>
      <div className="scheme-sentence">
        <Sentence parts={section.parts} owner={owner} path={[]} />
      </div>
      {additions.map((entry) => <Button key={entry.key} size="small" onClick={entry.run}>{entry.title}</Button>)}
    </div>
  );
}
