// Schema 5: the annual reports of units, with what was accepted, what they are the sum of, and what was filed. Never edited after release.
export const sql = `
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
`;
