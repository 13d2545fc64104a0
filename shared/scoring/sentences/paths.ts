// Values within a scheme by their path; a change gives a new scheme and leaves the old one as it is.

export type Path = readonly (string | number)[];

/** The value at a path, undefined where the way ends. */
export function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, key) => (typeof value === 'object' && value !== null ? (value as Record<string | number, unknown>)[key] : undefined), root);
}

/** The same with another value at the path; undefined takes the member away. */
export function withValue<T>(root: T, path: Path, value: unknown): T {
  const [key, ...rest] = path;
  if (key === undefined) return value as T;
  const below = rest.length === 0 ? value : withValue((root as Record<string | number, unknown> | undefined)?.[key], rest, value);
  if (Array.isArray(root)) {
    const list = [...(root as unknown[])];
    if (below === undefined) list.splice(Number(key), 1);
    else list[Number(key)] = below;
    return list as T;
  }
  const copy: Record<string | number, unknown> = { ...(root as object) };
  if (below === undefined) delete copy[key];
  else copy[key] = below;
  return copy as T;
}

/** 'rules[2].points', as problems name a place. */
export function pathText(path: readonly PropertyKey[]): string {
  return path.map((part, at) => (typeof part === 'number' ? `[${part}]` : at === 0 ? String(part) : `.${String(part)}`)).join('');
}
