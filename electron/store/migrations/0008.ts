// Schema 8: the ledgers of runs are packed; those already there stay as they are.
export const sql = `
CREATE TABLE run_ledgers (
  run_id TEXT NOT NULL REFERENCES runs (id),
  unit_id INTEGER NOT NULL,
  unit TEXT NOT NULL CHECK (json_valid(unit)),
  ledger BLOB NOT NULL,
  PRIMARY KEY (run_id, unit_id)
) STRICT, WITHOUT ROWID;
INSERT INTO run_ledgers (run_id, unit_id, unit, ledger) SELECT run_id, unit_id, unit, CAST(ledger AS BLOB) FROM run_units;
DROP TABLE run_units;
CREATE TRIGGER run_ledgers_keep_update BEFORE UPDATE ON run_ledgers BEGIN SELECT RAISE(ABORT, 'a run is immutable'); END;
CREATE TRIGGER run_ledgers_keep_delete BEFORE DELETE ON run_ledgers BEGIN SELECT RAISE(ABORT, 'a run is immutable'); END;
`;
