// One cell of names → the names: separators, broken lines, brackets, 和 and 及 between names, 等 behind them, who leads.
import { cleanName, dropNumber, foldText } from '../names/fold.ts';
import { nearNames } from '../names/nearest.ts';
import { isGroupName } from './collectiveNames.ts';
import { isBareEnding, isComplete } from './unitEndings.ts';
import { splitRoles } from './unitRoles.ts';

/**
 * `text` as printed, broken lines joined. `openEnded`: it stands behind 等 (等有关部门). `known` and `nearest` only when a list of
 * known names was given and the name is no collective one: false with the known name most like it (null: none is like it).
 */
export interface SplitName {
  text: string;
  group: boolean;
  openEnded: boolean;
  known?: boolean;
  nearest?: string | null;
}
/** `leads` only when the cell itself says who leads; `repeated`: names printed more than once, taken once. */
export interface SplitNames {
  names: SplitName[];
  leads?: SplitName[];
  openEnded: boolean;
  repeated: string[];
}

/** What is known about names: exact folded forms, and the nearest to an unknown one. */
export interface KnownNames {
  given: boolean;
  has(name: string): boolean;
  nearest(name: string): string | null;
}

/** Prepares a list of known names once for many cells. */
export function knownNames(names: readonly string[]): KnownNames {
  const folded = new Set(names.map(foldText));
  const near = nearNames(names.map((name) => ({ folded: foldText(name), owner: name })));
  return { given: names.length > 0, has: (name) => folded.has(foldText(name)), nearest: (name) => near.nearest(foldText(name), 1)[0] ?? null };
}

/** A collective name that a broken line has not cut: 各驻区单 is cut, 各驻区单位 is whole. */
const WHOLE_GROUP = /(?:[门位构业关室道办街镇乡处区府校院局司社村县市所站会委心组企)]|领导)$/;
const standsAlone = (text: string, known: KnownNames): boolean => known.has(text) || isComplete(foldText(text)) || (isGroupName(text) && WHOLE_GROUP.test(foldText(text)));

interface Piece {
  text: string;
  /** What stood in front: a mark (、，；) separates, a space or a line break may only be a broken line. */
  soft: boolean;
}

function cut(text: string): Piece[] {
  const pieces: Piece[] = [];
  let [held, depth, soft] = ['', 0, true];
  const push = (): void => {
    if (held.trim() !== '') pieces.push({ text: held.trim(), soft });
    held = '';
  };
  for (const letter of text) {
    if (/[(（〔[［]/.test(letter)) depth += 1;
    if (/[)）〕\]］]/.test(letter)) depth = Math.max(0, depth - 1);
    const hard = depth === 0 && /[、，,；;。/／|｜]/.test(letter);
    const blank = /\s/.test(letter);
    if (!hard && !(blank && depth === 0)) {
      if (!blank) held += letter;
      continue;
    }
    const ended = held.trim() !== '';
    push();
    // A mark among spaces separates, whatever stands around it.
    soft = hard ? false : ended || soft;
  }
  push();
  return pieces;
}

/** Joins what only a broken line parted: an unfinished name with what follows, a bracket or a bare ending with what it belongs to. */
function joinBroken(pieces: readonly Piece[], known: KnownNames): string[] {
  const joined: string[] = [];
  for (const { text, soft } of pieces) {
    const before = joined.at(-1);
    if (before !== undefined && /^[(（]/.test(text)) joined[joined.length - 1] = before + text;
    else if (before !== undefined && soft && isOne(before, text, known)) joined[joined.length - 1] = before + text;
    else joined.push(text);
  }
  return joined;
}

function isOne(before: string, text: string, known: KnownNames): boolean {
  if (known.has(before + text) && !(known.has(before) && known.has(text))) return true;
  if (/^(?:和|及|与|以及)/.test(text) || /(?:和|及|与)$/.test(before)) return true;
  return !standsAlone(before, known) || isBareEnding(foldText(text)) || text.startsWith('等');
}

/** A longer text without a mark is no list of names. */
const LONGEST_JOINED = 200;
const JOINT = /以及|会同|[和与暨]|及(?!其)/g;

/** Splits at 和, 及, 与 where names stand on both sides: 各镇（街道）和区财政局, but not 区教育和体育局. */
function splitJoints(text: string, known: KnownNames): string[] {
  if (text.length > LONGEST_JOINED) return [text];
  const whole = known.has(text);
  for (const { index, 0: joint } of text.matchAll(JOINT)) {
    const [left, right] = [text.slice(0, index), text.slice(index + joint.length)];
    if (/[(（][^)）]*$/.test(left) || !standsAlone(left, known) || !standsAlone(right.replace(/等.*$/, ''), known)) continue;
    // 党委和政府办公室 is one when the register has it; a collective name in front (各街道和区财政局) is never part of another name.
    if (whole && !isGroupName(left)) continue;
    return [left, ...splitJoints(right, known)];
  }
  return [text.replace(/^(?:和|及|以及|与)/, '')];
}

/** 区财政局等有关部门 → 区财政局 and, open-ended, 有关部门; 等 and 等单位 leave only the mark that the list does not end. */
function splitEtc(text: string, known: KnownNames): { names: string[]; etc: string | null; open: boolean } {
  const match = known.has(text) ? null : /^(.*?)等(?:\d+|[一二三四五六七八九十]+)?个?((?:有关|相关|各|其他|区直|市直|县直|驻区)?.{0,8}(?:部门|单位|企业|机构|街道|镇|乡|科室)(?:[、和及](?:部门|单位|街道|镇|企业))*)?$/.exec(text);
  if (!match) return { names: text === '' ? [] : [text], etc: null, open: false };
  const [, before = '', behind] = match;
  const named = behind !== undefined && !/^(?:部门|单位|企业|机构|科室)$/.test(behind) ? behind : null;
  return { names: before === '' ? [] : [before], etc: named, open: true };
}

/** 区直有关部门 、 单位: a bare 单位 behind a collective name belongs to it. */
function joinGroupTail(names: readonly string[]): string[] {
  const joined: string[] = [];
  for (const name of names) {
    const before = joined.at(-1);
    if (before !== undefined && /^(?:单位|部门|企业|机构|事业单位)$/.test(name) && /(?:部门|单位|机关|企业|机构)$/.test(before) && isGroupName(before)) joined[joined.length - 1] = `${before}、${name}`;
    else joined.push(name);
  }
  return joined;
}

interface Collected {
  names: SplitName[];
  openEnded: boolean;
}

function readList(text: string, known: KnownNames): Collected {
  const whole = joinBroken(cut(text), known);
  const names: SplitName[] = [];
  let openEnded = false;
  const add = (name: string, open: boolean): void => {
    const printed = dropNumber(cleanName(name)).replace(/^[:：.．·\-—]+|[.．·:：\-—]+$/gu, '');
    if (!/[\u4e00-\u9fffA-Za-z]/.test(printed) || /^(?:暂?无|同上|待定)$/.test(printed)) return;
    const group = !known.has(printed) && isGroupName(printed);
    const entry: SplitName = { text: printed, group, openEnded: open };
    if (known.given && !group) {
      entry.known = known.has(printed);
      if (!entry.known) entry.nearest = known.nearest(printed);
    }
    names.push(entry);
  };
  for (const piece of joinGroupTail(whole)) {
    const parts = splitJoints(piece, known);
    for (const part of parts) {
      const { names: own, etc, open } = splitEtc(part, known);
      for (const name of own) for (const single of own.length === 1 && open ? splitJoints(name, known) : [name]) add(single, false);
      openEnded ||= open;
      if (etc !== null) add(etc, true);
    }
  }
  return { names, openEnded };
}

function once(names: readonly SplitName[], repeated: string[]): SplitName[] {
  const seen = new Set<string>();
  return names.filter(({ text }) => {
    const key = foldText(text);
    if (!seen.has(key)) return seen.add(key);
    if (!repeated.includes(text)) repeated.push(text);
    return false;
  });
}

/**
 * The names of one cell, each once, as printed. `known` are the names and aliases of the register: they decide whether 和 or a line
 * break stands inside a name; without them the way names end decides. Unknown names stand as printed.
 */
export function splitUnits(cell: string, known: readonly string[] | KnownNames = []): SplitNames {
  const register = 'has' in known ? known : knownNames(known);
  const text = cell.replace(/\r\n?/g, '\n').replace(/[\u200b-\u200f\u2060-\u2064\ufeff]/g, '');
  const repeated: string[] = [];
  const lists: Record<'lead' | 'responsible', SplitName[]> = { lead: [], responsible: [] };
  let [saysLead, openEnded] = [false, false];
  for (const part of splitRoles(text)) {
    const list = readList(part.text, register);
    lists[part.role ?? 'responsible'].push(...list.names);
    saysLead ||= part.role === 'lead';
    openEnded ||= list.openEnded;
  }
  const leads = once(lists.lead, repeated);
  const names = once(lists.responsible, repeated);
  return saysLead ? { names, leads, openEnded, repeated } : { names, openEnded, repeated };
}
