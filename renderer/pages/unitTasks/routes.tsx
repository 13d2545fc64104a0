// Address of a unit's page.
import type { ReactElement } from 'react';
import UnitTasksPage from './index.tsx';

export const routes: { path: string; element: ReactElement }[] = [{ path: '/tasks/unit', element: <UnitTasksPage /> }];
