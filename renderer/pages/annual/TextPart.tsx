// A part of text of the report: its aspects one by one, last year's text beside it, and how many characters it has.
import type { ReactElement } from 'react';
import { fillText } from '../../../shared/annual/narrative/fields.ts';
import type { Form } from '../../../shared/annual/form.ts';
import { FieldText } from './narrative/FieldText.tsx';
import type { Narrative } from './narrative/useNarrative.ts';

interface TextPartProps {
  part: Form['parts'][number];
  narrative: Narrative;
  onLeave: () => void;
}

const lengthOf = (text: string): number => [...text.replace(/\s/g, '')].length;

/** Characters of a part without spaces, its aspects included. */
export function partLength({ id, aspects }: Form['parts'][number], said: Readonly<Record<string, string>>): number {
  return [id, ...aspects.map((aspect) => aspect.id)].reduce((sum, one) => sum + lengthOf(said[one] ?? ''), 0);
}

export function TextPart({ part, narrative, onLeave }: TextPartProps): ReactElement {
  const { texts, numbers, last, type, caretAt, carryOver } = narrative;
  const fields = part.aspects.length === 0 ? [{ id: part.id, title: part.title, lead: true, prompts: part.prompts }] : [{ id: part.id, title: '开头的话', lead: false, prompts: part.prompts }, ...part.aspects.map((aspect) => ({ ...aspect, lead: false }))];
  return (
    <div className="annual-texts">
      {fields.map(({ id, title, lead, prompts }) => {
        const before = last?.[id] ?? '';
        const kept = texts[id] ?? '';
        return (
          <div key={id} className={before === '' ? 'annual-text' : 'annual-text two'}>
            <div className={lead ? 'annual-unseen' : 'annual-text-head'}>
              <label htmlFor={`text-${id}`}>{title}</label>
              <span className="faint">{lengthOf(fillText(kept, numbers))} 字</span>
            </div>
            <div className="annual-text-body">
              <FieldText part={id} text={kept} numbers={numbers} prompts={prompts} onType={type} onLeave={onLeave} onCaret={caretAt} />
              {before === '' ? null : (
                <blockquote aria-label={`上年的${title}`}>
                  <span className="faint">上年（{lengthOf(before)} 字）{kept === '' ? <button type="button" className="cell-link" title="放进来接着改；随表格更新的数换成今年的" onClick={() => carryOver(id)}>照上年的改</button> : null}</span>
                  {before}
                </blockquote>
              )}
            </div>
          </div>
        );
      })}
    </div>
  );
}
