// 事实: what the office's registers know of the year, each with its number, a sentence ready to be put in, and the list behind it.
import { useState } from 'react';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import type { Form } from '../../../../shared/annual/form.ts';
import type { Fact } from '../../../../shared/annual/narrative/fact.ts';
import { fillText } from '../../../../shared/annual/narrative/fields.ts';
import { useRead } from '../../../app/queries.ts';
import { Loaded } from '../../../parts/Loaded.tsx';
import type { Narrative } from './useNarrative.ts';

export function Facts({ form, year, unit, narrative }: { form: Form; year: number; unit: string; narrative: Narrative }): ReactElement {
  const query = useRead('annual.facts', { year, unit }, { keep: false, always: true });
  const parts = form.parts.flatMap((part) => (part.text === true ? [{ id: part.id, title: part.title }, ...part.aspects] : []));
  return (
    <Loaded query={query} text="正在从各登记簿计算">
      {({ facts }) => (facts.length === 0 ? <p className="faint">这里是登记簿里可以写进报告的数：申请的办理、任务的完成、培训、解读、通报和督办。{year}年的登记簿还没有可用的记录。</p> : (
        <div className="annual-known">
          {parts.map(({ id, title }) => {
            const own = facts.filter(({ part }) => part === id);
            return own.length === 0 ? null : (
              <section key={id} aria-label={title}>
                <h3>{title}</h3>
                {own.map((fact) => <OneFact key={fact.id} fact={fact} narrative={narrative} />)}
              </section>
            );
          })}
        </div>
      ))}
    </Loaded>
  );
}

function OneFact({ fact, narrative }: { fact: Fact; narrative: Narrative }): ReactElement {
  const [open, setOpen] = useState(false);
  const sentence = fillText(fact.sentence, narrative.numbers);
  const there = (narrative.said[fact.part] ?? '').includes(sentence.replace(/。$/, ''));
  return (
    <article className="annual-known-fact" aria-label={fact.title}>
      <div><span className="faint">{fact.title}</span><b>{fact.value}</b></div>
      {fact.note === '' ? null : <div className={fact.warn ? 'annual-known-note' : 'faint'}>{fact.note}</div>}
      <p>{sentence}</p>
      <div className="annual-finding-ways">
        {there ? <span className="faint">正文里已有</span> : <button type="button" className="cell-link" onClick={() => narrative.putSentence(fact.part, fact.sentence)}>写进正文</button>}
        {fact.records.length === 0 ? null : <button type="button" className="cell-link" aria-expanded={open} onClick={() => setOpen(!open)}>{open ? '收起清单' : `看清单（${fact.records.length + fact.more}）`}</button>}
        <Link to={fact.link}>{fact.from}</Link>
      </div>
      {open ? (
        <ul>
          {fact.records.map((record, at) => <li key={at}><Link to={record.link}>{record.text}</Link></li>)}
          {fact.more === 0 ? null : <li className="faint">另有 {fact.more} 条，请到{fact.from}里看。</li>}
        </ul>
      ) : null}
    </article>
  );
}
