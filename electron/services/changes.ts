// changes.*: the change log, undo and redo.
import { refusal } from '../../shared/problems.ts';
import { listChanges } from '../store/changes.ts';
import { redo, redoableSeq, undo, undoableSeq } from '../store/undo.ts';
import type { Handlers } from './context.ts';

export const changeHandlers: Pick<Handlers, 'changes.list' | 'changes.undo' | 'changes.redo'> = {
  'changes.list': ({ store }, { limit, before }) => ({ changes: listChanges(store, limit, before), undoable: undoableSeq(store), redoable: redoableSeq(store) }),

  'changes.undo': ({ store }, { seq }) => {
    const target = seq ?? undoableSeq(store);
    if (target === null) throw refusal('nothing-to-undo', '没有可以撤销的操作。');
    const done = undo(store, target);
    return { seq: done.seq, summary: done.summary };
  },

  'changes.redo': ({ store }) => {
    const target = redoableSeq(store);
    if (target === null) throw refusal('nothing-to-redo', '没有可以重做的操作。');
    const done = redo(store, target);
    return { seq: done.seq, summary: done.summary };
  },
};
