// What zod finds wrong with an input, in plain Chinese with the path of the field.
import type { z } from 'zod';
import type { Problem } from '../../shared/problems.ts';

type Issue = z.core.$ZodIssue;

const types: Record<string, string> = {
  string: '文字', number: '数字', int: '整数', boolean: '是或否', array: '列表', object: '一组字段', record: '一组字段', null: '空值',
};

/** One problem for each thing wrong; `at.field` is the dotted path. */
export function fieldProblems(error: z.ZodError): Problem[] {
  return error.issues.map((issue) => {
    const field = issue.path.map(String).join('.');
    return { code: 'input-invalid', message: `${field === '' ? '输入' : `“${field}”`}不对：${sentence(issue)}。`, at: { field } };
  });
}

function sentence(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? `没有填写，应是${types[issue.expected] ?? issue.expected}` : `应是${types[issue.expected] ?? issue.expected}`;
    case 'unrecognized_keys':
      return `有不认识的字段 ${issue.keys.join('、')}`;
    case 'invalid_value':
      return `应是 ${issue.values.map(String).join('、')} 之一`;
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array' ? ownWords(issue) ?? '不能空白' : `不能小于 ${String(issue.minimum)}`;
    case 'too_big':
      return issue.origin === 'string' || issue.origin === 'array' ? `太长，最多 ${String(issue.maximum)}` : `不能大于 ${String(issue.maximum)}`;
    case 'invalid_union':
      return '写法不对，没有一种允许的写法与它相符';
    default:
      return ownWords(issue) ?? '写法不对';
  }
}

/** The schema's own sentence, if it has a Chinese one. */
function ownWords(issue: Issue): string | undefined {
  return /[\u4e00-\u9fff]/.test(issue.message) ? issue.message.replace(/。$/, '') : undefined;
}
