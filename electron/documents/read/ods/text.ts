// Text of an OpenDocument cell: paragraphs joined by line ends, spaces and tabs as written (ODF 1.3 Part 3, 6.1).
import { parseNumber } from '../number.ts';
import type { XmlScanner } from '../xml/scanner.ts';

/** Not part of what the cell says: reading aids, and comments or drawings anchored there. */
const LEFT_OUT = new Set(['ruby-text', 'note', 'annotation', 'annotation-end', 'frame', 'custom-shape', 'g', 'line', 'rect', 'ellipse', 'control']);
const MOST_SPACES = 32_767;

/**
 * Line ends and tabs in the file are only its layout: one space, none at the start; real ones are elements. Plain spaces stay:
 * runs of them should mean one, but the programs that write these files write them as they are and read them back so.
 */
function collapse(text: string, atStart: boolean): string {
  const collapsed = text.replace(/ *[\t\r\n][ \t\r\n]*/g, ' ');
  return atStart && collapsed !== text && collapsed.startsWith(' ') ? collapsed.slice(1) : collapsed;
}

/** After the start tag of <text:p>: its text, to after its end tag. */
export function readParagraph(xml: XmlScanner): string {
  if (xml.empty) return '';
  let text = '';
  let depth = 1;
  for (;;) {
    text += collapse(xml.readTextBefore(), text === '');
    xml.next();
    if (xml.closing) {
      depth -= 1;
      if (depth === 0) return text;
    } else if (LEFT_OUT.has(xml.name)) xml.skip();
    else {
      if (xml.name === 's') text += ' '.repeat(Math.min(MOST_SPACES, parseNumber(xml.attribute('text:c') ?? '1') ?? 1));
      else if (xml.name === 'tab') text += '\t';
      else if (xml.name === 'line-break') text += '\n';
      if (!xml.empty) depth += 1;
    }
  }
}
