import { z } from 'zod';
import { PdfFile } from '#platform/contract/document.ts';
import { endpoints } from '#platform/contract/endpoint.ts';
import { Id } from '#platform/contract/shapes.ts';
import { SamsynView } from '#samsyn/samsyn-view.ts';

const ofCompany = z.object({ company: Id });

export const samsyn = endpoints({
  readSamsyn: {
    method: 'GET',
    path: '/api/samsyn/companies/:company',
    summary:
      'How far apart the parties stood at the start and stand now, topic by topic. Some read only that it exists.',
    params: ofCompany,
    answer: SamsynView,
    refusals: [],
  },
  readSamsynDocument: {
    method: 'GET',
    path: '/api/samsyn/companies/:company/document.pdf',
    summary: 'The same on one page, as a tagged PDF.',
    params: ofCompany,
    answer: PdfFile,
    type: 'application/pdf',
    refusals: [],
  },
});
