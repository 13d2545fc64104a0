// <w:p>: its text with tracked changes accepted, its list, and whether it runs on into the next paragraph.
import type { XmlScanner } from '../xml/scanner.ts';
import type { DocxContext } from './context.ts';
import { readControl } from './control.ts';
import { eachChild, readAlternate, wordAttribute } from './elements.ts';
import { Line } from './line.ts';
import { readListMark, type ListMark } from './listMark.ts';
import { readRun } from './run.ts';

interface ParagraphLook {
  style: string | undefined;
  mark: ListMark;
  /** Its end was deleted: the text runs on into the next paragraph. */
  runsOn: boolean;
}

export interface Paragraph extends ParagraphLook {
  line: Line;
}

/** Containers of properties and of what is not shown; everything else may hold text. */
const LEFT_OUT = new Set(['rPr', 'sdtPr', 'sdtEndPr', 'smartTagPr', 'customXmlPr', 'fldData']);

/** At the start tag of a paragraph, read to its end. */
export function readParagraph(xml: XmlScanner, context: DocxContext): Paragraph {
  let look: ParagraphLook = { style: context.styles.default, mark: { list: undefined, level: undefined }, runsOn: false };
  let line = new Line(context, context.styles.hidden(look.style) ?? false);
  eachChild(xml, (name) => {
    if (name !== 'pPr') {
      readInline(name, xml, line, context);
      return;
    }
    look = readLook(xml, context);
    line = new Line(context, context.styles.hidden(look.style) ?? false);
  });
  return { ...look, line };
}

function readInline(name: string, xml: XmlScanner, line: Line, context: DocxContext): void {
  const within = (): void => eachChild(xml, (child) => readInline(child, xml, line, context));
  if (name === 'r') readRun(xml, line, context, within);
  else if (name === 'del' || name === 'moveFrom') {
    context.seen.note('tracked');
    xml.skip();
  } else if (name === 'ins' || name === 'moveTo') {
    context.seen.note('tracked');
    within();
  } else if (name === 'sdt') readControl(xml, context, within);
  else if (name === 'AlternateContent') {
    readAlternate(xml, () => {
      const before = line.met;
      within();
      return line.met > before;
    });
  } else if (LEFT_OUT.has(name)) xml.skip();
  else within();
}

function readLook(xml: XmlScanner, context: DocxContext): ParagraphLook {
  const look: ParagraphLook = { style: context.styles.default, mark: { list: undefined, level: undefined }, runsOn: false };
  eachChild(xml, (name) => {
    if (name === 'numPr') look.mark = readListMark(xml);
    else if (name === 'rPr') {
      eachChild(xml, (property) => {
        if (property === 'del' || property === 'moveFrom') look.runsOn = true;
        if (property === 'del' || property === 'moveFrom' || property === 'ins' || property === 'moveTo') context.seen.note('tracked');
        xml.skip();
      });
    } else {
      if (name === 'pStyle') look.style = wordAttribute(xml, 'val');
      xml.skip();
    }
  });
  return look;
}
