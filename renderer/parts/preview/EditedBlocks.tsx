// What was changed against the computed text: each change can be taken back, what was left out can be put back.
import { Button } from 'antd';
import type { ReactElement } from 'react';
import type { Block } from '../../../shared/outline/outline.ts';
import { blockName } from './blockText.ts';

interface EditedBlocksProps {
  edits: Readonly<Record<string, string>>;
  original: readonly Block[];
  /** Changes whose block is no longer in the document: the numbers behind it have gone. */
  stray: readonly string[];
  onEdit: (blockId: string, text: string | null) => void;
}

export function EditedBlocks({ edits, original, stray, onEdit }: EditedBlocksProps): ReactElement | null {
  const changed = original.filter((block) => edits[block.id] !== undefined);
  if (changed.length === 0 && stray.length === 0) return null;
  return (
    <section className="edited-blocks" aria-label="改过的地方">
      <h2>改过的地方</h2>
      <ul>
        {changed.map((block) => {
          const out = edits[block.id]?.trim() === '';
          return (
            <li key={block.id}>
              <span>
                {out ? '去掉了' : '改了'}
                {blockName(block)}
              </span>
              <Button size="small" type="link" onClick={() => onEdit(block.id, null)}>{out ? '放回' : '恢复原文'}</Button>
            </li>
          );
        })}
        {stray.map((id) => (
          <li key={id}>
            <span>有一处修改已经没有对应的段落：{edits[id]?.slice(0, 20)}</span>
            <Button size="small" type="link" onClick={() => onEdit(id, null)}>不要了</Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
