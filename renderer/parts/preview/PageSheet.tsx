// One page: its paper, the parts of blocks that stand on it, and its number.
import { memo, type CSSProperties, type ReactNode } from 'react';
import { PAGE_NUMBER } from '../../../shared/outline/gongwen.ts';
import type { Block } from '../../../shared/outline/outline.ts';
import { BlockView } from './BlockView.tsx';
import { faceFonts, LINE, MM, PT } from './measures.ts';
import type { PagePlace } from './pagePlaces.ts';
import type { Fragment, PageLayout } from './pieces.ts';

interface Props {
  page: PageLayout;
  place: PagePlace;
  number: number;
  blocks: ReadonlyMap<string, Block>;
  /** Ids of blocks the person changed. */
  edited: ReadonlySet<string>;
  onOpen: ((blockId: string) => void) | undefined;
}

export const PageSheet = memo(function PageSheet({ page, place, number, blocks, edited, onOpen }: Props): ReactNode {
  const { paper } = place;
  return (
    <section
      className="preview-page"
      aria-label={`第 ${number} 页`}
      style={{ left: place.left, top: place.top, width: paper.width, height: paper.height, containIntrinsicSize: `${paper.width}px ${paper.height}px` }}
    >
      <div className="preview-area" style={{ left: paper.left, top: paper.top, width: paper.areaWidth, height: paper.areaHeight }}>
        {page.fragments.map((fragment) => {
          const block = blocks.get(fragment.block);
          return block ? (
            <Part
              key={`${fragment.block}.${fragment.from ?? 0}.${fragment.cut ?? 0}`}
              fragment={fragment}
              block={block}
              width={paper.areaWidth}
              edited={edited.has(block.id)}
              onOpen={block.editable ? onOpen : undefined}
            />
          ) : null;
        })}
      </div>
      <PageNumber number={number} place={place} />
    </section>
  );
});

interface PartProps {
  fragment: Fragment;
  block: Block;
  width: number;
  edited: boolean;
  onOpen: ((blockId: string) => void) | undefined;
}

function Part({ fragment, block, width, edited, onOpen }: PartProps): ReactNode {
  const rows = block.kind === 'table' && fragment.from !== undefined ? { from: fragment.from, to: fragment.to ?? 0, head: fragment.head === true } : undefined;
  // Lines that stand on an earlier page are moved up out of the slit.
  const above = fragment.cut ?? (block.kind === 'table' ? 0 : (fragment.from ?? 0) * LINE);
  const slit = fragment.cut !== undefined || (block.kind !== 'table' && fragment.from !== undefined);
  const view = <BlockView block={block} rows={rows} width={width} />;
  const content = slit ? (
    <div className="preview-slit" style={{ height: fragment.height }}>
      <div style={{ marginTop: -above, display: 'flow-root' }}>{view}</div>
    </div>
  ) : (
    view
  );
  const place = { top: fragment.top, height: fragment.height };
  if (!onOpen) {
    return (
      <div className="preview-fragment" style={place} aria-hidden={fragment.first ? undefined : true}>
        {content}
      </div>
    );
  }
  const open = () => onOpen(block.id);
  return (
    <div
      className={`preview-fragment preview-editable${edited ? ' preview-edited' : ''}`}
      style={place}
      data-editable={block.id}
      role="button"
      tabIndex={fragment.first ? 0 : -1}
      aria-hidden={fragment.first ? undefined : true}
      title={edited ? '已改过；点一下或按回车再改' : '点一下或按回车修改这一段'}
      onClick={open}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== 'F2') return;
        event.preventDefault();
        open();
      }}
    >
      {content}
    </div>
  );
}

/** 7.5: — 1 — in 四号 宋体, odd pages right, even pages left, one character from the edge, its dashes 7 mm below the type area; it turns with a wide sheet. */
function PageNumber({ number, place }: { number: number; place: PagePlace }): ReactNode {
  const { paper } = place;
  const size = PAGE_NUMBER.size * PT;
  const away = PAGE_NUMBER.distance * MM - size / 2;
  const wide = paper.width > paper.height;
  const edge = wide ? paper.top + paper.areaHeight : paper.left + paper.areaWidth;
  const odd = number % 2 === 1;
  const stands: CSSProperties = wide
    ? { left: paper.left - away - size, ...(odd ? { bottom: paper.height - edge + size } : { top: paper.top + size }), writingMode: 'vertical-rl', textOrientation: 'sideways' }
    : { top: paper.top + paper.areaHeight + away, ...(odd ? { right: paper.width - edge + size } : { left: paper.left + size }) };
  return (
    <span className="preview-number" style={{ ...stands, fontFamily: faceFonts('song'), fontSize: size, lineHeight: `${size}px` }}>
      {`— ${number} —`}
    </span>
  );
}
