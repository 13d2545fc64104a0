// The addresses of 依申请公开.
import type { ReactElement } from 'react';
import { CalendarPage } from './CalendarPage.tsx';
import { FilePage } from './FilePage.tsx';
import RequestsPage from './index.tsx';
import { IssuedPage } from './IssuedPage.tsx';
import { LetterPage } from './LetterPage.tsx';
import { StatisticsPage } from './StatisticsPage.tsx';
import { WordingPage } from './WordingPage.tsx';

export const routes: { path: string; element: ReactElement }[] = [
  { path: '/requests', element: <RequestsPage /> },
  { path: '/requests/calendar', element: <CalendarPage /> },
  { path: '/requests/statistics', element: <StatisticsPage /> },
  { path: '/requests/letters', element: <WordingPage /> },
  { path: '/requests/:id', element: <FilePage /> },
  { path: '/requests/:id/letters/:letter', element: <LetterPage /> },
  { path: '/requests/:id/issued/:issued', element: <IssuedPage /> },
];
