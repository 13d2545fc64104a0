// 要写的: what each part of text is to speak of, and what it still has to say.
import { CheckCircleOutlined } from '@ant-design/icons';
import type { ReactElement } from 'react';
import type { Form } from '../../../../shared/annual/form.ts';
import { dutiesOf } from '../../../../shared/annual/narrative/duties.ts';
import { goToText } from '../goTo.ts';
import type { Narrative } from './useNarrative.ts';

export function Duties({ form, unit, narrative }: { form: Form; unit: string; narrative: Narrative }): ReactElement {
  const duties = dutiesOf(form, narrative.said, narrative.numbers.cells, unit);
  const left = duties.filter(({ done }) => !done).length;
  const parts = form.parts.flatMap((part) => (part.text === true ? [{ id: part.id, title: part.title, prompts: part.prompts }, ...part.aspects] : []));
  return (
    <div className="annual-duties">
      <p role="status">{left === 0 ? '要写的都写到了。' : `还有 ${left} 处要写。`}</p>
      {parts.map(({ id, title, prompts }) => (
        <section key={id} aria-label={title}>
          <h3><button type="button" className="cell-link" onClick={() => goToText(id)}>{title}</button></h3>
          <ul>
            {duties.filter((duty) => duty.part === id).map(({ say, done, why, offer }) => (
              <li key={say} className={done ? 'done' : 'left'}>
                {done ? <CheckCircleOutlined aria-label="已写" /> : <span role="img" className="annual-box" aria-label="还没有写" />}
                <div>
                  {say}
                  {done || why === '' ? null : <div className="faint">{why}</div>}
                  {done || offer === '' ? null : <div className="annual-offer">{offer}<button type="button" className="cell-link" onClick={() => narrative.putSentence(id, offer)}>写进正文</button></div>}
                </div>
              </li>
            ))}
          </ul>
          {prompts.length === 0 ? null : <ul className="annual-prompts">{prompts.map((prompt) => <li key={prompt}>{prompt}</li>)}</ul>}
        </section>
      ))}
    </div>
  );
}
