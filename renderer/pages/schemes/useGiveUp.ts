// Giving up a scheme's draft: answered with a sentence, and 撤销 brings the draft back.
import { useCallback } from 'react';
import { useSay } from '../../parts/notice/Notices.tsx';
import { bringBack, writeDraft } from './drafts.ts';
import type { SchemeDraft } from './drafts.ts';

/** `known`: it was a change to a scheme there is, not a new one. */
export function useGiveUp(): (id: string, draft: SchemeDraft, known: boolean) => void {
  const say = useSay();
  return useCallback((id, draft, known) => {
    writeDraft(id, null);
    const what = known ? `对“${draft.content.name}”的修改` : `新办法“${draft.content.name}”`;
    say({
      kind: 'done',
      text: `已放弃${what}。`,
      undo: () => {
        bringBack(id, draft);
        say({ kind: 'done', text: `已恢复${what}，还没有保存。` });
      },
    });
  }, [say]);
}
