// Schema 6: applications for information with their events, and the schedules of days off the office entered itself.
export const sql = `
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

CREATE TABLE request_events (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  request_id INTEGER NOT NULL REFERENCES requests (id),
  kind TEXT NOT NULL,
  on_day TEXT NOT NULL CHECK (length(on_day) = 10),
  detail TEXT NOT NULL CHECK (json_valid(detail)),
  entered_at TEXT NOT NULL,
  entered_by TEXT NOT NULL
) STRICT;
CREATE INDEX request_events_by_request ON request_events (request_id);

CREATE TABLE schedules (
  id INTEGER PRIMARY KEY CHECK (id BETWEEN 1949 AND 2999),
  content TEXT NOT NULL CHECK (json_valid(content))
) STRICT;
`;
