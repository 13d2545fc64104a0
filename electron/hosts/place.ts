// Where things lie: the user's own data folder and the program's resources, in the checkout and in the installed program alike.
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the user's data: the system's place for application data, 政务公开工作台. */
export function dataFolder(): string {
  const name = '政务公开工作台';
  if (process.platform === 'win32') return join(process.env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming'), name);
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', name);
  return join(process.env['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'), name);
}

/** The user's own data file. */
export function defaultDatabase(): string {
  return join(dataFolder(), '政务公开工作台.db');
}

/** The folder above this file that holds `resources/` and `package.json`, whether run from source or from a bundle. */
export function programFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'resources', 'schemes'))) {
    const above = dirname(folder);
    if (above === folder) throw new Error('the program folder with resources/schemes was not found');
    folder = above;
  }
  return folder;
}

/** The shipped data: schemes, calendars, samples, forms. */
export function resourcesFolder(): string {
  return join(programFolder(), 'resources');
}
