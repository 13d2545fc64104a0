// A part of text of the report: its aspects one by one, last year's text beside it, and how many characters it has.
import { Input } from 'antd';
import type { ReactElement } from 'react';
import type { Form } from '../../../shared/annual/form.ts';

interface TextPartProps {
  part: Form['parts'][number];
  texts: Readonly<Record<string, string>>;
  /** Last year's texts; null when there is no report. */
  last: Readonly<Record<string, string>> | null;
  onType: (part: string, text: string) => void;
  onLeave: () => void;
}

const lengthOf = (text: string): number => [...text.replace(/\s/g, '')].length;

/** Characters of a part without spaces, its aspects included. */
export function partLength({ id, aspects }: Form['parts'][number], texts: Readonly<Record<string, string>>): number {
  return [id, ...aspects.map((aspect) => aspect.id)].reduce((sum, one) => sum + lengthOf(texts[one] ?? ''), 0);
}

export function TextPart({ part, texts, last, onType, onLeave }: TextPartProps): ReactElement {
  const fields = part.aspects.length === 0 ? [{ id: part.id, title: part.title, lead: true }] : [{ id: part.id, title: '开头的话', lead: false }, ...part.aspects.map((aspect) => ({ ...aspect, lead: false }))];
  return (
    <div className="annual-texts">
      {fields.map(({ id, title, lead }) => {
        const before = last?.[id] ?? '';
        return (
          <div key={id} className={before === '' ? 'annual-text' : 'annual-text two'}>
            <div className={lead ? 'annual-unseen' : 'annual-text-head'}>
              <label htmlFor={`text-${id}`}>{title}</label>
              <span className="faint">{lengthOf(texts[id] ?? '')} 字</span>
            </div>
            <div className="annual-text-body">
              <Input.TextArea id={`text-${id}`} data-part={id} autoSize={{ minRows: 3 }} value={texts[id] ?? ''} onChange={(event) => onType(id, event.target.value)} onBlur={onLeave} />
              {before === '' ? null : <blockquote aria-label={`上年的${title}`}><span className="faint">上年（{lengthOf(before)} 字）</span>{before}</blockquote>}
            </div>
          </div>
        );
      })}
    </div>
  );
}
