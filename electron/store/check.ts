// Is a data file sound? SQLite's own checks, the schema, the chain of the change log, whether the log explains the records, and the kept files.
import Database from 'better-sqlite3';
import { chainStart, entryHash } from './change.ts';
import type { LoggedChange } from './change.ts';
import { explained } from './explained.ts';
import { currentSchema } from './migrations/index.ts';
import { schemaText } from './schemaText.ts';
import { sha256 } from './store.ts';
import type { Store } from './store.ts';

export interface Check {
  name: string;
  ok: boolean;
  detail: string;
}

/** Tables whose row counts a copy must share with its original. */
const counted = [
  'units', 'submissions', 'adoptions', 'runs', 'bulletins', 'task_tables', 'tasks', 'task_parts', 'task_entries', 'evidence', 'joint_units', 'score_events', 'event_evidence', 'commissions', 'files', 'papers', 'imports',
  'requests', 'request_events', 'request_letters', 'request_contacts', 'annual_reports', 'changes',
];

/** Frozen records and the command whose entry each of them has. */
const frozen = [
  ['runs', 'scoring.run'],
  ['bulletins', 'bulletins.export'],
  ['papers', 'papers.export'],
  ['request_letters', 'requests.letter'],
] as const;

/** Checks an open file. A check that cannot be carried out has failed. */
export function checkStore(db: Database.Database): Check[] {
  return [...checkFabric(db), attempt('操作日志', () => log(db)), attempt('佐证文件', () => keptFiles(db))];
}

/** Checks an open file but for its log. */
function checkFabric(db: Database.Database): Check[] {
  return [attempt('数据库完整性', () => integrity(db)), attempt('记录之间的引用', () => foreignKeys(db)), attempt('表结构', () => schema(db))];
}

/** Whether a file's pages are whole and its log explains its records: what must hold before the write-ahead log beside it is folded in. */
export function isWhole(db: Database.Database): boolean {
  return attempt('数据库完整性', () => integrity(db)).ok && attempt('操作日志', () => log(db)).ok;
}

/**
 * Checks a file that is not open; against `original` its row counts too. A file that is no database fails the first check.
 * Whether the log explains the records is not asked: a copy is as good as its original, and must not be out of reach for that.
 */
export function checkFile(path: string, original?: Store): Check[] {
  let db: Database.Database;
  try {
    db = new Database(path, { fileMustExist: true });
    // Without shared memory, and nothing written: a check leaves the file and its folder as they were.
    db.pragma('locking_mode = EXCLUSIVE');
    db.pragma('query_only = ON');
  } catch (error) {
    return [{ name: '文件', ok: false, detail: sentence(error) }];
  }
  try {
    const checks = [...checkFabric(db), attempt('操作日志', () => chain(db))];
    if (original && checks.every((check) => check.ok)) checks.push(counts(db, original.db));
    return checks;
  } finally {
    db.close();
  }
}

type Outcome = Omit<Check, 'name'>;

/** Damage may stop a check half-way with an error of any kind: then it has failed, and says so. */
function attempt(name: string, work: () => Outcome): Check {
  try {
    return { name, ...work() };
  } catch (error) {
    return { name, ok: false, detail: `没有查完：${sentence(error)}` };
  }
}

function integrity(db: Database.Database): Outcome {
  const found = db.pragma('integrity_check(5)') as { integrity_check: string }[];
  const ok = found.length === 1 && found[0]?.integrity_check === 'ok';
  return { ok, detail: ok ? '完好' : `数据库文件有损坏，共发现 ${found.length} 处` };
}

function foreignKeys(db: Database.Database): Outcome {
  const found = db.pragma('foreign_key_check') as unknown[];
  return { ok: found.length === 0, detail: found.length === 0 ? '完好' : `${found.length} 条记录所引用的记录不存在` };
}

function schema(db: Database.Database): Outcome {
  const version = db.pragma('user_version', { simple: true }) as number;
  if (version > 0 && version < currentSchema) return { ok: true, detail: `第 ${version} 版，打开时会升级到第 ${currentSchema} 版` };
  const same = version === currentSchema && schemaText(db) === expectedSchema();
  return { ok: same, detail: same ? `第 ${version} 版` : '表结构被改动过' };
}

let expected: string | undefined;

/** The schema as the migrations make it, worked out once. */
function expectedSchema(): string {
  return (expected ??= schemaText());
}

/** Follows the chain of hashes from the first entry to the last; a gap, a changed or a missing entry breaks it. */
function chain(db: Database.Database): Outcome {
  let previous = chainStart;
  let seq = 0;
  const rows = db.prepare('SELECT * FROM changes ORDER BY seq').iterate() as Iterable<LoggedChange & { previous: string; hash: string }>;
  for (const row of rows) {
    seq += 1;
    if (row.seq !== seq || row.previous !== previous || row.hash !== entryHash(previous, row)) {
      return { ok: false, detail: `第 ${seq} 项起与前面接不上：有人改动、删除或调换过日志` };
    }
    previous = row.hash;
  }
  if (isCut(db, seq)) return { ok: false, detail: '日志的末尾被截去' };
  return { ok: true, detail: seq === 0 ? '还没有记录' : `${seq} 项，首尾相接，末项校验码 ${previous.slice(0, 16)}` };
}

/** Whether something stands in the file whose entry the log no longer has: an import, a run, a bulletin. */
function isCut(db: Database.Database, last: number): boolean {
  const later = db.prepare('SELECT count(*) AS count FROM imports WHERE change_seq > ?').get(last) as { count: number };
  return later.count > 0 || frozen.some(([table, command]) => hasTable(db, table) && entriesOf(db, command) < countOf(db, table));
}

function entriesOf(db: Database.Database, command: string): number {
  return (db.prepare('SELECT count(*) AS count FROM changes WHERE command = ?').get(command) as { count: number }).count;
}

/** The chain, and then whether each record stands as the log says. */
function log(db: Database.Database): Outcome {
  const chained = chain(db);
  if (!chained.ok) return chained;
  const { differing } = explained(db);
  return differing === 0 ? chained : { ok: false, detail: `${differing} 条记录与日志所记不符：在本程序以外改动过，或者文件有损坏` };
}

/** Whether every kept file's bytes are those that came in, one after the other: together they may be more than fits in memory. */
function keptFiles(db: Database.Database): Outcome {
  let [count, bad] = [0, 0];
  const rows = db.prepare('SELECT sha256, content FROM files').raw().iterate() as Iterable<[string, Uint8Array]>;
  for (const [hash, content] of rows) {
    count += 1;
    if (sha256(content) !== hash) bad += 1;
  }
  if (bad > 0) return { ok: false, detail: `${count} 个佐证文件里有 ${bad} 个与存入时不一样，可能已经损坏` };
  return { ok: true, detail: count === 0 ? '还没有佐证文件' : `${count} 个，与存入时一样` };
}

function counts(db: Database.Database, original: Database.Database): Check {
  // A copy made before the schema is brought up to date has the tables of its time.
  const differing = counted.filter((table) => hasTable(original, table) && countOf(db, table) !== countOf(original, table));
  return { name: '记录数', ok: differing.length === 0, detail: differing.length === 0 ? '与原数据一致' : '备份期间数据有变动，与原数据不一致' };
}

/** Whether the file has the table: one of an older schema lacks those that came later. */
export function hasTable(db: Database.Database, table: string): boolean {
  return db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?").get(table) !== undefined;
}

/** Number of rows of a table. */
export function countOf(db: Database.Database, table: string): number {
  return (db.prepare(`SELECT count(*) AS count FROM ${table}`).get() as { count: number }).count;
}

function sentence(error: unknown): string {
  return error instanceof Error && 'code' in error ? `不是完好的数据文件（${String(error.code)}）` : '不是完好的数据文件';
}
