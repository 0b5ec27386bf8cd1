import { z } from 'zod';
import { PdfFile } from '#platform/contract/document.ts';
import { endpoints } from '#platform/contract/endpoint.ts';
import { Id } from '#platform/contract/shapes.ts';

const ofCompany = z.object({ company: Id });

/** What customers say, to take along. */
export const documentEndpoints = endpoints({
  readChart: {
    method: 'GET',
    path: '/api/customers/companies/:company/chart.svg',
    summary: 'How much each need matters and how it goes, as an SVG file with its title and description.',
    params: ofCompany,
    answer: z.string(),
    type: 'image/svg+xml; charset=utf-8',
    refusals: ['too-few-customers'],
  },
  readDocument: {
    method: 'GET',
    path: '/api/customers/companies/:company/document.pdf',
    summary: 'What customers say as a tagged PDF: description, chart, needs, quotes, the parties’ yes.',
    params: ofCompany,
    /** Quotes that may be shown in the company, or only those that may go further. */
    query: z.object({ quotes: z.enum(['inside', 'outside']).optional() }),
    answer: PdfFile,
    type: 'application/pdf',
    refusals: [],
  },
});
