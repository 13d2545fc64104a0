// What the cells of a column hold, whatever its head says: names of units, days, people, long texts, short names, numbers.
import type { SheetView } from '../importing/sheetView.ts';
import { foldText } from '../names/fold.ts';
import { readDeadline } from './deadlines.ts';
import { textsOf } from './headCells.ts';
import { isPersonName } from './personNames.ts';
import { splitUnits } from './splitUnits.ts';
import type { KnownNames } from './splitUnits.ts';
import { saysNothing, saysSame } from './taskCells.ts';
import { isComplete } from './unitEndings.ts';

/** `letters`: how long its texts are on average; 0 for a column without any. */
export interface ColumnContent {
  kind: 'units' | 'days' | 'people' | 'numbers' | 'marks' | 'texts' | 'names' | 'blank';
  letters: number;
}

/** A list of names has no sentence in it, and what stands for a name is short. */
const LONGEST_NAME = 16;
const SENTENCE = /[。！!]|[\u4e00-\u9fff]{24}/u;
/** Words that begin what is to be done, not the name of one who does it: 推进政务公开平台. */
const DOING = /^(?:推进|推动|加强|强化|完善|健全|规范|做好|提升|优化|深化|开展|落实|建立|建设|组织|公开|公布|发布|打造|加大|加快|深入|全面|持续|严格|及时|制定|编制|扩大|提高|改进|用好|办好|抓好)/;

/** True for a cell that names who does it: every name of the list ends as units and collective names do, or is known. */
export function namesUnits(text: string, known?: KnownNames): boolean {
  if (SENTENCE.test(text) || DOING.test(text)) return false;
  const { names, leads = [] } = splitUnits(text, known);
  const named = [...leads, ...names];
  const all = named.filter(({ text: name }) => !isPersonName(name));
  return all.length > 0 && all.every((name) => name.text.length <= LONGEST_NAME + 4 && (name.group || name.known === true || isComplete(foldText(name.text))));
}

/** True for a cell that is a time and hardly more: 9月底前完成, 长期坚持, 2024.6.30. */
export function saysWhen(text: string): boolean {
  if (text.length > 30) return false;
  const times = readDeadline(text, { year: 2000, cell: true });
  return times.reduce((sum, { text: printed }) => sum + printed.length, 0) * 10 >= text.length * 6 && times.length > 0;
}

const isPeople = (text: string): boolean => text.split(/[、，,；;\s]+/).every((name) => isPersonName(name));
/** ★, √, 牵头: what stands in a unit's own column. */
const MARK = /^[^\p{L}\p{N}]{1,2}$|^[是否有无主协牵配]$|^(?:牵头|主办|主责|责任|配合|协办|参与|参加|落实)(?:单位|部门)?$/u;
/** Numbers and codes: 1, 1.2, （3）, G-01. */
const isNumber = (text: string): boolean => /^[(（]?(?:[A-Za-z]{1,3}-?)?[\d.,%％-]+[)）]?[.．、]?$/.test(text);

const KINDS: readonly (readonly [Exclude<ColumnContent['kind'], 'blank' | 'texts' | 'names'>, (text: string, known?: KnownNames) => boolean])[] = [
  ['numbers', isNumber], ['marks', (text) => MARK.test(text)], ['days', saysWhen], ['people', isPeople], ['units', namesUnits],
];
/** So many cells of a column must be of a kind. */
const MOST = 0.7;
const LONG_TEXT = 12;

/** Looks at the cells below a head. */
export function contentOf(view: SheetView, column: number, from: number, known?: KnownNames): ColumnContent {
  const texts = textsOf(view, column, from).filter((text) => !saysNothing(text) && !saysSame(text));
  if (texts.length === 0) return { kind: 'blank', letters: 0 };
  const letters = texts.reduce((sum, text) => sum + text.length, 0) / texts.length;
  const kind = KINDS.find(([, test]) => texts.filter((text) => test(text, known)).length >= texts.length * MOST)?.[0];
  return { kind: kind ?? (letters >= LONG_TEXT ? 'texts' : 'names'), letters };
}
