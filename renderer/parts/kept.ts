// What the window remembers between starts: text being typed and not yet written, column widths. Read and written here without
// waiting; app/KeptHolder.tsx brings it from the data file and takes every change there a moment later.

/** Takes a value to the data file, null to forget it; false when it did not get there. */
export type Send = (name: string, content: unknown, leaving: boolean) => Promise<boolean>;

/** Typing rests this long before it is sent, in milliseconds. */
const REST = 500;
/** What did not get there is sent again after so long. */
const AGAIN = 5_000;

/** Values as JSON, so that nobody changes one by changing what he was given. */
const values = new Map<string, string>();
/** Names whose present value the data file does not have. */
const unsent = new Set<string>();
let send: Send | null = null;
let timer: ReturnType<typeof setTimeout> | null = null;
let sending = false;

/** Reads what was kept under a name; the fallback when there is nothing. */
export function readKept<T>(name: string, fallback: T): T {
  const text = values.get(name);
  return text === undefined ? fallback : (JSON.parse(text) as T);
}

/** Keeps a value that JSON can say under a name; undefined forgets it. */
export function writeKept(name: string, value: unknown): void {
  const text = value === undefined ? undefined : JSON.stringify(value);
  if (text === values.get(name)) return;
  if (text === undefined) values.delete(name);
  else values.set(name, text);
  unsent.add(name);
  sendAfter(REST);
}

/** What the data file holds takes the place of what was here, but for what is still on its way there. */
export function takeKept(all: readonly { name: string; content: unknown }[]): void {
  for (const name of values.keys()) if (!unsent.has(name)) values.delete(name);
  for (const { name, content } of all) if (!unsent.has(name)) values.set(name, JSON.stringify(content));
}

/** From now on changes go to the data file; null: no longer. */
export function connectKept(to: Send | null): void {
  send = to;
  if (unsent.size > 0) sendAfter(REST);
}

/** The window is being closed or put away: everything goes at once. */
export function sendKeptNow(): void {
  for (const name of unsent) void send?.(name, contentOf(name), true);
}

const contentOf = (name: string): unknown => readKept<unknown>(name, null);

function sendAfter(rest: number): void {
  if (send && timer === null && !sending) timer = setTimeout(() => void sendAll(), rest);
}

/** One after the other; what was changed on its way goes again with the next round. */
async function sendAll(): Promise<void> {
  timer = null;
  sending = true;
  let rest = REST;
  try {
    for (const name of Array.from(unsent)) {
      const text = values.get(name);
      if (!(await send?.(name, contentOf(name), false))) rest = AGAIN;
      else if (values.get(name) === text) unsent.delete(name);
    }
  } finally {
    sending = false;
    if (unsent.size > 0) sendAfter(rest);
  }
}
