// The address of 加减分登记.
import type { ReactElement } from 'react';
import ScoreEventsPage from './index.tsx';

export const routes: { path: string; element: ReactElement }[] = [{ path: '/submissions/events', element: <ScoreEventsPage /> }];
