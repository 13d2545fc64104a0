// Names of a task as printed; those that stand for no unit yet are marked.
import type { ReactElement } from 'react';

interface PrintedNamesProps {
  names: readonly string[];
  unknown: readonly string[];
  openEnded?: boolean;
}

/** Joined by 、 as in the paper. */
export function PrintedNames({ names, unknown, openEnded = false }: PrintedNamesProps): ReactElement {
  return (
    <>
      {names.map((name, index) => [index > 0 ? '、' : '', unknown.includes(name) ? <span key={name} className="name-unknown" title={`“${name}”没有对应到单位，打开这一项可以指定`}>{name}</span> : name])}
      {openEnded ? '等' : ''}
    </>
  );
}
