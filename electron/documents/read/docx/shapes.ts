// Drawings, old and new, anchored in a paragraph: the text boxes among them, each once; pictures are counted.
import type { XmlScanner } from '../xml/scanner.ts';
import type { DocxContext } from './context.ts';
import { eachChild, readAlternate } from './elements.ts';
import type { Line } from './line.ts';

/** At the start tag of <w:drawing>, <w:pict>, <w:object> or a group within, read to its end. */
export function readShapes(xml: XmlScanner, line: Line, context: DocxContext): void {
  eachChild(xml, (name) => {
    if (name === 'txbxContent') line.box(context.readBox(xml));
    else if (name === 'AlternateContent') {
      readAlternate(xml, () => {
        const before = line.met;
        readShapes(xml, line, context);
        return line.met > before;
      });
    } else if (name === 'pic' || name === 'imagedata') {
      line.picture();
      xml.skip();
    } else readShapes(xml, line, context);
  });
}
