import { indicators } from '#indicators/contract.ts';
import type { WebRoom } from '#platform/web/room.ts';

export const room: WebRoom = {
  name: 'indicators',
  pages: [
    {
      path: '/companies/$company/indicators',
      load: () => import('#indicators/web/IndicatorsPage.tsx'),
      data: indicators.readIndicators.path,
    },
    {
      path: '/companies/$company/indicators/$indicator/sites',
      load: () => import('#indicators/web/SitesPage.tsx'),
      data: indicators.readIndicator.path,
    },
    {
      path: '/companies/$company/indicators/$indicator/wall',
      load: () => import('#indicators/web/FigureWallPage.tsx'),
      data: indicators.readIndicator.path,
      bare: true,
    },
    {
      path: '/companies/$company/indicators/define',
      load: () => import('#indicators/web/DefinePage.tsx'),
      data: indicators.readIndicators.path,
    },
    {
      path: '/companies/$company/indicators/$indicator',
      load: () => import('#indicators/web/IndicatorPage.tsx'),
      data: indicators.readIndicator.path,
    },
    {
      path: '/companies/$company/indicators/$indicator/define',
      load: () => import('#indicators/web/DefinePage.tsx'),
      data: indicators.readIndicator.path,
    },
    {
      path: '/companies/$company/indicators/enter',
      load: () => import('#indicators/web/EntryPage.tsx'),
      data: indicators.readEntry.path,
    },
    {
      path: '/companies/$company/indicators/import',
      load: () => import('#indicators/web/ImportsPage.tsx'),
      data: indicators.listImports.path,
    },
    {
      path: '/companies/$company/indicators/import/$import',
      load: () => import('#indicators/web/ImportPage.tsx'),
      data: indicators.readImport.path,
    },
  ],
};
