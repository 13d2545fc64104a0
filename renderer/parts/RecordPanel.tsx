// The panel for one record of a register: a form whose fields are kept when they are left, or a new record that Ctrl+Enter writes.
import { Button } from 'antd';
import { useRef } from 'react';
import type { KeyboardEvent, ReactElement, ReactNode } from 'react';
import { Problems } from './Problems.tsx';
import { SidePanel } from './SidePanel.tsx';
import type { Command } from './useCommand.ts';

interface RecordPanelProps {
  title: string;
  command: Command;
  /** Writes a new record; null for one that stands. */
  onAdd: (() => void) | null;
  /** What writing is called and what is said beside it, where the record is not a new one. */
  writing?: { name: string; said: string };
  /** To the neighbours in the list as it is shown. */
  onStep: ((step: -1 | 1) => void) | null;
  onClose: () => void;
  /** The fields, label and field in turn. */
  children: ReactNode;
  /** Stands below the form. */
  below?: ReactNode;
}

export function RecordPanel({ title, command, onAdd, writing = { name: '登记', said: 'Ctrl+回车登记，接着写下一条' }, onStep, onClose, children, below }: RecordPanelProps): ReactElement {
  const latest = useRef(onAdd);
  latest.current = onAdd;
  const keys = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && onAdd) {
      event.preventDefault();
      // What the field takes over at this key (a day as it was typed) must stand before the record is written.
      setTimeout(() => latest.current?.(), 0);
    } else if (event.altKey && (event.key === 'PageUp' || event.key === 'PageDown') && onStep) {
      event.preventDefault();
      onStep(event.key === 'PageUp' ? -1 : 1);
    }
  };
  return (
    <SidePanel
      title={title}
      onClose={onClose}
      extra={onStep ? (
        <>
          <Button size="small" onClick={() => onStep(-1)} title="Alt+PageUp">上一条</Button> <Button size="small" onClick={() => onStep(1)} title="Alt+PageDown">下一条</Button>
        </>
      ) : null}
    >
      <div className="form" onKeyDown={keys}>
        {children}
        <div className="wide"><Problems problems={command.problems} bare /></div>
        <div className="wide form-commands">
          {onAdd === null ? <span className="faint">改动离开输入框就保存，可以撤销。</span> : (
            <>
              <Button type="primary" loading={command.busy} onClick={onAdd}>{writing.name}</Button>
              <span className="faint">{writing.said}</span>
            </>
          )}
        </div>
      </div>
      {below}
    </SidePanel>
  );
}
