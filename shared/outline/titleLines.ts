// Where a long title breaks: whole words, 《》 kept together, lines in the shape of a trapezium or a lozenge.
import { POINTS_PER_MM, SIZES, TYPE_AREA } from './gongwen.ts';
import { breakCosts } from './titleBreaks.ts';
import { widthsTo } from './textWidth.ts';

/** Characters of 22 pt that stand in one line of the upright type area: 20. */
export const TITLE_CHARACTERS = Math.floor((TYPE_AREA.width * POINTS_PER_MM) / SIZES.two);

/** What one line more than needed costs; a rectangle of full lines costs more than that. */
const EXTRA_LINE = 16;

/**
 * The lines of a title (GB/T 9704-2012, 7.3.1: 词意完整、排列对称、长短适宜，梯形或菱形). '\n' is a chosen break and kept;
 * what then still exceeds a line is broken by the program. `room` is the width of a line in characters.
 */
export function titleLines(title: string, room: number = TITLE_CHARACTERS): string[] {
  return title
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .flatMap((line) => balanced(line, room));
}

function balanced(text: string, room: number): string[] {
  const widths = widthsTo(text);
  const width = widths.at(-1) ?? 0;
  if (width <= room) return [text];
  const words = { characters: [...text], widths, costs: breakCosts(text) };
  const fewest = Math.ceil(width / room);
  let best: { cost: number; lines: string[] } | null = null;
  for (const count of [fewest, fewest + 1]) {
    for (const shape of shapes(count)) {
      const found = broken(words, shape.map((part) => part * width), room);
      const cost = found.cost + (count - fewest) * EXTRA_LINE;
      if (found.lines.length > 0 && (best === null || cost < best.cost)) best = { cost, lines: found.lines };
    }
  }
  // No line holds a word that long (a web address, say): Word breaks it as it comes.
  return best?.lines ?? [text];
}

/** Shares of the whole for each line: growing, shrinking, and for three or more swelling in the middle. */
function shapes(count: number): number[][] {
  const growing = normal(Array.from({ length: count }, (_, at) => 1 + (0.45 * at) / (count - 1)));
  const swelling = normal(Array.from({ length: count }, (_, at) => 1.5 - Math.abs(at - (count - 1) / 2) / (count - 1)));
  return count > 2 ? [growing, growing.toReversed(), swelling] : [growing, growing.toReversed()];
}

function normal(weights: number[]): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}

interface Words {
  characters: string[];
  /** Width of the first i characters. */
  widths: number[];
  /** What a break before character i costs. */
  costs: number[];
}

/** Cheapest way to break a text into lines of about the wanted widths; no lines when there is none. */
function broken({ characters, widths, costs }: Words, wanted: number[], room: number): { cost: number; lines: string[] } {
  const end = characters.length;
  // reached[at]: the cheapest breaking of the first `at` characters into the lines so far.
  let reached = new Map<number, { cost: number; breaks: number[] }>([[0, { cost: 0, breaks: [] }]]);
  wanted.forEach((aim, index) => {
    const next = new Map<number, { cost: number; breaks: number[] }>();
    for (const [from, state] of reached) {
      for (let to = from + 1; to <= end; to += 1) {
        const length = (widths[to] ?? 0) - (widths[from] ?? 0);
        if (length > room) break;
        if ((index === wanted.length - 1) !== (to === end)) continue;
        const cost = state.cost + (length - aim) ** 2 + (to === end ? 0 : (costs[to] ?? Infinity));
        if (cost < (next.get(to)?.cost ?? Infinity)) next.set(to, { cost, breaks: [...state.breaks, to] });
      }
    }
    reached = next;
  });
  const found = reached.get(end);
  if (!found) return { cost: Infinity, lines: [] };
  let from = 0;
  const lines = found.breaks.map((to) => {
    const line = characters.slice(from, to).join('').trim();
    from = to;
    return line;
  });
  return { cost: found.cost, lines };
}
