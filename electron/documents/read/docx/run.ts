// <w:r>: the characters of a run (ECMA-376 Part 1, 17.3.3), and what is anchored among them.
import type { XmlScanner } from '../xml/scanner.ts';
import type { DocxContext } from './context.ts';
import { eachChild, readAlternate, wordAttribute } from './elements.ts';
import type { Line } from './line.ts';
import { readRunProperties, type RunLook } from './runProperties.ts';
import { readShapes } from './shapes.ts';
import { symbolCharacter } from './symbols.ts';

/** Elements that stand for one character each; a soft hyphen shows only where a line is broken. */
const CHARACTERS: Record<string, string | undefined> = { tab: '\t', ptab: '\t', br: '\n', cr: '\n', noBreakHyphen: '-' };

/** At the start tag of a run, read to its end. `inline` reads what may stand in a paragraph (the base of ruby text). */
export function readRun(xml: XmlScanner, line: Line, context: DocxContext, inline: () => void): void {
  let look: RunLook = { hidden: line.paragraphHidden, symbolFont: undefined };
  const read = (name: string): void => {
    switch (name) {
      case 't':
        line.add(readCharacters(xml), look);
        return;
      case 'rPr':
        look = readRunProperties(xml, context, line.paragraphHidden);
        return;
      case 'sym':
        line.add(readSymbol(xml), look);
        break;
      case 'fldChar':
        line.field(wordAttribute(xml, 'fldCharType'));
        break;
      case 'drawing':
      case 'pict':
      case 'object':
        readShapes(xml, line, context);
        return;
      case 'ruby':
        eachChild(xml, (part) => (part === 'rubyBase' ? inline() : xml.skip()));
        return;
      case 'AlternateContent':
        readAlternate(xml, () => {
          const before = line.met;
          eachChild(xml, read);
          return line.met > before;
        });
        return;
      default: {
        const character = CHARACTERS[name];
        if (character !== undefined) line.add(character, look);
      }
    }
    xml.skip();
  };
  eachChild(xml, read);
}

/** Without xml:space="preserve" blanks at the ends are only the file's layout; line ends within never break a line. */
function readCharacters(xml: XmlScanner): string {
  const kept = xml.attribute('xml:space') === 'preserve';
  const text = xml.readText();
  const ends = kept ? text : text.replace(/^[ \t\r\n]+/, '').replace(/[ \t\r\n]+$/, '');
  return /[\r\n]/.test(ends) ? ends.replace(/\r\n?|\n/g, ' ') : ends;
}

function readSymbol(xml: XmlScanner): string {
  const code = Number.parseInt(wordAttribute(xml, 'char') ?? '', 16);
  return code > 0 && code <= 0xffff ? symbolCharacter(wordAttribute(xml, 'font') ?? '', code) : '';
}
