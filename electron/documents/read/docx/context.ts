// What the readers of one Word file share while they walk through it.
import type { XmlScanner } from '../xml/scanner.ts';
import type { Block } from './blocks.ts';
import type { ListLabels } from './listLabels.ts';
import type { Seen } from './seen.ts';
import type { Styles } from './styles.ts';

export interface DocxContext {
  styles: Styles;
  labels: ListLabels;
  seen: Seen;
  /** Top-level tables met so far; the next one is 表(tables + 1). */
  tables: number;
  /** Inside a content control that only shows its prompt: structure counts, text does not. */
  prompt: boolean;
  /** At the start tag of a text box's content: what stands in it, read to its end. */
  readBox: (xml: XmlScanner) => Block[];
}
