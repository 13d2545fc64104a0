// Schema 3: what scoring rests on beside items: joint units, marks, 加减分, their evidence, 约稿. Never edited after release.
export const sql = `
ALTER TABLE submissions ADD COLUMN marks TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(marks));
ALTER TABLE submissions ADD COLUMN words INTEGER CHECK (words IS NULL OR words >= 0);

CREATE TABLE joint_units (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  submission_id INTEGER NOT NULL REFERENCES submissions (id),
  unit_id INTEGER NOT NULL REFERENCES units (id),
  UNIQUE (submission_id, unit_id)
) STRICT;
CREATE INDEX joint_units_by_unit ON joint_units (unit_id);

CREATE TABLE score_events (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  unit_id INTEGER NOT NULL REFERENCES units (id),
  kind TEXT NOT NULL CHECK (kind <> ''),
  count INTEGER NOT NULL CHECK (count >= 1),
  on_day TEXT NOT NULL CHECK (length(on_day) = 10),
  points INTEGER,
  note TEXT NOT NULL
) STRICT;
CREATE INDEX score_events_by_day ON score_events (on_day);
CREATE INDEX score_events_by_unit ON score_events (unit_id, on_day);

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
CREATE INDEX event_evidence_by_event ON event_evidence (event_id);
CREATE INDEX event_evidence_by_file ON event_evidence (sha256) WHERE sha256 IS NOT NULL;

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
CREATE INDEX commissions_by_unit ON commissions (unit_id);
`;
