// 办法全文: each clause as printed, and under it what the program does with it, in sentences.
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import type { Scheme } from '../../../shared/scoring/scheme.ts';
import { kindOf } from '../../../shared/scoring/kinds/registry.ts';
import { saySentence, sayParts } from '../../../shared/scoring/sentences/say.ts';
import { sections } from '../../../shared/scoring/sentences/scheme.ts';
import { formatDay } from '../../../shared/days/phrases.ts';
import { useRead } from '../../app/queries.ts';
import { RefusedError } from '../../bridge.ts';
import { Empty } from '../../parts/Empty.tsx';
import { Loaded } from '../../parts/Loaded.tsx';
import { Page } from '../../parts/Page.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import { levelWords } from '../../../shared/scoring/sentences/words.ts';
import './schemes.css';

export function ShowPage(): ReactElement {
  const { id = '' } = useParams();
  const navigate = useNavigate();
  const command = useCommand();
  const scheme = useRead('schemes.show', { scheme: id }, { keep: false });
  const list = useRead('schemes.list', {}).data?.schemes;
  const head = list?.find((one) => one.id === id);
  const force = head ? `${formatDay(head.from)}起${head.to ? `，到${formatDay(head.to)}为止` : ''}执行` : '';
  // Its saving was taken back, or it never was: what was read of it before says nothing any more.
  if (list && !head && scheme.error instanceof RefusedError) {
    return <Page title="办法" back={<Link to="/scoring/schemes">‹ 办法</Link>}><Empty text="没有这个办法。" action={<Link to="/scoring/schemes">看全部办法</Link>} /></Page>;
  }
  return (
    <Page
      title={scheme.data?.name ?? '办法'}
      back={<Link to="/scoring/schemes">‹ 办法</Link>}
      note={head ? `${force}　${head.origin === 'shipped' ? '随程序附带' : '本单位的办法'}` : scheme.data ? '这次计分所用的办法，以后改办法不会变动它' : undefined}
      commands={
        <>
          <Button onClick={() => void command.runForDocument('schemes.export', { scheme: id })}>导出文件</Button>
          {head ? <Button onClick={() => void navigate(`/scoring/schemes?do=compare&scheme=${id}`)}>与另一个办法比较</Button> : null}
          {head ? <Button onClick={() => void navigate(`/scoring/schemes?do=copy&scheme=${id}`)}>复制到新年度</Button> : null}
          {head?.origin === 'own' ? <Button type="primary" onClick={() => void navigate(`/scoring/schemes/${id}/edit`)}>修改</Button> : null}
        </>
      }
    >
      <Loaded query={scheme} text="正在读取办法">{(data) => <FullText scheme={data} />}</Loaded>
    </Page>
  );
}

function FullText({ scheme }: { scheme: Scheme }): ReactElement {
  const { source } = scheme;
  const said = sections.filter(({ id }) => id !== 'outlets' && id !== 'readings' && id !== 'classes').map(({ id, title, parts }) => ({ id, title, text: sayParts(parts, scheme, scheme) })).filter(({ text }) => text !== '');
  return (
    <div className="scheme-full" tabIndex={0} role="region" aria-label="办法全文">
      <section className="sheet" aria-label="出处">
        <h2>出处</h2>
        <p>{source.document}{source.documentNumber ? `（${source.documentNumber}）` : ''}{source.attachment}，{source.issuer}，{formatDay(source.issuedOn)}。</p>
      </section>
      <section className="sheet" aria-label="条文和规则">
        <h2>条文和规则<span className="faint">左边是原文，右边是程序照它计分的规则</span></h2>
        <table className="scheme-clauses-table">
          <tbody>
            {scheme.clauses.map((clause) => {
              const rules = scheme.rules.filter((rule) => rule.clause === clause.id);
              return (
                <tr key={clause.id}>
                  <th scope="row">{clause.label}</th>
                  <td className="quoted">{clause.text}</td>
                  <td>{rules.length === 0 ? <span className="faint">没有计分规则（名单、通报见下面）</span> : rules.map((rule) => <p key={rule.id}><span className={`scheme-phase ${kindOf(rule).phase}`}>{kindOf(rule).title}</span> {saySentence(rule, scheme)}</p>)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
      {scheme.outlets.length > 0 ? (
        <section className="sheet" aria-label="刊物">
          <h2>刊物</h2>
          <ul>{scheme.outlets.map((outlet) => <li key={outlet.id}>《{outlet.name}》，{levelWords[outlet.level]}{outlet.host ? `，${outlet.host}主办` : ''}{outlet.aliases.length > 0 ? <span className="faint">（又写作 {outlet.aliases.join('、')}）</span> : null}</li>)}</ul>
        </section>
      ) : null}
      {scheme.readings.length > 0 ? (
        <section className="sheet" aria-label="读法">
          <h2>读法<span className="faint">原文可以作不同理解的地方，计分时可以改选</span></h2>
          <ol>
            {scheme.readings.map((reading) => (
              <li key={reading.id}>
                <p>“{reading.quote}”{reading.where ? <span className="faint">（{reading.where}）</span> : null}：{reading.question}</p>
                <ul>{reading.options.map((option) => <li key={option.id}>{option.id === reading.taken ? <b>本办法取：{option.text}</b> : option.text}</li>)}</ul>
              </li>
            ))}
          </ol>
        </section>
      ) : null}
      {scheme.classes.length > 0 ? (
        <section className="sheet" aria-label="单位分类">
          <h2>单位分类</h2>
          <ul>{scheme.classes.map((one) => <li key={one.id}><b>{one.name}</b>{[one.groups && `分组为${one.groups.join('、')}的`, one.tiers && `数量级为${one.tiers.join('、')}的`, one.names?.join('、')].filter(Boolean).map((text) => `：${String(text)}`).join('')}</li>)}</ul>
        </section>
      ) : null}
      {said.map(({ id, title, text }) => (
        <section key={id} className="sheet" aria-label={title}>
          <h2>{title}</h2>
          <p>{text}</p>
        </section>
      ))}
      <section className="sheet" aria-label="原文">
        <h2>原文</h2>
        {scheme.text.map((text, at) => <p key={at} className="quoted">{text}</p>)}
      </section>
    </div>
  );
}
