// What is wrong at a place of a scheme's content, without the place.

export type Path = readonly PropertyKey[];

export interface SchemeFault {
  path: Path;
  message: string;
}

export function fault(path: Path, message: string): SchemeFault {
  return { path, message };
}
