// 撤销 and 重做 for the whole program: buttons that say what they would do, and Ctrl+Z, Ctrl+Y outside text fields. A page that writes a draft takes both over.
import { Button, Tooltip } from 'antd';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { ReactElement } from 'react';
import { usePageUndoTaken } from '../parts/pageUndo.ts';
import type { PageUndo } from '../parts/pageUndo.ts';
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

/** What the two buttons and keys do now: said, done, or null when there is nothing. */
interface Turns {
  back: Turning;
  forward: Turning;
}

interface Turning {
  /** Beside the button. */
  hint: string;
  /** Read aloud. */
  label: string;
  run: (() => void) | null;
  /** The sentence that answers when there is nothing. */
  nothing: string;
}

/** Of a draft: its own steps, and never a record. */
function turnsOf({ name, back, forward }: PageUndo): Turns {
  const elsewhere = '登记里的操作，请离开这一页再撤销。';
  return {
    back: { hint: back ? `退回${name}的上一步（Ctrl+Z）` : `${name}没有可以退回的改动`, label: back ? `撤销：退回${name}的上一步` : '撤销', run: back, nothing: `${name}没有可以退回的改动。${elsewhere}` },
    forward: { hint: forward ? `重做${name}退回的一步（Ctrl+Y）` : `${name}没有退回过的改动`, label: forward ? `重做：${name}退回的一步` : '重做', run: forward, nothing: `${name}没有可以重做的改动。` },
  };
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

  const page = usePageUndoTaken();
  const turns = useMemo<Turns>(() => (page ? turnsOf(page) : {
    back: { hint: undoable === null ? '没有可以撤销的操作' : `撤销：${undone}（Ctrl+Z）`, label: undone === '' ? '撤销' : `撤销：${undone}`, run: undoable === null ? null : () => go('changes.undo'), nothing: '没有可以撤销的操作。' },
    forward: { hint: redoable === null ? '没有可以重做的操作' : `重做：${redone}（Ctrl+Y）`, label: redone === '' ? '重做' : `重做：${redone}`, run: redoable === null ? null : () => go('changes.redo'), nothing: '没有可以重做的操作。' },
  }), [page, undoable, undone, redoable, redone, go]);

  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented || event.isComposing || inTextField(event.target)) return;
      const key = event.key.toLowerCase();
      const turn = key === 'z' && !event.shiftKey ? turns.back : key === 'y' || (key === 'z' && event.shiftKey) ? turns.forward : null;
      if (turn === null) return;
      event.preventDefault();
      if (turn.run) turn.run();
      else say({ kind: 'done', text: turn.nothing });
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [say, turns]);

  return (
    <div className="frame-undo">
      <Tooltip title={turns.back.hint}>
        <Button type="text" icon={<Turn />} disabled={turns.back.run === null} aria-label={turns.back.label} onClick={() => turns.back.run?.()}>撤销</Button>
      </Tooltip>
      <Tooltip title={turns.forward.hint}>
        <Button type="text" icon={<Turn back />} disabled={turns.forward.run === null} aria-label={turns.forward.label} onClick={() => turns.forward.run?.()}>重做</Button>
      </Tooltip>
    </div>
  );
}
