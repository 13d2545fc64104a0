// 通报: the run's numbers → the document as an outline, after the bulletins offices print.
import type { Block, Outline } from '../outline/outline.ts';
import type { OfficeSettings } from '../settings.ts';
import { basicSection } from './basic.ts';
import { withEdits } from './edits.ts';
import { ordinal } from './figures.ts';
import type { Attachment, BulletinInput, Section } from './input.ts';
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

function headBlocks(input: BulletinInput, title: string): Block[] {
  const { office, issuedOn } = input;
  const masthead = office.masthead || (office.issuer === '' ? '' : `${office.issuer}文件`);
  const open = office.numberPrefix === '' ? '' : `${office.numberPrefix}〔${issuedOn.slice(0, 4)}〕　号`;
  const number = input.documentNumber?.trim() || open;
  const addressee = office.addressee.trim().replace(/[：:]$/, '');
  return [
    ...(masthead === '' ? [] : [{ id: 'masthead', kind: 'masthead' as const, text: masthead }]),
    ...(number === '' ? [] : [{ id: 'documentNumber', kind: 'documentNumber' as const, text: number }]),
    { id: 'title', kind: 'title', text: title, editable: true },
    ...(addressee === '' ? [] : [{ id: 'addressee', kind: 'addressee' as const, text: `${addressee}：`, editable: true }]),
  ];
}

function openingText({ scheme, run, office, issuedOn }: BulletinInput): string {
  const before = scheme.bulletin.opening || '为进一步提高政务公开工作水平，促进相互学习借鉴，';
  return `${before}现将${periodWords(run, issuedOn).said}${wholeArea(office)}${scheme.bulletin.subject}通报如下：`;
}

/** Headings are numbered as they stand: one that is left out leaves no gap. */
function sectionBlocks(sections: readonly Section[], left: (id: string) => boolean): Block[] {
  const headed = sections.filter((section) => left(section.id));
  return sections.flatMap((section): Block[] => [
    { id: section.id, kind: 'heading', level: 1, text: `${ordinal(headed.indexOf(section) + 1)}、${section.title}`, editable: true },
    ...section.paragraphs.map((part) => ({ ...part, kind: 'paragraph' as const, editable: true })),
  ]);
}

function attachmentBlocks(attachments: readonly Attachment[]): Block[] {
  return attachments.flatMap((attachment, at): Block[] => [
    {
      id: attachment.id,
      kind: 'attachment',
      label: attachments.length === 1 ? '附件' : `附件${at + 1}`,
      title: attachment.title,
      editable: true,
      ...(attachment.landscape ? { landscape: true } : {}),
    },
    ...attachment.blocks,
  ]);
}

/**
 * Composes the bulletin of a run. Parts without content fall away and the numbering closes up; an edit of '' counts as that.
 * Block ids: masthead, documentNumber, title, addressee, opening, basic(.1), problems(.attention …), requirements(.rule …),
 * attachments, signature, attachment.scores, attachment.items, attachment.scheme, imprint.
 */
export function composeBulletin(input: BulletinInput): Outline {
  assertSameItems(input);
  const { scheme, run, office, issuedOn, edits = {} } = input;
  const left = (id: string): boolean => !Object.hasOwn(edits, id) || edits[id]?.trim() !== '';
  const subject = `关于${periodWords(run, issuedOn).said}${scheme.bulletin.subject}的通报`;
  const sections = [basicSection(input), problemsSection(input, left), requirementsSection(input)]
    .map((section) => ({ ...section, paragraphs: section.paragraphs.filter((part) => left(part.id)) }))
    .filter((section) => section.paragraphs.length > 0);
  const schemeText: Attachment = {
    id: 'attachment.scheme',
    title: scheme.name,
    landscape: false,
    blocks: scheme.text.map((text, at) => ({ id: `attachment.scheme.${at + 1}`, kind: 'paragraph', text })),
  };
  const attachments = [...scoreTable(input), ...itemList(input), schemeText]
    .filter((attachment) => left(attachment.id))
    .map((attachment) => ({ ...attachment, title: (Object.hasOwn(edits, attachment.id) ? edits[attachment.id] : undefined) ?? attachment.title }));
  const names = attachments.map((attachment) => attachment.title.replaceAll('\n', ''));
  const copyTo = office.copyTo === '' ? {} : { copyTo: office.copyTo };
  const list: Block = { id: 'attachments', kind: 'attachmentList', items: names };
  const imprint: Block = { id: 'imprint', kind: 'imprint', issuer: office.issuer, day: issuedOn, ...copyTo };
  const blocks: Block[] = [
    ...headBlocks(input, office.issuer === '' ? subject : `${office.issuer}\n${subject}`),
    { id: 'opening', kind: 'paragraph', text: openingText(input), editable: true },
    ...sectionBlocks(sections, left),
    ...(names.length === 0 ? [] : [list]),
    { id: 'signature', kind: 'signature', issuer: office.issuer, day: issuedOn, sealed: true },
    ...attachmentBlocks(attachments),
    ...(office.issuer === '' ? [] : [imprint]),
  ];
  return withEdits({ title: `${office.issuer}${subject}`, blocks }, edits);
}

/** What the office has not said yet and the bulletin needs, in words. */
export function missingInBulletin(office: OfficeSettings, documentNumber?: string): string[] {
  const missing: string[] = [];
  if (office.issuer === '') missing.push('发文机关');
  if (office.addressee === '') missing.push('主送机关');
  if (!documentNumber?.trim()) missing.push('发文字号');
  return missing;
}
