// The quarterly bulletin of an office that parts its units: overall, a table for each class, what was printed, what failed, what is asked.
import { adoptedSection } from './adoptedItems.ts';
import { classTables } from './classTables.ts';
import { failingsSection } from './failings.ts';
import { attachmentLabel, keptAttachments, textSection } from './frame.ts';
import type { BlockSection, Left } from './frame.ts';
import type { Attachment, BulletinInput } from './input.ts';
import { overallSection } from './overall.ts';
import { requirementsSection } from './requirements.ts';

/** The picture of changed places stands below the tables, the others below the overall numbers. */
const RANKS = 'chart.ranks';

/**
 * Ids: overall(.total .outlets .instructions), scores(.1 .1.table .1.placed …), adopted(.OUTLET .OUTLET.1 … .legend),
 * failings(.silent.1 .steps.1 .zeroAdopted.1 .recorded.1 .belowPass.1), requirements(.rule .request).
 */
export function classSections(input: BulletinInput, left: Left, attachments: readonly Attachment[]): BlockSection[] {
  const { pictures = [], edits } = input;
  const kept = keptAttachments(attachments, edits);
  const list = kept.findIndex(({ id }) => id === 'attachment.items');
  const overall = textSection(overallSection(input));
  const scores = classTables(input, left);
  return [
    { ...overall, blocks: [...overall.blocks, ...pictures.filter(({ id }) => id !== RANKS)] },
    { ...scores, blocks: [...scores.blocks, ...pictures.filter(({ id }) => id === RANKS)] },
    adoptedSection(input, left, list < 0 ? null : attachmentLabel(list, kept.length)),
    failingsSection(input, left),
    textSection(requirementsSection(input, { told: true })),
  ];
}
