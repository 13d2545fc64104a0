// word/numbering.xml: the lists of a document and how each level counts and looks (ECMA-376 Part 1, 17.9).
import { XmlScanner } from '../xml/scanner.ts';
import { eachChild, isOn, readAlternate, wholeValue, wordAttribute } from './elements.ts';

/** Word has nine levels. */
export const LAST_LEVEL = 8;
const LONGEST_LABEL = 100;

export interface ListLevel {
  start: number;
  /** w:numFmt, 'decimal', 'chineseCounting' …; 'bullet' is a mark, no number. */
  format: string;
  /** '%1、', '（%2）': %n stands for the number of level n. */
  text: string;
  /** From 1: only a number of this level or above makes this level start anew; 0 never; undefined any level above. */
  restart: number | undefined;
  /** Numbers of other formats are printed as 1, 2, 3 in this level. */
  legal: boolean;
  /** A space stands between number and text. */
  spaced: boolean;
  /** The paragraph style tied to this level. */
  style: string | undefined;
}

export interface ListScheme {
  levels: Map<number, ListLevel>;
  /** The name of the numbering style this scheme defines, or takes its levels from. */
  styleLink: string | undefined;
  numStyleLink: string | undefined;
}

export interface List {
  /** Lists of one scheme count on together. */
  scheme: string;
  /** By level: where this list starts anew, and levels of its own. */
  starts: Map<number, number>;
  levels: Map<number, ListLevel>;
}

export interface Numbering {
  schemes: Map<string, ListScheme>;
  lists: Map<string, List>;
}

/** `source` is the part's text, or null when the file has none. */
export function readNumbering(source: string | null): Numbering {
  const numbering: Numbering = { schemes: new Map(), lists: new Map() };
  if (source === null) return numbering;
  const xml = new XmlScanner(source);
  while (xml.next()) {
    if (xml.closing || xml.parent !== 'numbering') continue;
    if (xml.name === 'abstractNum') numbering.schemes.set(wordAttribute(xml, 'abstractNumId') ?? '', readScheme(xml));
    else if (xml.name === 'num') numbering.lists.set(wordAttribute(xml, 'numId') ?? '', readList(xml));
  }
  return numbering;
}

function readScheme(xml: XmlScanner): ListScheme {
  const scheme: ListScheme = { levels: new Map(), styleLink: undefined, numStyleLink: undefined };
  eachChild(xml, (name) => {
    if (name === 'lvl') {
      setLevel(scheme.levels, levelIndex(xml), readLevel(xml));
      return;
    }
    if (name === 'styleLink') scheme.styleLink = wordAttribute(xml, 'val');
    else if (name === 'numStyleLink') scheme.numStyleLink = wordAttribute(xml, 'val');
    xml.skip();
  });
  return scheme;
}

function readList(xml: XmlScanner): List {
  const list: List = { scheme: '', starts: new Map(), levels: new Map() };
  eachChild(xml, (name) => {
    if (name === 'lvlOverride') {
      const index = levelIndex(xml);
      eachChild(xml, (part) => {
        if (part === 'lvl') {
          setLevel(list.levels, index, readLevel(xml));
          return;
        }
        if (part === 'startOverride') list.starts.set(index, wholeValue(xml) ?? 0);
        xml.skip();
      });
      return;
    }
    if (name === 'abstractNumId') list.scheme = wordAttribute(xml, 'val') ?? '';
    xml.skip();
  });
  return list;
}

function setLevel(levels: Map<number, ListLevel>, index: number, level: ListLevel): void {
  if (index >= 0 && index <= LAST_LEVEL) levels.set(index, level);
}

function levelIndex(xml: XmlScanner): number {
  return Number.parseInt(wordAttribute(xml, 'ilvl') ?? '0', 10) || 0;
}

function readLevel(xml: XmlScanner): ListLevel {
  const level: ListLevel = { start: 0, format: 'decimal', text: '', restart: undefined, legal: false, spaced: false, style: undefined };
  const read = (name: string): void => {
    if (name === 'AlternateContent') {
      // A format of a newer Word first, then one everybody knows.
      readAlternate(xml, () => {
        eachChild(xml, read);
        return level.format !== 'custom';
      });
      return;
    }
    if (name === 'start') level.start = wholeValue(xml) ?? 0;
    else if (name === 'numFmt') level.format = wordAttribute(xml, 'val') ?? 'decimal';
    else if (name === 'lvlText') level.text = (wordAttribute(xml, 'val') ?? '').slice(0, LONGEST_LABEL);
    else if (name === 'lvlRestart') level.restart = wholeValue(xml);
    else if (name === 'isLgl') level.legal = isOn(xml);
    else if (name === 'suff') level.spaced = wordAttribute(xml, 'val') === 'space';
    else if (name === 'pStyle') level.style = wordAttribute(xml, 'val');
    xml.skip();
  };
  eachChild(xml, read);
  return level;
}
