// What was read, or that it is being read, or why it could not be: one frame for every reading of a page.
import type { UseQueryResult } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactElement, ReactNode } from 'react';
import { Problems } from './Problems.tsx';
import { asProblems } from './useCommand.ts';
import { Waiting } from './Waiting.tsx';

interface LoadedProps<T> {
  query: UseQueryResult<T, Error>;
  text?: string;
  children: (data: T) => ReactNode;
}

/** Earlier data stays in sight while it is read anew. */
export function Loaded<T>({ query, text, children }: LoadedProps<T>): ReactElement {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.error) {
    return (
      <div className="load-failed">
        <Problems problems={asProblems(query.error)} />
        <Button size="small" onClick={() => void query.refetch()}>再读一次</Button>
      </div>
    );
  }
  return <Waiting text={text} />;
}
