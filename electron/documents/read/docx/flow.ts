// Paragraphs and tables as they follow one another in the body, a cell or a text box.
import type { XmlScanner } from '../xml/scanner.ts';
import { append, type Block } from './blocks.ts';
import type { DocxContext } from './context.ts';
import { readControl } from './control.ts';
import { eachChild, readAlternate } from './elements.ts';
import { readParagraph, type Paragraph } from './paragraph.ts';
import { readTable } from './table.ts';

const LEFT_OUT = new Set(['sectPr', 'customXmlPr', 'smartTagPr']);

export class Flow {
  /** In the document's order; a paragraph's text boxes follow it. */
  readonly blocks: Block[] = [];
  /** In a cell: what text boxes hold, which is no part of the cell's own text. */
  readonly boxes: Block[] = [];
  private readonly xml: XmlScanner;
  private readonly context: DocxContext;
  /** Text of paragraphs whose end was deleted. */
  private carried = '';

  constructor(xml: XmlScanner, context: DocxContext) {
    this.xml = xml;
    this.context = context;
  }

  /** At the start tag of anything that may stand between paragraphs, read to its end. */
  take(name: string): void {
    const within = (): void => eachChild(this.xml, (child) => this.take(child));
    if (name === 'p') this.takeParagraph(readParagraph(this.xml, this.context));
    else if (name === 'tbl') this.takeTable();
    else if (name === 'del' || name === 'moveFrom') {
      this.context.seen.note('tracked');
      this.xml.skip();
    } else if (name === 'sdt') readControl(this.xml, this.context, within);
    else if (name === 'AlternateContent') {
      readAlternate(this.xml, () => {
        const before = this.blocks.length;
        within();
        return this.blocks.length > before;
      });
    } else if (name === 'altChunk' || name === 'subDoc') {
      this.context.seen.note('foreign');
      this.xml.skip();
    } else if (LEFT_OUT.has(name)) this.xml.skip();
    else within();
  }

  /** Call after the last element: text that was to run on stands alone when nothing follows. */
  finish(): void {
    if (this.carried !== '') this.blocks.push({ kind: 'text', text: this.carried });
    this.carried = '';
  }

  private takeParagraph({ line, style, mark, runsOn }: Paragraph): void {
    const text = this.carried + line.text;
    this.carried = runsOn ? text : '';
    // A line of hidden text takes no line and no number.
    if (!runsOn && (text !== '' || !line.leftOut)) {
      this.blocks.push({ kind: 'text', text: this.context.prompt ? text : this.context.labels.numbered(text, style, mark) });
    }
    if (this.context.seen.cell === null) append(this.blocks, line.boxes);
    else if (line.boxes.length > 0) {
      this.context.seen.here('boxes');
      append(this.boxes, line.boxes);
    }
  }

  private takeTable(): void {
    this.finish();
    const { seen } = this.context;
    const outer = seen.cell;
    if (outer) seen.here('nested');
    else this.context.tables += 1;
    const name = `表${this.context.tables}`;
    const table = readTable(this.xml, this.context, outer ? null : name, () => new Flow(this.xml, this.context));
    seen.cell = outer;
    if (!outer && table.framed) {
      this.takeFramed(table.framed);
      append(this.blocks, table.boxes);
      return;
    }
    // A table whose rows were all deleted is no table.
    if (!outer && table.rows === 0) this.context.tables -= 1;
    this.blocks.push({ kind: 'table', name, table });
    append(outer ? this.boxes : this.blocks, table.boxes);
  }

  /** What stands in a table of one cell, as if the frame were not there. */
  private takeFramed(blocks: readonly Block[]): void {
    this.context.tables -= 1;
    for (const block of blocks) {
      if (block.kind === 'table') {
        this.context.tables += 1;
        this.context.seen.takeBack('nested');
      }
      this.blocks.push(block.kind === 'table' ? { ...block, name: `表${this.context.tables}` } : block);
    }
  }
}
