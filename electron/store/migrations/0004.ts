// Schema 4: a correction knows the bulletin it corrects, a paper the scoring run it rests on. Never edited after release.
export const sql = `
ALTER TABLE bulletins ADD COLUMN corrects INTEGER REFERENCES bulletins (id);
ALTER TABLE papers ADD COLUMN run_id TEXT REFERENCES runs (id);
`;
