// Addresses of the pages of schemes.
import type { ReactElement } from 'react';
import { EditPage } from './EditPage.tsx';
import SchemesPage from './index.tsx';
import { ShowPage } from './ShowPage.tsx';

export const routes: { path: string; element: ReactElement }[] = [
  { path: '/scoring/schemes', element: <SchemesPage /> },
  { path: '/scoring/schemes/:id', element: <ShowPage /> },
  { path: '/scoring/schemes/:id/edit', element: <EditPage /> },
];
