import { z } from 'zod';
import { formKinds } from '#lean-status/form.ts';
import { Calibration, LeanInstrument } from '#lean-status/instrument.ts';
import { endpoints } from '#platform/contract/endpoint.ts';
import { line, Moment } from '#platform/contract/shapes.ts';

const Version = z.string().min(1).max(20);
const Kind = z.enum(formKinds);
const published = { version: Version, publishedAt: Moment, publishedBy: z.string().nullable() };
const ofKind = z.object({ kind: Kind, version: Version.optional() });

export const FormView = z
  .object({
    kind: Kind,
    ...published,
    /** Whether it comes with the installation or was written by the office. */
    from: z.enum(['installation', 'office']),
    /** Newest first. The first is the one in use. */
    versions: z.array(z.object({ ...published, from: z.enum(['installation', 'office']) })),
    /** One of them, by kind. */
    instrument: LeanInstrument.nullable(),
    cases: Calibration.nullable(),
    /** Keys of dimensions or cases that have been rated: they keep their signs, or what is read and its key. */
    rated: z.array(z.string()),
  })
  .meta({ id: 'LeanStatusForm' });
export type FormView = z.infer<typeof FormView>;

/** What companies rate and advisers practise on, as an office reads and writes it. */
export const formEndpoints = endpoints({
  readStatusForm: {
    method: 'GET',
    path: '/api/lean-status/form',
    summary: 'What is rated or practised on in the programme: the version in use unless one is named.',
    query: ofKind,
    answer: FormView,
    refusals: [],
  },
  readFormFile: {
    method: 'GET',
    path: '/api/lean-status/form/file',
    summary: 'The file of a version, as it was handed in.',
    query: ofKind,
    type: 'text/yaml; charset=utf-8',
    answer: z.string(),
    refusals: [],
  },
  publishForm: {
    method: 'POST',
    path: '/api/lean-status/forms',
    summary:
      'Check a file with dimensions or cases, and publish it for the programme unless `dryRun`. The same file again changes nothing. Problems name line and remedy.',
    body: z.strictObject({ source: z.string().max(700_000), fileName: line(200), dryRun: z.boolean() }),
    answer: z.object({
      form: z.object({ kind: Kind, version: Version }).nullable(),
      published: z.boolean(),
      problems: z.array(z.object({ line: z.int(), message: z.string() })),
    }),
    largestBody: 1_500_000,
    refusals: ['form-published', 'form-not-newer'],
  },
});
