import { z } from 'zod';
import { PdfFile } from '#platform/contract/document.ts';
import { endpoints } from '#platform/contract/endpoint.ts';
import { Id, PlanDate } from '#platform/contract/shapes.ts';

export const paperSizes = ['A3', 'A1'] as const;
export type PaperSize = (typeof paperSizes)[number];

export const paperEndpoints = endpoints({
  readBoardPaper: {
    method: 'GET',
    path: '/api/pulse-boards/companies/:company/boards/:board/paper',
    summary: 'A board as a sheet to hang up and write on, with a square to scan at each field.',
    params: z.object({ company: Id, board: Id }),
    query: z.object({
      size: z.enum(paperSizes).default('A3'),
      /** A day of the week to print; this week when left out. */
      day: PlanDate.optional(),
    }),
    answer: PdfFile,
    type: 'application/pdf',
    refusals: [],
  },
});
