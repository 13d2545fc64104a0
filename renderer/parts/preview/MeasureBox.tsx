// Draws every block once, out of sight and at 100 %, and tells how high each became: pagination works on these heights.
import { memo, useLayoutEffect, useRef, type ReactNode } from 'react';
import type { Outline } from '../../../shared/outline/outline.ts';
import { BlockView } from './BlockView.tsx';
import { LANDSCAPE, PORTRAIT } from './measures.ts';
import { paginate } from './paginate.ts';
import type { PageLayout } from './pieces.ts';
import { joinedRows } from './TableView.tsx';
import { landscapeBlocks, toPieces, type Measured } from './toPieces.ts';

/** A document with its pages; both belong together. */
export interface LaidOut {
  outline: Outline;
  pages: PageLayout[];
}

interface Props {
  outline: Outline;
  onLayout: (layout: LaidOut) => void;
}

export const MeasureBox = memo(function MeasureBox({ outline, onLayout }: Props): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const turned = landscapeBlocks(outline.blocks);

  useLayoutEffect(() => {
    const lay = () => {
      if (box.current) onLayout({ outline, pages: pagesOf(outline, box.current) });
    };
    lay();
    // A face that arrives late changes every height.
    document.fonts.addEventListener('loadingdone', lay);
    return () => document.fonts.removeEventListener('loadingdone', lay);
  }, [outline, onLayout]);

  return (
    <div ref={box} className="preview-measure preview-paper" aria-hidden="true" style={{ width: LANDSCAPE.areaWidth }}>
      {outline.blocks.map((block) => {
        const width = turned.has(block.id) ? LANDSCAPE.areaWidth : PORTRAIT.areaWidth;
        return (
          <div key={block.id} data-block={block.id} style={{ width, display: 'flow-root' }}>
            <BlockView block={block} width={width} />
          </div>
        );
      })}
    </div>
  );
});

function pagesOf(outline: Outline, box: HTMLElement): PageLayout[] {
  const measured = new Map<string, Measured>();
  const turned = landscapeBlocks(outline.blocks);
  outline.blocks.forEach((block, index) => {
    const element = box.children[index];
    if (!(element instanceof HTMLElement)) return;
    const table = block.kind === 'table' ? element.querySelector('table') : null;
    measured.set(block.id, {
      height: element.getBoundingClientRect().height,
      head: table?.tHead ? table.tHead.getBoundingClientRect().height : 0,
      rows: table ? Array.from(table.tBodies[0]?.rows ?? [], (row) => row.getBoundingClientRect().height) : [],
      joined: block.kind === 'table' ? joinedRows(block, turned.has(block.id) ? LANDSCAPE.areaWidth : PORTRAIT.areaWidth) : [],
    });
  });
  return paginate(toPieces(outline.blocks, measured), { portrait: PORTRAIT.areaHeight, landscape: LANDSCAPE.areaHeight });
}
