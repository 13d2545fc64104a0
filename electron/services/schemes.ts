// schemes.*: the shipped schemes and those the office added.
import { Refusal, refusal } from '../../shared/problems.ts';
import { readScheme } from '../../shared/scoring/readScheme.ts';
import { saySource } from '../../shared/scoring/scheme.ts';
import type { Scheme } from '../../shared/scoring/scheme.ts';
import { change } from '../store/change.ts';
import { insertScheme, listSchemes } from '../store/schemes.ts';
import type { Context, Handlers } from './context.ts';

/** Every scheme: the shipped ones, then the added ones, by the day they came into force. */
export function allSchemes(context: Context): Scheme[] {
  const added = listSchemes(context.store).map(({ id, content }) => {
    const { scheme } = readScheme(content);
    if (!scheme) throw new Error(`the stored scheme ${id} no longer reads`);
    return scheme;
  });
  return [...context.resources.schemes(), ...added].sort((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0));
}

/** The schemes a run may take by itself: the office's own; while there are none, the shipped ones. */
export function officeSchemes(context: Context): Scheme[] {
  const own = new Set(listSchemes(context.store).map(({ id }) => id));
  const all = allSchemes(context);
  return own.size === 0 ? all : all.filter((scheme) => own.has(scheme.id));
}

/** The scheme of that id; refused when there is none. */
export function requireScheme(context: Context, id: string): Scheme {
  const schemes = allSchemes(context);
  const found = schemes.find((scheme) => scheme.id === id);
  if (!found) throw refusal('scheme-unknown', `没有代号为“${id}”的计分办法。现有的有：${schemes.map((scheme) => scheme.id).join('、')}。`, { field: 'scheme' });
  return found;
}

export const schemeHandlers: Pick<Handlers, 'schemes.list' | 'schemes.show' | 'schemes.add'> = {
  'schemes.list': (context) => ({ schemes: allSchemes(context).map((scheme) => ({ id: scheme.id, name: scheme.name, from: scheme.from, to: scheme.to, source: saySource(scheme) })) }),

  'schemes.show': (context, { scheme }) => requireScheme(context, scheme),

  'schemes.add': (context, _input, { file }) => {
    if (!file) throw new Error('the door lets no call without a file pass');
    const { scheme, problems } = readScheme(parse(file.bytes, file.name));
    if (!scheme) throw new Refusal(problems.map((problem) => ({ ...problem, at: { file: file.name, ...problem.at } })));
    if (allSchemes(context).some((one) => one.id === scheme.id)) {
      throw refusal('scheme-exists', `已经有代号为“${scheme.id}”的计分办法，没有加入。办法改了的，请换一个代号（例如加上年份）并写明起止日期。`, { file: file.name, field: 'id' });
    }
    change(context.store, { command: 'schemes.add', summary: `加入计分办法“${scheme.name}”` }, (recorder) => insertScheme(recorder, scheme.id, scheme, context.store.now()));
    return { id: scheme.id };
  },
};

function parse(bytes: Uint8Array, name: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch {
    throw refusal('scheme-not-json', `“${name}”不是正确的 JSON 文件（应为 UTF-8 编码），没有加入。请检查引号、逗号和括号。`, { file: name });
  }
}
