// Addresses of the import page.
import type { ReactElement } from 'react';
import ImportPage from './index.tsx';

export const routes: { path: string; element: ReactElement }[] = [{ path: '/import', element: <ImportPage /> }];
