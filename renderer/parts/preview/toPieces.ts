// Blocks and their measured heights → pieces for pagination, with the empty lines the standard puts above a block.
import { EMPTY_LINES } from '../../../shared/outline/gongwen.ts';
import { staysWhole, staysWithNext } from '../../../shared/outline/keeping.ts';
import type { Block } from '../../../shared/outline/outline.ts';
import { LINE } from './measures.ts';
import type { Piece } from './pieces.ts';

/** What the measuring box found out about one block, in pixels. */
export interface Measured {
  height: number;
  /** Of a table: height of its head and of each row. */
  head: number;
  rows: number[];
  /** Of a table: row i must stay with row i-1. */
  joined: boolean[];
}

/** Empty space above a block, in pixels; it depends on what stands above it. */
function spaceAbove(block: Block, above: Block | undefined): number {
  if (!above) return 0;
  if (block.kind === 'title') return above.kind === 'documentNumber' || above.kind === 'masthead' ? EMPTY_LINES.belowRule * LINE : 0;
  if (above.kind === 'title') return block.kind === 'documentNumber' ? 0 : EMPTY_LINES.belowTitle * LINE;
  if (above.kind === 'documentNumber' && block.kind === 'addressee') return EMPTY_LINES.belowTitle * LINE;
  if (block.kind === 'attachmentList') return EMPTY_LINES.aboveAttachmentList * LINE;
  if (block.kind === 'table') return above.kind === 'table' ? LINE : 0;
  if (block.kind === 'signature') return (block.sealed ? EMPTY_LINES.aboveSealed : EMPTY_LINES.aboveSigned) * LINE;
  return 0;
}

/** One piece for each block, in the document's order. */
export function toPieces(blocks: readonly Block[], measured: ReadonlyMap<string, Measured>): Piece[] {
  return blocks.map((block, index): Piece => {
    const size = measured.get(block.id) ?? { height: 0, head: 0, rows: [], joined: [] };
    const before = spaceAbove(block, blocks[index - 1]);
    const next = blocks[index + 1]?.kind;
    const keepNext = staysWithNext(block, next);
    if (staysWhole(block, next)) return { kind: 'solid', block: block.id, height: size.height, before, keepNext };
    switch (block.kind) {
      case 'paragraph':
      case 'addressee':
      case 'note':
      case 'attachmentList':
        return { kind: 'lines', block: block.id, lines: Math.max(1, Math.round(size.height / LINE)), pitch: LINE, before, keepNext };
      case 'table':
        return { kind: 'rows', block: block.id, before, head: size.head, rows: size.rows, joined: size.joined };
      case 'attachment':
        return { kind: 'start', block: block.id, height: size.height, landscape: block.landscape === true };
      case 'pageBreak':
        return { kind: 'start', block: block.id, height: 0, landscape: null };
      case 'imprint':
        return { kind: 'foot', block: block.id, height: size.height };
      default:
        return { kind: 'solid', block: block.id, height: size.height, before, keepNext };
    }
  });
}

/** For each block: whether it stands on a sheet turned sideways. */
export function landscapeBlocks(blocks: readonly Block[]): ReadonlySet<string> {
  const turned = new Set<string>();
  let landscape = false;
  for (const block of blocks) {
    if (block.kind === 'attachment') landscape = block.landscape === true;
    else if (block.kind === 'imprint' || block.kind === 'masthead') landscape = false;
    if (landscape) turned.add(block.id);
  }
  return turned;
}
