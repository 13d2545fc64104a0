// schemes.list, show, add, diff, export: the shipped schemes and the office's own, as they are.
import { jsonFault, sayJsonFault } from '../../shared/jsonFault.ts';
import { Refusal, refusal } from '../../shared/problems.ts';
import { doubts } from '../../shared/scoring/doubts.ts';
import { readScheme } from '../../shared/scoring/readScheme.ts';
import { saySource } from '../../shared/scoring/scheme.ts';
import { diffSchemes } from '../../shared/scoring/sentences/diff.ts';
import { cleanPart } from '../documents/zip/writeName.ts';
import { change } from '../store/change.ts';
import { insertScheme } from '../store/schemes.ts';
import { WithDocument } from './context.ts';
import type { Handlers } from './context.ts';
import { allSchemes, isShipped, schemeOrRun, schemeUse } from './knownSchemes.ts';

export const schemeHandlers: Pick<Handlers, 'schemes.list' | 'schemes.show' | 'schemes.add' | 'schemes.diff' | 'schemes.export'> = {
  'schemes.list': (context) => {
    const today = context.today();
    const use = schemeUse(context);
    return {
      schemes: allSchemes(context).map((scheme) => ({
        id: scheme.id,
        name: scheme.name,
        from: scheme.from,
        to: scheme.to,
        source: saySource(scheme),
        documentNumber: scheme.source.documentNumber ?? '',
        issuer: scheme.source.issuer,
        issuedOn: scheme.source.issuedOn,
        origin: isShipped(context, scheme.id) ? ('shipped' as const) : ('own' as const),
        state: scheme.from > today ? ('coming' as const) : scheme.to !== null && scheme.to < today ? ('ended' as const) : ('inForce' as const),
        replaces: scheme.replaces,
        ...(use.get(scheme.id) ?? { runs: 0, frozen: 0 }),
      })),
    };
  },

  'schemes.show': (context, { scheme }) => schemeOrRun(context, scheme),

  'schemes.add': (context, _input, { file }) => {
    if (!file) throw new Error('the door lets no call without a file pass');
    const { scheme, problems } = readScheme(parse(file.bytes, file.name));
    if (!scheme) throw new Refusal(problems.map((problem) => ({ ...problem, at: { file: file.name, ...problem.at } })));
    const others = allSchemes(context);
    if (others.some((one) => one.id === scheme.id)) {
      throw refusal('scheme-exists', `已经有代号为“${scheme.id}”的计分办法，没有加入。办法改了的，请换一个代号（例如加上年份）并写明起止日期。`, { file: file.name, field: 'id' });
    }
    change(context.store, { command: 'schemes.add', summary: `加入计分办法“${scheme.name}”` }, (recorder) => insertScheme(recorder, scheme.id, scheme, context.store.now()));
    return { id: scheme.id, problems: doubts(scheme, others) };
  },

  'schemes.diff': (context, { before, after }) => {
    const [old, fresh] = [schemeOrRun(context, before), schemeOrRun(context, after)];
    return { before: old.name, after: fresh.name, changes: diffSchemes(old, fresh) };
  },

  'schemes.export': (context, { scheme: id }) => {
    const scheme = schemeOrRun(context, id);
    const name = cleanPart(`${scheme.name}（${scheme.from.slice(0, 4)}年）.json`);
    return new WithDocument({ title: scheme.name }, { name, bytes: new TextEncoder().encode(`${JSON.stringify(scheme, null, 2)}\n`) });
  },
};

/** The file's content; refused with the line and column at which it is no JSON. */
function parse(bytes: Uint8Array, name: string): unknown {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw refusal('scheme-not-json', `“${name}”不是 UTF-8 编码的 JSON 文件，没有加入。请在编辑器里另存为 UTF-8 编码。`, { file: name });
  }
  try {
    return JSON.parse(text) as unknown;
  } catch {
    const fault = jsonFault(text);
    throw refusal('scheme-not-json', `${fault ? sayJsonFault(fault) : '这个文件不是合规的 JSON'}。没有加入，请改正后再加入。`, { file: name });
  }
}
