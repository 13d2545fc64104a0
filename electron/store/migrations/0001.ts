// Schema 1: units, submissions, scoring runs, bulletins, imports and the change log. Never edited after release.
export const sql = `
CREATE TABLE settings (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  content TEXT NOT NULL CHECK (json_valid(content))
) STRICT;

CREATE TABLE units (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL CHECK (name <> ''),
  aliases TEXT NOT NULL CHECK (json_valid(aliases)),
  former_names TEXT NOT NULL CHECK (json_valid(former_names)),
  group_name TEXT NOT NULL,
  tier TEXT NOT NULL,
  exists_from TEXT CHECK (exists_from IS NULL OR length(exists_from) = 10),
  exists_to TEXT CHECK (exists_to IS NULL OR length(exists_to) = 10),
  exempt INTEGER NOT NULL CHECK (exempt IN (0, 1)),
  position INTEGER NOT NULL,
  remark TEXT NOT NULL
) STRICT;

CREATE TABLE submissions (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  unit_id INTEGER NOT NULL REFERENCES units (id),
  title TEXT NOT NULL CHECK (title <> ''),
  submitted_on TEXT NOT NULL CHECK (length(submitted_on) = 10),
  kind TEXT NOT NULL,
  forwarded INTEGER CHECK (forwarded IN (0, 1)),
  remark TEXT NOT NULL
) STRICT;
CREATE INDEX submissions_by_unit ON submissions (unit_id, submitted_on);

CREATE TABLE adoptions (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  submission_id INTEGER NOT NULL REFERENCES submissions (id),
  outlet TEXT NOT NULL CHECK (outlet <> ''),
  form TEXT NOT NULL,
  adopted_on TEXT CHECK (adopted_on IS NULL OR length(adopted_on) = 10),
  instruction TEXT NOT NULL
) STRICT;
CREATE INDEX adoptions_by_submission ON adoptions (submission_id);

CREATE TABLE schemes (
  id TEXT PRIMARY KEY,
  content TEXT NOT NULL CHECK (json_valid(content)),
  added_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE runs (
  id TEXT PRIMARY KEY,
  scheme_id TEXT NOT NULL,
  scheme_hash TEXT NOT NULL,
  facts_hash TEXT NOT NULL,
  span_from TEXT NOT NULL,
  span_to TEXT NOT NULL,
  at TEXT NOT NULL,
  who TEXT NOT NULL,
  submitted INTEGER NOT NULL,
  score INTEGER NOT NULL,
  scheme TEXT NOT NULL CHECK (json_valid(scheme)),
  readings TEXT NOT NULL CHECK (json_valid(readings)),
  result TEXT NOT NULL CHECK (json_valid(result)),
  change_seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE run_units (
  run_id TEXT NOT NULL REFERENCES runs (id),
  unit_id INTEGER NOT NULL,
  unit TEXT NOT NULL CHECK (json_valid(unit)),
  ledger TEXT NOT NULL,
  PRIMARY KEY (run_id, unit_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE bulletins (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  run_id TEXT NOT NULL REFERENCES runs (id),
  title TEXT NOT NULL,
  document_number TEXT NOT NULL,
  issued_on TEXT NOT NULL,
  at TEXT NOT NULL,
  outline TEXT NOT NULL CHECK (json_valid(outline))
) STRICT;

CREATE TABLE mappings (
  source TEXT PRIMARY KEY,
  content TEXT NOT NULL CHECK (json_valid(content))
) STRICT, WITHOUT ROWID;

CREATE TABLE changes (
  seq INTEGER PRIMARY KEY CHECK (seq > 0),
  at TEXT NOT NULL,
  who TEXT NOT NULL,
  command TEXT NOT NULL,
  summary TEXT NOT NULL,
  undoable INTEGER NOT NULL CHECK (undoable IN (0, 1)),
  target INTEGER REFERENCES changes (seq),
  records INTEGER NOT NULL,
  detail TEXT NOT NULL,
  previous TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;
CREATE INDEX changes_by_target ON changes (target) WHERE target IS NOT NULL;

CREATE TABLE imports (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  file TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  at TEXT NOT NULL,
  who TEXT NOT NULL,
  counts TEXT NOT NULL CHECK (json_valid(counts)),
  change_seq INTEGER NOT NULL REFERENCES changes (seq)
) STRICT;

CREATE TRIGGER changes_keep_update BEFORE UPDATE ON changes BEGIN SELECT RAISE(ABORT, 'the change log is append-only'); END;
CREATE TRIGGER changes_keep_delete BEFORE DELETE ON changes BEGIN SELECT RAISE(ABORT, 'the change log is append-only'); END;
CREATE TRIGGER runs_keep_update BEFORE UPDATE ON runs BEGIN SELECT RAISE(ABORT, 'a run is immutable'); END;
CREATE TRIGGER runs_keep_delete BEFORE DELETE ON runs BEGIN SELECT RAISE(ABORT, 'a run is immutable'); END;
CREATE TRIGGER run_units_keep_update BEFORE UPDATE ON run_units BEGIN SELECT RAISE(ABORT, 'a run is immutable'); END;
CREATE TRIGGER run_units_keep_delete BEFORE DELETE ON run_units BEGIN SELECT RAISE(ABORT, 'a run is immutable'); END;
CREATE TRIGGER bulletins_keep_update BEFORE UPDATE ON bulletins BEGIN SELECT RAISE(ABORT, 'an issued bulletin is frozen'); END;
CREATE TRIGGER bulletins_keep_delete BEFORE DELETE ON bulletins BEGIN SELECT RAISE(ABORT, 'an issued bulletin is frozen'); END;
`;
