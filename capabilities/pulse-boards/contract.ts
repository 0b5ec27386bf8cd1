import { z } from 'zod';
import { endpoints } from '#platform/contract/endpoint.ts';
import { Id, LanguageShape, line, Moment } from '#platform/contract/shapes.ts';
import { boardKinds, Change, thingKinds } from '#pulse-boards/change.ts';
import { paperEndpoints } from '#pulse-boards/paper-endpoints.ts';
import { postEndpoints } from '#pulse-boards/post-endpoints.ts';
import { rhythmEndpoints } from '#pulse-boards/rhythm-endpoints.ts';
import { translationEndpoints } from '#pulse-boards/translation-endpoints.ts';

export type { PulseNews } from '#pulse-boards/pulse-view.ts';

const ofCompany = z.object({ company: Id });
const Value = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** A thing's fields as `[value, number of the change]`; in a part, those set after the number that was asked from. */
const ThingSent = z.object({
  thing: z.string(),
  kind: z.enum(thingKinds),
  board: Id,
  fields: z.record(z.string(), z.tuple([Value, z.int()])),
  earlier: z.array(z.object({ field: z.string(), value: Value, seq: z.int() })),
});

/** What has changed on a company's boards since a number, as it now stands. */
export const Part = z
  .object({
    from: z.int(),
    at: z.int(),
    things: z.array(ThingSent),
    /** Of each change that something above points to: number, name where words need one and else nothing, moment. */
    stamps: z.array(z.tuple([z.int(), z.string(), Moment])),
  })
  .meta({ id: 'BoardPart' });
export type Part = z.infer<typeof Part>;

/** A change whose fields cannot be read is refused by itself: an outbox is never stuck behind it. */
const Misread = z.looseObject({ change: Id });

const May = z.object({
  /** Write and move cards, tell a status, hold a meeting. */
  write: z.boolean(),
  /** Hang up a board, change what it measures, take it down. */
  shape: z.boolean(),
});

export const Outcome = z.object({
  change: Id,
  /** Its number, also of one that stood already; null for one that was refused. */
  seq: z.int().nullable(),
  refused: z.object({ code: z.string(), message: z.string() }).nullable(),
});
export type Outcome = z.infer<typeof Outcome>;

export const pulseBoards = endpoints({
  ...postEndpoints,
  ...paperEndpoints,
  ...rhythmEndpoints,
  ...translationEndpoints,
  readBoards: {
    method: 'GET',
    path: '/api/pulse-boards/companies/:company',
    summary:
      'Everything on a company’s boards that is in use, or with `from` what has changed since that number.',
    params: ofCompany,
    query: z.object({
      from: z.coerce.number().int().min(0).default(0),
      /** Asks for the digest too, by which a device proves that it holds the same. */
      digest: z.literal('yes').optional(),
    }),
    answer: z.object({
      name: z.string(),
      today: z.iso.date(),
      part: Part,
      may: May,
      /** Of what is in view at `part.at` as `today` begins; `digestOf` in fold.ts, `inView` in view-rules.ts. */
      digest: z.string().optional(),
    }),
    followed: true,
    refusals: [],
  },
  readBoardTemplates: {
    method: 'GET',
    path: '/api/pulse-boards/companies/:company/templates',
    summary: 'The boards of the company’s programme that can be hung up.',
    params: ofCompany,
    answer: z.object({
      templates: z.array(
        z.object({
          key: z.string(),
          kind: z.enum(boardKinds),
          name: z.string(),
          goal: z.string(),
          /** The steps of its meeting. */
          agenda: z.array(z.string()),
          categories: z.array(z.string()),
        }),
      ),
    }),
    refusals: [],
  },

  hangBoard: {
    method: 'POST',
    path: '/api/pulse-boards/companies/:company/hangings',
    summary:
      'Hang up a board of the programme, with what it measures; with the same id again it is the same board.',
    params: ofCompany,
    body: z.strictObject({
      hanging: Id,
      template: z.string().max(60),
      language: LanguageShape,
      /** What people call it, where that is not what the programme does. */
      name: line(80).optional(),
      /** The board its matters are raised to. */
      above: Id.nullable().default(null),
    }),
    answer: z.object({ at: z.int(), board: Id }),
    refusals: ['no-such-template', 'nobody-above'],
  },

  sendChanges: {
    method: 'POST',
    path: '/api/pulse-boards/companies/:company/changes',
    summary:
      'Add changes in the order they were made. Each is taken or refused by itself; sent again, it stands once.',
    params: ofCompany,
    body: z.strictObject({ changes: z.array(Change.or(Misread)).min(1).max(100) }),
    answer: z.object({ at: z.int(), outcomes: z.array(Outcome) }),
    refusals: [],
  },
});
