// The data are gone and their backups are still there: said first, with the newest to be put back.
import { Button } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useNavigate } from 'react-router';
import type { Progress } from '../../../shared/contract/answer.ts';
import { useRead } from '../../app/queries.ts';
import { newestUsable, sizeText } from '../../parts/backups.ts';
import { momentText } from '../../parts/moment.ts';
import { Problems } from '../../parts/Problems.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import { Waiting } from '../../parts/Waiting.tsx';

/** Nothing where there are no backups. Nothing is replaced: it is only shown while there are no data. */
export function KeptBackups(): ReactElement | null {
  const navigate = useNavigate();
  const command = useCommand();
  const backups = useRead('system.backups', {}).data?.backups ?? [];
  const [progress, setProgress] = useState<Progress | null>(null);
  const newest = newestUsable(backups);
  if (backups.length === 0) return null;
  const restore = async (name: string): Promise<void> => {
    const result = await command.run('system.restore', { name }, { beside: true, onProgress: setProgress, undo: 'none', done: () => '已经恢复成备份里的数据。' });
    setProgress(null);
    if (result.ok) void navigate('/');
  };
  return (
    <section className="sheet start-backups" aria-labelledby="start-backups">
      <h2 id="start-backups">以前的数据可以恢复</h2>
      <p>现在没有数据，而程序以前保存的 {backups.length} 份备份还在。数据文件可能被删除或移走了；如果您以前用过本程序，请先恢复，不要从空白开始。</p>
      {newest === undefined ? <p>这些备份都已损坏，不能直接恢复。请找出另外存放的备份文件，在“设置—数据”里恢复。</p> : (
        <p className="start-command">
          <Button type="primary" loading={command.busy} onClick={() => void restore(newest.name)}>恢复最近的一份：{momentText(newest.at)}</Button> <span className="faint">{sizeText(newest.size)}</span>{' '}
          <Button type="link" disabled={command.busy} onClick={() => void navigate('/settings?part=data')}>选别的备份</Button>
        </p>
      )}
      {command.busy ? <Waiting text="正在恢复" progress={progress} /> : null}
      <Problems problems={command.problems} />
    </section>
  );
}
