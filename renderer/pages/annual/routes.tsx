// Addresses of the annual reports.
import type { ReactElement } from 'react';
import AnnualPage from './index.tsx';
import { PicturePage } from './PicturePage.tsx';
import { ReportPage } from './ReportPage.tsx';

export const routes: { path: string; element: ReactElement }[] = [
  { path: '/annual', element: <AnnualPage /> },
  { path: '/annual/:year/:unit', element: <ReportPage /> },
  { path: '/annual/:year/:unit/picture', element: <PicturePage /> },
];
