// The parts of a written file as text, and the runs and cells in them.
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** Part name → its text; every part is parsed once, so that a broken one fails here. */
export function partsOf(bytes: Uint8Array): Record<string, string> {
  const parts: Record<string, string> = {};
  for (const [name, data] of Object.entries(unzipSync(bytes))) {
    const text = strFromU8(data);
    const parser = new SaxesParser();
    parser.on('error', (error) => {
      throw new Error(`${name}: ${error.message}`);
    });
    parser.write(text).close();
    parts[name] = text;
  }
  return parts;
}

/** The part a writer's test speaks of most. */
export function documentXml(bytes: Uint8Array): string {
  const text = partsOf(bytes)['word/document.xml'];
  if (text === undefined) throw new Error('word/document.xml is missing');
  return text;
}

/** All elements of a name, as they are written (no element of the same name within). */
export function elements(xml: string, name: string): string[] {
  return [...xml.matchAll(new RegExp(`<${name}(?:\\s[^>]*)?(?:/>|>.*?</${name}>)`, 'gs'))].map((match) => match[0]);
}

/** The words of an element. */
export function wordsOf(xml: string): string {
  return [...xml.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/g)].map((match) => match[1]).join('');
}
