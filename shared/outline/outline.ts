// A document as blocks. Knows nothing of Word: the preview and the file are made from the same outline.
import { z } from 'zod';
import { daySchema } from '../days/day.ts';
import { chartSchema } from './chart.ts';

const alignSchema = z.enum(['left', 'center', 'right']);

/** One cell of a table; a cell covered by another's span is left out. */
export const tableCellSchema = z.object({
  text: z.string(),
  colSpan: z.number().int().min(1).optional(),
  rowSpan: z.number().int().min(1).optional(),
  align: alignSchema.optional(),
  strong: z.boolean().optional(),
});
export type TableCell = z.infer<typeof tableCellSchema>;

/** A piece of a paragraph in one face: 仿宋 (the default), 黑体, 楷体, 小标宋, 宋体. */
export const runSchema = z.object({
  text: z.string(),
  face: z.enum(['fangsong', 'hei', 'kai', 'xiaobiaosong', 'song']).optional(),
  bold: z.boolean().optional(),
});

/** `id` names a block within its document; a block with `editable` may have its text changed before export. */
const base = { id: z.string(), editable: z.boolean().optional() };

export const blockSchema = z.discriminatedUnion('kind', [
  /** 发文机关标志: red 小标宋, top edge 35 mm below the type area's top (GB/T 9704-2012, 7.2.4). */
  z.object({ ...base, kind: z.literal('masthead'), text: z.string() }),
  /** 发文字号, two lines below the masthead, centred (7.2.5), followed by the red rule (7.2.7); `plain`: of a letter without a masthead, right below the title and without a rule. */
  z.object({ ...base, kind: z.literal('documentNumber'), text: z.string(), plain: z.boolean().optional() }),
  /** 标题: 二号小标宋, two lines below the rule, centred; '\n' is a chosen line break (7.3.1). */
  z.object({ ...base, kind: z.literal('title'), text: z.string() }),
  /** 主送机关: one line below the title, flush left, ends with a full-width colon (7.3.2). */
  z.object({ ...base, kind: z.literal('addressee'), text: z.string() }),
  /** 层次: 1 '一、' 黑体, 2 '（一）' 楷体, 3 '1.' and 4 '（1）' 仿宋 (7.3.3). */
  z.object({ ...base, kind: z.literal('heading'), level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]), text: z.string() }),
  /** 正文: 三号仿宋, first line indented by two characters. With `runs`, the text is their sum. */
  z.object({ ...base, kind: z.literal('paragraph'), text: z.string(), runs: z.array(runSchema).optional(), indent: z.boolean().optional(), align: alignSchema.optional() }),
  /** 附件说明: one line below the text, names without closing punctuation (7.3.4). */
  z.object({ ...base, kind: z.literal('attachmentList'), items: z.array(z.string()) }),
  /** 署名 and 成文日期; sealed: the date four characters from the right; else by 7.3.5.2. */
  z.object({ ...base, kind: z.literal('signature'), issuer: z.string(), day: daySchema, sealed: z.boolean() }),
  /** 附注, in round brackets below the date (7.3.6). */
  z.object({ ...base, kind: z.literal('note'), text: z.string() }),
  /** 附件: starts a page; label 三号黑体 on the first line, title centred on the third (7.3.7). */
  z.object({ ...base, kind: z.literal('attachment'), label: z.string(), title: z.string(), landscape: z.boolean().optional() }),
  /** A table of fixed column widths in millimetres; head rows are repeated on every page. `compact`: 小五 and low rows, for a printed form that is to stand on one page. */
  z.object({
    ...base,
    kind: z.literal('table'),
    compact: z.boolean().optional(),
    columns: z.array(z.object({ width: z.number(), align: alignSchema.optional() })),
    head: z.array(z.array(tableCellSchema)),
    body: z.array(z.array(tableCellSchema)),
  }),
  /** A picture of numbers as wide as the type area; `height` in millimetres. */
  z.object({ ...base, kind: z.literal('chart'), chart: chartSchema, height: z.number() }),
  z.object({ ...base, kind: z.literal('pageBreak') }),
  /** 版记: 抄送, 印发机关 and 印发日期, closing the last page (7.4). */
  z.object({ ...base, kind: z.literal('imprint'), copyTo: z.string().optional(), issuer: z.string(), day: daySchema }),
]);
export type Block = z.infer<typeof blockSchema>;

export const outlineSchema = z.object({
  /** The document's name, used for the file name and the Word properties. */
  title: z.string(),
  blocks: z.array(blockSchema),
});
export type Outline = z.infer<typeof outlineSchema>;
