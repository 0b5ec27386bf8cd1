import { z } from 'zod';
import { ImportSummary, ImportView, largestFile, Mapping, Upload } from '#indicators/import-view.ts';
import { endpoints } from '#platform/contract/endpoint.ts';
import { Id } from '#platform/contract/shapes.ts';

const ofCompany = z.object({ company: Id });
const ofImport = z.object({ company: Id, import: Id });

export const importEndpoints = endpoints({
  listImports: {
    method: 'GET',
    path: '/api/indicators/companies/:company/imports',
    summary: 'Files that were handed in, the latest first.',
    params: ofCompany,
    answer: z.object({ imports: z.array(ImportSummary) }),
    refusals: [],
  },
  readImportTemplate: {
    method: 'GET',
    path: '/api/indicators/companies/:company/import-template.csv',
    summary: 'A file with a column for each figure, ready to be filled in.',
    params: ofCompany,
    answer: z.string(),
    type: 'text/csv; charset=utf-8',
    refusals: [],
  },
  uploadImport: {
    method: 'POST',
    path: '/api/indicators/companies/:company/imports',
    summary: 'Hand in a spreadsheet. It is read and looked through; no number is written.',
    params: ofCompany,
    body: Upload,
    largestBody: Math.ceil((largestFile * 4) / 3) + 4096,
    limits: { minutes: 60, perAddress: 120, perCaller: 60 },
    answer: ImportView,
    refusals: ['file-too-large', 'no-figures-yet'],
  },
  readImport: {
    method: 'GET',
    path: '/api/indicators/companies/:company/imports/:import',
    summary: 'How far a file has come, how it is read, and what cannot be read in it.',
    params: ofImport,
    answer: ImportView,
    refusals: [],
  },
  mapImport: {
    method: 'PUT',
    path: '/api/indicators/companies/:company/imports/:import/mapping',
    summary: 'Choose how the file is read; it is looked through anew, and nothing is written.',
    params: ofImport,
    body: z.strictObject({ mapping: Mapping }),
    answer: ImportView,
    refusals: ['import-is-past-that', 'mapping-does-not-fit'],
  },
  confirmImport: {
    method: 'POST',
    path: '/api/indicators/companies/:company/imports/:import/confirmations',
    summary: 'Write the numbers of a file that was looked through: all of them in one go, or none.',
    params: ofImport,
    body: z.strictObject({
      /** Leaves rows that cannot be read where they are; without it a file with such rows is not written. */
      leaveOut: z.boolean(),
    }),
    answer: ImportView,
    refusals: ['import-is-past-that', 'rows-cannot-be-read', 'nothing-to-import'],
  },
  undoImport: {
    method: 'POST',
    path: '/api/indicators/companies/:company/imports/:import/undoings',
    summary: 'Take an import back: each number becomes what it was, but for those put right by hand since.',
    params: ofImport,
    body: z.strictObject({}),
    answer: ImportView,
    refusals: ['import-is-past-that'],
  },
  leaveImport: {
    method: 'POST',
    path: '/api/indicators/companies/:company/imports/:import/leavings',
    summary: 'Put a file aside that was not written.',
    params: ofImport,
    body: z.strictObject({}),
    answer: ImportView,
    refusals: ['import-is-past-that'],
  },
  readFailedRows: {
    method: 'GET',
    path: '/api/indicators/companies/:company/imports/:import/failed-rows.csv',
    summary: 'The rows that cannot be read as a file, each beside the reason.',
    params: ofImport,
    answer: z.string(),
    type: 'text/csv; charset=utf-8',
    refusals: ['import-is-past-that'],
  },
});
