// The text of a block that a person may change, and what a block is called when it is spoken of.
import type { Block } from '../../../shared/outline/outline.ts';

/** The text as it stands in the editing field; null for a block without one text (tables, signature, imprint). */
export function blockText(block: Block): string | null {
  if (block.kind === 'attachmentList') return block.items.join('\n');
  if (block.kind === 'attachment') return block.title;
  if ('text' in block) return block.text;
  return null;
}

const NAMES: Record<Block['kind'], string> = {
  masthead: '发文机关标志',
  documentNumber: '发文字号',
  title: '标题',
  addressee: '主送机关',
  heading: '小标题',
  paragraph: '正文',
  attachmentList: '附件说明',
  signature: '署名和日期',
  note: '附注',
  attachment: '附件标题',
  table: '表格',
  chart: '图表',
  pageBreak: '分页',
  imprint: '版记',
};

/** '正文“1—7月份，各街道…”': how the person recognises a block. */
export function blockName(block: Block, length = 14): string {
  const text = blockText(block)?.replaceAll('\n', '') ?? '';
  if (text === '') return NAMES[block.kind];
  return `${NAMES[block.kind]}“${text.length > length ? `${text.slice(0, length)}…` : text}”`;
}
