import { z } from 'zod';
import { PdfFile } from '#platform/contract/document.ts';
import { endpoints } from '#platform/contract/endpoint.ts';
import { Id, PlanDate } from '#platform/contract/shapes.ts';
import { DueBody } from '#steering-groups/anchoring-view.ts';
import { SummaryView } from '#steering-groups/summary-view.ts';

const params = z.object({ company: Id });
const query = z.object({
  receiver: DueBody.default('board'),
  from: PlanDate.optional(),
  to: PlanDate.optional(),
});
const refusals = ['ends-before-start', 'day-to-come'] as const;

export const summaryEndpoints = endpoints({
  readSummary: {
    method: 'GET',
    path: '/api/steering-groups/companies/:company/summary',
    summary:
      'One page for the board or a joint body, made from what stands; by default since it last had it.',
    params,
    query,
    answer: SummaryView,
    refusals,
  },
  readSummaryFile: {
    method: 'GET',
    path: '/api/steering-groups/companies/:company/summary.pdf',
    summary: 'The same page as a PDF: one A4.',
    params,
    query,
    answer: PdfFile,
    type: 'application/pdf',
    refusals,
  },
});
