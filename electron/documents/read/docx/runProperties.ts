// <w:rPr> of a run: only what decides whether and how its characters are read.
import type { XmlScanner } from '../xml/scanner.ts';
import type { DocxContext } from './context.ts';
import { eachChild, isOn, wordAttribute } from './elements.ts';
import { isSymbolFont } from './symbols.ts';

export interface RunLook {
  hidden: boolean;
  /** The font, when it shows letters as marks. */
  symbolFont: string | undefined;
}

/** At the start tag of <w:rPr>, read to its end; `paragraphHidden` is what the paragraph's style says of its runs. */
export function readRunProperties(xml: XmlScanner, context: DocxContext, paragraphHidden: boolean): RunLook {
  let own: boolean | undefined;
  let style: string | undefined;
  let symbolFont: string | undefined;
  eachChild(xml, (name) => {
    if (name === 'vanish') own = isOn(xml);
    else if (name === 'rStyle') style = wordAttribute(xml, 'val');
    else if (name === 'rFonts') {
      const font = wordAttribute(xml, 'ascii');
      if (isSymbolFont(font)) symbolFont = font;
    }
    xml.skip();
  });
  return { hidden: own ?? context.styles.hidden(style) ?? paragraphHidden, symbolFont };
}
