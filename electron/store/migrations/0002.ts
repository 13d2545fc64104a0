// Schema 2: task tables, tasks, each unit's part, progress entries, evidence, issued papers. Never edited after release.
export const sql = `
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
CREATE INDEX tasks_by_table ON tasks (table_id, position);
CREATE INDEX tasks_by_carried_from ON tasks (carried_from) WHERE carried_from IS NOT NULL;

CREATE TABLE task_parts (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  task_id INTEGER NOT NULL REFERENCES tasks (id),
  unit_id INTEGER NOT NULL REFERENCES units (id),
  role TEXT NOT NULL CHECK (role IN ('lead', 'responsible')),
  via TEXT NOT NULL,
  UNIQUE (task_id, unit_id)
) STRICT;
CREATE INDEX task_parts_by_unit ON task_parts (unit_id);

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
CREATE INDEX task_entries_by_part ON task_entries (part_id);
CREATE INDEX task_entries_by_paper ON task_entries (paper_id) WHERE paper_id IS NOT NULL;
CREATE INDEX task_entries_by_of ON task_entries (of_entry) WHERE of_entry IS NOT NULL;

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
CREATE INDEX evidence_by_part ON evidence (part_id);
CREATE INDEX evidence_by_entry ON evidence (entry_id) WHERE entry_id IS NOT NULL;
CREATE INDEX evidence_by_file ON evidence (sha256) WHERE sha256 IS NOT NULL;

CREATE TABLE files (
  sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
  content BLOB NOT NULL
) STRICT;

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
) STRICT;

CREATE TRIGGER papers_keep_update BEFORE UPDATE ON papers BEGIN SELECT RAISE(ABORT, 'an issued paper is frozen'); END;
CREATE TRIGGER papers_keep_delete BEFORE DELETE ON papers BEGIN SELECT RAISE(ABORT, 'an issued paper is frozen'); END;
CREATE TRIGGER files_keep_update BEFORE UPDATE ON files BEGIN SELECT RAISE(ABORT, 'a kept file is not changed'); END;
`;
