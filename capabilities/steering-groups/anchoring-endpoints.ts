import { z } from 'zod';
import { Attached, AttachmentFile } from '#platform/contract/attachment.ts';
import { largestAttachmentBody } from '#platform/contract/attachment-types.ts';
import { endpoints } from '#platform/contract/endpoint.ts';
import { Id, line, note, PlanDate } from '#platform/contract/shapes.ts';
import { AnchoringBody, AnchoringView } from '#steering-groups/anchoring-view.ts';

const ofCompany = z.object({ company: Id });
const ofEntry = z.object({ company: Id, anchoring: Id });
const ofPaper = z.object({ company: Id, paper: Id });
const withdrawal = z.strictObject({ reason: line(500) });

export const anchoringEndpoints = endpoints({
  readAnchorings: {
    method: 'GET',
    path: '/api/steering-groups/companies/:company/anchorings',
    summary:
      'Where the work was taken up outside the group, with papers, and which bodies are still to do it.',
    params: ofCompany,
    answer: AnchoringView,
    refusals: [],
  },
  logAnchoring: {
    method: 'POST',
    path: '/api/steering-groups/companies/:company/anchorings',
    summary: 'Write down that a body took the work up: when, what about, and what was said.',
    params: ofCompany,
    body: z.strictObject({
      anchoring: Id,
      body: AnchoringBody,
      bodyName: note(120).default(''),
      heldOn: PlanDate,
      caseNumber: note(60).default(''),
      about: line(300),
      said: note(4000).default(''),
    }),
    answer: AnchoringView,
    refusals: ['day-to-come', 'body-name-needed', 'log-full'],
  },
  withdrawAnchoring: {
    method: 'POST',
    path: '/api/steering-groups/companies/:company/anchorings/:anchoring/withdrawals',
    summary: 'Withdraw an entry that was wrong, with the reason; it stays in the log, struck through.',
    params: ofEntry,
    body: withdrawal,
    answer: AnchoringView,
    refusals: [],
  },
  attachPaper: {
    method: 'POST',
    path: '/api/steering-groups/companies/:company/anchorings/:anchoring/papers',
    summary: 'Attach a paper to an entry: PDF, PNG, JPEG, DOCX, ODT or XLSX of at most ten megabytes.',
    params: ofEntry,
    body: z.strictObject({ paper: Id, ...Attached.shape }),
    largestBody: largestAttachmentBody,
    limits: { minutes: 60, perAddress: 240, perCaller: 60 },
    answer: AnchoringView,
    refusals: [
      'attachment-empty',
      'attachment-too-large',
      'attachment-type',
      'attachment-damaged',
      'entry-withdrawn',
      'already-attached',
      'too-many-papers',
    ],
  },
  readPaper: {
    method: 'GET',
    path: '/api/steering-groups/companies/:company/papers/:paper',
    summary: 'A paper as it was attached, to be saved and never shown in the page.',
    params: ofPaper,
    answer: AttachmentFile,
    type: 'application/octet-stream',
    refusals: ['paper-withdrawn'],
  },
  withdrawPaper: {
    method: 'POST',
    path: '/api/steering-groups/companies/:company/papers/:paper/withdrawals',
    summary: 'Withdraw a paper, with the reason; its name stays, and nobody can open it.',
    params: ofPaper,
    body: withdrawal,
    answer: AnchoringView,
    refusals: [],
  },
});
