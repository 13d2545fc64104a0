// Parts of tasks in one call, an office, and short looks into an outline.
import { day } from '../../../shared/days/day.ts';
import type { Day } from '../../../shared/days/day.ts';
import { outlineSchema } from '../../../shared/outline/outline.ts';
import type { Block, Outline } from '../../../shared/outline/outline.ts';
import type { PaperTable, ProgressInput, SheetsInput } from '../../../shared/papers/input.ts';
import { emptySettings } from '../../../shared/settings.ts';
import type { OfficeSettings } from '../../../shared/settings.ts';
import { standingOf } from '../../../shared/tracking/standing.ts';
import type { StandingEntry } from '../../../shared/tracking/standing.ts';
import type { Part } from '../../../shared/tracking/part.ts';
import type { Quota } from '../../../shared/tasks/task.ts';

export const office: OfficeSettings = { ...emptySettings, issuer: '某县人民政府办公室', numberPrefix: '某政办字', regionNames: ['某县'], addressee: '各乡镇，县直各部门', supervisor: '县政府督查室', contact: '王某', telephone: '000-1234567' };

export const table: PaperTable = { id: 1, title: '2024年政务公开任务分解表', documentNumber: '某政办字[2024]4号', issuedOn: day('2024-01-15') };

type Said = [kind: StandingEntry['kind'], on: string, more?: { times?: number; until?: string; text?: string }];

export interface PartWords {
  unit?: string;
  task?: number;
  tableId?: number;
  role?: Part['role'];
  number?: string;
  section?: string;
  requirement?: string;
  deadline?: string | null;
  deadlineText?: string;
  quotas?: Quota[];
  said?: Said[];
}

let ids = 0;

/** A part whose standing is derived from what was said, on a day. */
export function part(on: string, words: PartWords = {}): Part {
  const { unit = '甲局', task = ++ids, said = [], quotas = [], requirement = '及时公开重点领域信息。' } = words;
  const deadline = words.deadline === undefined ? day('2024-06-30') : words.deadline === null ? null : day(words.deadline);
  const entries = said.map(([kind, at, more], index): StandingEntry => ({ id: index + 1, kind, on: day(at), times: more?.times ?? null, until: more?.until === undefined ? null : day(more.until), of: null }));
  return {
    ...standingOf(entries, { deadline, quotas, year: 2024, issuedOn: day('2024-01-15') }, day(on)),
    id: ++ids, taskId: task, tableId: words.tableId ?? 1, unitId: [...unit].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0), unit, group: '', role: words.role ?? 'lead', via: unit,
    number: words.number ?? '', section: words.section ?? '一、公开内容', subsection: '', requirement, deadlineText: words.deadlineText ?? '', lastText: said.findLast(([, , more]) => more?.text)?.[2]?.text ?? '', evidence: 0, version: 0,
  };
}

export function sheetsOf(kind: SheetsInput['kind'], parts: Part[], more: Partial<SheetsInput> = {}): SheetsInput {
  const units = [...Map.groupBy(parts, ({ unit }) => unit)];
  return { kind, sheets: units.map(([unit, own], at) => ({ unit, number: 3 + at, parts: own })), tables: [table], office, signer: office.supervisor, issuedOn: day('2024-07-11'), replyBy: day('2024-07-21'), ...more };
}

export function progressOf(parts: Part[], on: Day, more: Partial<ProgressInput> = {}): ProgressInput {
  const tasks = [...new Map(parts.map(({ taskId, section }) => [taskId, { id: taskId, section }])).values()];
  return {
    year: 2024, month: '2024-06', on, judgedOn: on, tables: [table], tasks, parts, order: [...new Set(parts.map(({ unit }) => unit))], office,
    documentNumber: '某政办字〔2024〕12号', issuedOn: day('2024-07-05'), replyBy: null, ...more,
  };
}

/** Holds an outline against the shape every document must have: known blocks, no id twice, no broken sentence, nothing counted that is zero. */
export function sound(outline: Outline): Outline {
  const parsed = outlineSchema.parse(outline);
  const names = parsed.blocks.map(({ id }) => id);
  if (new Set(names).size !== names.length) throw new Error('an id stands twice');
  for (const block of parsed.blocks) {
    if (block.kind !== 'paragraph') continue;
    if (/undefined|null|NaN|\{|\}|，，|。。|、、|，。|。，|；。|：。|(?<!\d)0[个件项次]/.test(block.text)) throw new Error(`broken text: ${block.text}`);
    if (/[“（《][^”）》]*$/.test(block.text)) throw new Error(`open mark: ${block.text}`);
  }
  return parsed;
}

export function block<K extends Block['kind']>(outline: Outline, id: string, kind: K): Extract<Block, { kind: K }> {
  const found = outline.blocks.find((one) => one.id === id && one.kind === kind);
  if (!found) throw new Error(`no block ${id}; there are ${outline.blocks.map((one) => one.id).join(' ')}`);
  return found as Extract<Block, { kind: K }>;
}

export function text(outline: Outline, id: string): string | undefined {
  const found = outline.blocks.find((one) => one.id === id);
  return found && 'text' in found ? found.text : undefined;
}

/** The words of a table's rows, head left out. */
export function rows(outline: Outline, id: string): string[][] {
  return block(outline, id, 'table').body.map((cells) => cells.map((cell) => cell.text));
}
