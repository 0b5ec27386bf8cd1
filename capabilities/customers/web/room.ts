import { customers } from '#customers/contract.ts';
import type { WebRoom } from '#platform/web/room.ts';

const data = customers.readCustomers.path;

export const room: WebRoom = {
  name: 'customers',
  pages: [
    { path: '/companies/$company/customers', load: () => import('#customers/web/CustomersPage.tsx'), data },
    {
      path: '/companies/$company/customers/interviews',
      load: () => import('#customers/web/InterviewsPage.tsx'),
      data,
    },
    {
      path: '/companies/$company/customers/interviews/$interview',
      load: () => import('#customers/web/InterviewPage.tsx'),
      data,
    },
    {
      path: '/companies/$company/customers/rounds',
      load: () => import('#customers/web/RoundsPage.tsx'),
      data,
    },
    {
      path: '/companies/$company/customers/rounds/$round',
      load: () => import('#customers/web/RoundPage.tsx'),
      data: customers.readRound.path,
    },
    // Whoever holds a link sees it: no menu, no name, no way into the rest.
    { path: '/customer-survey', load: () => import('#customers/web/SurveyPage.tsx'), bare: true },
  ],
};
