// How high texts stand when they are wrapped into a width: laid out once by the browser, then remembered.

/** Width in pixels → text → height in pixels. */
const known = new Map<number, Map<string, number>>();
/** Widths tried while an edge is dragged are forgotten again. */
const WIDTHS = 12;

/** Height of the text alone (lines of 20 px), in order; the width is that between the paddings. */
export function textHeights(texts: readonly string[], width: number): number[] {
  const own = known.get(width) ?? new Map<string, number>();
  known.delete(width);
  known.set(width, own);
  for (const old of known.keys()) if (known.size > WIDTHS) known.delete(old);
  const fresh = [...new Set(texts)].filter((text) => !own.has(text));
  if (fresh.length > 0) {
    const place = document.createElement('div');
    place.className = 'grid-measure';
    place.style.width = `${width}px`;
    place.setAttribute('aria-hidden', 'true');
    const lines = fresh.map((text) => {
      const line = document.createElement('div');
      line.textContent = text === '' ? ' ' : text;
      return line;
    });
    place.append(...lines);
    document.body.append(place);
    fresh.forEach((text, index) => own.set(text, Math.ceil(lines[index]?.offsetHeight ?? 0)));
    place.remove();
  }
  return texts.map((text) => own.get(text) ?? 0);
}
