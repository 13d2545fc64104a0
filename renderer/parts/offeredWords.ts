// Words offered while typing.

/** Words already used, the most used first, then the usual ones that were not. */
export function offeredWords(used: Iterable<string>, usual: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const word of used) if (word !== '') counts.set(word, (counts.get(word) ?? 0) + 1);
  const often = [...counts].sort((left, right) => right[1] - left[1]).map(([word]) => word);
  return [...often, ...usual.filter((word) => !counts.has(word))];
}
