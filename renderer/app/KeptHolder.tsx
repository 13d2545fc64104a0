// Connects what the window remembers (parts/kept.ts) with the data file: read before the first page, written as it changes.
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { call } from '../bridge.ts';
import { connectKept, sendKeptNow, takeKept, writeKept } from '../parts/kept.ts';
import { useSay } from '../parts/notice/Notices.tsx';
import { asProblems } from '../parts/useCommand.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { readKey } from './queries.ts';

/** Where it cannot be read the pages stand without it, and nothing is written over it. */
export function KeptHolder({ children }: { children: ReactNode }): ReactElement {
  const say = useSay();
  const read = useQuery({
    queryKey: readKey('drafts.list', {}),
    queryFn: async () => {
      takeKept((await call('drafts.list', {})).drafts);
      return true;
    },
  });
  useEffect(() => {
    if (!read.data) return undefined;
    bringOver();
    let told = false;
    connectKept(async (name, content, leaving) => {
      try {
        await call('drafts.keep', { name, content: content as never }, { leaving });
        told = false;
        return true;
      } catch (error) {
        const problems = asProblems(error);
        if (!told) say({ kind: 'fault', text: `刚才写的草稿还没有存下，程序会接着试：${problems.map((problem) => problem.message).join('\n')}` });
        told = true;
        return false;
      }
    });
    const away = (): void => {
      if (document.visibilityState === 'hidden') sendKeptNow();
    };
    window.addEventListener('pagehide', sendKeptNow);
    document.addEventListener('visibilitychange', away);
    return () => {
      connectKept(null);
      window.removeEventListener('pagehide', sendKeptNow);
      document.removeEventListener('visibilitychange', away);
    };
  }, [read.data, say]);
  useEffect(() => {
    if (read.error) say({ kind: 'fault', text: `没写完的草稿读不出来，它们还在数据文件里：${asProblems(read.error).map((problem) => problem.message).join('\n')}` });
  }, [read.error, say]);
  return read.isPending ? <Waiting /> : <>{children}</>;
}

/** An older program kept these in the browser: they move to the data file once. */
function bringOver(): void {
  for (const [name, text] of Object.entries(localStorage)) {
    try {
      writeKept(name, JSON.parse(text as string));
    } catch (error) {
      // Cut off or not ours: worth nothing.
      if (!(error instanceof SyntaxError)) throw error;
    }
  }
  localStorage.clear();
}
