// word/styles.xml: what styles say about numbering and hidden text, with what they are based on (ECMA-376 Part 1, 17.7).
import { XmlScanner } from '../xml/scanner.ts';
import { eachChild, isOn, wordAttribute } from './elements.ts';
import { readListMark, type ListMark } from './listMark.ts';

interface Style extends ListMark {
  basedOn: string | undefined;
  hidden: boolean | undefined;
}

const LONGEST_CHAIN = 20;

export class Styles {
  private readonly styles = new Map<string, Style>();
  private paragraphDefault: string | undefined;

  /** `source` is the part's text, or null when the file has none. */
  constructor(source: string | null) {
    if (source === null) return;
    const xml = new XmlScanner(source);
    while (xml.next()) {
      if (!xml.closing && xml.name === 'style' && xml.parent === 'styles') this.readStyle(xml);
    }
  }

  /** The style of a paragraph that names none. */
  get default(): string | undefined {
    return this.paragraphDefault;
  }

  /** True or false when the style or one below it says so. */
  hidden(style: string | undefined): boolean | undefined {
    return this.chain(style).find((one) => one.hidden !== undefined)?.hidden;
  }

  /** The list and level a paragraph of this style belongs to. */
  listOf(style: string | undefined): ListMark {
    const chain = this.chain(style);
    return { list: chain.find((one) => one.list !== undefined)?.list, level: chain.find((one) => one.level !== undefined)?.level };
  }

  private chain(style: string | undefined): Style[] {
    const chain: Style[] = [];
    let at = style === undefined ? undefined : this.styles.get(style);
    while (at && chain.length < LONGEST_CHAIN) {
      chain.push(at);
      at = at.basedOn === undefined ? undefined : this.styles.get(at.basedOn);
    }
    return chain;
  }

  private readStyle(xml: XmlScanner): void {
    const id = wordAttribute(xml, 'styleId') ?? '';
    const usual = /^(?:1|true|on)$/.test(wordAttribute(xml, 'default') ?? '');
    if (usual && wordAttribute(xml, 'type') === 'paragraph') this.paragraphDefault = id;
    const style: Style = { basedOn: undefined, hidden: undefined, list: undefined, level: undefined };
    eachChild(xml, (name) => {
      if (name === 'basedOn') {
        style.basedOn = wordAttribute(xml, 'val');
        xml.skip();
      } else if (name === 'pPr') {
        eachChild(xml, (property) => {
          if (property === 'numPr') Object.assign(style, readListMark(xml));
          else xml.skip();
        });
      } else if (name === 'rPr') {
        eachChild(xml, (property) => {
          if (property === 'vanish') style.hidden = isOn(xml);
          xml.skip();
        });
      } else xml.skip();
    });
    this.styles.set(id, style);
  }
}
