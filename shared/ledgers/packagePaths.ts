// Where each file stands in an evidence package: section / task / unit / file, short enough for Windows' 260 letters.
import type { LedgerTable, LedgerTask } from './input.ts';

/** Characters of each name; a whole path stays below 150, so that it can be unpacked into a deep folder. */
const LONGEST = { table: 20, section: 14, task: 20, unit: 20, file: 60 };

/** Task id → the folders above its units' files, '' when there is but one task. Each task has folders of its own. */
export function taskFolders(tables: readonly LedgerTable[], tasks: readonly LedgerTask[]): Map<number, string> {
  if (tasks.length <= 1) return new Map(tasks.map(({ id }) => [id, '']));
  const folders = new Map<number, string>();
  const byTable = Map.groupBy(tasks, ({ tableId }) => tableId);
  const used = tables.filter(({ id }) => byTable.has(id));
  used.forEach((table, index) => {
    const own = byTable.get(table.id) ?? [];
    const top = used.length === 1 ? '' : `${padded(index + 1, used.length)} ${short(tableFolder(table), LONGEST.table)}/`;
    const sections = [...new Set(own.map(({ section }) => section))];
    const numbers = taskNumbers(own);
    own.forEach((task, at) => {
      const place = sections.indexOf(task.section) + 1;
      const section = sections.length === 1 ? '' : `${padded(place, sections.length)} ${short(task.section === '' ? '其他' : task.section, LONGEST.section)}/`;
      folders.set(task.id, `${top}${section}${numbers[at]} ${short(task.requirement, LONGEST.task)}/`);
    });
  });
  return folders;
}

/** The table's title, with its year in front unless it says it. */
function tableFolder({ title, year }: LedgerTable): string {
  return title.includes(String(year)) ? title : `${year}年${title}`;
}

/** The printed numbers when they are numbers and all different, else the places in the table. */
function taskNumbers(tasks: readonly LedgerTask[]): string[] {
  const printed = tasks.map(({ number }) => (/^\d{1,4}$/.test(number) ? Number(number) : null));
  const usable = printed.every((number) => number !== null) && new Set(printed).size === tasks.length;
  const numbers = tasks.map(({ position }, at) => (usable ? (printed[at] ?? position) : position));
  const most = Math.max(...numbers);
  return numbers.map((number) => padded(number, most));
}

/** The file's path: folders, the unit, the name with its extension. Signs no file name may hold are left to the writer of the zip. */
export function evidencePath(folder: string, unit: string, name: string): string {
  return `${folder}${short(unit, LONGEST.unit)}/${shortFile(name)}`;
}

function padded(number: number, most: number): string {
  return String(number).padStart(Math.max(2, String(most).length), '0');
}

/** One folder name: no slash, no line break, cut with … . */
function short(text: string, longest: number): string {
  const characters = Array.from(text.replace(/[/\s]+/g, ' ').replace(/[。；;，,、.\s]+$/, '').trim());
  return characters.length > longest ? `${characters.slice(0, longest).join('').trim()}…` : characters.join('') || '未命名';
}

function shortFile(name: string): string {
  const extension = /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? '';
  const stem = Array.from(name.slice(0, name.length - extension.length).replaceAll('/', '／'));
  return (stem.length > LONGEST.file ? `${stem.slice(0, LONGEST.file).join('').trim()}…` : stem.join('')) + extension;
}
