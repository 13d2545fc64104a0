// 城东、城西街道 and 区财政、审计局: names that share the ending of the last one, made whole where the register knows them so.
import { foldText } from '../names/fold.ts';
import { isComplete } from './unitEndings.ts';
import type { KnownNames } from './unitPieces.ts';

/** `shared`: how a name is printed that shares the ending of a later one; `perhaps`: what it may mean so, where no register says it. */
export interface ListedName {
  text: string;
  group: boolean;
  openEnded: boolean;
  known?: boolean;
  shared?: string;
  perhaps?: string;
}

const ENDING = /(?:街道办事处|街道办|街道|镇人民政府|镇政府|镇|乡人民政府|乡政府|乡|社区|村|局)$/;
const SHORT = /^[\u4e00-\u9fff]{2,6}$/;

/** A name that cannot stand for itself and may go on with another's ending. */
const isShort = ({ text, group, openEnded }: ListedName, known: KnownNames): boolean =>
  !group && !openEnded && SHORT.test(text) && !isComplete(foldText(text)) && !known.has(text) && !/[会厅署联]$/.test(text);

/** The whole name with the ending of the one it stands before; with 区 in front where that one has it and the register wants it. */
function wholeOf(short: string, last: string, ending: string, known: KnownNames): string | null {
  const area = /^[区县市镇]/.exec(last)?.[0] ?? '';
  return [short + ending, area + short + ending].find((name) => known.has(name)) ?? null;
}

/**
 * Names of one list in order; a run of short ones before a whole one is read with its ending. A known whole name replaces the printed
 * one, which stays in `shared`; where no register knows it, the name stands as printed and `perhaps` says what it may mean.
 */
export function withSharedEndings(names: readonly ListedName[], known: KnownNames): ListedName[] {
  return names.map((name, index) => {
    if (!isShort(name, known)) return name;
    const last = names.slice(index + 1).find((other) => !isShort(other, known));
    const ending = last && !last.group ? ENDING.exec(last.text)?.[0] : undefined;
    if (!last || ending === undefined || last.text.length <= ending.length) return name;
    const whole = known.given ? wholeOf(name.text, last.text, ending, known) : null;
    if (whole === null) return { ...name, perhaps: name.text + ending };
    return { text: whole, group: false, openEnded: false, known: true, shared: name.text };
  });
}
