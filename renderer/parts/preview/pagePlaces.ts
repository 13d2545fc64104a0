// Where the pages stand on the grey, one below the other, in pixels at 100 %.
import { GAP, LANDSCAPE, PORTRAIT, type Paper } from './measures.ts';
import type { PageLayout } from './pieces.ts';

export interface PagePlace {
  paper: Paper;
  left: number;
  top: number;
}

/** Places of the pages and the size of all of them together, the grey margin included. */
export function placePages(pages: readonly PageLayout[]): { places: PagePlace[]; width: number; height: number } {
  const widest = pages.some((page) => page.landscape) ? LANDSCAPE.width : PORTRAIT.width;
  const width = widest + 2 * GAP;
  let top = GAP;
  const places = pages.map((page) => {
    const paper = page.landscape ? LANDSCAPE : PORTRAIT;
    const place = { paper, left: (width - paper.width) / 2, top };
    top += paper.height + GAP;
    return place;
  });
  return { places, width, height: top };
}
