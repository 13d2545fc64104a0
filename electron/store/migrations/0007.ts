// Schema 7: letters to applicants with their wording, applicants' contact data under lock, and the locked key to them.
export const sql = `
CREATE TABLE letter_texts (
  id TEXT PRIMARY KEY,
  content TEXT NOT NULL CHECK (json_valid(content))
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
CREATE INDEX request_letters_by_request ON request_letters (request_id);
CREATE UNIQUE INDEX request_letters_by_serial ON request_letters (year, serial) WHERE serial IS NOT NULL;
CREATE TRIGGER request_letters_keep_update BEFORE UPDATE ON request_letters BEGIN SELECT RAISE(ABORT, 'an issued letter is frozen'); END;
CREATE TRIGGER request_letters_keep_delete BEFORE DELETE ON request_letters BEGIN SELECT RAISE(ABORT, 'an issued letter is frozen'); END;

CREATE TABLE request_contacts (
  id INTEGER PRIMARY KEY,
  sealed TEXT NOT NULL CHECK (sealed <> '')
) STRICT;

CREATE TABLE data_keys (
  kind TEXT PRIMARY KEY,
  wrapped TEXT NOT NULL CHECK (wrapped <> '')
) STRICT;
`;
