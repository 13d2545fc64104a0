// What the draft of a paper holds, and the name it is kept under.
import type { Day } from '../../../shared/days/day.ts';
import type { EditedDraft } from '../../parts/useDraft.ts';

/** What was not touched is missing: then the settings and the customs hold. */
export interface Draft extends EditedDraft {
  /** As typed. */
  number?: string;
  documentNumber?: string;
  issuedOn?: Day;
  /** null: the units need not answer by any day. */
  replyBy?: Day | null;
  issuer?: string;
  addressee?: string;
  copyTo?: string;
  /** Units the paper does not go to after all. */
  left?: readonly string[];
}

/** Drafts are told apart by what they are made of: the parts, or the period. */
export function draftKey(kind: string, of: string): string {
  let hash = 0;
  for (let at = 0; at < of.length; at += 1) hash = (Math.imul(hash, 31) + of.charCodeAt(at)) >>> 0;
  return `paper-draft.${kind}.${of.length}.${hash.toString(36)}`;
}
