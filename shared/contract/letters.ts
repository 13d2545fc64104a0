// letters.* and the parts of requests.* about letters and contact data.
import { z } from 'zod';
import { daySchema } from '../days/day.ts';
import { outlineSchema } from '../outline/outline.ts';
import { contactSchema } from '../requests/contact.ts';
import { letterSchema } from '../requests/letters/template.ts';
import { outcomeValues } from '../requests/outcomes.ts';
import { method } from './define.ts';

const id = z.number().int();
const change = z.number().int();
/** What a letter is made from; `fields`: what the person writes, by the field's name. */
const letterInput = z.object({
  id,
  letter: z.string(),
  fields: z.record(z.string(), z.string().max(20_000)).default({}),
  issuedOn: daySchema.optional(),
  /** Serial of the 文号; the year's next when left out. */
  serial: z.number().int().min(1).max(99_999).optional(),
});
const issued = z.object({ id, requestId: id, letter: z.string(), title: z.string(), number: z.string(), issuedOn: daySchema, reason: z.string(), at: z.string() });

export const letterMethods = {
  'letters.list': method({
    access: 'read',
    summary: '依申请公开的各种文书；给出申请时，标出合用的',
    input: z.object({ id: id.optional() }),
    output: z.object({ letters: z.array(z.object({ id: z.string(), name: z.string(), group: z.string(), outcome: z.enum(outcomeValues).nullable(), own: z.boolean(), fits: z.boolean() })) }),
  }),
  'letters.show': method({ access: 'read', summary: '一种文书的文字、必备内容和要填的项目', input: z.object({ letter: z.string() }), output: z.object({ letter: letterSchema, shipped: letterSchema, own: z.boolean(), known: z.array(z.string()) }) }),
  'letters.preview': method({
    access: 'read',
    summary: '改过的文字印出来的样子（项目用〔〕标出），以及有什么不对',
    input: z.object({ id: z.string(), letter: letterSchema }),
    output: z.object({ outline: outlineSchema, problems: z.array(z.string()) }),
  }),
  'letters.put': method({
    access: 'write',
    summary: '改一种文书的文字（必备的内容不能改没）；letter 为 null 时恢复原样',
    input: z.object({ id: z.string(), letter: letterSchema.nullable() }),
    output: z.object({ change }),
  }),
  'requests.letterPreview': method({
    access: 'read',
    summary: '一份文书的样子，还缺哪些必备内容，引用了哪些不存在的条文',
    input: letterInput,
    output: z.object({ outline: outlineSchema, missing: z.array(z.string()), doubts: z.array(z.string()), values: z.record(z.string(), z.string()), fields: letterSchema.shape.fields }),
  }),
  'requests.letter': method({
    access: 'write',
    summary: '把一份文书存成 Word 文件并编号留存；缺必备内容的，写明理由才能出',
    input: letterInput.extend({ /** Why it goes out without a required element. */ reason: z.string().trim().default('') }),
    output: z.object({ title: z.string(), number: z.string(), letterId: id, missing: z.array(z.string()) }),
    document: true,
  }),
  'requests.letters': method({ access: 'read', summary: '已出的文书，新的在前', input: z.object({ id: id.optional() }), output: z.object({ letters: z.array(issued) }) }),
  'requests.showLetter': method({ access: 'read', summary: '一份已出的文书的全文', input: z.object({ id }), output: issued.extend({ outline: outlineSchema }), document: true }),

  'requests.putContact': method({ access: 'write', summary: '登记申请人的联系方式（加密存放，不进操作日志）', input: z.object({ id, contact: contactSchema }), output: z.object({ change }) }),
  'requests.contact': method({ access: 'write', summary: '查看申请人的联系方式（查看会记入操作日志，日志里没有内容）', input: z.object({ id }), output: z.object({ contact: contactSchema }) }),
  'requests.forget': method({
    access: 'write',
    summary: '删除超过保存年限的联系方式；给出申请时只删这几份的',
    input: z.object({ ids: z.array(id).optional() }),
    output: z.object({ forgotten: z.number().int(), before: daySchema.nullable(), change }),
  }),
  'requests.protect': method({
    access: 'write',
    summary: '另设一个口令，换电脑或恢复备份后可以用它打开联系方式',
    input: z.object({ passphrase: z.string().min(8, { error: '口令至少8个字' }).max(1000) }),
    output: z.object({ change }),
  }),
};
