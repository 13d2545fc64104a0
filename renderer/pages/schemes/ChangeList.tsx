// Differences between two schemes, by section.
import type { ReactElement } from 'react';
import type { SchemeChange } from '../../../shared/scoring/sentences/diff.ts';

const MARKS = { added: '增', removed: '删', changed: '改' } as const;

export function ChangeList({ changes }: { changes: readonly SchemeChange[] }): ReactElement {
  const sections = [...Map.groupBy(changes, (change) => change.section)];
  return (
    <div className="scheme-changes">
      {sections.map(([section, list]) => (
        <section key={section} aria-label={section}>
          <h4>{section}</h4>
          <ul>
            {list.map((change, at) => (
              <li key={at}>
                <span className={`scheme-mark ${change.change}`}>{MARKS[change.change]}</span>
                <span>{change.place === '' ? '' : <span className="faint">{change.place}：</span>}{change.text}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
