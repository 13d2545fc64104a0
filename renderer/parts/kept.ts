// Small things this window remembers between starts (column widths, drafts); losing them loses no data.

/** Reads what was kept under a name; the fallback when there is nothing or it cannot be read. */
export function readKept<T>(name: string, fallback: T): T {
  const text = storage()?.getItem(name);
  if (text === null || text === undefined) return fallback;
  try {
    return JSON.parse(text) as T;
  } catch (error) {
    // Written by another program or cut off: worth no more than the default.
    if (error instanceof SyntaxError) return fallback;
    throw error;
  }
}

/** Keeps a value under a name; undefined forgets it. A full or forbidden storage is no reason to stop the work. */
export function writeKept(name: string, value: unknown): void {
  const store = storage();
  if (!store) return;
  if (value === undefined) {
    store.removeItem(name);
    return;
  }
  try {
    store.setItem(name, JSON.stringify(value));
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    console.warn('本机存储已满，这一项没有记住', name);
  }
}

function storage(): Storage | null {
  return typeof localStorage === 'undefined' ? null : localStorage;
}
