import { leanStatus } from '#lean-status/contract.ts';
import type { WebRoom } from '#platform/web/room.ts';

const data = leanStatus.readLeanStatus.path;

export const room: WebRoom = {
  name: 'lean-status',
  pages: [
    { path: '/companies/$company/lean-status', load: () => import('#lean-status/web/StatusPage.tsx'), data },
    {
      path: '/companies/$company/lean-status/rate',
      load: () => import('#lean-status/web/RatePage.tsx'),
      data,
    },
    {
      path: '/calibration',
      load: () => import('#lean-status/web/CalibrationPage.tsx'),
      data: leanStatus.readCalibration.path,
    },
    {
      path: '/calibration/advisers',
      load: () => import('#lean-status/web/AdvisersPage.tsx'),
      data: leanStatus.readAdvisers.path,
    },
    { path: '/instruments/lean-status', load: () => import('#lean-status/web/FormPage.tsx') },
  ],
};
