// Addresses of the task pages.
import type { ReactElement } from 'react';
import { ComparePage } from './ComparePage.tsx';
import TasksPage from './index.tsx';

export const routes: { path: string; element: ReactElement }[] = [
  { path: '/tasks', element: <TasksPage /> },
  { path: '/tasks/compare', element: <ComparePage /> },
];
