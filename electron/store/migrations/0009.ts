// Schema 9: what is being typed and not yet written, and how the window looks, lie in the data file.
export const sql = `
CREATE TABLE drafts (
  name TEXT PRIMARY KEY CHECK (name <> ''),
  content TEXT NOT NULL CHECK (json_valid(content))
) STRICT;
`;
