// Where a block stands: what its neighbours are, on what sheet, and whether it begins a page.
import { LANDSCAPE_TYPE_AREA, POINTS_PER_MM, SIZES, TYPE_AREA } from '../../../shared/outline/gongwen.ts';
import type { Block } from '../../../shared/outline/outline.ts';

export interface Place {
  previous?: Block['kind'];
  next?: Block['kind'];
  /** On a sheet turned sideways. */
  wide: boolean;
  /** A page break stands before it; false at the head of a section, which begins a page anyway. */
  newPage: boolean;
}

/** Width of the type area in millimetres. */
export const roomOf = (place: Place): number => (place.wide ? LANDSCAPE_TYPE_AREA.width : TYPE_AREA.width);

/** Characters of 22 pt in a line of the title. */
export const titleRoomOf = (place: Place): number => Math.floor((roomOf(place) * POINTS_PER_MM) / SIZES.two);
