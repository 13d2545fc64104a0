// The text of one paragraph while it is being put together.
import { append, type Block } from './blocks.ts';
import type { DocxContext } from './context.ts';
import type { RunLook } from './runProperties.ts';
import { hasPrivateCharacters, symbolCharacter } from './symbols.ts';

export class Line {
  text = '';
  /** Some text was left out because nobody sees it. */
  leftOut = false;
  /** What stands in text boxes anchored in the paragraph. */
  readonly boxes: Block[] = [];
  readonly paragraphHidden: boolean;
  /** Text, boxes and pictures met, taken or not. */
  met = 0;
  /** Open complex fields: true while their instruction is being read; and how many of them are true. */
  private readonly fields: boolean[] = [];
  private instructions = 0;
  private readonly context: DocxContext;

  constructor(context: DocxContext, paragraphHidden: boolean) {
    this.context = context;
    this.paragraphHidden = paragraphHidden;
  }

  /** Takes characters of a run, unless they are hidden, a prompt or a field's instruction. */
  add(characters: string, look: RunLook): void {
    if (characters === '') return;
    this.met += 1;
    if (this.context.prompt || this.instructions > 0) return;
    if (look.hidden) {
      // One hidden stretch is told once, however many runs it was cut into.
      if (!this.leftOut && characters.trim() !== '') this.context.seen.here('hidden');
      this.leftOut = true;
      return;
    }
    const shown = look.symbolFont === undefined ? characters : inSymbols(characters, look.symbolFont);
    if (hasPrivateCharacters(shown)) this.context.seen.here('symbols');
    this.text += shown;
  }

  /** <w:fldChar>: between begin and separate stands the instruction, between separate and end the result. */
  field(type: string | undefined): void {
    if (type === 'begin') {
      this.fields.push(true);
      this.instructions += 1;
      return;
    }
    if (type !== 'separate' && type !== 'end') return;
    const instruction = this.fields.pop();
    if (instruction) this.instructions -= 1;
    if (type === 'separate' && instruction !== undefined) this.fields.push(false);
  }

  /** A picture can only be told, not read; only in a table it may stand for the content. */
  picture(): void {
    this.met += 1;
    if (this.context.seen.cell) this.context.seen.here('pictures');
  }

  box(blocks: readonly Block[]): void {
    this.met += 1;
    append(this.boxes, blocks);
  }
}

function inSymbols(characters: string, font: string): string {
  return characters.replace(/[!-\xff\uf000-\uf0ff]/g, (character) => symbolCharacter(font, character.charCodeAt(0)));
}
