// What a person has changed in a document: block id → text, laid over the composed outline.
import type { Block, Outline } from '../outline/outline.ts';

/** The block with another text; blocks without a text of their own stay as they are. */
function retold(block: Block, text: string): Block {
  switch (block.kind) {
    case 'attachmentList':
      return { ...block, items: text.split('\n').filter((line) => line.trim() !== '') };
    case 'attachment':
      return { ...block, title: text };
    case 'table':
    case 'chart':
    case 'pageBreak':
    case 'signature':
    case 'imprint':
      return block;
    case 'paragraph':
      return { ...block, text, runs: undefined };
    default:
      return { ...block, text };
  }
}

/** Lays edits over an outline: '' leaves the block out. The document's name follows an edited title. */
export function withEdits(outline: Outline, edits: Readonly<Record<string, string>>): Outline {
  const blocks = outline.blocks.flatMap((block) => {
    const text = Object.hasOwn(edits, block.id) ? edits[block.id] : undefined;
    if (text === undefined) return [block];
    return text.trim() === '' ? [] : [retold(block, text)];
  });
  const title = blocks.find((block) => block.kind === 'title' && block.id === 'title');
  const edited = Object.hasOwn(edits, 'title') && title !== undefined && 'text' in title;
  return { title: edited ? title.text.replaceAll('\n', '') : outline.title, blocks };
}

/** Ids of edits that meet no block of the composed outline (the numbers behind them have gone): to be told, not dropped in silence. */
export function strayEdits(composed: Outline, edits: Readonly<Record<string, string>>): string[] {
  const known = new Set(composed.blocks.map((block) => block.id));
  return Object.keys(edits).filter((id) => !known.has(id));
}
