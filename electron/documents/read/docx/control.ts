// <w:sdt>: a content control around anything from a few words to a table (ECMA-376 Part 1, 17.5.2).
import type { XmlScanner } from '../xml/scanner.ts';
import type { DocxContext } from './context.ts';
import { eachChild, isOn } from './elements.ts';

/** At the start tag of <w:sdt>: `content` reads what stands in <w:sdtContent>; while only a prompt is shown, its text is left out. */
export function readControl(xml: XmlScanner, context: DocxContext, content: () => void): void {
  let prompt = false;
  eachChild(xml, (name) => {
    if (name === 'sdtPr') prompt = showsPrompt(xml);
    else if (name === 'sdtContent') {
      const outer = context.prompt;
      if (prompt && !outer) context.seen.here('prompts');
      context.prompt = outer || prompt;
      content();
      context.prompt = outer;
    } else xml.skip();
  });
}

function showsPrompt(xml: XmlScanner): boolean {
  let shown = false;
  eachChild(xml, (name) => {
    if (name === 'showingPlcHdr') shown = isOn(xml);
    xml.skip();
  });
  return shown;
}
