import { createBrowserRouter } from 'react-router';
import { Crash } from './crash.tsx';
import { RequireCandidate, RequireStaff } from './require-session.tsx';
import { Root } from './root.tsx';
import { Shell } from './shell.tsx';

/** The table of pages. Each is loaded when it is first opened, so that signing in costs little. */
export function createRouter() {
  return createBrowserRouter([
    {
      element: <Root />,
      errorElement: <Crash />,
      hydrateFallbackElement: <p role="status" aria-busy />,
      children: [
        {
          element: <Shell />,
          children: [
            { path: '/', lazy: () => import('../routes/sign-in.tsx') },
            { path: '/erased', lazy: () => import('../routes/erased.tsx') },
            { path: '/i', lazy: () => import('../routes/invitation.tsx') },
            {
              element: <RequireCandidate />,
              children: [
                { path: '/attempt', lazy: () => import('../routes/attempt.tsx') },
                { path: '/attempt/recording', lazy: () => import('../routes/recording.tsx') },
              ],
            },
            {
              element: <RequireStaff roles={['reviewer']} />,
              children: [{ path: '/reviews', lazy: () => import('../routes/reviews.tsx') }],
            },
            {
              element: <RequireStaff roles={['manager']} />,
              children: [
                { path: '/roles', lazy: () => import('../routes/roles.tsx') },
                { path: '/roles/:roleId', lazy: () => import('../routes/role.tsx') },
                { path: '/roles/:roleId/compare', lazy: () => import('../routes/comparison.tsx') },
              ],
            },
            {
              element: <RequireStaff roles={['author', 'manager', 'admin']} />,
              children: [{ path: '/challenges', lazy: () => import('../routes/challenges.tsx') }],
            },
            {
              element: <RequireStaff roles={['admin']} />,
              children: [
                { path: '/staff', lazy: () => import('../routes/staff.tsx') },
                { path: '/system', lazy: () => import('../routes/system.tsx') },
              ],
            },
            { path: '*', lazy: () => import('../routes/not-found.tsx') },
          ],
        },
        // The two desks fill the window and bring their own header.
        {
          element: <RequireCandidate />,
          children: [
            { path: '/attempt/work', lazy: () => import('../routes/workspace.tsx') },
            { path: '/practice', lazy: () => import('../routes/practice.tsx') },
          ],
        },
        {
          element: <RequireStaff roles={['reviewer']} />,
          children: [{ path: '/reviews/:reviewId', lazy: () => import('../routes/review-desk.tsx') }],
        },
      ],
    },
  ]);
}
