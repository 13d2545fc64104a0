// The report's texts at hand for the page and the lists beside it: what they read, where the caret stands, what is put in.
import { useCallback, useMemo, useRef } from 'react';
import { flushSync } from 'react-dom';
import type { Form } from '../../../../shared/annual/form.ts';
import { replaceShown } from '../../../../shared/annual/narrative/editText.ts';
import { fillTexts, piecesOf, unknownFields } from '../../../../shared/annual/narrative/fields.ts';
import type { Numbers, Piece } from '../../../../shared/annual/narrative/fields.ts';
import { placesOf } from '../../../../shared/annual/places.ts';
import { cellsOf } from '../../../../shared/annual/report.ts';
import { valueOfText } from '../cellText.ts';
import type { Kept, ReportState } from '../useReport.ts';

export interface Narrative {
  /** As kept, and as read. */
  texts: Readonly<Record<string, string>>;
  said: Readonly<Record<string, string>>;
  numbers: Numbers;
  /** Last year's texts as they were read; null when there is no report. */
  last: Readonly<Record<string, string>> | null;
  type: (part: string, text: string) => void;
  caretAt: (part: string, from: number, to: number) => void;
  /** Puts a bound number where the caret stood last; false when it has not stood in a text yet. */
  putNumber: (field: string) => boolean;
  /** Adds a sentence (as it is kept) to a part: at the caret when that stands there, else at the end. */
  putSentence: (part: string, sentence: string) => void;
  /** Takes last year's text over, to be rewritten. */
  carryOver: (part: string) => void;
}

const fieldOf = (part: string): HTMLTextAreaElement | null => document.querySelector(`textarea[data-part="${CSS.escape(part)}"]`);

/** Once the new text stands there, the caret goes behind what was put in; at once, so that what is typed next falls there. */
function goBehind(part: string, at: number): void {
  const field = fieldOf(part);
  field?.focus({ preventScroll: true });
  field?.setSelectionRange(at, at);
  field?.scrollIntoView({ block: 'nearest' });
}

export function useNarrative(form: Form, state: ReportState, last: Kept | null): Narrative {
  const { cells, texts, typeText, keep, command } = state;
  const caret = useRef<{ part: string; from: number; to: number } | null>(null);
  const numbers = useMemo((): Numbers => {
    const places = placesOf(form);
    const values = [...cells].map(([path, text]) => [path, valueOfText(places.get(path) ?? { money: false, signed: false }, text)] as const);
    return { form, cells: new Map(values), last: last === null ? null : cellsOf(last.tables) };
  }, [form, cells, last]);
  const said = useMemo(() => fillTexts(texts, numbers), [texts, numbers]);
  /** Puts it in and answers with one sentence and 撤销. */
  const put = useCallback((part: string, from: number, to: number, piece: Piece, answer: string) => {
    const pieces = piecesOf(texts[part] ?? '', numbers);
    const next = replaceShown(pieces, from, to, piece);
    flushSync(() => typeText(part, next));
    const behind = from + piecesOf(piece.kind === 'text' ? piece.text : piece.stored, numbers).reduce((sum, { text }) => sum + text.length, 0);
    caret.current = { part, from: behind, to: behind };
    goBehind(part, behind);
    void keep().then(() => command.say({ kind: 'done', text: answer, undo: () => void command.undo('latest') }));
  }, [texts, numbers, typeText, keep, command]);
  return {
    texts, said, numbers,
    last: last?.said ?? null,
    type: typeText,
    caretAt: useCallback((part, from, to) => {
      caret.current = { part, from, to };
    }, []),
    putNumber: (field) => {
      if (caret.current === null) return false;
      const { part, from, to } = caret.current;
      const [piece] = piecesOf(field, numbers);
      if (piece) put(part, from, to, piece, `已把“${piece.text}”写进正文，以后随表格更新。`);
      return true;
    },
    putSentence: (part, sentence) => {
      const length = (said[part] ?? '').length;
      const own = caret.current?.part === part && fieldOf(part) !== null ? caret.current : { from: length, to: length };
      const [from, to] = [Math.min(own.from, length), Math.min(own.to, length)];
      put(part, from, to, { kind: 'text', text: sentence }, '已写进正文。');
    },
    carryOver: (part) => {
      const kept = last?.text[part] ?? '';
      const text = unknownFields(form, kept).length === 0 ? kept : (last?.said[part] ?? '');
      flushSync(() => typeText(part, text));
      goBehind(part, 0);
      void keep().then(() => command.say({ kind: 'done', text: '已放进上年的文字，请按当年情况改写。', undo: () => void command.undo('latest') }));
    },
  };
}
