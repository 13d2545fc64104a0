// What stays together when a document is parted into pages: the same for the Word file and for the preview.
import type { Block } from './outline.ts';

/** A closing paragraph of up to three lines goes whole with what closes the text; of a longer one at least its end. */
const SHORT_PARAGRAPH = 84;
/** An attachment list of up to this many names is not parted. */
const SHORT_LIST = 6;

type Kind = Block['kind'] | undefined;

/** True when the end of the block stands on one page with the beginning of the next: the signature never stands alone (7.3.5). */
export function staysWithNext(block: Block, next: Kind): boolean {
  if (block.kind === 'heading' || block.kind === 'title' || block.kind === 'addressee') return true;
  if (next === 'note') return block.kind === 'signature';
  if (block.kind === 'attachmentList') return next === 'signature';
  return block.kind === 'paragraph' && (next === 'signature' || next === 'attachmentList');
}

/** True when the block itself is not parted. */
export function staysWhole(block: Block, next: Kind): boolean {
  if (block.kind === 'attachmentList') return block.items.length <= SHORT_LIST;
  return block.kind === 'paragraph' && block.text.length <= SHORT_PARAGRAPH && staysWithNext(block, next);
}
