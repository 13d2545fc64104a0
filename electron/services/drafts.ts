// drafts.*: what the window remembers between starts.
import { refusal } from '../../shared/problems.ts';
import { listDrafts, removeDraft, writeDraft } from '../store/drafts.ts';
import type { Handlers } from './context.ts';

/** In UTF-16 units, as JSON: many times the longest scheme. */
const LONGEST = 5_000_000;

export const draftHandlers: Pick<Handlers, 'drafts.list' | 'drafts.keep'> = {
  'drafts.list': ({ store }) => ({ drafts: listDrafts(store) as { name: string; content: never }[] }),

  'drafts.keep': ({ store }, { name, content }) => {
    if (content === null) removeDraft(store, name);
    else if (JSON.stringify(content).length > LONGEST) throw refusal('draft-too-large', `这份草稿太长（超过 ${LONGEST / 10_000} 万字），没有存下。请分成几份，或者先写进登记。`, { field: 'content' });
    else writeDraft(store, name, content);
    return { name };
  },
};
