// The data file: writing a backup, putting one back, and looking whether all is well.
import { Button } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { Output } from '../../../shared/contract/methods.ts';
import { useRead } from '../../app/queries.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { momentText } from '../../parts/moment.ts';
import { Problems } from '../../parts/Problems.tsx';
import { useBackup } from '../../parts/useBackup.ts';
import { useCommand } from '../../parts/useCommand.ts';
import { Waiting } from '../../parts/Waiting.tsx';
import { CheckList } from './CheckList.tsx';
import { RestorePart } from './RestorePart.tsx';

/** Backups come first: they are what the other two rest on. */
export function DataPart(): ReactElement {
  const overview = useRead('home.overview', {});
  const info = useRead('system.info', {});
  const { backup, busy } = useBackup();
  const verifying = useCommand();
  const [verified, setVerified] = useState<Output<'system.verify'> | null>(null);

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
      <RestorePart onRestored={() => setVerified(null)} />
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
