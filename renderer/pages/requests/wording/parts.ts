// The texts of a letter that may be changed, each under a name of its own, so that one kind of field serves all.
import type { Letter } from '../../../../shared/requests/letters/template.ts';

export interface WordingPart {
  /** 'title', 'paragraph.0', 'table.2', 'note', 'slip.1'. */
  field: string;
  label: string;
  text: string;
  /** Fields in braces may stand in it. */
  tokens: boolean;
}

/** In the order they are printed. */
export function partsOf({ title, paragraphs, table = [], note, slip }: Letter): WordingPart[] {
  return [
    { field: 'title', label: '标题', text: title, tokens: false },
    ...table.map(([head, text], at): WordingPart => ({ field: `table.${at}`, label: head, text, tokens: true })),
    ...paragraphs.map(({ text }, at): WordingPart => ({ field: `paragraph.${at}`, label: `正文第${at + 1}段`, text, tokens: true })),
    ...(note === undefined ? [] : [{ field: 'note', label: '附注（日期下面，加圆括号）', text: note, tokens: true }]),
    ...(slip?.paragraphs ?? []).map((text, at): WordingPart => ({ field: `slip.${at}`, label: `${slip?.title ?? ''}第${at + 1}段`, text, tokens: true })),
  ];
}

/** The letter with one of its texts replaced. */
export function withPart(letter: Letter, field: string, text: string): Letter {
  const [kind, number] = field.split('.');
  const at = Number(number);
  switch (kind) {
    case 'title':
      return { ...letter, title: text };
    case 'note':
      return { ...letter, note: text };
    case 'table':
      return { ...letter, table: letter.table?.map(([head, cell], index): [string, string] => [head, index === at ? text : cell]) };
    case 'slip':
      return letter.slip ? { ...letter, slip: { ...letter.slip, paragraphs: letter.slip.paragraphs.map((own, index) => (index === at ? text : own)) } } : letter;
    default:
      return { ...letter, paragraphs: letter.paragraphs.map((own, index) => (index === at ? { ...own, text } : own)) };
  }
}

/** A paragraph more, after another; its id is one that is not used yet. */
export function withParagraph(letter: Letter, after: number): Letter {
  const ids = new Set(letter.paragraphs.map(({ id }) => id));
  let number = 1;
  while (ids.has(`own${number}`)) number += 1;
  return { ...letter, paragraphs: letter.paragraphs.toSpliced(after + 1, 0, { id: `own${number}`, text: '' }) };
}

export function withoutParagraph(letter: Letter, at: number): Letter {
  return { ...letter, paragraphs: letter.paragraphs.toSpliced(at, 1) };
}

/** One paragraph up (-1) or down (1). */
export function withMoved(letter: Letter, at: number, by: -1 | 1): Letter {
  const own = letter.paragraphs[at];
  return own === undefined ? letter : { ...letter, paragraphs: letter.paragraphs.toSpliced(at, 1).toSpliced(at + by, 0, own) };
}
