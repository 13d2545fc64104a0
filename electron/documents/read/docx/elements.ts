// Walking the elements of a Word part, and its attributes, whatever prefixes the writer chose.
import { parseNumber } from '../number.ts';
import type { XmlScanner } from '../xml/scanner.ts';

/** At a start tag: calls `visit` at the start tag of each child, which `visit` must read to its end (`xml.skip()` does). */
export function eachChild(xml: XmlScanner, visit: (name: string) => void): void {
  if (xml.empty) return;
  while (xml.next() && !xml.closing) visit(xml.name);
}

/** An attribute of WordprocessingML by its local name: mostly `w:val`, but the prefix may be any. */
export function wordAttribute(xml: XmlScanner, local: string): string | undefined {
  return xml.attribute(`w:${local}`) ?? xml.prefixedAttribute(local) ?? xml.attribute(local);
}

/** An on-off property: there and not said to be off (ECMA-376 Part 1, 17.17.4). */
export function isOn(xml: XmlScanner): boolean {
  const value = wordAttribute(xml, 'val');
  return value === undefined || !/^(?:0|false|off)$/i.test(value);
}

/** A whole number from 0 in `val`, or undefined. */
export function wholeValue(xml: XmlScanner): number | undefined {
  const value = parseNumber(wordAttribute(xml, 'val') ?? '');
  return value === null || !Number.isInteger(value) || value < 0 ? undefined : value;
}

/** At <mc:AlternateContent>: reads its branches in order until one gave something; the same content stands in each of them. */
export function readAlternate(xml: XmlScanner, read: () => boolean): void {
  let found = false;
  eachChild(xml, () => {
    if (found) xml.skip();
    else found = read();
  });
}
