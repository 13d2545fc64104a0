// What zod finds wrong, in plain Chinese: the one place for method inputs, bulk edits and scheme files.
import type { z } from 'zod';

const TYPES: Record<string, string> = {
  string: '文字',
  number: '数',
  int: '整数',
  boolean: '是或否（true/false）',
  array: '列表（[…]）',
  object: '一组名称和值（{…}）',
  record: '一组名称和值（{…}）',
};

/**
 * The clause for one fault, without a full stop; handed to `safeParse` as `error`, where the input itself is still at hand.
 * A sentence the schema has of its own goes before it.
 */
export function sayIssue(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? '缺少这一项' : `应是${TYPES[issue.expected] ?? issue.expected}`;
    case 'unrecognized_keys':
      return `有不认识的项：${issue.keys.join('、')}`;
    case 'invalid_value':
      return `应是 ${issue.values.map(String).join('、')} 之一`;
    case 'invalid_union':
      return '写法不对，没有一种允许的写法与它相符';
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array' ? '不能空白' : `不能小于 ${String(issue.minimum)}`;
    case 'too_big':
      return issue.origin === 'string' || issue.origin === 'array' ? `太长，最多 ${String(issue.maximum)}` : `不能大于 ${String(issue.maximum)}`;
    default:
      return '写法不对';
  }
}
