// The blocks in order, parted where the sheet turns: upright sections and wide ones.
import { PageOrientation, Paragraph, Table, type FileChild, type ISectionOptions } from 'docx';
import { LANDSCAPE_MARGINS, MARGINS, PAPER } from '../../../shared/outline/gongwen.ts';
import type { Block } from '../../../shared/outline/outline.ts';
import { addressee, heading, paragraph } from './body.ts';
import { chart } from './chart.ts';
import type { PlacedChart } from './chartParts.ts';
import { attachmentList, note, signature } from './closing.ts';
import { attachment, documentNumber, masthead, title } from './head.ts';
import { imprint } from './imprint.ts';
import { twipsOfMm } from './measures.ts';
import { FOOTER_DISTANCE, turnedFooters, uprightFooters } from './pageNumber.ts';
import { roomOf, type Place } from './place.ts';
import { STYLE } from './styles.ts';
import { table } from './tables.ts';
import { RawTable } from './xml.ts';

interface Part {
  wide: boolean;
  children: FileChild[];
}

export interface Layout {
  sections: ISectionOptions[];
  /** In the document's order; what stands for them among the paragraphs only names them by number. */
  charts: PlacedChart[];
}

/** Sections of the file. A wide attachment has its own; 版记 never stands on a wide page. */
export function layOut(blocks: Block[]): Layout {
  const charts: PlacedChart[] = [];
  const parts: Part[] = [{ wide: false, children: [] }];
  let part = parts[0] as Part;
  let newPage = false;
  blocks.forEach((block, index) => {
    const previous = blocks[index - 1]?.kind;
    const next = blocks[index + 1]?.kind;
    if (block.kind === 'pageBreak') {
      newPage = part.children.length > 0;
      return;
    }
    const wide = block.kind === 'attachment' ? block.landscape === true : block.kind === 'imprint' || block.kind === 'masthead' ? false : part.wide;
    if (wide !== part.wide) {
      if (part.children.length === 0) part.wide = wide;
      else parts.push((part = { wide, children: [] }));
    }
    if (block.kind === 'attachment') newPage = true;
    const place: Place = { previous, next, wide, newPage: newPage && part.children.length > 0 };
    if (block.kind === 'chart') charts.push({ block, width: roomOf(place) });
    append(part, childrenOf(block, place, charts.length), place);
    newPage = false;
  });
  return { sections: parts.map((each) => ({ ...sheet(each.wide), children: closed(each.children) })), charts };
}

/**
 * A table carries no page break, opens no section (a floating one would slip onto the page before) and grows
 * together with a table right above it: a line stands before it.
 */
function append(part: Part, children: FileChild[], place: Place): void {
  if (isTable(children[0])) {
    if (place.newPage || part.children.length === 0) part.children.push(gap(place.newPage));
    else if (isTable(part.children.at(-1))) part.children.push(new Paragraph({ style: STYLE.flush }));
  }
  part.children.push(...children);
}

function isTable(child: FileChild | undefined): boolean {
  return child instanceof Table || child instanceof RawTable;
}

/** Word wants a paragraph after the last table. */
function closed(children: FileChild[]): FileChild[] {
  return isTable(children.at(-1)) || children.length === 0 ? [...children, gap(false)] : children;
}

function gap(newPage: boolean): Paragraph {
  return new Paragraph({ style: STYLE.gap, pageBreakBefore: newPage || undefined });
}

function childrenOf(block: Exclude<Block, { kind: 'pageBreak' }>, place: Place, charts: number): FileChild[] {
  switch (block.kind) {
    case 'masthead':
      return [masthead(block, place)];
    case 'documentNumber':
      return [documentNumber(block, place)];
    case 'title':
      return [title(block, place)];
    case 'addressee':
      return [addressee(block, place)];
    case 'heading':
      return [heading(block, place)];
    case 'paragraph':
      return paragraph(block, place);
    case 'attachmentList':
      return attachmentList(block, place);
    case 'signature':
      return signature(block, place);
    case 'note':
      return [note(block, place)];
    case 'attachment':
      return attachment(block, place);
    case 'table':
      return [table(block, roomOf(place))];
    case 'chart':
      return chart(block, place, charts);
    case 'imprint':
      return imprint(block);
  }
}

function sheet(wide: boolean): Pick<ISectionOptions, 'properties' | 'footers'> {
  const margins = wide ? LANDSCAPE_MARGINS : MARGINS;
  return {
    footers: wide ? turnedFooters() : uprightFooters(),
    properties: {
      page: {
        // docx swaps width and height itself for a wide page.
        size: { width: twipsOfMm(PAPER.width), height: twipsOfMm(PAPER.height), orientation: wide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
        margin: {
          top: twipsOfMm(margins.top), bottom: twipsOfMm(margins.bottom), left: twipsOfMm(margins.left), right: twipsOfMm(margins.right),
          header: twipsOfMm(15), footer: wide ? twipsOfMm(15) : FOOTER_DISTANCE, gutter: 0,
        },
      },
    },
  };
}
