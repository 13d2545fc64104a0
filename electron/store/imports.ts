// Past imports: each with the change that wrote it, by which it can be taken back.
import { desc, eq } from 'drizzle-orm';
import type { ImportKind } from '../../shared/importing/plan.ts';
import type { Store } from './store.ts';
import { imports, mappings } from './tables.ts';
import { isUndone } from './undo.ts';

export interface ImportRow {
  importId: number;
  kind: ImportKind;
  file: string;
  at: string;
  who: string;
  counts: Record<string, number>;
  changeSeq: number;
  undone: boolean;
}

/** Notes an import; to be called right after its change, inside the same save. */
export function insertImport(store: Store, row: { kind: ImportKind; file: string; sha256: string; counts: Record<string, number>; changeSeq: number }): number {
  return Number(store.orm.insert(imports).values({ ...row, at: store.now(), who: store.who }).run().lastInsertRowid);
}

/** Past imports, newest first. */
export function listImports(store: Store): ImportRow[] {
  const rows = store.orm.select().from(imports).orderBy(desc(imports.id)).all();
  return rows.map(({ id, kind, file, at, who, counts, changeSeq }) => ({ importId: id, kind, file, at, who, counts, changeSeq, undone: isUndone(store, changeSeq) }));
}

/** The change an import wrote, or undefined when there is no such import. */
export function importChange(store: Store, importId: number): number | undefined {
  return store.orm.select({ seq: imports.changeSeq }).from(imports).where(eq(imports.id, importId)).get()?.seq;
}

/** The column mapping a person chose for files of this shape, if any. */
export function readMapping(store: Store, source: string): unknown {
  return store.orm.select().from(mappings).where(eq(mappings.source, source)).get()?.content;
}

/** Remembers a mapping for files of this shape. */
export function writeMapping(store: Store, source: string, content: unknown): void {
  store.orm.insert(mappings).values({ source, content }).onConflictDoUpdate({ target: mappings.source, set: { content } }).run();
}
