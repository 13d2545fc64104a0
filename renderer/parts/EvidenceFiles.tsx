// 佐证材料 of a record: files kept inside the data, and links; added by dropping, taken out again at any time.
import { CopyOutlined, DeleteOutlined, DownloadOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { FilePart } from '../../shared/contract/define.ts';
import type { KeptEvidence } from '../../shared/keptEvidence.ts';
import { sizeText } from './backups.ts';
import { FileDrop } from './FileDrop.tsx';
import { copyText } from './grid/copyText.ts';
import { Problems } from './Problems.tsx';
import type { Command } from './useCommand.ts';
import './evidence.css';

interface EvidenceProps {
  /** Whose evidence it is, read aloud. */
  label: string;
  files: readonly KeptEvidence[];
  command: Command;
  /** Keeps a file or a link; true when it was kept. */
  onAdd: (given: { link?: string }, file: FilePart | undefined, done: string) => Promise<boolean>;
  onTake: (file: KeptEvidence) => void;
  onRemove: (file: KeptEvidence, name: string) => void;
}

/** A link is shown and copied, never opened: the program goes nowhere by itself. */
export function EvidenceFiles({ label, files, command, onAdd, onTake, onRemove }: EvidenceProps): ReactElement {
  const [link, setLink] = useState('');
  const addLink = async (): Promise<void> => {
    if (link.trim() !== '' && (await onAdd({ link: link.trim() }, undefined, '已记下链接。'))) setLink('');
  };
  return (
    <div className="evidence">
      {files.length === 0 ? null : (
        <ul aria-label={label}>
          {files.map((file) => (
            <li key={file.id}>
              {file.link === '' ? (
                <button type="button" className="cell-link" title="取出这份文件" onClick={() => onTake(file)}><DownloadOutlined aria-hidden /> {file.name}</button>
              ) : (
                <button type="button" className="cell-link" title={`复制链接 ${file.link}`} onClick={() => command.say(copyText(file.link) ? { kind: 'done', text: '链接已复制，请粘贴到浏览器里打开。' } : { kind: 'refused', text: '没有复制成功，请选中链接再按 Ctrl+C。' })}><CopyOutlined aria-hidden /> {file.name === '' ? file.link : file.name}</button>
              )}
              <span className="faint">{[file.link === '' ? sizeText(file.size) : file.name === '' || file.name === file.link ? '链接' : file.link, file.on, file.note].filter((fact) => fact !== '').join('，')}</span>
              <Button size="small" type="text" icon={<DeleteOutlined />} aria-label={`去掉“${file.name || file.link}”`} title="去掉这份材料（可以撤销）" onClick={() => onRemove(file, file.name || file.link)} />
            </li>
          ))}
        </ul>
      )}
      <div className="evidence-add">
        <FileDrop quiet label="佐证文件拖到这里" button="选文件" disabled={command.busy} onFile={(file) => void onAdd({}, file, `已存佐证材料“${file.name}”。`)} onProblem={(sentence) => command.say({ kind: 'refused', text: sentence })} />
        <Input size="small" aria-label="佐证材料的链接" placeholder="或写链接，按回车记下" value={link} onChange={(event) => setLink(event.target.value)} onPressEnter={(event) => {
          if (!event.ctrlKey) void addLink();
        }} />
      </div>
      <Problems problems={command.problems} bare />
    </div>
  );
}
