// The adoption columns of one row: outlets in a cell, outlets side by side, one column for each outlet.
import type { Day } from '../days/day.ts';
import type { OutletIndex } from '../names/outletIndex.ts';
import type { Problem } from '../problems.ts';
import { hint } from '../problems.ts';
import type { Adoption } from '../submissions/submission.ts';
import type { FormWords } from './forms.ts';
import { instructionOf, joinInstructions, readInstruction } from './instructions.ts';
import { readMarkCell, readOutletCell, saidText, splitList } from './outletCells.ts';
import { readDayCell } from './readDayCell.ts';
import { readFlag } from './readFlag.ts';
import type { Table } from './table.ts';

/** Columns that speak of one adoption. */
interface AdoptionColumns {
  outlet: number | null;
  form: number | null;
  adoptedOn: number | null;
  instruction: number | null;
  /** Columns of one level each: 省领导批示. */
  levels: { column: number; level: string }[];
}
export interface AdoptionsRead {
  adoptions: Adoption[];
  problems: Problem[];
  /** Something is said of adoption, be it that there was none. */
  said: boolean;
  /** A continued row without an outlet of its own: one more instruction on the adoption above; `lone` holds in case there is none above. */
  more: { instruction: string; lone: Problem } | null;
}
export interface AdoptionReader {
  /** The columns of a named outlet with its form, day and instruction; empty where every outlet has a column of its own. */
  named: readonly number[];
  /** The columns of one outlet each. */
  marked: readonly { column: number; title: string }[];
  /** Reads a row; `continued` rows only count what stands in cells of their own. */
  read(row: number, continued: boolean): AdoptionsRead;
}
export interface OutletNotes {
  /** Remembers that a printed form is in no scheme. */
  unknownForm(form: string, place: { sheet: string; row: number; cell: string }): void;
  /** Remembers that a printed outlet is in no scheme. */
  unknown(name: string, place: { sheet: string; row: number; cell: string }): void;
}

const LONGEST = 200;
function columnSets(table: Table): AdoptionColumns[] {
  const sets: AdoptionColumns[] = [];
  const blank = (): AdoptionColumns => ({ outlet: null, form: null, adoptedOn: null, instruction: null, levels: [] });
  const early = blank();
  for (const { column, field } of table.columns) {
    if (field === 'outlet') {
      sets.push(sets.length === 0 ? { ...early, outlet: column } : { ...blank(), outlet: column });
    } else if (field === 'form' || field === 'adoptedOn' || field === 'instruction') {
      const set = sets.at(-1) ?? early;
      set[field] ??= column;
    } else if (field?.startsWith('instruction:') === true) (sets.at(-1) ?? early).levels.push({ column, level: field.slice(12) });
  }
  return sets.length > 0 ? sets : [early];
}

/** The words schemes and common use have for what adoption columns say. */
export interface AdoptionWords {
  outlets: OutletIndex;
  forms: FormWords;
  instructionNames: readonly string[];
}

/** Prepares the adoption columns of a table. `year` serves days written without one. */
export function adoptionReader(
  table: Table, { outlets, forms, instructionNames }: AdoptionWords, year: number | undefined, notes: OutletNotes, yearTaken: (cell: string) => void,
): AdoptionReader {
  const { view } = table;
  const sets = columnSets(table);
  const marks = table.columns.flatMap(({ column, title, field }) => (field?.startsWith('outlet:') ? [{ column, title, name: field.slice(7) }] : []));
  const flagColumn = table.columns.find(({ field }) => field === 'adopted')?.column ?? null;
  const named = sets.flatMap((set) => (set.outlet === null && marks.length > 0 ? [] : [set.outlet, set.form, set.adoptedOn, set.instruction, ...set.levels.map(({ column }) => column)])).filter((column) => column !== null);

  function read(row: number, continued: boolean): AdoptionsRead {
    const adoptions: Adoption[] = [];
    let more: AdoptionsRead['more'] = null;
    const problems: Problem[] = [];
    let [said, awaiting, unnamed] = [false, '', ''];
    const at = (column: number, field: string): { sheet: string; row: number; cell: string; field: string } => ({ sheet: view.name, row: row + 1, cell: view.address(row, column), field });
    const own = (column: number): boolean => view.coveredFrom(row, column) === null;
    const text = (column: number | null, ownOnly: boolean): string => (column === null || (ownOnly && !own(column)) ? '' : view.text(row, column));
    const oneDay = (value: Parameters<typeof readDayCell>[0], column: number): Day | null => {
      const reading = readDayCell(value, year);
      if (reading.kind === 'refused') problems.push({ code: reading.code, message: `${view.address(row, column)}（采用日期）：${reading.message}。`, at: at(column, 'adoptedOn') });
      if (reading.kind !== 'day') return null;
      if (reading.yearless) yearTaken(view.address(row, column));
      if (reading.serial) problems.push(hint('day-serial', `${view.address(row, column)} 是没有设成日期的数字，按 ${reading.day} 读取。`, at(column, 'adoptedOn')));
      return reading.day;
    };
    const daysOf = (column: number | null, count: number): (Day | null)[] => {
      if (column === null) return [];
      const value = view.value(row, column);
      const parts = typeof value === 'string' && count > 1 ? splitList(value) : [];
      if (parts.length === count) return parts.map((part) => oneDay(part, column));
      return [oneDay(value, column)];
    };

    /** The instructions of a set: their text, what their cells show, and what is wrong with them. */
    const instructionsOf = ({ instruction, levels }: AdoptionColumns): { text: string; shown: string; wrong: Problem[] } => {
      const [texts, shown, wrong]: [string[], string[], Problem[]] = [[], [], []];
      for (const { column, level } of [...(instruction === null ? [] : [{ column: instruction, level: '' }]), ...levels]) {
        if (continued && !own(column)) continue;
        const value = view.value(row, column);
        const [cell, place] = [view.address(row, column), at(column, 'instruction')];
        if (value !== null && typeof value === 'object' && 'error' in value) {
          wrong.push({ code: 'cell-error', message: `${cell} 是错误值 ${value.error}，请在表格里改正后重新导入。`, at: place });
          continue;
        }
        const found = readInstruction(typeof value === 'string' ? view.text(row, column) : value);
        if (found.kind === 'none') continue;
        shown.push(found.text);
        if (found.kind === 'notYet') wrong.push(hint('instruction-none', `${cell} 写的“${found.text}”不是批示，按没有领导批示接收。`, place));
        else if (found.text.length > LONGEST) wrong.push({ code: 'text-too-long', message: `${cell} 的领导批示超过${LONGEST}个字，请检查是否填错了列。`, at: place });
        else if (found.kind === 'said') texts.push(level === '' ? found.text : instructionOf(found.text, level, instructionNames));
        else if (level !== '') texts.push(level);
        else if (!levels.some((one) => readInstruction(view.value(row, one.column)).kind !== 'none')) {
          wrong.push({ code: 'instruction-level', message: `${cell} 写的“${found.text}”没有说明是哪一级领导批示，请写明“省领导”“市领导”这样的级别或职务。`, at: place });
        }
      }
      return { text: joinInstructions(texts), shown: shown.join('、'), wrong };
    };

    const readForm = (said: string, column: number): string => {
      if (said === '') return '';
      const { form, known } = forms.read(said);
      if (!known) notes.unknownForm(form, { sheet: view.name, row: row + 1, cell: view.address(row, column) });
      return form;
    };

    for (const set of sets) {
      const raw = set.outlet === null || (continued && !own(set.outlet)) ? null : view.value(row, set.outlet);
      const cell = set.outlet ?? set.adoptedOn ?? set.form ?? set.instruction ?? set.levels[0]?.column ?? null;
      if (cell === null) continue;
      if (raw !== null && typeof raw === 'object' && 'error' in raw) {
        problems.push({ code: 'cell-error', message: `${view.address(row, cell)} 是错误值 ${raw.error}，请在表格里改正后重新导入。`, at: at(cell, 'outlet') });
        continue;
      }
      const printed = typeof raw === 'string' ? raw : raw === null ? '' : view.text(row, cell);
      const found = readOutletCell(printed, outlets, year, forms);
      if (found.kind !== 'none') said = true;
      if (found.kind === 'awaiting') awaiting = found.text;
      if (found.kind === 'unnamed') unnamed = found.text;
      const { text: instruction, shown, wrong } = instructionsOf(set);
      const form = saidText(text(set.form, continued && found.kind === 'none'));
      if (found.kind !== 'outlets') {
        const dayText = saidText(text(set.adoptedOn, true));
        if (found.kind === 'none' && marks.length === 0 && (shown !== '' || dayText !== '' || (form !== '' && !continued))) {
          const what = dayText !== '' ? '采用日期' : shown !== '' ? '领导批示' : '采用形式';
          const lone: Problem = { code: 'outlet-missing', message: `${view.address(row, cell)}：写了${what}，没有写采用刊物，请补上采用刊物。`, at: at(cell, 'outlet') };
          if (continued && dayText === '' && instruction !== '' && sets.length === 1) more = { instruction, lone };
          else problems.push(lone);
        } else if ((found.kind === 'notAdopted' || found.kind === 'awaiting') && (dayText !== '' || shown !== '')) {
          const lost = [dayText === '' ? '' : `采用日期“${dayText}”`, shown === '' ? '' : `领导批示“${shown}”`].filter((one) => one !== '').join('、');
          problems.push(hint('adoption-contradiction', `${view.address(row, cell)} 写的是${found.kind === 'awaiting' ? '尚未采用' : '未采用'}，同一行的${lost}没有读取。`, at(cell, dayText === '' ? 'instruction' : 'adoptedOn')));
        }
        continue;
      }
      problems.push(...wrong);
      const days = daysOf(set.adoptedOn, found.outlets.length);
      const formOf = (said: string): string => readForm(said, set.form ?? cell);
      const formParts = found.outlets.length > 1 && set.form !== null ? splitList(String(view.value(row, set.form) ?? '')) : [];
      found.outlets.forEach((outlet, index) => {
        if (outlet.name.length > LONGEST) problems.push({ code: 'text-too-long', message: `${view.address(row, cell)} 的采用刊物超过${LONGEST}个字，请检查是否填错了列。`, at: at(cell, 'outlet') });
        else if (!outlet.known) notes.unknown(outlet.name, { sheet: view.name, row: row + 1, cell: view.address(row, cell) });
        adoptions.push({
          outlet: outlet.name,
          form: formParts.length === found.outlets.length ? formOf(saidText(formParts[index] ?? '')) : form === '' ? outlet.form : formOf(form),
          adoptedOn: (days.length > 1 ? days[index] : days[0]) ?? outlet.adoptedOn,
          instruction: index === 0 ? instruction : '',
        });
      });
    }

    const common = sets[0]?.outlet === null ? sets[0] : undefined;
    const marked = common && marks.length > 0 ? instructionsOf(common) : { text: '', shown: '', wrong: [] };
    for (const { column, title, name } of marks) {
      if (continued && !own(column)) continue;
      const mark = readMarkCell(view.value(row, column), name, title, year, forms);
      if (mark.kind !== 'none') said = true;
      if (mark.kind === 'refused') problems.push({ code: mark.code, message: `${view.address(row, column)}：${mark.message}。`, at: at(column, 'outlet') });
      if (mark.kind === 'awaiting') awaiting = mark.text;
      if (mark.kind !== 'adopted') continue;
      if (mark.note !== undefined) problems.push(hint('outlet-times', `${view.address(row, column)}：${mark.note}。`, at(column, 'outlet')));
      if (!outlets.resolve(name).known) notes.unknown(name, { sheet: view.name, row: row + 1, cell: view.address(row, column) });
      const adoptedOn = mark.adoptedOn ?? (common?.adoptedOn == null ? null : oneDay(view.value(row, common.adoptedOn), common.adoptedOn));
      for (let time = 0; time < mark.times; time += 1) {
        adoptions.push({
          outlet: name, form: mark.form === '' ? readForm(saidText(text(common?.form ?? null, false)), common?.form ?? column) : mark.form, adoptedOn,
          instruction: adoptions.length === 0 ? marked.text : '',
        });
      }
    }
    if (marked.shown !== '') {
      const lone = hint('adoption-contradiction', `第${row + 1}行没有标采用，写的领导批示“${marked.shown}”没有读取。`, { sheet: view.name, row: row + 1, field: 'instruction' });
      if (adoptions.length > 0) problems.push(...marked.wrong);
      else if (continued && marked.text !== '') more = { instruction: marked.text, lone };
      else problems.push(lone);
    }

    const flag = flagColumn === null || continued ? null : readFlag(view.value(row, flagColumn));
    const flagAt = flagColumn ?? sets[0]?.outlet ?? 0;
    if (flag === 'unclear') {
      const status = text(flagColumn, false);
      if (readOutletCell(status, outlets, year, forms).kind === 'awaiting') awaiting = status;
      else problems.push(hint('flag-unclear', `${view.address(row, flagAt)} 写的“${status}”看不出是否采用，${adoptions.length > 0 ? '按写明的采用刊物接收' : '按没有采用接收'}，请核对。`, at(flagAt, 'outlet')));
    }
    if (awaiting !== '') problems.push(hint('adoption-awaited', `第${row + 1}行写的是“${awaiting}”，按尚未采用接收。`, { sheet: view.name, row: row + 1, field: 'outlet' }));
    if (adoptions.length === 0 && (flag === true || unnamed !== '') && !problems.some(({ code }) => code === 'outlet-missing')) {
      problems.push({ code: 'outlet-missing', message: `${view.address(row, flagAt)} 写的是“${unnamed === '' ? '采用' : unnamed}”，没有写被哪个刊物（平台）采用，请补上。`, at: at(flagAt, 'outlet') });
    }
    if (adoptions.length > 0 && flag === false) {
      problems.push({ code: 'adoption-contradiction', message: `${view.address(row, flagAt)} 写的是没有采用，同一行却写了采用刊物“${adoptions[0]?.outlet}”，请核对。`, at: at(flagAt, 'outlet') });
    }
    return { adoptions, problems, said, more };
  }
  return { named, marked: marks, read };
}
