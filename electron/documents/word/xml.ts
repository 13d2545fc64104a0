// Word's own elements written as they stand. docx builds a tree of objects for every cell, which for a table of
// hundreds of rows takes longer than everything else; here a property that many cells share is built once.
import { FileChild, type IXmlableObject } from 'docx';

type Attributes = Record<string, string | number>;

/** `<name attributes>children</name>`; docx writes it and escapes what must be escaped. */
export function element(name: string, attributes: Attributes | null, ...children: (IXmlableObject | string)[]): IXmlableObject {
  if (children.length === 0) return { [name]: attributes ? { _attr: attributes } : {} };
  return { [name]: attributes ? [{ _attr: attributes }, ...children] : children };
}

/** An element among the paragraphs and tables of a section. */
export class RawTable extends FileChild {
  private readonly children: IXmlableObject[];
  constructor(children: IXmlableObject[]) {
    super('w:tbl');
    this.children = children;
  }
  override prepForXml(): IXmlableObject {
    return element('w:tbl', null, ...this.children);
  }
}
