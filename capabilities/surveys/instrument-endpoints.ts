/** The instruments of the installation and of an office: reading, writing, publishing. */
import { z } from 'zod';
import { endpoints } from '#platform/contract/endpoint.ts';
import { Id, line, Moment } from '#platform/contract/shapes.ts';
import { InFive, Instrument, longest } from '#surveys/instrument.ts';
import { InstrumentDraft } from '#surveys/instrument-draft.ts';

const Key = z
  .string()
  .max(longest.key)
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
const Version = z.string().regex(/^\d{4}\.[1-9]\d{0,3}$/);
const ofInstrument = z.object({ instrument: Key });
const atVersion = z.object({ version: Version.optional() });
const published = { version: Version, publishedAt: Moment, publishedBy: z.string().nullable() };

export const InstrumentSummary = z
  .object({
    instrument: Key,
    ...published,
    /** Whether it comes with the installation or was written by the office. */
    from: z.enum(['installation', 'office']),
    name: InFive,
    kind: Instrument.shape.kind,
    occasion: Instrument.shape.occasion,
    minutes: z.int(),
    items: z.int(),
    versions: z.int(),
  })
  .meta({ id: 'InstrumentSummary' });
export type InstrumentSummary = z.infer<typeof InstrumentSummary>;

const DraftSummary = z.object({
  instrument: Key,
  name: InFive,
  newest: Version.nullable(),
  writtenBy: z.string(),
  writtenAt: Moment,
});
export type DraftSummary = z.infer<typeof DraftSummary>;

/** `path` is a field of the form, such as `items.2.text.pl`; the message says what is wrong and what to do. */
const FormProblem = z.object({ path: z.string(), message: z.string() });

export const instrumentEndpoints = endpoints({
  listInstruments: {
    method: 'GET',
    path: '/api/surveys/instruments',
    summary:
      'The newest version of each instrument that is open to the caller; an office also gets its drafts.',
    answer: z.object({ instruments: z.array(InstrumentSummary), drafts: z.array(DraftSummary) }),
    refusals: [],
  },
  uploadInstrument: {
    method: 'POST',
    path: '/api/surveys/instruments',
    summary:
      'Check the file of an instrument of the office, and publish it as a version unless `dryRun`. Problems name file, line and remedy.',
    body: z.strictObject({
      source: z.string().max(1_000_000),
      fileName: line(200),
      dryRun: z.boolean(),
      publication: Id,
    }),
    answer: z.object({
      instrument: InstrumentSummary.nullable(),
      published: z.boolean(),
      problems: z.array(z.object({ line: z.int(), column: z.int(), message: z.string() })),
    }),
    refusals: ['instrument-of-another', 'instrument-published', 'instrument-not-newer'],
  },
  readInstrument: {
    method: 'GET',
    path: '/api/surveys/instruments/:instrument',
    summary:
      'One instrument, its newest version unless one is named, and which of its items have been asked.',
    params: ofInstrument,
    query: atVersion,
    answer: z.object({
      instrument: Instrument,
      ...published,
      from: InstrumentSummary.shape.from,
      versions: z.array(z.object(published)),
      asked: z.array(z.string()),
      /** Whether the office has a draft of it. */
      draft: z.boolean(),
    }),
    refusals: [],
  },
  readInstrumentFile: {
    method: 'GET',
    path: '/api/surveys/instruments/:instrument/file',
    summary: 'The file of an instrument, as it was handed in or written out.',
    params: ofInstrument,
    query: atVersion,
    type: 'text/yaml; charset=utf-8',
    answer: z.string(),
    refusals: [],
  },
  beginInstrument: {
    method: 'POST',
    path: '/api/surveys/instrument-drafts',
    summary:
      'Begin a draft: of a new instrument, empty or as a copy, or of the next version of one of the office.',
    body: z.strictObject({
      instrument: Key,
      /** What to copy, at its newest version; null begins with an empty one. */
      from: Key.nullable(),
      /** Its name in the language of the caller; left out where the copy keeps its own. */
      name: line(longest.name).optional(),
    }),
    answer: z.object({ instrument: Key }),
    refusals: ['instrument-of-another', 'instrument-begun', 'no-such-instrument'],
  },
  readInstrumentDraft: {
    method: 'GET',
    path: '/api/surveys/instrument-drafts/:instrument',
    summary: 'The draft of an instrument, the version it will be, and what it may no longer change.',
    params: ofInstrument,
    answer: z.object({
      draft: InstrumentDraft,
      revision: z.int(),
      writtenBy: z.string(),
      writtenAt: Moment,
      newest: Version.nullable(),
      next: Version,
      /** Items that have been asked keep what they ask. */
      asked: z.array(z.string()),
      /** Names of items in any version: a new item gets another. */
      taken: z.array(z.string()),
    }),
    refusals: [],
  },
  writeInstrumentDraft: {
    method: 'PUT',
    path: '/api/surveys/instrument-drafts/:instrument',
    summary: 'Write a draft over, on the revision it was read at.',
    params: ofInstrument,
    body: z.strictObject({ revision: z.int(), draft: InstrumentDraft }),
    answer: z.object({ revision: z.int(), writtenAt: Moment }),
    refusals: ['instrument-moved'],
  },
  dropInstrumentDraft: {
    method: 'DELETE',
    path: '/api/surveys/instrument-drafts/:instrument',
    summary: 'Throw a draft away. Published versions stay.',
    params: ofInstrument,
    answer: z.object({ dropped: z.literal(true) }),
    refusals: [],
  },
  publishInstrument: {
    method: 'POST',
    path: '/api/surveys/instrument-drafts/:instrument/publication',
    summary: 'Publish a draft as the next version, or say field by field what is wrong with it.',
    params: ofInstrument,
    body: z.strictObject({ publication: Id, revision: z.int() }),
    answer: z.object({ instrument: InstrumentSummary.nullable(), problems: z.array(FormProblem) }),
    refusals: ['instrument-moved', 'instrument-of-another', 'instrument-published', 'instrument-not-newer'],
  },
});
