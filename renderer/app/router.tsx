// Which page stands at which path.
import { createHashRouter } from 'react-router';
import { routes as annualRoutes } from '../pages/annual/routes.tsx';
import { routes as bulletinRoutes } from '../pages/bulletins/routes.tsx';
import { routes as commissionRoutes } from '../pages/commissions/routes.tsx';
import { routes as importRoutes } from '../pages/import/routes.tsx';
import { routes as requestRoutes } from '../pages/requests/routes.tsx';
import { routes as scoreEventRoutes } from '../pages/scoreEvents/routes.tsx';
import { routes as schemeRoutes } from '../pages/schemes/routes.tsx';
import { routes as scoringRoutes } from '../pages/scoring/routes.tsx';
import { routes as supervisionRoutes } from '../pages/supervision/routes.tsx';
import { routes as taskRoutes } from '../pages/tasks/routes.tsx';
import { routes as unitTaskRoutes } from '../pages/unitTasks/routes.tsx';
import { routes as yearPictureRoutes } from '../pages/yearPicture/routes.tsx';
import HomePage from '../pages/home/index.tsx';
import SettingsPage from '../pages/settings/index.tsx';
import StartPage from '../pages/start/index.tsx';
import SubmissionsPage from '../pages/submissions/index.tsx';
import UnitsPage from '../pages/units/index.tsx';
import { Frame } from './Frame.tsx';
import { NoPage, Trouble } from './Trouble.tsx';

/** Paths stand behind '#', so that any host can serve one file. */
export const router = createHashRouter([
  {
    path: '/',
    element: <Frame />,
    errorElement: <Trouble />,
    children: [
      {
        errorElement: <Trouble />,
        children: [
          { index: true, element: <HomePage /> },
          { path: '/start', element: <StartPage /> },
          { path: '/submissions', element: <SubmissionsPage /> },
          { path: '/units', element: <UnitsPage /> },
          { path: '/settings', element: <SettingsPage /> },
          ...scoreEventRoutes,
          ...commissionRoutes,
          ...taskRoutes,
          ...unitTaskRoutes,
          ...supervisionRoutes,
          ...yearPictureRoutes,
          ...importRoutes,
          ...schemeRoutes,
          ...scoringRoutes,
          ...bulletinRoutes,
          ...requestRoutes,
          ...annualRoutes,
          { path: '*', element: <NoPage /> },
        ],
      },
    ],
  },
]);
