import type { WebRoom } from '#platform/web/room.ts';

export const room: WebRoom = {
  name: 'sign-in',
  pages: [
    { path: '/sign-in', load: () => import('#sign-in/web/SignInPage.tsx'), data: '/api/sign-in/ways' },
    { path: '/sign-in/link', load: () => import('#sign-in/web/LinkPage.tsx') },
    {
      path: '/sign-in/second',
      load: () => import('#sign-in/web/SecondPage.tsx'),
      data: '/api/sign-in/second',
    },
    { path: '/sign-in/return', load: () => import('#sign-in/web/ReturnPage.tsx') },
    { path: '/account', load: () => import('#sign-in/web/AccountPage.tsx'), data: '/api/sign-in/account' },
    { path: '/companies/$company/badges', load: () => import('#sign-in/web/BadgesPage.tsx') },
  ],
};
