// 开始: the first start, with no data: an example to look at, or the office's own names and then its units.
import { Button, Input } from 'antd';
import { useState } from 'react';
import type { FormEvent, ReactElement } from 'react';
import { Link, useNavigate } from 'react-router';
import type { Progress } from '../../../shared/contract/answer.ts';
import { monthOf } from '../../../shared/days/day.ts';
import { usePeriod } from '../../app/period.tsx';
import { useRead } from '../../app/queries.ts';
import { call } from '../../bridge.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { Page } from '../../parts/Page.tsx';
import { Problems } from '../../parts/Problems.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import { Waiting } from '../../parts/Waiting.tsx';
import { KeptBackups } from './KeptBackups.tsx';
import './start.css';

/** Names joined by 、 as people type them, longest first. */
function names(text: string): string[] {
  return [...new Set(text.split(/[、，,；;\s]+/).filter((name) => name !== ''))].toSorted((left, right) => right.length - left.length);
}

/** '24 个单位，53 项任务' without what the example has none of. */
function loadedText(counts: Record<string, number>): string {
  const measures = [['units', '个单位'], ['submissions', '条信息'], ['tasks', '项任务']] as const;
  return measures.flatMap(([name, measure]) => ((counts[name] ?? 0) > 0 ? [`${counts[name]} ${measure}`] : [])).join('，');
}

/** Both ways can be undone; neither asks for more than it needs. */
export default function StartPage(): ReactElement {
  const navigate = useNavigate();
  const info = useRead('system.info', {});
  const command = useCommand();
  const { setMonth } = usePeriod();
  const [issuer, setIssuer] = useState('');
  const [regions, setRegions] = useState('');
  const [progress, setProgress] = useState<Progress | null>(null);
  const [loading, setLoading] = useState(false);

  const load = async (sample: string, name: string): Promise<void> => {
    setLoading(true);
    const result = await command.run('system.loadSample', { sample }, { beside: true, onProgress: setProgress, done: (output) => `已载入“${name}”：${loadedText(output.counts)}。` });
    setLoading(false);
    if (!result.ok) return;
    // An example of an earlier year is looked at in its own last month.
    const [{ submissions }, { tasks, tables }] = await Promise.all([call('submissions.list', {}), call('tasks.list', {})]);
    const [reported, issued] = [tasks.flatMap((one) => one.lastOn ?? []), tables.flatMap((one) => one.issuedOn ?? [])];
    const last = [submissions.map((one) => one.submittedOn), reported, issued].find((days) => days.length > 0)?.toSorted().at(-1);
    if (last !== undefined) setMonth(monthOf(last));
    void navigate('/');
  };
  const begin = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const result = await command.run('settings.change', { issuer: issuer.trim(), regionNames: names(regions) }, { beside: true });
    if (result.ok) void navigate('/import?kind=units');
  };

  return (
    <Page title="开始使用" scroll>
      <p className="start-lead">数据都保存在这台电脑上，不需要联网。请选一种开始的办法：</p>
      <Loaded query={info}>
        {(data) => (
          <>
            {Object.values(data.counts).every((count) => count === 0) ? <KeptBackups /> : null}
            <div className="start">
              <section className="sheet" aria-labelledby="start-own">
                <h2 id="start-own">从空白开始</h2>
                <form className="form" onSubmit={(event) => void begin(event)}>
                  <label htmlFor="start-issuer">发文机关</label>
                  <div>
                    <Input id="start-issuer" autoFocus value={issuer} onChange={(event) => setIssuer(event.target.value)} placeholder="如：某某区人民政府办公室" />
                    <div className="help">通报署名和发文机关标志都用它，以后可以在“设置”里改</div>
                  </div>
                  <label htmlFor="start-regions">本地名称</label>
                  <div>
                    <Input id="start-regions" value={regions} onChange={(event) => setRegions(event.target.value)} placeholder="如：某某区、某某高新区" />
                    <div className="help">单位名称前面有时带、有时不带的地名，几个用顿号分开；程序据此认出“某某区财政局”就是“财政局”</div>
                  </div>
                  <div className="wide form-commands">
                    <Button type="primary" htmlType="submit" disabled={issuer.trim() === ''} loading={command.busy && !loading}>下一步：导入单位名录</Button>
                    <span className="faint">手上有印发的任务分解表，也可以<Link to="/import?kind=tasks">直接导入任务分解表</Link></span>
                  </div>
                </form>
              </section>
              <section className="sheet" aria-labelledby="start-sample">
                <h2 id="start-sample">先看示例</h2>
                {data.samples.length === 0 ? <p className="faint">程序里没有带示例。</p> : (
                  <>
                    <p>载入一套真实结构的示例，看登记、计分、通报，或者任务台账、督办是怎样连起来的。看完可以撤销，回到空白。</p>
                    <div className="start-samples">
                      {data.samples.map((sample) => (
                        <Button key={sample.id} loading={loading} disabled={(data.counts.units ?? 0) > 0} onClick={() => void load(sample.id, sample.name)}>载入示例：{sample.name}</Button>
                      ))}
                    </div>
                    {(data.counts.units ?? 0) > 0 ? <p className="faint">已经有数据，示例只能载入空白的数据库。</p> : null}
      
          </>
              )}
              {loading ? <Waiting text="正在载入示例" progress={progress} /> : null}
            </section>
          </div>
          </>
        )}
      </Loaded>
      <Problems problems={command.problems} />
    </Page>
  );
}
