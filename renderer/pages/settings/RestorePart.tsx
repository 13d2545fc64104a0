// Putting a backup in the place of the data: one the program keeps, or a file; said first what it replaces.
import { Button } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { Progress } from '../../../shared/contract/answer.ts';
import type { FilePart } from '../../../shared/contract/define.ts';
import type { Output } from '../../../shared/contract/methods.ts';
import { useRead } from '../../app/queries.ts';
import { intactText, sizeText } from '../../parts/backups.ts';
import type { KeptBackup } from '../../parts/backups.ts';
import { FileDrop } from '../../parts/FileDrop.tsx';
import { momentText } from '../../parts/moment.ts';
import { Problems } from '../../parts/Problems.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import { Waiting } from '../../parts/Waiting.tsx';
import { CheckList } from './CheckList.tsx';

/** What is to be restored: a file, or a kept backup by its name. */
type Chosen = { file: FilePart } | { kept: KeptBackup };

/** Restoring cannot be taken back by 撤销, so nothing happens before the person has read what is replaced. */
export function RestorePart({ onRestored }: { onRestored: () => void }): ReactElement {
  const kept = useRead('system.backups', {});
  const restoring = useCommand();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [restored, setRestored] = useState<Output<'system.restore'> | null>(null);
  const choose = (next: Chosen): void => {
    setRestored(null);
    restoring.clear();
    setChosen(next);
  };
  const restore = async (from: Chosen): Promise<void> => {
    const input = 'kept' in from ? { name: from.kept.name } : {};
    const result = await restoring.run('system.restore', input, { ...('file' in from ? { file: from.file } : {}), beside: true, onProgress: setProgress, undo: 'none', done: () => '已经恢复成备份里的数据。' });
    setProgress(null);
    if (!result.ok) return;
    setChosen(null);
    setRestored(result.output);
    onRestored();
  };
  return (
    <section className="sheet" aria-label="恢复">
      <h2>恢复</h2>
      {chosen === null ? (
        <>
          <FileDrop quiet label="把备份文件拖到这里，或选择文件" accept=".db" onFile={(file) => choose({ file })} onProblem={(text) => restoring.say({ kind: 'refused', text })} hint="选好以后先说明会发生什么，再由您决定" />
          <KeptList backups={kept.data?.backups ?? []} onChoose={(backup) => choose({ kept: backup })} />
        </>
      ) : (
        <div className="restore-ask" role="group" aria-label="恢复之前">
          <p>将用{'kept' in chosen ? ` ${momentText(chosen.kept.at)} 的备份` : `“${chosen.file.name}”`}里的数据，<b>替换现在的全部数据</b>：</p>
          <ul>
            <li>先检验这份备份，有损坏就不恢复，现有数据不动。</li>
            <li>再把现在的数据另存一份，放在数据文件旁边的备份文件夹里，想换回来时用它再恢复一次。</li>
            <li>这份备份之后登记、修改的内容不在备份里，恢复以后就看不到了；恢复不能用“撤销”收回。</li>
          </ul>
          <p className="settings-command">
            <Button type="primary" danger loading={restoring.busy} onClick={() => void restore(chosen)}>替换现在的数据</Button> <Button disabled={restoring.busy} onClick={() => setChosen(null)}>不恢复了</Button>
          </p>
          {restoring.busy ? <Waiting text="正在恢复" progress={progress} /> : null}
        </div>
      )}
      <Problems problems={restoring.problems} />
      {restored ? (
        <div role="status">
          <p>已经恢复。{restored.savedAs === '' ? '恢复之前没有数据，不用另存。' : `恢复之前的数据另存为“${restored.savedAs}”，在数据文件旁边的备份文件夹里，也在上面的表里。`}</p>
          <CheckList checks={restored.checks} />
        </div>
      ) : null}
    </section>
  );
}

/** Nothing while the program has kept none. */
function KeptList({ backups, onChoose }: { backups: readonly KeptBackup[]; onChoose: (backup: KeptBackup) => void }): ReactElement | null {
  if (backups.length === 0) return null;
  return (
    <>
      <p className="faint kept-note">或者用程序自己存在数据文件旁边的备份：</p>
      <table className="plain-table kept-backups" aria-label="程序保存的备份">
        <thead><tr><th scope="col">时间</th><th scope="col">名称</th><th scope="col">大小</th><th scope="col">检验</th><th scope="col">恢复</th></tr></thead>
        <tbody>
          {backups.map((backup) => (
            <tr key={backup.name}>
              <td>{momentText(backup.at)}</td>
              <td>{backup.name}</td>
              <td className="size">{sizeText(backup.size)}</td>
              <td className={backup.intact === false ? 'bad' : undefined}>{intactText(backup)}</td>
              <td><Button size="small" type="link" disabled={backup.intact === false} aria-label={`用 ${momentText(backup.at)} 的备份恢复`} onClick={() => onChoose(backup)}>恢复</Button></td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
