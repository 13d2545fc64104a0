// The schemes there are: the office's own rows go before the shipped files of the same id; and those that runs keep.
import { refusal } from '../../shared/problems.ts';
import { readKept } from '../../shared/scoring/readScheme.ts';
import type { Scheme } from '../../shared/scoring/scheme.ts';
import { listBulletins } from '../store/bulletins.ts';
import { findRun, listRuns } from '../store/runs.ts';
import { listSchemes } from '../store/schemes.ts';
import type { Context } from './context.ts';
import { runScheme } from './runs.ts';

/** The schemes the office keeps itself, shipped ones it gave an end among them. */
function storedSchemes(context: Context): Scheme[] {
  return listSchemes(context.store).map(({ id, content }) => {
    const scheme = readKept(content);
    if (!scheme) throw new Error(`the stored scheme ${id} no longer reads`);
    return scheme;
  });
}

export function isShipped(context: Context, id: string): boolean {
  return context.resources.schemes().some((scheme) => scheme.id === id);
}

/** Every scheme, by the day it came into force. */
export function allSchemes(context: Context): Scheme[] {
  const stored = storedSchemes(context);
  const kept = new Set(stored.map((scheme) => scheme.id));
  return [...context.resources.schemes().filter((scheme) => !kept.has(scheme.id)), ...stored].sort((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0));
}

/** The schemes a run may take by itself: the office's own, with the shipped ones it ended or replaced; while it has none of its own, all. */
export function officeSchemes(context: Context): Scheme[] {
  const stored = new Set(listSchemes(context.store).map(({ id }) => id));
  const all = allSchemes(context);
  return [...stored].every((id) => isShipped(context, id)) ? all : all.filter((scheme) => stored.has(scheme.id));
}

/** The scheme of that id; refused when there is none. */
export function requireScheme(context: Context, id: string): Scheme {
  const schemes = allSchemes(context);
  const found = schemes.find((scheme) => scheme.id === id);
  if (!found) throw refusal('scheme-unknown', `没有代号为“${id}”的计分办法。现有的有：${schemes.map((scheme) => scheme.id).join('、')}。`, { field: 'scheme' });
  return found;
}

/** The scheme of that id, or the one a run of that id was made with. */
export function schemeOrRun(context: Context, id: string): Scheme {
  const run = findRun(context.store, id);
  return run ? runScheme(run.head).scheme : requireScheme(context, id);
}

/** For each scheme the runs made under it, and how many of them stand in an issued bulletin. */
export function schemeUse(context: Context): Map<string, { runs: number; frozen: number }> {
  const issued = new Set(listBulletins(context.store).map((bulletin) => bulletin.runId));
  const use = new Map<string, { runs: number; frozen: number }>();
  for (const head of listRuns(context.store)) {
    const { segments } = head.scheme as { segments?: { scheme: { id: string } }[] };
    for (const id of new Set(segments?.map((segment) => segment.scheme.id) ?? [head.schemeId])) {
      const known = use.get(id) ?? { runs: 0, frozen: 0 };
      use.set(id, { runs: known.runs + 1, frozen: known.frozen + (issued.has(head.id) ? 1 : 0) });
    }
  }
  return use;
}
