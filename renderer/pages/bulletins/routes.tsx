// Addresses of the bulletin pages.
import type { ReactElement } from 'react';
import BulletinsPage from './index.tsx';
import { CorrectionPage } from './CorrectionPage.tsx';
import { NewPage } from './NewPage.tsx';
import { ShowPage } from './ShowPage.tsx';

export const routes: { path: string; element: ReactElement }[] = [
  { path: '/bulletins', element: <BulletinsPage /> },
  { path: '/bulletins/new/:runId', element: <NewPage /> },
  { path: '/bulletins/:id', element: <ShowPage /> },
  { path: '/bulletins/:id/correct', element: <CorrectionPage /> },
];
