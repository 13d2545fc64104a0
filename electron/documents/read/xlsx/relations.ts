// Relationships of an OOXML part: id → kind and target part (ECMA-376 Part 2, 6.5).
import type { Archive } from '../../gate.ts';
import { XmlScanner } from '../xml/scanner.ts';

export interface Relation {
  id: string;
  /** Last word of the type's address: 'worksheet', 'sharedStrings', … – the same in the transitional and the strict form. */
  kind: string;
  /** Name of the part as it stands in the archive, or '' when it lies outside or is missing. */
  target: string;
}

/** The part a target names, seen from the part that names it: '/a/b' from the root, 'x/y' and '../y' from the folder. */
function resolveTarget(source: string, target: string): string {
  const steps = target.startsWith('/') ? [] : source.split('/').slice(0, -1);
  for (const step of target.replaceAll('\\', '/').split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** Percent signs are undone where they are well formed. */
function decodeTarget(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch (error) {
    if (error instanceof URIError) return target;
    throw error;
  }
}

/** All relationships of a part ('' is the whole file). A part without any gives an empty list. */
export function readRelations(archive: Archive, source: string): Relation[] {
  const slash = source.lastIndexOf('/') + 1;
  const name = archive.find(`${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`);
  if (!name) return [];
  const relations: Relation[] = [];
  const xml = new XmlScanner(archive.text(name));
  while (xml.next()) {
    if (xml.closing || xml.name !== 'Relationship') continue;
    const target = xml.attribute('Target') ?? '';
    const outside = xml.attribute('TargetMode') === 'External';
    relations.push({
      id: xml.attribute('Id') ?? '',
      kind: (xml.attribute('Type') ?? '').split('/').at(-1) ?? '',
      target: outside ? '' : (archive.find(resolveTarget(source, decodeTarget(target))) ?? archive.find(resolveTarget(source, target)) ?? ''),
    });
  }
  return relations;
}
