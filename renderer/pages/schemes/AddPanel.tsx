// A scheme file from elsewhere is added; a file with faults is told all of them at once.
import { useState, type ReactElement } from 'react';
import { useNavigate } from 'react-router';
import type { FilePart } from '../../../shared/contract/define.ts';
import { FileDrop } from '../../parts/FileDrop.tsx';
import { Problems } from '../../parts/Problems.tsx';
import { SidePanel } from '../../parts/SidePanel.tsx';
import { useCommand } from '../../parts/useCommand.ts';

export function AddPanel({ onClose }: { onClose: () => void }): ReactElement {
  const command = useCommand();
  const navigate = useNavigate();
  const [unread, setUnread] = useState<string | null>(null);
  const add = async (file: FilePart): Promise<void> => {
    setUnread(null);
    const result = await command.run('schemes.add', {}, { file, beside: true, done: ({ problems }) => ['已加入这个计分办法。', ...problems.map(({ message }) => message)].join('\n') });
    if (result.ok) void navigate(`/scoring/schemes/${result.output.id}`);
  };
  return (
    <SidePanel title="导入办法文件" width={520} onClose={onClose}>
      <div className="scheme-save">
        <FileDrop label="把计分办法文件拖到这里" hint="别的单位用“导出文件”存出的办法，可以直接导入" accept=".json" disabled={command.busy} onFile={(file) => void add(file)} onProblem={setUnread} />
        {unread === null ? null : <span className="field-problem" role="alert">{unread}</span>}
        <Problems problems={command.problems} />
      </div>
    </SidePanel>
  );
}
