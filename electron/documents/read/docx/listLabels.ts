// Counts the paragraphs of each list in the document's order and says the number Word prints before each: 一、 （二） 3.
import type { ListMark } from './listMark.ts';
import { formatNumber } from './numberFormats.ts';
import { LAST_LEVEL, type List, type ListLevel, type ListScheme, type Numbering } from './numbering.ts';
import type { Styles } from './styles.ts';

/** A list with its scheme found; lists that take their levels from a numbering style share that style's counters. */
interface FoundList {
  name: string;
  list: List;
  scheme: ListScheme;
  schemeName: string;
}

export class ListLabels {
  private readonly numbering: Numbering;
  private readonly styles: Styles;
  /** By scheme: the number last given at each level. */
  private readonly counters = new Map<string, (number | undefined)[]>();
  private readonly found = new Map<string, FoundList | null>();
  /** 'list level' of the fresh starts that were already made. */
  private readonly started = new Set<string>();

  constructor(numbering: Numbering, styles: Styles) {
    this.numbering = numbering;
    this.styles = styles;
  }

  /** The paragraph's text with its number before it; takes the number, so call it once for each paragraph, in order. */
  numbered(text: string, style: string | undefined, mark: ListMark): string {
    if (this.numbering.lists.size === 0) return text;
    const ofStyle = this.styles.listOf(style);
    const name = mark.list ?? ofStyle.list;
    if (name === undefined) return text;
    let found = this.found.get(name);
    if (found === undefined) this.found.set(name, (found = this.find(name)));
    if (!found) return text;
    const index = Math.min(LAST_LEVEL, mark.level ?? (mark.list === undefined ? tiedLevel(found, style) : undefined) ?? ofStyle.level ?? 0);
    const level = levelOf(found, index);
    if (!level) return text;
    const label = this.take(found, index, level);
    return label === '' ? text : join(label, text, level.spaced);
  }

  private find(name: string): FoundList | null {
    const list = this.numbering.lists.get(name);
    const scheme = list && this.numbering.schemes.get(list.scheme);
    if (!list || !scheme) return null;
    if (scheme.numStyleLink === undefined) return { name, list, scheme, schemeName: list.scheme };
    for (const [schemeName, other] of this.numbering.schemes) {
      if (other.styleLink === scheme.numStyleLink) return { name, list, scheme: other, schemeName };
    }
    return null;
  }

  private take(found: FoundList, index: number, level: ListLevel): string {
    const counters = this.counters.get(found.schemeName) ?? [];
    this.counters.set(found.schemeName, counters);
    const fresh = found.list.starts.get(index);
    const key = `${found.name} ${index}`;
    if (fresh !== undefined && !this.started.has(key)) {
      counters[index] = fresh;
    } else {
      const last = counters[index];
      counters[index] = last === undefined ? level.start : last + 1;
    }
    this.started.add(key);
    for (let deeper = index + 1; deeper <= LAST_LEVEL; deeper += 1) {
      const restart = levelOf(found, deeper)?.restart;
      if (restart === undefined || index < restart) counters[deeper] = undefined;
    }
    if (level.format === 'bullet') return '';
    return level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const other = levelOf(found, at);
      if (!other || other.format === 'bullet') return '';
      const value = counters[at] ?? other.start;
      return formatNumber(value, level.legal && other.format !== 'none' ? 'decimal' : other.format);
    });
  }
}

function levelOf({ list, scheme }: FoundList, index: number): ListLevel | undefined {
  return list.levels.get(index) ?? scheme.levels.get(index);
}

/** A style may be tied to one level of its list. */
function tiedLevel({ scheme }: FoundList, style: string | undefined): number | undefined {
  if (style === undefined) return undefined;
  for (const [index, level] of scheme.levels) {
    if (level.style === style) return index;
  }
  return undefined;
}

/** Word leaves a gap after the number; a space keeps “1” and “2024年” from becoming one number, and stands nowhere else. */
function join(label: string, text: string, spaced: boolean): string {
  if (text === '') return label.trimEnd();
  const runsTogether = /[0-9A-Za-z]$/.test(label) || (/[0-9A-Za-z][.．]$/.test(label) && /^[0-9A-Za-z]/.test(text));
  return (spaced || runsTogether) && !/\s$/.test(label) ? `${label} ${text}` : label + text;
}
