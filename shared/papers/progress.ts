// 通报: how a year's tasks stood at the end of a month or of the year, as an outline.
import { withEdits } from '../bulletins/edits.ts';
import { ordinal } from '../bulletins/figures.ts';
import type { Attachment, Section } from '../bulletins/input.ts';
import { officialNumber } from '../documentNumber.ts';
import type { Block, Outline } from '../outline/outline.ts';
import type { ProgressInput } from './input.ts';
import { monthChart, sectionChart } from './progressCharts.ts';
import { progressFigures } from './progressFigures.ts';
import { progressAttachments } from './progressTables.ts';
import { openingText, progressSections, sayLookBack, subjectOf } from './progressText.ts';

function headBlocks({ office, issuedOn, documentNumber }: ProgressInput, title: string): Block[] {
  const masthead = office.masthead || (office.issuer === '' ? '' : `${office.issuer}文件`);
  const number = officialNumber(documentNumber ?? '') || (office.numberPrefix === '' ? '' : `${office.numberPrefix}〔${issuedOn.slice(0, 4)}〕　号`);
  const addressee = office.addressee.trim().replace(/[：:]$/, '');
  return [
    ...(masthead === '' ? [] : [{ id: 'masthead', kind: 'masthead' as const, text: masthead }]),
    ...(number === '' ? [] : [{ id: 'documentNumber', kind: 'documentNumber' as const, text: number }]),
    { id: 'title', kind: 'title', text: title, editable: true },
    ...(addressee === '' ? [] : [{ id: 'addressee', kind: 'addressee' as const, text: `${addressee}：`, editable: true }]),
  ];
}

/** Headings are numbered as they stand; a picture follows the paragraph it belongs to. */
function sectionBlocks(sections: readonly Section[], charts: Readonly<Record<string, Block[]>>, left: (id: string) => boolean): Block[] {
  const headed = sections.filter(({ id }) => left(id));
  return sections.flatMap((section): Block[] => [
    { id: section.id, kind: 'heading', level: 1, text: `${ordinal(headed.indexOf(section) + 1)}、${section.title}`, editable: true },
    ...section.paragraphs.flatMap((part): Block[] => [{ ...part, kind: 'paragraph', editable: true }, ...(charts[part.id] ?? [])]),
  ]);
}

const labelOf = (at: number, count: number): string => (count === 1 ? '附件' : `附件${at + 1}`);

function attachmentBlocks(attachments: readonly Attachment[]): Block[] {
  return attachments.flatMap(({ id, title, blocks }, at): Block[] => [{ id, kind: 'attachment', label: labelOf(at, attachments.length), title, editable: true }, ...blocks]);
}

/**
 * Composes the bulletin. Parts without content fall away and the numbering closes up; an edit of '' counts as that.
 * Block ids: masthead, documentNumber, title, addressee, opening, overall(.total .sections), chart.months, chart.sections, units(.good),
 * problems(.overdue .silent .sentBack), requirements(.upcoming .overdue .silent .request), attachments, signature,
 * attachment.units, attachment.sections, attachment.upcoming, imprint.
 */
export function composeProgress(input: ProgressInput): Outline {
  const { office, issuedOn, edits = {} } = input;
  const left = (id: string): boolean => !Object.hasOwn(edits, id) || edits[id]?.trim() !== '';
  const figures = progressFigures(input);
  const attachments = progressAttachments(input, figures)
    .filter(({ id }) => left(id))
    .map((attachment) => ({ ...attachment, title: (Object.hasOwn(edits, attachment.id) ? edits[attachment.id] : undefined) ?? attachment.title }));
  const labels = Object.fromEntries(attachments.map(({ id }, at) => [id.replace('attachment.', ''), labelOf(at, attachments.length)]));
  const sections = progressSections(input, figures, labels)
    .map((section) => ({ ...section, paragraphs: section.paragraphs.filter(({ id }) => left(id)) }))
    .filter((section) => section.paragraphs.length > 0);
  const subject = `关于${sayLookBack(input)}${subjectOf(input)}的通报`;
  const names = attachments.map(({ title }) => title.replaceAll('\n', ''));
  const blocks: Block[] = [
    ...headBlocks(input, office.issuer === '' ? subject : `${office.issuer}\n${subject}`),
    { id: 'opening', kind: 'paragraph', text: openingText(input), editable: true },
    ...sectionBlocks(sections, { 'overall.total': monthChart(input, figures), 'overall.sections': sectionChart(figures) }, left),
    ...(names.length === 0 ? [] : [{ id: 'attachments', kind: 'attachmentList' as const, items: names }]),
    { id: 'signature', kind: 'signature', issuer: office.issuer, day: issuedOn, sealed: true },
    ...attachmentBlocks(attachments),
    ...(office.issuer === '' ? [] : [{ id: 'imprint', kind: 'imprint' as const, issuer: office.issuer, day: issuedOn, ...(office.copyTo === '' ? {} : { copyTo: office.copyTo }) }]),
  ];
  return withEdits({ title: `${office.issuer}${subject}`, blocks }, edits);
}
