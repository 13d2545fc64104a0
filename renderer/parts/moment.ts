// A moment (not a day) as people read it: on this machine's clock, to the minute.

/** ISO 8601 with offset → '2026-11-21 09:15'. */
export function momentText(at: string): string {
  const moment = new Date(at);
  if (Number.isNaN(moment.getTime())) return at;
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())} ${two(moment.getHours())}:${two(moment.getMinutes())}`;
}

/** Whole days from a moment to now; for “so long ago”. */
export function daysSince(at: string): number {
  return Math.floor((Date.now() - new Date(at).getTime()) / 86_400_000);
}
