// Every reading of data: its key, how long it stands, and what a write makes old.
import { keepPreviousData, QueryClient, useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import type { Input, MethodName, Methods, Output } from '../../shared/contract/methods.ts';
import { call } from '../bridge.ts';

type NamesOf<A extends 'read' | 'write'> = { [M in MethodName]: Methods[M]['access'] extends A ? M : A extends Methods[M]['access'] ? M : never }[MethodName];
/** Methods as the window calls them; the table itself says which of them write. */
export type ReadName = NamesOf<'read'>;

/** The part of a method's name before the dot. */
export type Subject = MethodName extends `${infer S}.${string}` ? S : never;

/** What may look different after a write of a subject. 'all' where anything may have changed. */
const dependents: Record<Subject, readonly Subject[] | 'all'> = {
  annual: ['annual', 'home', 'changes', 'import', 'system'],
  calendar: ['calendar', 'requests', 'letters', 'annual', 'search', 'changes', 'system'],
  fees: [],
  requests: ['requests', 'letters', 'annual', 'search', 'changes', 'import', 'system'],
  letters: ['letters', 'requests', 'changes', 'system'],
  system: 'all',
  drafts: [],
  import: 'all',
  changes: 'all',
  settings: ['settings', 'annual', 'requests', 'letters', 'tasks', 'progress', 'papers', 'changes', 'home', 'bulletins', 'notices', 'import', 'system'],
  units: ['units', 'annual', 'submissions', 'scoreEvents', 'commissions', 'tasks', 'progress', 'evidence', 'papers', 'home', 'search', 'schemes', 'scoring', 'bulletins', 'notices', 'changes', 'import', 'system'],
  submissions: ['submissions', 'annual', 'home', 'search', 'schemes', 'scoring', 'bulletins', 'notices', 'changes', 'import', 'system'],
  scoreEvents: ['scoreEvents', 'annual', 'schemes', 'scoring', 'bulletins', 'notices', 'home', 'changes', 'import', 'system'],
  eventEvidence: ['scoreEvents', 'changes', 'system'],
  commissions: ['commissions', 'schemes', 'scoring', 'bulletins', 'notices', 'home', 'changes', 'import', 'system'],
  tasks: ['tasks', 'annual', 'progress', 'evidence', 'papers', 'home', 'search', 'changes', 'import', 'system'],
  progress: ['tasks', 'annual', 'progress', 'evidence', 'papers', 'home', 'changes', 'import', 'system'],
  evidence: ['evidence', 'tasks', 'progress', 'changes', 'system'],
  papers: ['papers', 'annual', 'notices', 'tasks', 'progress', 'home', 'changes', 'system'],
  handouts: [],
  home: [],
  search: [],
  schemes: ['schemes', 'scoring', 'bulletins', 'notices', 'home', 'changes', 'import', 'system'],
  scoring: ['scoring', 'schemes', 'home', 'bulletins', 'notices', 'changes', 'system'],
  bulletins: ['bulletins', 'annual', 'schemes', 'scoring', 'home', 'changes', 'system'],
  notices: ['notices', 'annual', 'papers', 'home', 'changes', 'system'],
  tables: [],
};

/** One window owns the data, so what was read stands until something is written. */
export const queryClient = new QueryClient({
  defaultOptions: { queries: { staleTime: Infinity, gcTime: 10 * 60_000, retry: false, refetchOnWindowFocus: false, networkMode: 'always' }, mutations: { networkMode: 'always' } },
});

/** The key of a reading. */
export function readKey<M extends MethodName>(method: M, input?: Input<M>): readonly unknown[] {
  return input === undefined ? [method] : [method, input];
}

/** Reads by method name; earlier data stays in sight while a changed question is asked. */
export function useRead<M extends MethodName>(method: M, input: Input<M>, options: { enabled?: boolean; keep?: boolean; always?: boolean } = {}): UseQueryResult<Output<M>, Error> {
  return useQuery<Output<M>, Error>({
    queryKey: readKey(method, input),
    queryFn: ({ signal }) => call(method, input, { signal }),
    enabled: options.enabled ?? true,
    ...(options.keep === false ? {} : { placeholderData: keepPreviousData }),
    ...(options.always ? { refetchOnMount: 'always' as const } : {}),
  });
}

/** After a successful write: everything that may depend on it is read anew. Settles when what is in sight is up to date. */
export async function invalidateAfter(method: MethodName): Promise<void> {
  const touched = dependents[method.split('.')[0] as Subject];
  await queryClient.invalidateQueries({
    predicate: (query) => touched === 'all' || touched.some((subject) => String(query.queryKey[0]).startsWith(`${subject}.`)),
  });
}
