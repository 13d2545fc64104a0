// Changes the text of one block where it stands: a field in the same letters and measure, laid over the page.
import { Button } from 'antd';
import { useLayoutEffect, useRef, useState, type CSSProperties, type KeyboardEvent, type ReactNode } from 'react';
import type { Block } from '../../../shared/outline/outline.ts';
import { blockName, blockText } from './blockText.ts';
import { LINE } from './measures.ts';
import { textStyle } from './textStyle.ts';

interface Props {
  block: Block;
  /** The text the program computed; null when it is not known. */
  original: string | null;
  place: { left: number; top: number; width: number };
  /** Called at each change; null goes back to the computed text, '' leaves the block out. */
  onEdit: (text: string | null) => void;
  onClose: () => void;
}

export function BlockEditor({ block, original, place, onEdit, onClose }: Props): ReactNode {
  const [text, setText] = useState(() => blockText(block) ?? '');
  const [before] = useState(text);
  // Without an edit the block's own text is the computed one; it is remembered before the first key.
  const [computed] = useState(original);
  const field = useRef<HTMLTextAreaElement>(null);

  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return;
    element.style.height = '0';
    element.style.height = `${Math.max(element.scrollHeight, LINE)}px`;
  }, [text]);
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.setSelectionRange(before.length, before.length);
    field.current?.parentElement?.scrollIntoView({ block: 'nearest' });
  }, [before]);

  /** An emptied field is not handed on while typing: the block would vanish under the person's hands. */
  const change = (next: string) => {
    setText(next);
    if (next.trim() !== '') onEdit(next === computed ? null : next);
  };
  const finish = () => {
    if (text.trim() === '') onEdit('');
    onClose();
  };
  const giveUp = () => {
    onEdit(before === computed ? null : before);
    onClose();
  };
  const keys = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') giveUp();
    else if (event.key === 'Enter' && (event.ctrlKey || !breaksLines(block))) finish();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const style: CSSProperties = { ...textStyle(block), whiteSpace: 'pre-wrap' };
  return (
    <div
      className="preview-editor preview-paper"
      role="dialog"
      aria-label={`修改${blockName(block)}`}
      style={place}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) finish();
      }}
    >
      <textarea
        ref={field}
        value={text}
        style={style}
        spellCheck={false}
        aria-label={`${blockName(block)}的文字`}
        onChange={(event) => change(event.target.value)}
        onKeyDown={keys}
      />
      <div className="preview-editor-bar" onMouseDown={(event) => event.preventDefault()}>
        <span className="preview-push">{breaksLines(block) ? 'Ctrl+回车改好，Esc 不改' : '回车改好，Esc 不改'}</span>
        {computed !== null && text !== computed ? (
          <Button size="small" onClick={() => { onEdit(null); onClose(); }}>
            恢复原文
          </Button>
        ) : null}
        <Button size="small" onClick={() => { onEdit(''); onClose(); }}>
          不要这一段
        </Button>
        <Button size="small" type="primary" onClick={finish}>
          改好了
        </Button>
      </div>
    </div>
  );
}

/** Titles may have chosen line breaks, attachment lists one name a line. */
function breaksLines(block: Block): boolean {
  return block.kind === 'title' || block.kind === 'attachment' || block.kind === 'attachmentList';
}
