// Ids made by the program: a person names things in Chinese and never meets an id.

/** `stem` with the first number that is free: outlet1, outlet2 … */
export function freshId(stem: string, taken: Iterable<string>): string {
  const known = new Set(taken);
  for (let number = 1; ; number += 1) if (!known.has(`${stem}${number}`)) return `${stem}${number}`;
}
