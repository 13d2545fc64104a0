// What the draft of a bulletin holds, and the name it is kept under.
import type { PictureName } from '../../../shared/contract/bulletins.ts';
import type { Day } from '../../../shared/days/day.ts';
import type { EditedDraft } from '../../parts/useDraft.ts';

export interface Draft extends EditedDraft {
  documentNumber?: string;
  /** The number was given out already and is to be used again. */
  sameNumber?: boolean;
  issuedOn?: Day;
  issuer?: string;
  masthead?: string;
  addressee?: string;
  copyTo?: string;
  pictures?: PictureName[];
}

/** Drafts are told apart by their run, corrections by the bulletin they correct. */
export const correctionKey = (bulletinId: number): string => `correction-draft.${bulletinId}`;
export const draftKey = (runId: string): string => `bulletin-draft.${runId}`;
