// 撤销 and 重做 for the whole program: buttons that say what they would do, and Ctrl+Z, Ctrl+Y outside text fields.
import { Button, Tooltip } from 'antd';
import { useCallback, useEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import { undoneText, useCommand } from '../parts/useCommand.ts';
import { useRead } from './queries.ts';

/** True when a key belongs to the text that is being typed. The idle input of a table holds no text of its own. */
export function inTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.dataset.idle !== undefined) return false;
  return target.isContentEditable || target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'file'].includes(target.type));
}

/** A bent arrow, as office programs draw it. */
function Turn({ back }: { back?: boolean }): ReactElement {
  return (
    <svg width="15" height="15" viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.6" aria-hidden className="turn" transform={back ? 'scale(-1 1)' : undefined}>
      <path d="M6 2.5 2.5 6 6 9.5M3 6h6.5a4 4 0 0 1 0 8H6" />
    </svg>
  );
}

/** Both buttons; at most one of them runs at a time, further presses wait their turn. */
export function Undo(): ReactElement {
  const command = useCommand();
  const changes = useRead('changes.list', { limit: 100 });
  const queue = useRef<Promise<void>>(Promise.resolve());
  const { undoable = null, redoable = null, changes: entries = [] } = changes.data ?? {};
  const summaryOf = (seq: number | null): string => entries.find((entry) => entry.seq === seq)?.summary ?? '';
  const undone = undoneText(summaryOf(undoable));
  const redone = undoneText(summaryOf(redoable));

  const { run, say } = command;
  const go = useCallback((method: 'changes.undo' | 'changes.redo') => {
    queue.current = queue.current.then(async () => {
      const result = await run(method, {});
      if (!result.ok) return;
      if (method === 'changes.undo') say({ kind: 'done', text: `已撤销：${undoneText(result.output.summary)}`, link: { text: '重做', run: () => go('changes.redo') } });
      else say({ kind: 'done', text: `已重做：${undoneText(result.output.summary)}`, undo: () => go('changes.undo') });
    });
  }, [run, say]);

  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented || event.isComposing || inTextField(event.target)) return;
      const key = event.key.toLowerCase();
      const method = key === 'z' && !event.shiftKey ? 'changes.undo' : key === 'y' || (key === 'z' && event.shiftKey) ? 'changes.redo' : null;
      if (method === null) return;
      event.preventDefault();
      if ((method === 'changes.undo' ? undoable : redoable) === null) {
        say({ kind: 'done', text: method === 'changes.undo' ? '没有可以撤销的操作。' : '没有可以重做的操作。' });
        return;
      }
      go(method);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [go, say, undoable, redoable]);

  return (
    <div className="frame-undo">
      <Tooltip title={undoable === null ? '没有可以撤销的操作' : `撤销：${undone}（Ctrl+Z）`}>
        <Button type="text" icon={<Turn />} disabled={undoable === null} aria-label={undone === '' ? '撤销' : `撤销：${undone}`} onClick={() => go('changes.undo')}>撤销</Button>
      </Tooltip>
      <Tooltip title={redoable === null ? '没有可以重做的操作' : `重做：${redone}（Ctrl+Y）`}>
        <Button type="text" icon={<Turn back />} disabled={redoable === null} aria-label={redone === '' ? '重做' : `重做：${redone}`} onClick={() => go('changes.redo')}>重做</Button>
      </Tooltip>
    </div>
  );
}
