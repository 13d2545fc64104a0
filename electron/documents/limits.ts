// The largest a file from outside may be. Each number is far above what an office table needs and far below what hurts.

const MB = 1024 * 1024;

/** Bytes of a file as it arrives. */
export const MAX_FILE_BYTES = 100 * MB;
/** Bytes of one unpacked part of a workbook. */
export const MAX_PART_BYTES = 100 * MB;
/** Bytes of all parts together, as claimed by the file, and again as really unpacked. */
export const MAX_TOTAL_BYTES = 200 * MB;
/** Unpacked to packed; only parts above `RATIO_FROM_BYTES` are judged, small ones may be all spaces. */
export const MAX_RATIO = 250;
export const RATIO_FROM_BYTES = 8 * MB;
/** Parts of a workbook, pictures included. */
export const MAX_ENTRIES = 10_000;

/** Rows of one sheet that carry content. */
export const MAX_ROWS = 200_000;
/** Columns of one sheet: XFD, the last column Excel has. */
export const MAX_COLUMNS = 16_384;
/** Cells of all sheets together, counted up to the last filled cell of each row. */
export const MAX_CELLS = 5_000_000;
/** Merged ranges of one sheet. */
export const MAX_MERGES = 500_000;
/** Nesting of elements in one part. */
export const MAX_DEPTH = 200;
