// The time that stands in parts whose own time says nothing, so that the same document gives the same bytes.
export const FIXED_TIME = new Date(2000, 0, 1);
