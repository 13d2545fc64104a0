// Addresses of the scoring pages.
import type { ReactElement } from 'react';
import RunsPage from './index.tsx';
import { RunPage } from './RunPage.tsx';
import { TrendsPage } from './TrendsPage.tsx';

export const routes: { path: string; element: ReactElement }[] = [
  { path: '/scoring', element: <RunsPage /> },
  { path: '/scoring/:runId', element: <RunPage /> },
  { path: '/scoring/:runId/trends', element: <TrendsPage /> },
];
