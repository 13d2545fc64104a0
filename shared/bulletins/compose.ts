// 通报: the run's numbers → the document as an outline, after the bulletins offices print.
import type { Outline } from '../outline/outline.ts';
import type { OfficeSettings } from '../settings.ts';
import { basicSection } from './basic.ts';
import { classSections } from './byClass.ts';
import { isByClass } from './classes.ts';
import { framed, leftBy, textSection } from './frame.ts';
import type { BlockSection, Left } from './frame.ts';
import { adoptedAttachment } from './adoptedItems.ts';
import type { Attachment, BulletinInput } from './input.ts';
import { itemList } from './itemList.ts';
import { problemsSection } from './problems.ts';
import { requirementsSection } from './requirements.ts';
import { scoreTable } from './scoreTable.ts';
import { periodWords, wholeArea } from './words.ts';

/** Throws when the items are not those of the run: the text and the table would contradict each other. */
function assertSameItems({ run, items }: BulletinInput): void {
  const submitted = items.filter((item) => item.submitted).length;
  if (submitted !== run.totals.submitted) throw new Error(`the run has ${run.totals.submitted} submissions, the list ${submitted}`);
}

function openingText({ scheme, run, office, issuedOn }: BulletinInput): string {
  const before = scheme.bulletin.opening || '为进一步提高政务公开工作水平，促进相互学习借鉴，';
  return `${before}现将${periodWords(run, issuedOn).said}${wholeArea(office)}${scheme.bulletin.subject}通报如下：`;
}

/** Three parts, all units in one table: the bulletin of an office that does not part its units. */
function plainSections(input: BulletinInput, left: Left): BlockSection[] {
  const basic = textSection(basicSection(input));
  return [{ ...basic, blocks: [...basic.blocks, ...(input.pictures ?? [])] }, textSection(problemsSection(input, left)), textSection(requirementsSection(input))];
}

/**
 * Composes the bulletin of a run: by class where the scheme parts its units, else with all units in one table. Parts without
 * content fall away and the numbering closes up; an edit of '' counts as that.
 * Block ids: masthead, documentNumber, title, addressee, opening, basic(.1), problems(.attention …), requirements(.rule …),
 * attachments, signature, attachment.scores, attachment.items, attachment.scheme, imprint; by class see byClass.ts.
 */
export function composeBulletin(input: BulletinInput): Outline {
  assertSameItems(input);
  const { scheme, run, office, issuedOn, documentNumber, edits = {} } = input;
  const left = leftBy(edits);
  const byClass = isByClass(scheme);
  const schemeText: Attachment = {
    id: 'attachment.scheme',
    title: scheme.name,
    landscape: false,
    // A text that begins with its own title would say it twice.
    blocks: scheme.text.slice(scheme.text[0] === scheme.name ? 1 : 0).map((text, at) => ({ id: `attachment.scheme.${at + 1}`, kind: 'paragraph', text })),
  };
  const attachments = [...scoreTable(input), ...(byClass ? adoptedAttachment(input, left) : itemList(input)), schemeText];
  return framed({
    office,
    issuedOn,
    documentNumber,
    subject: `关于${periodWords(run, issuedOn).said}${scheme.bulletin.subject}的通报`,
    opening: openingText(input),
    sections: byClass ? classSections(input, left, attachments) : plainSections(input, left),
    attachments,
    edits,
  });
}

/** What the office has not said yet and the bulletin needs, in words. */
export function missingInBulletin(office: OfficeSettings, documentNumber?: string): string[] {
  const missing: string[] = [];
  if (office.issuer === '') missing.push('发文机关');
  if (office.addressee === '') missing.push('主送机关');
  if (!documentNumber?.trim()) missing.push('发文字号');
  return missing;
}
