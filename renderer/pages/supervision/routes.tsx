// Addresses of supervision and its papers.
import type { ReactElement } from 'react';
import { DraftPage } from './DraftPage.tsx';
import SupervisionPage from './index.tsx';
import { PaperPage } from './PaperPage.tsx';

export const routes: { path: string; element: ReactElement }[] = [
  { path: '/tasks/supervision', element: <SupervisionPage /> },
  { path: '/tasks/supervision/draft', element: <DraftPage /> },
  { path: '/tasks/supervision/papers/:id', element: <PaperPage /> },
];
