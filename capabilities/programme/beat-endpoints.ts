import { z } from 'zod';
import { Id } from '#platform/contract/shapes.ts';
import { BeatChangeRequest, BeatPreview, beatChangeRefusals } from '#programme/beat-change.ts';
import { JourneyView } from '#programme/journey-view.ts';

const ofCompany = z.object({ company: Id });

const InvitationWish = z.object({ wanted: z.boolean() }).meta({ id: 'InvitationWish' });

/** Moving, calling off and arranging one visit or meeting, and who is invited to it by mail. */
export const beatEndpoints = {
  previewBeatChange: {
    method: 'POST',
    path: '/api/programme/companies/:company/journey/beat-change-previews',
    summary:
      'What moving or calling off a visit or meeting would be: warnings, and working days to its neighbours. Nothing is stored.',
    params: ofCompany,
    body: z.strictObject({ subject: z.enum(['visit', 'meeting']), ...BeatChangeRequest.shape }),
    reads: true,
    answer: BeatPreview,
    refusals: ['not-enrolled', ...beatChangeRefusals],
  },
  changeVisit: {
    method: 'POST',
    path: '/api/programme/companies/:company/journey/visit-changes',
    summary: 'Move a visit, call it off, agree on its hours and place, or take the latest of these back.',
    params: ofCompany,
    body: BeatChangeRequest,
    answer: JourneyView,
    refusals: ['not-enrolled', ...beatChangeRefusals],
  },
  changeMeeting: {
    method: 'POST',
    path: '/api/programme/companies/:company/journey/meeting-changes',
    summary:
      'Move a meeting of the parties, call it off, agree on its hours and place, or take the latest of these back.',
    params: ofCompany,
    body: BeatChangeRequest,
    answer: JourneyView,
    refusals: ['not-enrolled', ...beatChangeRefusals],
  },
  readInvitationWish: {
    method: 'GET',
    path: '/api/programme/companies/:company/invitation-wish',
    summary: 'Whether you are invited by mail to the visits of a company.',
    params: ofCompany,
    answer: InvitationWish,
    refusals: [],
  },
  sayInvitationWish: {
    method: 'POST',
    path: '/api/programme/companies/:company/invitation-wishes',
    summary: 'Say whether you want invitations by mail to the visits of a company.',
    params: ofCompany,
    body: z.strictObject({ wish: Id, wanted: z.boolean() }),
    answer: InvitationWish,
    refusals: [],
  },
} as const;
