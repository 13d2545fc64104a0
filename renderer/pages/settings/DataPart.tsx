// The data file: writing a backup, putting one back, and looking whether all is well.
import { Button } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { Progress } from '../../../shared/contract/answer.ts';
import type { FilePart } from '../../../shared/contract/define.ts';
import type { Output } from '../../../shared/contract/methods.ts';
import { useRead } from '../../app/queries.ts';
import { FileDrop } from '../../parts/FileDrop.tsx';
import { Loaded } from '../../parts/Loaded.tsx';
import { momentText } from '../../parts/moment.ts';
import { Problems } from '../../parts/Problems.tsx';
import { useBackup } from '../../parts/useBackup.ts';
import { useCommand } from '../../parts/useCommand.ts';
import { Waiting } from '../../parts/Waiting.tsx';

type Checks = Output<'system.verify'>['checks'];

/** What was looked at, and how it was found. */
function CheckList({ checks }: { checks: Checks }): ReactElement {
  return (
    <ul className="checks">
      {checks.map((check) => (
        <li key={check.name} className={check.ok ? 'ok' : 'bad'}>
          <b>{check.ok ? '正常' : '有问题'}</b> {check.name}
          {check.detail === '' ? '' : `：${check.detail}`}
        </li>
      ))}
    </ul>
  );
}

/** Restoring cannot be taken back by 撤销, so it says what is replaced before it is done. */
export function DataPart(): ReactElement {
  const overview = useRead('home.overview', {});
  const info = useRead('system.info', {});
  const { backup, busy } = useBackup();
  const restoring = useCommand();
  const verifying = useCommand();
  const [file, setFile] = useState<FilePart | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [restored, setRestored] = useState<Output<'system.restore'> | null>(null);
  const [verified, setVerified] = useState<Output<'system.verify'> | null>(null);

  const restore = async (from: FilePart): Promise<void> => {
    const result = await restoring.run('system.restore', {}, { file: from, beside: true, onProgress: setProgress, undo: 'none', done: () => '已经恢复成备份里的数据。' });
    setProgress(null);
    if (!result.ok) return;
    setFile(null);
    setVerified(null);
    setRestored(result.output);
  };
  const verify = async (): Promise<void> => {
    const result = await verifying.run('system.verify', {}, { beside: true, undo: 'none', done: (output) => (output.ok ? '数据完好。' : '数据有问题，请看下面的说明。') });
    if (result.ok) setVerified(result.output);
  };

  return (
    <div className="settings-part">
      <section className="sheet" aria-label="备份">
        <h2>备份</h2>
        <p>把全部数据写成一个文件，写出后立即检验。请把它存到 U 盘或另一台电脑上。</p>
        <Loaded query={overview}>
          {(data) => <p className="faint">程序自己存的备份：{data.backup.lastAt === null ? '还没有' : `${data.backup.count} 份，最近一份 ${momentText(data.backup.lastAt)}`}。</p>}
        </Loaded>
        <p className="settings-command"><Button type="primary" loading={busy} onClick={backup}>备份到文件</Button></p>
      </section>
      <section className="sheet" aria-label="恢复">
        <h2>恢复</h2>
        {file === null ? (
          <FileDrop quiet label="把备份文件拖到这里，或选择文件" accept=".db" onFile={(next) => {
            setRestored(null);
            setFile(next);
          }} onProblem={(text) => restoring.say({ kind: 'refused', text })} hint="选好以后先说明会发生什么，再由您决定" />
        ) : (
          <div className="restore-ask" role="group" aria-label="恢复之前">
            <p>将用“{file.name}”里的数据，<b>替换现在的全部数据</b>：</p>
            <ul>
              <li>先检验这份备份，有损坏就不恢复，现有数据不动。</li>
              <li>再把现在的数据另存一份，放在数据文件旁边的备份文件夹里，想换回来时用它再恢复一次。</li>
              <li>这份备份之后登记、修改的内容不在备份里，恢复以后就看不到了；恢复不能用“撤销”收回。</li>
            </ul>
            <p className="settings-command">
              <Button type="primary" danger loading={restoring.busy} onClick={() => void restore(file)}>替换现在的数据</Button> <Button disabled={restoring.busy} onClick={() => setFile(null)}>不恢复了</Button>
            </p>
            {restoring.busy ? <Waiting text="正在恢复" progress={progress} /> : null}
          </div>
        )}
        <Problems problems={restoring.problems} />
        {restored ? (
          <div role="status">
            <p>已经恢复。恢复之前的数据另存为“{restored.savedAs}”，在数据文件旁边的备份文件夹里。</p>
            <CheckList checks={restored.checks} />
          </div>
        ) : null}
      </section>
      <section className="sheet" aria-label="检查">
        <h2>检查</h2>
        <p>检查数据文件、表的结构和操作日志是否完好。数据很多时要等一会儿。</p>
        <p className="settings-command"><Button loading={verifying.busy} onClick={() => void verify()}>检查数据</Button></p>
        {verifying.busy ? <Waiting text="正在检查" /> : null}
        <Problems problems={verifying.problems} />
        {verified ? <CheckList checks={verified.checks} /> : null}
        {info.data ? <p className="faint">数据文件在 {info.data.database}；程序出错时记下的运行日志在它旁边，名为 {info.data.database.split(/[\\/]/).at(-1)}.log。</p> : null}
        {verified && !verified.ok ? <p>请先不要继续登记，用最近一份完好的备份恢复。</p> : null}
      </section>
    </div>
  );
}
