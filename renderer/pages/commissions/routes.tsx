// The address of 约稿登记.
import type { ReactElement } from 'react';
import CommissionsPage from './index.tsx';

export const routes: { path: string; element: ReactElement }[] = [{ path: '/submissions/commissions', element: <CommissionsPage /> }];
