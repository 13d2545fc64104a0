// A fast pull reader over XML text: element by element, no tree. Namespace prefixes are dropped from element names.
import { MAX_DEPTH } from '../../limits.ts';
import { damaged } from '../../refusals.ts';
import { decodeEntities } from './entities.ts';

const SPACE = 0x20;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const SLASH = 0x2f;
const COLON = 0x3a;
const LESS = 0x3c;
const EQUALS = 0x3d;
const GREATER = 0x3e;
const QUESTION = 0x3f;
const BANG = 0x21;

/**
 * Call `next()` until it is false; after each call the fields speak of one tag.
 * Elements must be balanced and nested no deeper than MAX_DEPTH; a document type is refused: both as file-damaged.
 */
export class XmlScanner {
  /** Local name of the present tag. */
  name = '';
  /** True for an end tag. An empty element (<a/>) gives only a start tag, with `empty` true. */
  closing = false;
  empty = false;
  private readonly text: string;
  private at = 0;
  private attributesFrom = 0;
  private attributesTo = 0;
  private readonly open: string[] = [];
  private readonly openLocal: string[] = [];

  constructor(text: string) {
    this.text = text;
  }

  /** Local name of the element the present start tag stands in; '' for the root. */
  get parent(): string {
    return this.openLocal[this.openLocal.length - (this.empty || this.closing ? 1 : 2)] ?? '';
  }

  /** Goes to the next tag, past text, comments and instructions. False at the end. */
  next(): boolean {
    const text = this.text;
    for (;;) {
      // Tags mostly follow one another directly; a look at one character is cheaper than a search.
      const start = text.charCodeAt(this.at) === LESS ? this.at : text.indexOf('<', this.at);
      if (start < 0) {
        if (this.open.length > 0) throw damaged('内容没有写完');
        return false;
      }
      const code = text.charCodeAt(start + 1);
      if (code === SLASH) {
        this.readEndTag(start);
        return true;
      }
      if (code === BANG || code === QUESTION) {
        this.at = this.skipMarkup(start);
        continue;
      }
      this.readStartTag(start);
      return true;
    }
  }

  /** The value of an attribute by its name as written, or undefined. */
  attribute(wanted: string): string | undefined {
    const text = this.text;
    for (let at = this.attributesFrom; at < this.attributesTo; ) {
      while (at < this.attributesTo && text.charCodeAt(at) <= SPACE) at += 1;
      const nameAt = at;
      while (at < this.attributesTo && text.charCodeAt(at) !== EQUALS) at += 1;
      let nameEnd = at;
      while (nameEnd > nameAt && text.charCodeAt(nameEnd - 1) <= SPACE) nameEnd -= 1;
      at += 1;
      while (at < this.attributesTo && text.charCodeAt(at) <= SPACE) at += 1;
      if (at >= this.attributesTo) {
        if (nameEnd > nameAt) throw damaged('标记写法不对');
        return undefined;
      }
      const quote = text.charCodeAt(at);
      if (quote !== QUOTE && quote !== APOSTROPHE) throw damaged('标记写法不对');
      const valueAt = at + 1;
      let valueEnd = valueAt;
      while (valueEnd < this.attributesTo && text.charCodeAt(valueEnd) !== quote) valueEnd += 1;
      if (valueEnd === this.attributesTo) throw damaged('标记写法不对');
      at = valueEnd + 1;
      if (nameEnd - nameAt === wanted.length && text.startsWith(wanted, nameAt)) return decodeEntities(text.slice(valueAt, valueEnd));
    }
    return undefined;
  }

  /** The value of the first attribute with this local name and any prefix (`r:id`); prefixes are the writer's choice. */
  prefixedAttribute(local: string): string | undefined {
    const pattern = new RegExp(`\\s([^\\s=:'"]+:${local})\\s*=`);
    const name = pattern.exec(` ${this.text.slice(this.attributesFrom, this.attributesTo)}`)?.[1];
    return name === undefined ? undefined : this.attribute(name);
  }

  /** True when the attribute says yes ('1', 'true'). */
  flag(name: string): boolean {
    const value = this.attribute(name);
    return value === '1' || value === 'true' || value === 'on';
  }

  /** After a start tag: its text, up to and past its end tag; elements inside are left out with their text. */
  readText(): string {
    if (this.empty) return '';
    const text = this.text;
    const start = this.at;
    const near = Math.min(start + 16, text.length);
    let end = start;
    while (end < near && text.charCodeAt(end) !== LESS) end += 1;
    if (end === near) end = text.indexOf('<', end);
    if (end < 0) throw damaged('内容没有写完');
    if (text.charCodeAt(end + 1) === SLASH) {
      this.readEndTag(end);
      return decodeEntities(text.slice(start, end));
    }
    return this.readMixedText();
  }

  /** After a start tag: past everything inside it, to after its end tag. */
  skip(): void {
    if (this.empty) return;
    const depth = this.open.length;
    while (this.open.length >= depth) this.next();
  }

  /** Text up to the next tag, which is not taken: for elements in which text and elements alternate. */
  readTextBefore(): string {
    let result = '';
    for (;;) {
      const end = this.text.indexOf('<', this.at);
      if (end < 0) throw damaged('内容没有写完');
      result += decodeEntities(this.text.slice(this.at, end));
      this.at = end;
      const code = this.text.charCodeAt(end + 1);
      if (code !== BANG && code !== QUESTION) return result;
      this.at = this.skipMarkup(end);
      if (this.text.startsWith('<![CDATA[', end)) result += this.text.slice(end + 9, this.at - 3);
    }
  }

  private readMixedText(): string {
    const depth = this.open.length;
    let result = '';
    for (;;) {
      result += this.readTextBefore();
      this.next();
      if (this.open.length < depth) return result;
      this.skip();
    }
  }

  private readStartTag(start: number): void {
    const text = this.text;
    let at = start + 1;
    let colon = -1;
    let code = text.charCodeAt(at);
    while (code > SPACE && code !== GREATER && code !== SLASH) {
      if (code === COLON) colon = at;
      at += 1;
      code = text.charCodeAt(at);
    }
    const nameEnd = at;
    while (code !== GREATER) {
      if (code === QUOTE || code === APOSTROPHE) {
        at = text.indexOf(code === QUOTE ? '"' : "'", at + 1);
        if (at < 0) throw damaged('内容没有写完');
      } else if (Number.isNaN(code)) throw damaged('内容没有写完');
      at += 1;
      code = text.charCodeAt(at);
    }
    if (nameEnd === start + 1) throw damaged('标记写法不对');
    this.at = at + 1;
    this.closing = false;
    this.empty = text.charCodeAt(at - 1) === SLASH;
    this.attributesFrom = nameEnd;
    this.attributesTo = this.empty ? at - 1 : at;
    const full = text.slice(start + 1, nameEnd);
    this.name = colon < 0 ? full : text.slice(colon + 1, nameEnd);
    if (this.empty) return;
    if (this.open.length >= MAX_DEPTH) throw damaged('内容的层次太多');
    this.open.push(full);
    this.openLocal.push(this.name);
  }

  private readEndTag(start: number): void {
    const text = this.text;
    const full = this.open.pop();
    const local = this.openLocal.pop();
    if (full === undefined || local === undefined) throw damaged('标记没有配对');
    const nameEnd = start + 2 + full.length;
    const end = text.charCodeAt(nameEnd) === GREATER ? nameEnd : text.indexOf('>', nameEnd);
    if (end < 0) throw damaged('内容没有写完');
    if (!text.startsWith(full, start + 2) || (nameEnd !== end && text.slice(nameEnd, end).trim() !== '')) throw damaged('标记没有配对');
    this.at = end + 1;
    this.closing = true;
    this.empty = false;
    this.name = local;
    this.attributesFrom = 0;
    this.attributesTo = 0;
  }

  /** Past a comment, an instruction or a CDATA section. A document type never gets here unrefused. */
  private skipMarkup(start: number): number {
    const text = this.text;
    const mark = text.startsWith('<!--', start) ? '-->' : text.startsWith('<![CDATA[', start) ? ']]>' : text.startsWith('<?', start) ? '?>' : '';
    const end = mark === '' ? -1 : text.indexOf(mark, start + 2);
    if (end < 0) throw damaged('内容没有写完');
    return end + mark.length;
  }
}
