// Address of the year's picture.
import type { ReactElement } from 'react';
import YearPicturePage from './index.tsx';

export const routes: { path: string; element: ReactElement }[] = [{ path: '/tasks/picture', element: <YearPicturePage /> }];
