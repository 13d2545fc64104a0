// <w:numPr>: the list a paragraph belongs to and its level in it (ECMA-376 Part 1, 17.3.1.19).
import type { XmlScanner } from '../xml/scanner.ts';
import { eachChild, wholeValue, wordAttribute } from './elements.ts';

export interface ListMark {
  /** w:numId as written; '0' takes the paragraph out of every list. */
  list: string | undefined;
  /** w:ilvl, from 0. */
  level: number | undefined;
}

/** At the start tag of <w:numPr>, read to its end. */
export function readListMark(xml: XmlScanner): ListMark {
  const mark: ListMark = { list: undefined, level: undefined };
  eachChild(xml, (name) => {
    if (name === 'numId') mark.list = wordAttribute(xml, 'val');
    else if (name === 'ilvl') mark.level = wholeValue(xml);
    xml.skip();
  });
  return mark;
}
