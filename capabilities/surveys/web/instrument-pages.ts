import type { WebRoom } from '#platform/web/room.ts';
import { surveys } from '#surveys/contract.ts';

/** What is asked: read by everybody who may be asked, written by an office. */
export const instrumentPages: WebRoom['pages'] = [
  {
    path: '/instruments',
    load: () => import('#surveys/web/InstrumentsPage.tsx'),
    data: surveys.listInstruments.path,
  },
  { path: '/instruments/$instrument', load: () => import('#surveys/web/InstrumentPage.tsx') },
  { path: '/instruments/$instrument/draft', load: () => import('#surveys/web/InstrumentEditorPage.tsx') },
];
