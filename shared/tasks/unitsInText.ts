// 责任单位：区财政局 at the end of a requirement: who does it, where a table has no column for it.

const LABEL = /[（(【[〔]?\s*(?:牵头|主办|主责|责任|负责|承办|落实|实施|配合|协办)+(?:单位|部门|科室|机构|处室)\s*[:：]/;

/** The part of a requirement that names the units, with its labels; null when it has none. */
export function unitsInText(requirement: string): string | null {
  const label = LABEL.exec(requirement);
  if (!label) return null;
  const tail = requirement.slice(label.index).replace(/[。；;\s]+$/u, '');
  const open = /^[（(【[〔]/.test(tail) && /[)）】\]〕]$/.test(tail);
  return open ? tail.slice(1, -1) : tail.replace(/^[（(【[〔]/, '');
}
