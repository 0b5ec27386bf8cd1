import type { WebRoom } from '#platform/web/room.ts';
import { surveys } from '#surveys/contract.ts';
import { instrumentPages } from '#surveys/web/instrument-pages.ts';

const list = surveys.readSurveys.path;
const one = surveys.readWave.path;

export const room: WebRoom = {
  name: 'surveys',
  next: { data: surveys.listForms.path, load: () => import('#surveys/web/NextForms.tsx') },
  pages: [
    ...instrumentPages,
    {
      path: '/companies/$company/surveys/forms',
      load: () => import('#surveys/web/FormsPage.tsx'),
      data: surveys.listForms.path,
    },
    {
      path: '/companies/$company/surveys/forms/$form',
      load: () => import('#surveys/web/FormPage.tsx'),
      data: surveys.readForm.path,
    },
    {
      path: '/companies/$company/surveys',
      load: () => import('#surveys/web/SurveysPage.tsx'),
      data: list,
    },
    {
      path: '/companies/$company/surveys/operators',
      load: () => import('#surveys/web/OperatorsPage.tsx'),
      data: list,
    },
    {
      path: '/companies/$company/surveys/$wave',
      load: () => import('#surveys/web/WavePage.tsx'),
      data: one,
    },
    {
      path: '/companies/$company/surveys/$wave/plan',
      load: () => import('#surveys/web/PlanPage.tsx'),
      data: list,
    },
    {
      path: '/companies/$company/surveys/$wave/slips',
      load: () => import('#surveys/web/SlipsPage.tsx'),
      data: one,
    },
    {
      path: '/companies/$company/surveys/$wave/results',
      load: () => import('#surveys/web/ResultsPage.tsx'),
      data: surveys.readResults.path,
    },
    {
      path: '/companies/$company/surveys/$wave/comments',
      load: () => import('#surveys/web/CommentsPage.tsx'),
      data: surveys.readComments.path,
    },
  ],
};
