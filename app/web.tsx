import { wordsAhead } from 'spranget:words';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  type AnyRoute,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  RouterProvider,
} from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { AppFrame } from '#app/AppFrame.tsx';
import { Page as FrontPage } from '#app/FrontPage.tsx';
import { nextPartOf } from '#app/NextPart.tsx';
import * as rooms from '#app/rooms.web.tsx';
import { AbsentPage, BrokenFrame, BrokenPage } from '#app/StrayPages.tsx';
import { sessionQuery } from '#people/web/door.tsx';
import { CallRefused } from '#platform/web/call.ts';
import { NextParts } from '#platform/web/next-parts.ts';
import { startOffline } from '#platform/web/offline/start.ts';
import type { WebPage, WebRoom } from '#platform/web/room.ts';
import '#platform/web/styles/all.css';

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      // A refusal is an answer: asking again gives the same.
      retry: (failures, error) => !(error instanceof CallRefused && error.status > 0) && failures < 2,
      staleTime: 10_000,
      // Without a network a call fails and says so; held back by the library it would only keep people waiting.
      networkMode: 'always',
      refetchOnReconnect: true,
    },
    mutations: { networkMode: 'always' },
  },
});

// On its way before the first component is drawn.
void queries.prefetchQuery(sessionQuery());
startOffline(queries);

const root = createRootRoute({
  component: AppFrame,
  notFoundComponent: AbsentPage,
  errorComponent: BrokenFrame,
});

const pages: WebPage[] = [
  ...Object.values(rooms).flatMap((room) => [...room.pages]),
  { path: '/kit', load: () => import('#app/KitPage.tsx') },
];

const routes: AnyRoute[] = [
  createRoute({ getParentRoute: () => root, path: '/', component: FrontPage }),
  ...pages.map(({ path, load }) => {
    const loadWithWords: typeof load = () => {
      wordsAhead(path);
      return load();
    };
    return createRoute({
      getParentRoute: () => root,
      path,
      component: lazyRouteComponent(loadWithWords, 'Page'),
    });
  }),
];

const nextParts = Object.values<WebRoom>(rooms).flatMap(({ next }) => (next ? [nextPartOf(next)] : []));

const router = createRouter({
  routeTree: root.addChildren(routes),
  scrollRestoration: true,
  defaultPreload: 'intent',
  // Caught where the page stands, so that the way to every other page stays.
  defaultErrorComponent: BrokenPage,
});

createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <NextParts value={nextParts}>
        <RouterProvider router={router} />
      </NextParts>
    </QueryClientProvider>
  </StrictMode>,
);
