// A document as the pages that will be printed: A4 on grey at the measures of GB/T 9704-2012, with blocks that may be changed in place.
import { Button, Tooltip } from 'antd';
import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { Block, Outline } from '../../../shared/outline/outline.ts';
import { BlockEditor } from './BlockEditor.tsx';
import { blockText } from './blockText.ts';
import { LABEL_LINES, LINE } from './measures.ts';
import { MeasureBox, type LaidOut } from './MeasureBox.tsx';
import { PageSheet } from './PageSheet.tsx';
import { placePages, type PagePlace } from './pagePlaces.ts';
import type { PageLayout } from './pieces.ts';
import { useZoom } from './useZoom.ts';
import './preview.css';

interface Props {
  outline: Outline;
  /** Read aloud as the name of the preview, e.g. “通报的全文”. */
  label: string;
  /** Blocks marked `editable` may be changed: the new text, '' to leave the block out, null for the computed text. */
  onEdit?: (blockId: string, text: string | null) => void;
  /** The blocks as computed, to go back to. */
  original?: readonly Block[];
  /** Ids of the blocks whose text is the person's own. */
  edited?: ReadonlySet<string>;
  /** A newer text is on its way. */
  busy?: boolean;
}

const NONE: ReadonlySet<string> = new Set();

export function PagePreview({ outline, label, onEdit, original, edited = NONE, busy }: Props): ReactNode {
  const [laid, setLaid] = useState<LaidOut | null>(null);
  const [open, setOpen] = useState<string | null>(null);
  const scroll = useRef<HTMLDivElement>(null);
  const blocks = useMemo(() => new Map((laid?.outline.blocks ?? []).map((block) => [block.id, block])), [laid]);
  const computed = useMemo(() => new Map((original ?? []).map((block) => [block.id, blockText(block)])), [original]);
  const stack = useMemo(() => placePages(laid?.pages ?? []), [laid]);
  const zoom = useZoom(scroll, stack.width);
  const edit = useCallback((id: string) => setOpen(id), []);

  const close = () => {
    const id = open;
    setOpen(null);
    if (id) requestAnimationFrame(() => scroll.current?.querySelector<HTMLElement>(`[data-editable="${CSS.escape(id)}"][tabindex="0"]`)?.focus({ preventScroll: true }));
  };
  const openBlock = open === null ? undefined : blocks.get(open);
  const openPlace = openBlock && laid ? findBlock(openBlock, laid.pages, stack.places) : null;
  // A block that is no longer in the document has nothing left to edit.
  useEffect(() => {
    if (open !== null && laid && !openBlock) setOpen(null);
  }, [open, laid, openBlock]);

  return (
    <div className="preview" aria-busy={busy}>
      <div className="preview-bar">
        <span role="status">{laid ? `共 ${laid.pages.length} 页` : '正在排版'}</span>
        {onEdit ? <span className="preview-hint">左边有点线的段落可以改</span> : null}
        {busy ? <span className="preview-hint">正在更新…</span> : null}
        <span className="preview-push" />
        <Tooltip title="缩小">
          <Button size="small" aria-label="缩小" onClick={zoom.smaller}>−</Button>
        </Tooltip>
        <span className="preview-percent">{Math.round(zoom.scale * 100)} %</span>
        <Tooltip title="放大">
          <Button size="small" aria-label="放大" onClick={zoom.larger}>+</Button>
        </Tooltip>
        <Button size="small" aria-pressed={zoom.fits} onClick={zoom.fit}>适合宽度</Button>
      </div>
      <div ref={scroll} className="preview-scroll" role="document" aria-label={label} tabIndex={0}>
        <MeasureBox outline={outline} onLayout={setLaid} />
        <div className="preview-stack" style={{ width: stack.width * zoom.scale, height: stack.height * zoom.scale }}>
          <div className="preview-scaled preview-paper" style={{ width: stack.width, height: stack.height, transform: `scale(${zoom.scale})` }}>
            {laid?.pages.map((page, index) => (
              <PageSheet
                key={index}
                page={page}
                place={stack.places[index]!}
                number={index + 1}
                blocks={blocks}
                edited={edited}
                onOpen={onEdit ? edit : undefined}
              />
            ))}
            {openBlock && openPlace && onEdit ? (
              <BlockEditor
                key={openBlock.id}
                block={openBlock}
                original={edited.has(openBlock.id) ? (computed.get(openBlock.id) ?? null) : blockText(openBlock)}
                place={openPlace}
                onEdit={(text) => onEdit(openBlock.id, text)}
                onClose={close}
              />
            ) : null}
          </div>
        </div>
      </div>
    </div>
  );
}

/** Where the text of a block begins among the pages. */
function findBlock(block: Block, pages: readonly PageLayout[], places: readonly PagePlace[]): { left: number; top: number; width: number } | null {
  for (const [index, page] of pages.entries()) {
    const fragment = page.fragments.find((one) => one.block === block.id);
    const place = places[index];
    if (!fragment || !place) continue;
    // The label 附件1 and its empty line stand above the title that is edited.
    const down = block.kind === 'attachment' && block.label.trim() !== '' ? LABEL_LINES * LINE : 0;
    return { left: place.left + place.paper.left, top: place.top + place.paper.top + fragment.top + down, width: place.paper.areaWidth };
  }
  return null;
}
