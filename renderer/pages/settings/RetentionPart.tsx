// 联系方式的保存年限: how long contact data stay after an application is closed, and deleting what is past it, which cannot be undone.
import { Button, InputNumber } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { useRead } from '../../app/queries.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { Problems } from '../../parts/Problems.tsx';
import { useCommand } from '../../parts/useCommand.ts';

const MOST = 20;

export function RetentionPart({ years }: { years: number | null }): ReactElement {
  const command = useCommand();
  const query = useRead('requests.outlived', {});
  const [typed, setTyped] = useState<number | null>(years);
  const [asking, setAsking] = useState(false);
  const keep = (): void => {
    if (typed !== years) void command.run('settings.change', { retentionYears: typed }, { beside: true, done: () => (typed === null ? '不再设保存年限。' : `联系方式在办结后保存 ${typed} 年。`) });
  };
  const forget = async (): Promise<void> => {
    const result = await command.run('requests.forget', {}, { beside: true, undo: 'none', done: ({ forgotten }) => `已删除 ${forgotten} 份申请的联系方式。` });
    if (result.ok) setAsking(false);
  };
  return (
    <section className="sheet" aria-label="联系方式的保存年限">
      <h2>联系方式的保存年限 <span className="faint">申请人的身份证明、电话、地址加密存放</span></h2>
      <div className="form">
        <label htmlFor="set-retention">办结后保存</label>
        <div>
          <InputNumber<number> id="set-retention" className="narrow-field" min={0} max={100} precision={0} controls={false} suffix="年" value={typed} onChange={setTyped} onBlur={keep} onPressEnter={keep} />
          <div className="help">从办结那天起算。空白是没有设年限，过了多久都不会列为可以删除的。</div>
        </div>
      </div>
      <Loaded query={query}>
        {({ before, requests, withoutFile }) => {
          const count = requests.length + withoutFile;
          if (before === null) return <p className="faint">设了年限，这里列出过了年限的。</p>;
          if (count === 0) return <p>没有在 {before} 以前办结而还存着联系方式的申请。</p>;
          return (
            <>
              <p>
                {before} 以前办结、还存着联系方式的有 {requests.length} 份{withoutFile === 0 ? '' : `，申请已经不在的有 ${withoutFile} 份`}：
                {requests.slice(0, MOST).map(({ id, number }, at) => <span key={id}>{at === 0 ? '' : '、'}<Link to={`/requests/${id}`}>{number}</Link></span>)}{requests.length > MOST ? <>……<Link to={`/requests?ids=${requests.map(({ id }) => id).join(',')}`}>列出全部</Link></> : null}
              </p>
              {asking ? (
                <div className="restore-ask" role="group" aria-label="删除之前">
                  <p>这 {count} 份申请的身份证明、电话、地址、邮箱、代理人<b>将被删除，不能撤销</b>；申请本身和办理经过都还在。以前的备份文件里还有（也是加密的）。</p>
                  <div className="form-commands"><Button danger type="primary" loading={command.busy} onClick={() => void forget()}>删除 {count} 份的联系方式</Button><Button onClick={() => setAsking(false)}>不删除</Button></div>
                </div>
              ) : <p className="settings-command"><Button onClick={() => setAsking(true)}>删除这些联系方式…</Button></p>}
            </>
          );
        }}
      </Loaded>
      <Problems problems={command.problems} bare />
    </section>
  );
}
