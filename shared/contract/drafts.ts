// drafts.*: what is being typed and not yet written, and how the window looks.
import { z } from 'zod';
import { method, nothing } from './define.ts';

export const draftMethods = {
  'drafts.list': method({
    access: 'read',
    summary: '窗口记下的内容：没写完的草稿、列宽等',
    input: nothing,
    output: z.object({ drafts: z.array(z.object({ name: z.string(), content: z.json() })) }),
  }),
  'drafts.keep': method({
    access: 'write',
    summary: '记下一项没写完的草稿或列宽，不进操作日志；内容为 null 时不再记',
    input: z.object({ name: z.string().min(1).max(200), content: z.json() }),
    output: z.object({ name: z.string() }),
  }),
};
