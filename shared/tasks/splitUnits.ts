// One cell of names → the names: separators, broken lines, brackets, 和 and 及 between names, 等 behind them, who leads.
import { cleanName, dropNumber, foldText } from '../names/fold.ts';
import { nearNames } from '../names/nearest.ts';
import { isGroupName } from './collectiveNames.ts';
import { withSharedEndings } from './sharedEndings.ts';
import type { ListedName } from './sharedEndings.ts';
import { isComplete } from './unitEndings.ts';
import { LONGEST_JOINED, piecesOf, splitRun, standsAlone } from './unitPieces.ts';
import type { KnownNames } from './unitPieces.ts';
import { splitRoles, takeMark } from './unitRoles.ts';
export type { KnownNames } from './unitPieces.ts';

/**
 * `text` as printed, broken lines joined. `openEnded`: it stands behind 等 (等有关部门). `known` and `nearest` only when a list of
 * known names was given and the name is no collective one: false with the known name most like it (null: none is like it).
 * `sign`: a ★ or * printed with the name, whose meaning the cell does not say.
 */
export interface SplitName extends ListedName {
  nearest?: string | null;
  sign?: string;
}
/** `leads` only when the cell itself says who leads; `repeated`: names printed more than once, taken once; `people`: named as such beside the units, no names of units. */
export interface SplitNames {
  names: SplitName[];
  leads?: SplitName[];
  openEnded: boolean;
  repeated: string[];
  people?: string[];
}

/** Prepares a list of known names once for many cells. */
export function knownNames(names: readonly string[]): KnownNames {
  const folded = new Set(names.map(foldText));
  const near = nearNames(names.map((name) => ({ folded: foldText(name), owner: name })));
  return { given: names.length > 0, has: (name) => folded.has(foldText(name)), nearest: (name) => near.nearest(foldText(name), 1)[0] ?? null };
}

const JOINT = /以及|会同|[和与暨]|及(?!其)/g;
const BARE = /^(?:单位|部门|企业|机构|事业单位|企事业单位)(?:等.*)?$/;

/** Splits at 和, 及, 与 where names stand on both sides: 各镇（街道）和区财政局, but not 区教育和体育局 or 各部门和单位. */
function splitJoints(text: string, known: KnownNames): string[] {
  if (text.length > LONGEST_JOINED) return [text];
  const whole = known.has(text);
  for (const { index, 0: joint } of text.matchAll(JOINT)) {
    const [left, right] = [text.slice(0, index), text.slice(index + joint.length)];
    const named = right.replace(/等.*$/, '');
    if (/[(（][^)）]*$/.test(left) || !standsAlone(left, known) || BARE.test(named)) continue;
    if (!standsAlone(named, known) && !splitJoints(named, known).slice(1).length) continue;
    // 党委和政府办公室 is one when the register has it; a collective name in front (各街道和区财政局) is never part of another name.
    if (whole && !isGroupName(left)) continue;
    return [left, ...splitJoints(right, known)];
  }
  return [text.replace(/^(?:和|及|以及|与|会同)/, '')];
}

/** 区财政局等有关部门 → 区财政局 and, open-ended, 有关部门; 等 and 等单位 leave only the mark that the list does not end. */
function splitEtc(text: string, known: KnownNames): { names: string[]; etc: string | null; open: boolean } {
  const match = known.has(text) ? null : /^(.*?)等(?:\d+|[一二三四五六七八九十]+)?个?((?:有关|相关|各|其他|区直|市直|县直|驻区)?.{0,8}(?:部门|单位|企业|机构|街道|镇|乡|科室)(?:[、和及](?:部门|单位|街道|镇|企业))*(?:[(（].{1,6}[)）])?)?$/.exec(text);
  if (!match) return { names: text === '' ? [] : [text], etc: null, open: false };
  const [, before = '', behind] = match;
  const named = behind !== undefined && !/^(?:部门|单位|企业|机构|科室)$/.test(behind) ? behind : null;
  return { names: before === '' ? [] : [before], etc: named, open: true };
}

/** 各县、区人民政府: 各 speaks of both. */
const EACH_KIND = /^各(?:县|市|区|镇|乡|村|街|街道)$/;
const SAME_KIND = /^(?:县|市|区|镇|乡|街|街道|社区|村|村居)(?:[(（].{1,8}[)）])?(?:(?:人民)?政府|办事处|管委会|委会)?$/;

/** 区直有关部门 、 单位 and 各委 、 办 、 局: a bare word behind a collective name belongs to it. */
function joinGroupTail(names: readonly string[]): string[] {
  const joined: string[] = [];
  for (const name of names) {
    const before = joined.at(-1);
    if (before !== undefined && /^[委办局厅]$/.test(name) && /各(?:[委办局厅]、)*[委办局厅]$/.test(before)) joined[joined.length - 1] = `${before}、${name}`;
    else if (before !== undefined && /^(?:单位|部门|企业|机构|事业单位)$/.test(name) && /(?:部门|单位|机关|企业|机构)$/.test(before) && isGroupName(before)) joined[joined.length - 1] = `${before}、${name}`;
    else joined.push(name);
  }
  return joined;
}

const SIGN = /^[★☆※*＊▲△●○◆◇■□#＃]+|[★☆※*＊▲△◆◇#＃]+$/gu;

/** A name without what is printed around it: its number in the list, quotes, the number of a footnote, a sign. */
function bareName(name: string, known: KnownNames): { text: string; sign?: string } {
  const trimmed = dropNumber(cleanName(name)).replace(/^[:：.．·\-—“"‘'「]+|[.．·:：\-—”"’'」]+$/gu, '');
  if (known.has(trimmed)) return { text: trimmed };
  const signs = (trimmed.match(SIGN) ?? []).join('');
  const plain = dropNumber(trimmed.replace(SIGN, ''));
  const noted = plain.replace(/(?:[[［【〔]\d{1,2}[\]］】〕]|[¹²³⁴-⁹]+|\d{1,2})$/u, '');
  const text = noted !== plain && isComplete(foldText(noted)) ? noted : plain;
  return signs === '' ? { text } : { text, sign: signs };
}

interface Collected {
  names: SplitName[];
  /** Names marked as leading: 区财政局（牵头）. */
  leads: SplitName[];
  openEnded: boolean;
}

function readList(text: string, known: KnownNames): Collected {
  const list: Collected = { names: [], leads: [], openEnded: false };
  const add = (name: string, open: boolean, each = false): void => {
    const { text: marked, sign } = bareName(name, known);
    const { text: printed, role } = takeMark(marked);
    if (!/[\u4e00-\u9fffA-Za-z]/.test(printed) || /^(?:暂?无|同上|待定)$/.test(printed)) return;
    const group = !known.has(printed) && (each || isGroupName(printed));
    const entry: SplitName = { text: printed, group, openEnded: open };
    if (known.given && !group) {
      entry.known = known.has(printed);
      if (!entry.known) entry.nearest = known.nearest(printed);
    }
    if (sign !== undefined) entry.sign = sign;
    list[role === 'lead' ? 'leads' : 'names'].push(entry);
  };
  let each = false;
  for (const piece of joinGroupTail(piecesOf(text, known))) {
    each = EACH_KIND.test(piece) || (each && SAME_KIND.test(piece));
    for (const part of splitJoints(piece, known)) {
      const { names: own, etc, open } = splitEtc(part, known);
      for (const name of own) for (const single of open ? splitJoints(name, known) : [name]) for (const one of splitRun(single, known)) add(one, false, each);
      list.openEnded ||= open;
      if (etc !== null) add(etc, true);
    }
  }
  return list;
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
  const { parts, firstLeads, people } = splitRoles(text);
  for (const part of parts) {
    const list = readList(part.text, register);
    lists[part.role ?? 'responsible'].push(...withSharedEndings(list.names, register));
    lists.lead.push(...list.leads);
    saysLead ||= part.role === 'lead' || list.leads.length > 0;
    openEnded ||= list.openEnded;
  }
  if (firstLeads && !saysLead) {
    lists.lead.push(...lists.responsible.splice(0, 1));
    saysLead = true;
  }
  const leads = once(lists.lead, repeated);
  const names = once(lists.responsible, repeated);
  return { names, ...(saysLead ? { leads } : {}), openEnded, repeated, ...(people.length > 0 ? { people } : {}) };
}
