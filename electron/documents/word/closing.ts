// What closes the text: attachment list, issuer and date, note.
import { AlignmentType, Paragraph, Tab, TabStopType, TextRun } from 'docx';
import { attachmentLines } from '../../../shared/outline/attachments.ts';
import { formatDay } from '../../../shared/days/phrases.ts';
import { EMPTY_LINES } from '../../../shared/outline/gongwen.ts';
import { staysWhole, staysWithNext } from '../../../shared/outline/keeping.ts';
import type { Block } from '../../../shared/outline/outline.ts';
import { signaturePlace } from '../../../shared/outline/signature.ts';
import { twipsOfCharacters } from './measures.ts';
import type { Place } from './place.ts';
import { STYLE, above } from './styles.ts';
import { BODY_TYPE, runProperties, textRun } from './text.ts';

type Of<K extends Block['kind']> = Extract<Block, { kind: K }>;

/** 附件说明: one line below the text; further lines of a name begin under its first character (7.3.4). */
export function attachmentList(block: Of<'attachmentList'>, place: Place): Paragraph[] {
  const list = attachmentLines(block.items);
  const numbered = list.lines.length > 1;
  const left = twipsOfCharacters(list.name);
  return list.lines.map(
    ({ lead, name }, index) =>
      new Paragraph({
        style: STYLE.flush,
        pageBreakBefore: (index === 0 && place.newPage) || undefined,
        keepNext: (index === list.lines.length - 1 ? staysWithNext(block, place.next) : staysWhole(block, place.next)) || undefined,
        indent: { left, hanging: left - twipsOfCharacters(index === 0 ? list.start : list.next) },
        ...(index === 0 ? { spacing: above(EMPTY_LINES.aboveAttachmentList) } : {}),
        ...(numbered ? { tabStops: [{ type: TabStopType.LEFT, position: left }] } : {}),
        children: numbered ? [new TextRun({ ...runProperties(BODY_TYPE), children: [lead, new Tab()] }), textRun(name, BODY_TYPE)] : [textRun(lead + name, BODY_TYPE)],
      }),
  );
}

/** 署名 and 成文日期, kept on one page (7.3.5); the space Word adds between Chinese and digits would move them. */
export function signature(block: Of<'signature'>, place: Place): Paragraph[] {
  const date = formatDay(block.day);
  const issuer = block.issuer.trim();
  const at = signaturePlace(issuer, date, block.sealed);
  const lines = block.sealed ? EMPTY_LINES.aboveSealed : EMPTY_LINES.aboveSigned;
  const line = (text: string, left: number) => ({
    style: STYLE.flush,
    alignment: AlignmentType.LEFT,
    autoSpaceEastAsianText: false,
    indent: { left: twipsOfCharacters(left) },
    children: [textRun(text, BODY_TYPE)],
  });
  return [
    ...(issuer === '' ? [] : [new Paragraph({ ...line(issuer, at.issuer), spacing: above(lines), keepNext: true, pageBreakBefore: place.newPage || undefined })]),
    new Paragraph({ ...line(date, at.date), keepNext: place.next === 'note' || undefined, ...(issuer === '' ? { spacing: above(lines) } : {}) }),
  ];
}

/** 附注: below the date, two characters in, in round brackets (7.3.6). */
export function note(block: Of<'note'>, place: Place): Paragraph {
  const text = block.text.trim().replace(/^[（(]/, '').replace(/[）)]$/, '');
  return new Paragraph({ style: STYLE.body, pageBreakBefore: place.newPage || undefined, children: [textRun(`（${text}）`, BODY_TYPE)] });
}
