// 佐证材料 of a unit's part: files kept inside the data, and links; added by dropping, taken out again at any time.
import { CopyOutlined, DeleteOutlined, DownloadOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { FilePart } from '../../../shared/contract/define.ts';
import type { Evidence } from '../../../shared/tracking/part.ts';
import { sizeText } from '../../parts/backups.ts';
import { FileDrop } from '../../parts/FileDrop.tsx';
import { copyText } from '../../parts/grid/copyText.ts';
import { Problems } from '../../parts/Problems.tsx';
import { useCommand } from '../../parts/useCommand.ts';

interface EvidenceProps {
  part: number;
  unit: string;
  files: readonly Evidence[];
}

/** A link is shown and copied, never opened: the program goes nowhere by itself. */
export function PartEvidence({ part, unit, files }: EvidenceProps): ReactElement {
  const command = useCommand();
  const [link, setLink] = useState('');
  const addFile = (file: FilePart): void => void command.run('evidence.add', { part }, { file, beside: true, done: () => `已存佐证材料“${file.name}”。` });
  const addLink = async (): Promise<void> => {
    if (link.trim() === '') return;
    const result = await command.run('evidence.add', { part, link: link.trim() }, { beside: true, done: () => '已记下链接。' });
    if (result.ok) setLink('');
  };
  return (
    <div className="evidence">
      {files.length === 0 ? null : (
        <ul aria-label={`${unit}的佐证材料`}>
          {files.map((file) => (
            <li key={file.id}>
              {file.link === '' ? (
                <button type="button" className="cell-link" title="取出这份文件" onClick={() => void command.runForDocument('evidence.show', { id: file.id }, { beside: true, done: () => `已取出“${file.name}”。` })}><DownloadOutlined aria-hidden /> {file.name}</button>
              ) : (
                <button type="button" className="cell-link" title={`复制链接 ${file.link}`} onClick={() => command.say(copyText(file.link) ? { kind: 'done', text: '链接已复制，请粘贴到浏览器里打开。' } : { kind: 'refused', text: '没有复制成功，请选中链接再按 Ctrl+C。' })}><CopyOutlined aria-hidden /> {file.name === '' ? file.link : file.name}</button>
              )}
              <span className="faint">{[file.link === '' ? sizeText(file.size) : file.name === '' || file.name === file.link ? '链接' : file.link, file.on, file.note].filter((fact) => fact !== '').join('，')}</span>
              <Button size="small" type="text" icon={<DeleteOutlined />} aria-label={`去掉“${file.name || file.link}”`} title="去掉这份材料（可以撤销）" onClick={() => void command.run('evidence.remove', { id: file.id }, { beside: true, done: () => `已去掉佐证材料“${file.name || file.link}”。` })} />
            </li>
          ))}
        </ul>
      )}
      <div className="evidence-add">
        <FileDrop quiet label="佐证文件拖到这里" button="选文件" disabled={command.busy} onFile={addFile} onProblem={(sentence) => command.say({ kind: 'refused', text: sentence })} />
        <Input size="small" aria-label="佐证材料的链接" placeholder="或写链接，按回车记下" value={link} onChange={(event) => setLink(event.target.value)} onPressEnter={(event) => {
          if (!event.ctrlKey) void addLink();
        }} />
      </div>
      <Problems problems={command.problems} bare />
    </div>
  );
}
