// Collects what was met while reading a Word file and should be known: one sentence for each kind of thing, with the first place.
import { cellAddress } from '../../../../shared/importing/grid.ts';

type Placed = 'nested' | 'boxes' | 'pictures' | 'symbols' | 'prompts' | 'hidden';
type Plain = 'tracked' | 'foreign' | 'macro';

const PLAIN: Record<Plain, string> = {
  tracked: '文件里有修订记录，按全部接受修订后的内容读取。',
  foreign: '文件里嵌入了其他文件的内容，没有读取。请用 WPS 或 Word 打开后另存一份，再试一次。',
  macro: '文件带有宏，宏没有运行，只读取了文字和表格。',
};

/** The places follow each of these. */
const SENTENCES: Record<Placed, string> = {
  nested: '单元格里还套着表格，里面的文字已并入所在的单元格，请核对',
  boxes: '单元格里有文本框，框里的文字没有并入单元格，请核对',
  pictures: '单元格里有图片，图片里的文字不能读取，请核对',
  symbols: '有要用专门字体才能显示的符号，可能认不出来，请核对',
  prompts: '有的地方还是填写提示（如“单击此处输入文字”），按空白读取，请核对',
  hidden: '有隐藏的文字，没有读取，请核对',
};

export class Seen {
  /** The top-level table being read and the cell in it (from 0); null outside tables. */
  cell: { table: string; row: number; column: number } | null = null;
  private readonly plain = new Set<Plain>();
  private readonly placed = new Map<Placed, { first: string; count: number }>();

  note(what: Plain): void {
    this.plain.add(what);
  }

  /** Counts a thing at the present place. */
  here(what: Placed): void {
    const known = this.placed.get(what);
    if (known) known.count += 1;
    else this.placed.set(what, { first: this.cell ? `${this.cell.table}的 ${cellAddress(this.cell.row, this.cell.column)}` : '正文', count: 1 });
  }

  /** One thing less: it turned out to be no such thing. */
  takeBack(what: Placed): void {
    const known = this.placed.get(what);
    if (known && known.count > 1) known.count -= 1;
    else this.placed.delete(what);
  }

  /** The sentences, in a fixed order. */
  sentences(): string[] {
    const plain = (Object.keys(PLAIN) as Plain[]).filter((what) => this.plain.has(what)).map((what) => PLAIN[what]);
    const placed = (Object.keys(SENTENCES) as Placed[]).flatMap((what) => {
      const known = this.placed.get(what);
      return known ? [`${SENTENCES[what]}：${known.first}${known.count === 1 ? '' : ` 等 ${known.count} 处`}。`] : [];
    });
    return [...plain, ...placed];
  }
}
