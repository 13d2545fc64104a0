// schemes.copy, save, retire, restore: what the office does to its schemes. Every step can be taken back; no stored run is touched.
import type { Day } from '../../shared/days/day.ts';
import { officialNumber } from '../../shared/documentNumber.ts';
import { Refusal, refusal } from '../../shared/problems.ts';
import { beginning, copyScheme, endedBefore, nextSchemeId, sameRules } from '../../shared/scoring/copyScheme.ts';
import { readKept, readScheme } from '../../shared/scoring/readScheme.ts';
import type { Scheme } from '../../shared/scoring/scheme.ts';
import { change } from '../store/change.ts';
import type { Recorder } from '../store/recorder.ts';
import { insertScheme, listSchemes, removeScheme, updateScheme } from '../store/schemes.ts';
import type { Context, Handlers } from './context.ts';
import { allSchemes, isShipped, requireScheme, schemeUse } from './knownSchemes.ts';

const isStored = (context: Context, id: string): boolean => listSchemes(context.store).some((one) => one.id === id);

/** Writes a scheme under its id, whether it stood there before or not. */
function put(context: Context, recorder: Recorder, scheme: Scheme): void {
  if (isStored(context, scheme.id)) updateScheme(recorder, scheme.id, scheme);
  else insertScheme(recorder, scheme.id, scheme, context.store.now());
}

/** The scheme if it reads; else all its faults. */
function checked(content: unknown): Scheme {
  const { scheme, problems } = readScheme(content);
  if (!scheme) throw new Refusal(problems.map((problem) => ({ ...problem, message: problem.message.replace('计分办法文件的 ', '计分办法的 ').replace('请改正后再加入', '请改正后再保存') })));
  return scheme;
}

/** The copy of a scheme, whose rules are as right as they were; what was given anew may be wrong. */
const copied = (scheme: Scheme): Scheme => readKept(scheme) ?? checked(scheme);

/** Adds a new scheme and ends the one it replaces on the day before. */
function addNew(context: Context, command: string, given: Scheme): { id: string; change: number } {
  const replaced = given.replaces === null ? undefined : allSchemes(context).find((one) => one.id === given.replaces);
  const ended = replaced && endedBefore(replaced, given.from);
  const { seq } = change(context.store, { command, summary: `新的计分办法“${given.name}”，${given.from} 起执行${ended && ended !== replaced ? `，“${ended.name}”到 ${ended.to} 为止` : ''}` }, (recorder) => {
    insertScheme(recorder, given.id, given, context.store.now());
    if (ended && ended !== replaced) put(context, recorder, ended);
  });
  return { id: given.id, change: seq };
}

interface Papers {
  name?: string | undefined;
  document?: string | undefined;
  documentNumber?: string | undefined;
  attachment?: string | undefined;
  issuer?: string | undefined;
  issuedOn?: Day | undefined;
  from?: Day | undefined;
  to?: Day | null | undefined;
}

/** The content with the dates and papers given beside it. */
function withPapers(content: unknown, { name, from, to, ...source }: Papers): unknown {
  if (typeof content !== 'object' || content === null) return content;
  const given = content as Record<string, unknown>;
  // The day given beside it takes along the steps that begin with the scheme, as it does in the editor.
  const own = from === undefined || typeof given['from'] !== 'string' ? given : { ...given, ...beginning({ from: given['from'] as Day, escalation: (given['escalation'] ?? null) as Scheme['escalation'] }, from) };
  const said = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined));
  const papers: Record<string, unknown> = { ...(own['source'] as object | undefined), ...said };
  if (typeof papers['documentNumber'] === 'string') papers['documentNumber'] = officialNumber(papers['documentNumber']);
  return { ...own, ...(name === undefined ? {} : { name }), ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }), source: papers };
}

export const schemeChangeHandlers: Pick<Handlers, 'schemes.copy' | 'schemes.save' | 'schemes.retire' | 'schemes.restore'> = {
  'schemes.copy': (context, { scheme: id, id: own, replace, ...given }) => {
    const scheme = requireScheme(context, id);
    const taken = allSchemes(context).map((one) => one.id);
    const fresh = own ?? nextSchemeId(id, given.from, taken);
    if (taken.includes(fresh)) throw refusal('scheme-exists', `已经有代号为“${fresh}”的计分办法，没有复制。请换一个代号，或者不写代号。`, { field: 'id' });
    return addNew(context, 'schemes.copy', copied(copyScheme(scheme, { ...given, id: fresh, replaces: replace ? id : null })));
  },

  'schemes.save': (context, { content, ...papers }) => {
    const scheme = checked(withPapers(content, papers));
    const all = allSchemes(context);
    const known = all.find((one) => one.id === scheme.id);
    if (!known) return { ...addNew(context, 'schemes.save', scheme), saved: 'new' as const };
    if (JSON.stringify(known) === JSON.stringify(scheme)) return { id: known.id, change: 0, saved: 'same' as const };

    const shipped = isShipped(context, known.id);
    const frozen = schemeUse(context).get(known.id)?.frozen ?? 0;
    if (!shipped && (frozen === 0 || sameRules(known, { ...scheme, from: known.from }) && scheme.from === known.from)) {
      const { seq } = change(context.store, { command: 'schemes.save', summary: `修改计分办法“${scheme.name}”` }, (recorder) => {
        updateScheme(recorder, scheme.id, scheme);
        // The one it took the place of ends with its beginning, also when that moves.
        const replaced = scheme.replaces === null ? undefined : all.find((one) => one.id === scheme.replaces);
        if (replaced && scheme.from !== known.from && replaced.to === endedBefore({ ...replaced, to: null }, known.from).to) put(context, recorder, endedBefore({ ...replaced, to: null }, scheme.from));
      });
      return { id: scheme.id, change: seq, saved: 'changed' as const };
    }
    if (!shipped && scheme.from <= known.from) {
      throw refusal('scheme-frozen', `按“${known.name}”计分的通报已经印发（${frozen} 份），不能直接改动它。请写明改动从哪一天起执行（${known.from} 以后），保存后作为新的办法，原办法到前一天为止。`, { field: 'from' });
    }
    const id = nextSchemeId(known.id, scheme.from, all.map((one) => one.id));
    return { ...addNew(context, 'schemes.save', { ...scheme, id, replaces: scheme.from > known.from ? known.id : null }), saved: 'new' as const };
  },

  'schemes.retire': (context, { scheme: id, to }) => {
    const scheme = requireScheme(context, id);
    if (to < scheme.from) throw refusal('scheme-dates', `失效日期 ${to} 在“${scheme.name}”生效的 ${scheme.from} 之前，没有停用。请改正日期。`, { field: 'to' });
    if (scheme.to === to) return { id, change: 0 };
    const { seq } = change(context.store, { command: 'schemes.retire', summary: `停用计分办法“${scheme.name}”，用到 ${to} 为止` }, (recorder) => put(context, recorder, { ...scheme, to }));
    return { id, change: seq };
  },

  'schemes.restore': (context, { scheme: id }) => {
    const scheme = requireScheme(context, id);
    if (!isStored(context, id)) return { id, change: 0 };
    const { seq } = change(context.store, { command: 'schemes.restore', summary: `恢复计分办法“${scheme.name}”` }, (recorder) => {
      if (isShipped(context, id)) removeScheme(recorder, id);
      else if (scheme.to !== null) updateScheme(recorder, id, { ...scheme, to: null });
    });
    return { id, change: seq };
  },
};
