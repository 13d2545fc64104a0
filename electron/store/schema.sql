-- The whole schema, as the migrations make it. Reviewed by people, compared by a test; made anew by copying what that test prints.

CREATE TABLE adoptions (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  submission_id INTEGER NOT NULL REFERENCES submissions (id),
  outlet TEXT NOT NULL CHECK (outlet <> ''),
  form TEXT NOT NULL,
  adopted_on TEXT CHECK (adopted_on IS NULL OR length(adopted_on) = 10),
  instruction TEXT NOT NULL
) STRICT;

CREATE TABLE annual_reports (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  year INTEGER NOT NULL CHECK (year BETWEEN 2008 AND 2999),
  unit TEXT NOT NULL CHECK (unit <> ''),
  form TEXT NOT NULL,
  tables TEXT NOT NULL CHECK (json_valid(tables)),
  texts TEXT NOT NULL CHECK (json_valid(texts)),
  sources TEXT NOT NULL CHECK (json_valid(sources)),
  parts TEXT CHECK (parts IS NULL OR json_valid(parts)),
  accepted TEXT NOT NULL CHECK (json_valid(accepted)),
  received_on TEXT CHECK (received_on IS NULL OR length(received_on) = 10),
  filed TEXT CHECK (filed IS NULL OR json_valid(filed)),
  UNIQUE (year, unit)
) STRICT;

CREATE TABLE bulletins (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  run_id TEXT NOT NULL REFERENCES runs (id),
  title TEXT NOT NULL,
  document_number TEXT NOT NULL,
  issued_on TEXT NOT NULL,
  at TEXT NOT NULL,
  outline TEXT NOT NULL CHECK (json_valid(outline))
, corrects INTEGER REFERENCES bulletins (id)) STRICT;

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

CREATE TABLE commissions (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  unit_id INTEGER NOT NULL REFERENCES units (id),
  title TEXT NOT NULL CHECK (title <> ''),
  by_whom TEXT NOT NULL,
  asked_on TEXT CHECK (asked_on IS NULL OR length(asked_on) = 10),
  due_on TEXT CHECK (due_on IS NULL OR length(due_on) = 10),
  delivered_on TEXT CHECK (delivered_on IS NULL OR length(delivered_on) = 10),
  outcome TEXT CHECK (outcome IN ('done', 'failed')),
  excused INTEGER NOT NULL CHECK (excused IN (0, 1)),
  note TEXT NOT NULL
) STRICT;

CREATE TABLE data_keys (
  kind TEXT PRIMARY KEY,
  wrapped TEXT NOT NULL CHECK (wrapped <> '')
) STRICT;

CREATE TABLE drafts (
  name TEXT PRIMARY KEY CHECK (name <> ''),
  content TEXT NOT NULL CHECK (json_valid(content))
) STRICT;

CREATE TABLE event_evidence (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  event_id INTEGER NOT NULL REFERENCES score_events (id),
  name TEXT NOT NULL CHECK (name <> ''),
  link TEXT NOT NULL,
  sha256 TEXT REFERENCES files (sha256),
  size INTEGER NOT NULL,
  on_day TEXT NOT NULL CHECK (length(on_day) = 10),
  note TEXT NOT NULL,
  CHECK ((sha256 IS NULL) = (link <> ''))
) STRICT;

CREATE TABLE evidence (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  part_id INTEGER NOT NULL REFERENCES task_parts (id),
  entry_id INTEGER REFERENCES task_entries (id),
  name TEXT NOT NULL CHECK (name <> ''),
  link TEXT NOT NULL,
  sha256 TEXT REFERENCES files (sha256),
  size INTEGER NOT NULL,
  on_day TEXT NOT NULL CHECK (length(on_day) = 10),
  note TEXT NOT NULL,
  CHECK ((sha256 IS NULL) = (link <> ''))
) STRICT;

CREATE TABLE files (
  sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
  content BLOB NOT NULL
) STRICT;

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

CREATE TABLE joint_units (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  submission_id INTEGER NOT NULL REFERENCES submissions (id),
  unit_id INTEGER NOT NULL REFERENCES units (id),
  UNIQUE (submission_id, unit_id)
) STRICT;

CREATE TABLE letter_texts (
  id TEXT PRIMARY KEY,
  content TEXT NOT NULL CHECK (json_valid(content))
) STRICT;

CREATE TABLE mappings (
  source TEXT PRIMARY KEY,
  content TEXT NOT NULL CHECK (json_valid(content))
) STRICT, WITHOUT ROWID;

CREATE TABLE papers (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  number TEXT NOT NULL,
  year INTEGER NOT NULL,
  first_number INTEGER,
  last_number INTEGER,
  issued_on TEXT NOT NULL,
  reply_by TEXT,
  sheets TEXT NOT NULL CHECK (json_valid(sheets)),
  outline TEXT NOT NULL CHECK (json_valid(outline)),
  at TEXT NOT NULL
, run_id TEXT REFERENCES runs (id)) STRICT;

CREATE TABLE request_contacts (
  id INTEGER PRIMARY KEY,
  sealed TEXT NOT NULL CHECK (sealed <> '')
) STRICT;

CREATE TABLE request_events (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  request_id INTEGER NOT NULL REFERENCES requests (id),
  kind TEXT NOT NULL,
  on_day TEXT NOT NULL CHECK (length(on_day) = 10),
  detail TEXT NOT NULL CHECK (json_valid(detail)),
  entered_at TEXT NOT NULL,
  entered_by TEXT NOT NULL
) STRICT;

CREATE TABLE request_letters (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  request_id INTEGER NOT NULL REFERENCES requests (id),
  letter TEXT NOT NULL,
  title TEXT NOT NULL,
  number TEXT NOT NULL,
  year INTEGER NOT NULL,
  serial INTEGER,
  issued_on TEXT NOT NULL CHECK (length(issued_on) = 10),
  reason TEXT NOT NULL,
  outline TEXT NOT NULL CHECK (json_valid(outline)),
  at TEXT NOT NULL
) STRICT;

CREATE TABLE requests (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  number TEXT NOT NULL,
  applicant TEXT NOT NULL CHECK (applicant <> ''),
  applicant_kind TEXT NOT NULL,
  content TEXT NOT NULL CHECK (content <> ''),
  received TEXT NOT NULL CHECK (json_valid(received)),
  wanted TEXT NOT NULL,
  topic TEXT NOT NULL
) STRICT;

CREATE TABLE run_ledgers (
  run_id TEXT NOT NULL REFERENCES runs (id),
  unit_id INTEGER NOT NULL,
  unit TEXT NOT NULL CHECK (json_valid(unit)),
  ledger BLOB NOT NULL,
  PRIMARY KEY (run_id, unit_id)
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

CREATE TABLE schedules (
  id INTEGER PRIMARY KEY CHECK (id BETWEEN 1949 AND 2999),
  content TEXT NOT NULL CHECK (json_valid(content))
) STRICT;

CREATE TABLE schemes (
  id TEXT PRIMARY KEY,
  content TEXT NOT NULL CHECK (json_valid(content)),
  added_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE score_events (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  unit_id INTEGER NOT NULL REFERENCES units (id),
  kind TEXT NOT NULL CHECK (kind <> ''),
  count INTEGER NOT NULL CHECK (count >= 1),
  on_day TEXT NOT NULL CHECK (length(on_day) = 10),
  points INTEGER,
  note TEXT NOT NULL
) STRICT;

CREATE TABLE settings (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  content TEXT NOT NULL CHECK (json_valid(content))
) STRICT;

CREATE TABLE submissions (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  unit_id INTEGER NOT NULL REFERENCES units (id),
  title TEXT NOT NULL CHECK (title <> ''),
  submitted_on TEXT NOT NULL CHECK (length(submitted_on) = 10),
  kind TEXT NOT NULL,
  forwarded INTEGER CHECK (forwarded IN (0, 1)),
  remark TEXT NOT NULL
, marks TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(marks)), words INTEGER CHECK (words IS NULL OR words >= 0)) STRICT;

CREATE TABLE task_entries (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  part_id INTEGER NOT NULL REFERENCES task_parts (id),
  kind TEXT NOT NULL,
  on_day TEXT NOT NULL CHECK (length(on_day) = 10),
  text TEXT NOT NULL,
  times INTEGER,
  until TEXT CHECK (until IS NULL OR length(until) = 10),
  by_whom TEXT NOT NULL,
  of_entry INTEGER REFERENCES task_entries (id),
  paper_id INTEGER REFERENCES papers (id),
  source TEXT NOT NULL,
  entered_at TEXT NOT NULL,
  entered_by TEXT NOT NULL
) STRICT;

CREATE TABLE task_parts (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  task_id INTEGER NOT NULL REFERENCES tasks (id),
  unit_id INTEGER NOT NULL REFERENCES units (id),
  role TEXT NOT NULL CHECK (role IN ('lead', 'responsible')),
  via TEXT NOT NULL,
  UNIQUE (task_id, unit_id)
) STRICT;

CREATE TABLE task_tables (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  title TEXT NOT NULL CHECK (title <> ''),
  issuer TEXT,
  document_number TEXT,
  year INTEGER NOT NULL,
  issued_on TEXT CHECK (issued_on IS NULL OR length(issued_on) = 10),
  default_deadline TEXT CHECK (default_deadline IS NULL OR json_valid(default_deadline)),
  file TEXT NOT NULL
) STRICT;

CREATE TABLE tasks (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  table_id INTEGER NOT NULL REFERENCES task_tables (id),
  position INTEGER NOT NULL,
  number TEXT NOT NULL,
  section TEXT NOT NULL,
  subsection TEXT NOT NULL,
  leads TEXT NOT NULL CHECK (json_valid(leads)),
  responsible TEXT NOT NULL CHECK (json_valid(responsible)),
  groups TEXT NOT NULL CHECK (json_valid(groups)),
  open_ended INTEGER NOT NULL CHECK (open_ended IN (0, 1)),
  requirement TEXT NOT NULL CHECK (requirement <> ''),
  remark TEXT NOT NULL,
  deadline TEXT CHECK (deadline IS NULL OR length(deadline) = 10),
  deadline_text TEXT NOT NULL,
  deadlines TEXT NOT NULL CHECK (json_valid(deadlines)),
  quotas TEXT NOT NULL CHECK (json_valid(quotas)),
  periodic TEXT NOT NULL CHECK (json_valid(periodic)),
  source TEXT CHECK (source IS NULL OR json_valid(source)),
  carried_from INTEGER REFERENCES tasks (id)
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

CREATE INDEX adoptions_by_submission ON adoptions (submission_id);

CREATE INDEX changes_by_target ON changes (target) WHERE target IS NOT NULL;

CREATE INDEX commissions_by_unit ON commissions (unit_id);

CREATE INDEX event_evidence_by_event ON event_evidence (event_id);

CREATE INDEX event_evidence_by_file ON event_evidence (sha256) WHERE sha256 IS NOT NULL;

CREATE INDEX evidence_by_entry ON evidence (entry_id) WHERE entry_id IS NOT NULL;

CREATE INDEX evidence_by_file ON evidence (sha256) WHERE sha256 IS NOT NULL;

CREATE INDEX evidence_by_part ON evidence (part_id);

CREATE INDEX joint_units_by_unit ON joint_units (unit_id);

CREATE INDEX request_events_by_request ON request_events (request_id);

CREATE INDEX request_letters_by_request ON request_letters (request_id);

CREATE UNIQUE INDEX request_letters_by_serial ON request_letters (year, serial) WHERE serial IS NOT NULL;

CREATE INDEX score_events_by_day ON score_events (on_day);

CREATE INDEX score_events_by_unit ON score_events (unit_id, on_day);

CREATE INDEX submissions_by_unit ON submissions (unit_id, submitted_on);

CREATE INDEX task_entries_by_of ON task_entries (of_entry) WHERE of_entry IS NOT NULL;

CREATE INDEX task_entries_by_paper ON task_entries (paper_id) WHERE paper_id IS NOT NULL;

CREATE INDEX task_entries_by_part ON task_entries (part_id);

CREATE INDEX task_parts_by_unit ON task_parts (unit_id);

CREATE INDEX tasks_by_carried_from ON tasks (carried_from) WHERE carried_from IS NOT NULL;

CREATE INDEX tasks_by_table ON tasks (table_id, position);

CREATE TRIGGER bulletins_keep_delete BEFORE DELETE ON bulletins BEGIN SELECT RAISE(ABORT, 'an issued bulletin is frozen'); END;

CREATE TRIGGER bulletins_keep_update BEFORE UPDATE ON bulletins BEGIN SELECT RAISE(ABORT, 'an issued bulletin is frozen'); END;

CREATE TRIGGER changes_keep_delete BEFORE DELETE ON changes BEGIN SELECT RAISE(ABORT, 'the change log is append-only'); END;

CREATE TRIGGER changes_keep_update BEFORE UPDATE ON changes BEGIN SELECT RAISE(ABORT, 'the change log is append-only'); END;

CREATE TRIGGER files_keep_update BEFORE UPDATE ON files BEGIN SELECT RAISE(ABORT, 'a kept file is not changed'); END;

CREATE TRIGGER papers_keep_delete BEFORE DELETE ON papers BEGIN SELECT RAISE(ABORT, 'an issued paper is frozen'); END;

CREATE TRIGGER papers_keep_update BEFORE UPDATE ON papers BEGIN SELECT RAISE(ABORT, 'an issued paper is frozen'); END;

CREATE TRIGGER request_letters_keep_delete BEFORE DELETE ON request_letters BEGIN SELECT RAISE(ABORT, 'an issued letter is frozen'); END;

CREATE TRIGGER request_letters_keep_update BEFORE UPDATE ON request_letters BEGIN SELECT RAISE(ABORT, 'an issued letter is frozen'); END;

CREATE TRIGGER run_ledgers_keep_delete BEFORE DELETE ON run_ledgers BEGIN SELECT RAISE(ABORT, 'a run is immutable'); END;

CREATE TRIGGER run_ledgers_keep_update BEFORE UPDATE ON run_ledgers BEGIN SELECT RAISE(ABORT, 'a run is immutable'); END;

CREATE TRIGGER runs_keep_delete BEFORE DELETE ON runs BEGIN SELECT RAISE(ABORT, 'a run is immutable'); END;

CREATE TRIGGER runs_keep_update BEFORE UPDATE ON runs BEGIN SELECT RAISE(ABORT, 'a run is immutable'); END;
