// A cell of names → pieces: cut at separators, put together where only a line is broken, cut again where names stand side by side.
import { foldText } from '../names/fold.ts';
import { isGroupName } from './collectiveNames.ts';
import { isPersonName } from './personNames.ts';
import { beginsGroup, goesOn, isBareEnding, isComplete } from './unitEndings.ts';

/** What is known about names: exact folded forms, and the nearest to an unknown one. */
export interface KnownNames {
  given: boolean;
  has(name: string): boolean;
  nearest(name: string): string | null;
}

/** A collective name that a broken line has not cut: 各驻区单 is cut, 各驻区单位 is whole. */
const WHOLE_GROUP = /(?:[门位构业室道办街镇乡处区府校院局司社村县市所站会委心组企体]|科室|领导)$/;

/** A name that can stand for itself. */
export const standsAlone = (text: string, known: KnownNames): boolean => known.has(text) || isComplete(foldText(text)) || (isGroupName(text) && WHOLE_GROUP.test(foldText(text)));

interface Piece {
  text: string;
  /** What stood in front: a mark (、，；) separates, a space or a line break may only be a broken line. */
  soft: boolean;
}

const OPENS = /[(（〔[［【]/;
const CLOSES = /[)）〕\]］】]/;
const MARKS = /[、，,；;。/／|｜+＋·•①-⑳]/;

function cut(text: string, brackets: boolean): Piece[] | null {
  const pieces: Piece[] = [];
  let [held, depth, soft] = ['', 0, true];
  const push = (): void => {
    if (held.trim() !== '') pieces.push({ text: held.trim(), soft });
    held = '';
  };
  for (const letter of text) {
    if (brackets && OPENS.test(letter)) depth += 1;
    if (brackets && CLOSES.test(letter)) depth = Math.max(0, depth - 1);
    const hard = depth === 0 && MARKS.test(letter);
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
  return depth > 0 ? null : pieces;
}

/** Numbers of a list printed between names: （2）区审计局, 2.区审计局. */
const NUMBERED = /(?<=[\u4e00-\u9fff)）])\s*(?:[(（]\d{1,2}[)）]|\d{1,2}[.．、])(?=\s*[\u4e00-\u9fff]{2})/g;
const FIRST_NUMBER = /^[(（]\d{1,2}[)）](?=[\u4e00-\u9fff])/;

function isOne(before: string, text: string, known: KnownNames): boolean {
  const [foldedBefore, folded] = [foldText(before), foldText(text)];
  // A register may know the whole by the bracket of its second half alone: 区发展软环境保障局 and 区发展改革局(统计局) are two.
  const another = isComplete(foldedBefore) && /^[区县市]/.test(folded);
  if (!another && known.has(before + text) && !(known.has(before) && known.has(text))) return true;
  if (/^(?:和|及|与|以及)/.test(text) || /(?:和|及|与)$/.test(before)) return true;
  if (beginsGroup(foldedBefore, folded) || isPersonName(before)) return false;
  return !standsAlone(before, known) || isBareEnding(folded) || goesOn(foldedBefore, folded) || text.startsWith('等');
}

/**
 * The names of a list as printed, joined where only a broken line parted them: an unfinished name and what follows, a bracket or a
 * bare ending and what it belongs to. A bracket that is never closed holds nothing together.
 */
export function piecesOf(text: string, known: KnownNames): string[] {
  const listed = text.replace(NUMBERED, '、');
  const joined: string[] = [];
  for (const { text: piece, soft } of cut(listed, true) ?? cut(listed, false) ?? []) {
    const before = joined.at(-1);
    if (before !== undefined && OPENS.test(piece[0] ?? '') && !FIRST_NUMBER.test(piece)) joined[joined.length - 1] = before + piece;
    else if (before !== undefined && soft && isOne(before, piece, known)) joined[joined.length - 1] = before + piece;
    else joined.push(piece);
  }
  return joined;
}

/** A longer text without a mark is no list of names. */
export const LONGEST_JOINED = 200;
/** 区, 县, 市 that begin another word, or a part of the same unit. */
const NO_AREA = /^(?:区(?:域|划|块|级|属|分局|长)|县(?:域|城|级|属|长|分局)|市(?:场|政|容|民|郊|区|级|属|中|南|北|长|分局))/;
/** What may follow a known name directly; a 中心 or 大队 behind a bureau is rather its own part. */
const FOLLOWS = /(?:局|委|办|部|法院|检察院|办公室|街道|街道办|办事处|镇|乡|人民政府|联|集团|公司)$/;

function begins(left: string, right: string): boolean {
  if (/^(?:各|全[区县市]|驻[区县市]|[区县市]直各)/.test(right)) return !/(?:和|及|与)$/.test(left) && isComplete(left) && !beginsWithHead(left);
  const area = left[0] ?? '';
  return /[区县市]/.test(area) && (right.startsWith(area) || right.startsWith(`团${area}`)) && !NO_AREA.test(right) && !/^[区县市](?:委|政府)$/.test(left) && isComplete(left);
}
const beginsWithHead = (left: string): boolean => /^(?:[\u4e00-\u9fff]{0,6}[区县市])?(?:人民)?(?:政府|委|机关|领导小组)$/.test(left) || /(?:领导小组|机关)$/.test(left);

/**
 * 区财政局区发改局 → both: names printed without anything between, cut where the next one begins with the same 区, 县 or 市 or with 各,
 * or where all of them are known. A text that could be one unit with its part (区财政局国库支付中心) stays whole.
 */
export function splitRun(text: string, known: KnownNames): string[] {
  if (text.length > LONGEST_JOINED) return [text];
  const whole = known.has(text);
  const ends: number[] = [];
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (OPENS.test(text[at] ?? '')) depth += 1;
    if (CLOSES.test(text[at] ?? '')) depth -= 1;
    if (depth === 0 && at > 1 && at + 2 < text.length && isComplete(foldText(text.slice(0, at + 1)))) ends.push(at + 1);
  }
  for (const end of ends) {
    const [left, right] = [text.slice(0, end), text.slice(end)];
    if (!begins(foldText(left), foldText(right))) continue;
    const rest = splitRun(right, known);
    // A known whole is only cut where known names follow: it may be known by its last bracket alone.
    if (whole ? left.length > 3 && rest.every((name) => known.has(name)) : rest.every((name) => standsAlone(name, known))) return [left, ...rest];
  }
  if (whole || !known.given) return [text];
  for (const end of ends) {
    const [left, right] = [text.slice(0, end), text.slice(end)];
    if (!known.has(left)) continue;
    const rest = splitRun(right, known);
    if (rest.every((name) => known.has(name) && (FOLLOWS.test(foldText(name).replace(/\([^()]*\)$/, '')) || /^[区县市]/.test(name)))) return [left, ...rest];
  }
  return [text];
}
