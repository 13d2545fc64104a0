// Where the rows of a table stand from top to bottom: all of one height, or each of its own.

export interface RowPlaces {
  /** Pixels of all rows together. */
  total: number;
  /** Upper edge of a row; that of the row behind the last is `total`. */
  topOf: (index: number) => number;
  heightOf: (index: number) => number;
  /** The row a place lies in; the nearest one above or below the table. -1 without rows. */
  rowAt: (y: number) => number;
  /** The nearest edge between rows: 0 before the first … the number of rows behind the last. */
  edgeAt: (y: number) => number;
}

const within = (value: number, last: number): number => Math.max(0, Math.min(value, last));

/** Rows of one height. */
export function evenPlaces(count: number, height: number): RowPlaces {
  return {
    total: count * height,
    topOf: (index) => index * height,
    heightOf: () => height,
    rowAt: (y) => Math.min(Math.max(0, Math.floor(y / height)), count - 1),
    edgeAt: (y) => within(Math.round(y / height), count),
  };
}

/** Rows of their own heights (pixels, whole numbers). */
export function unevenPlaces(heights: readonly number[]): RowPlaces {
  const count = heights.length;
  const tops = new Float64Array(count + 1);
  heights.forEach((height, index) => {
    tops[index + 1] = (tops[index] ?? 0) + height;
  });
  const topOf = (index: number): number => tops[within(index, count)] ?? 0;
  const rowAt = (y: number): number => {
    let [low, high] = [0, count - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (topOf(middle) <= y) low = middle;
      else high = middle - 1;
    }
    return Math.min(low, count - 1);
  };
  return {
    total: topOf(count),
    topOf,
    heightOf: (index) => heights[index] ?? 0,
    rowAt,
    edgeAt: (y) => {
      const row = rowAt(y);
      return row < 0 ? 0 : y > (topOf(row) + topOf(row + 1)) / 2 ? row + 1 : row;
    },
  };
}
