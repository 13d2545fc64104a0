// Lists that were read, brought up to date with one submission that was changed, so that ten thousand are not read again for it.
import type { Input, Output } from '../../../shared/contract/methods.ts';
import { queryClient } from '../../app/queries.ts';
import { call } from '../../bridge.ts';
import { asProblems } from '../../parts/useCommand.ts';
import { listWith } from './listWith.ts';

const LIST = 'submissions.list';

/** After one submission was changed: the lists show it as it stands now; whatever else depends on it is read anew without waiting. */
export async function showChanged(id: number): Promise<void> {
  // Refused or broken: then nothing is known of it, and the lists are read again.
  const now = await call('submissions.show', { id }).catch((error: unknown) => (asProblems(error), null));
  const stale = new Set<string>();
  for (const query of queryClient.getQueryCache().findAll({ predicate: ({ queryKey }) => queryKey[0] === LIST })) {
    const data = query.state.data as Output<typeof LIST> | undefined;
    const settled = query.state.fetchStatus === 'idle' && !query.state.isInvalidated;
    const next = now === null || data === undefined || !settled ? null : listWith(data.submissions, now, (query.queryKey[1] as Input<typeof LIST> | undefined) ?? {});
    if (next === null) stale.add(query.queryHash);
    else queryClient.setQueryData<Output<typeof LIST>>(query.queryKey, { submissions: [...next] });
  }
  void queryClient.invalidateQueries({ predicate: (query) => query.queryKey[0] !== LIST || stale.has(query.queryHash) });
}
