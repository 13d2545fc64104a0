// What every bulletin shares: the head, numbered parts, attachments, the closing; parts that are left out leave no gap.
import type { Day } from '../days/day.ts';
import { officialNumber } from '../documentNumber.ts';
import type { Block, Outline } from '../outline/outline.ts';
import type { OfficeSettings } from '../settings.ts';
import { withEdits } from './edits.ts';
import { ordinal } from './figures.ts';
import type { Attachment, Section, TextPart } from './input.ts';

/** A numbered part of the text; one without blocks falls away. */
export interface BlockSection {
  id: string;
  title: string;
  blocks: Block[];
}

/** Whether the person left a block where it is. */
export type Left = (id: string) => boolean;

export interface Frame {
  office: OfficeSettings;
  issuedOn: Day;
  /** 发文字号; '' or none leaves the number open: 代字〔年〕号. */
  documentNumber?: string | undefined;
  /** The title without the issuer: 关于…的通报. */
  subject: string;
  opening: string;
  sections: readonly BlockSection[];
  attachments: readonly Attachment[];
  edits?: Readonly<Record<string, string>> | undefined;
}

/** An edit of '' leaves its block out. */
export function leftBy(edits: Readonly<Record<string, string>> = {}): Left {
  return (id) => !Object.hasOwn(edits, id) || edits[id]?.trim() !== '';
}

export const paragraph = ({ id, text }: TextPart): Block => ({ id, kind: 'paragraph', text, editable: true });

export const textSection = ({ id, title, paragraphs }: Section): BlockSection => ({ id, title, blocks: paragraphs.map(paragraph) });

/** Parts of the second level, （一）（二）; a single one needs no heading. `lead` puts a heading over a single one, too. */
export function grouped(groups: readonly BlockSection[], left: Left, lead = false): Block[] {
  const kept = groups.map((group) => ({ ...group, blocks: group.blocks.filter((block) => left(block.id)) })).filter((group) => group.blocks.length > 0);
  const headed = kept.filter((group) => left(group.id));
  return kept.flatMap((group): Block[] => {
    const heading: Block = { id: group.id, kind: 'heading', level: 2, text: `（${ordinal(headed.indexOf(group) + 1)}）${group.title}`, editable: true };
    return kept.length === 1 && !lead ? group.blocks : [heading, ...group.blocks];
  });
}

function headBlocks({ office, issuedOn, documentNumber }: Frame, title: string): Block[] {
  const masthead = office.masthead || (office.issuer === '' ? '' : `${office.issuer}文件`);
  const open = office.numberPrefix === '' ? '' : `${office.numberPrefix}〔${issuedOn.slice(0, 4)}〕　号`;
  const number = officialNumber(documentNumber ?? '') || open;
  const addressee = office.addressee.trim().replace(/[：:]$/, '');
  return [
    ...(masthead === '' ? [] : [{ id: 'masthead', kind: 'masthead' as const, text: masthead }]),
    ...(number === '' ? [] : [{ id: 'documentNumber', kind: 'documentNumber' as const, text: number }]),
    { id: 'title', kind: 'title', text: title, editable: true },
    ...(addressee === '' ? [] : [{ id: 'addressee', kind: 'addressee' as const, text: `${addressee}：`, editable: true }]),
  ];
}

/** Headings are numbered as they stand: one that is left out leaves no gap. */
function sectionBlocks(sections: readonly BlockSection[], left: Left): Block[] {
  const headed = sections.filter((section) => left(section.id));
  return sections.flatMap((section): Block[] => [
    { id: section.id, kind: 'heading', level: 1, text: `${ordinal(headed.indexOf(section) + 1)}、${section.title}`, editable: true },
    ...section.blocks,
  ]);
}

function attachmentBlocks(attachments: readonly Attachment[]): Block[] {
  return attachments.flatMap((attachment, at): Block[] => [
    {
      id: attachment.id,
      kind: 'attachment',
      label: attachmentLabel(at, attachments.length),
      title: attachment.title,
      editable: true,
      ...(attachment.landscape ? { landscape: true } : {}),
    },
    ...attachment.blocks,
  ]);
}

/** '附件' when there is but one, else '附件2'. */
export function attachmentLabel(at: number, count: number): string {
  return count === 1 ? '附件' : `附件${at + 1}`;
}

/** Attachments the person left in, under the titles the person gave them. */
export function keptAttachments(attachments: readonly Attachment[], edits: Readonly<Record<string, string>> = {}): Attachment[] {
  const left = leftBy(edits);
  return attachments
    .filter((attachment) => left(attachment.id))
    .map((attachment) => ({ ...attachment, title: (Object.hasOwn(edits, attachment.id) ? edits[attachment.id] : undefined) ?? attachment.title }));
}

/** Puts a bulletin together and lays the person's edits over it. */
export function framed(frame: Frame): Outline {
  const { office, issuedOn, subject, opening, edits = {} } = frame;
  const left = leftBy(edits);
  const sections = frame.sections.map((section) => ({ ...section, blocks: section.blocks.filter((block) => left(block.id)) })).filter((section) => section.blocks.length > 0);
  const attachments = keptAttachments(frame.attachments, edits);
  const names = attachments.map((attachment) => attachment.title.replaceAll('\n', ''));
  const copyTo = office.copyTo === '' ? {} : { copyTo: office.copyTo };
  const list: Block = { id: 'attachments', kind: 'attachmentList', items: names };
  const imprint: Block = { id: 'imprint', kind: 'imprint', issuer: office.issuer, day: issuedOn, ...copyTo };
  const blocks: Block[] = [
    ...headBlocks(frame, office.issuer === '' ? subject : `${office.issuer}\n${subject}`),
    { id: 'opening', kind: 'paragraph', text: opening, editable: true },
    ...sectionBlocks(sections, left),
    ...(names.length === 0 ? [] : [list]),
    { id: 'signature', kind: 'signature', issuer: office.issuer, day: issuedOn, sealed: true },
    ...attachmentBlocks(attachments),
    ...(office.issuer === '' ? [] : [imprint]),
  ];
  return withEdits({ title: `${office.issuer}${subject}`, blocks }, edits);
}
