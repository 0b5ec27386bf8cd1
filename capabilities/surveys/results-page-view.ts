import { z } from 'zod';
import { Side } from '#people/contract.ts';
import { Id, LanguageShape, PlanDate } from '#platform/contract/shapes.ts';
import { Group } from '#surveys/group.ts';
import { Instrument } from '#surveys/instrument.ts';
import { WaveTables } from '#surveys/results-view.ts';

/** What is read of a wave: the very same for everybody, so that no two have seen different things. */
export const ResultsView = z
  .object({
    wave: Id,
    company: z.object({ company: Id, name: z.string() }),
    title: z.string(),
    /** The language of the title and the groups. */
    writtenIn: LanguageShape,
    instrument: Instrument,
    opensOn: PlanDate,
    closedOn: PlanDate,
    meetingOn: PlanDate,
    madeOn: PlanDate,
    /** How many could answer, how many did, and how many answers nothing could be read of. */
    people: z.int(),
    answers: z.int(),
    unreadable: z.int(),
    groups: z.array(Group),
    tables: WaveTables,
    /** The wave the change is reckoned from. */
    since: z.object({ wave: Id, title: z.string(), closedOn: PlanDate, answers: z.int() }).nullable(),
    /** By question, in an order drawn by lot; null until both parties have gone through them and agree. */
    words: z.array(z.object({ item: z.string(), said: z.array(z.string()).nullable() })),
  })
  .meta({ id: 'SurveyResults' });
export type ResultsView = z.infer<typeof ResultsView>;

const Outcome = z.enum(['kept', 'blacked', 'withheld']);
export const SpanShape = z.strictObject({ from: z.int().min(0).max(2000), to: z.int().min(1).max(2000) });

const Word = z.object({ outcome: Outcome, spans: z.array(SpanShape), reason: z.string(), by: z.string() });

const Comment = z.object({
  /** Drawn by lot, with no time in it. */
  comment: z.uuid(),
  words: z.string(),
  flags: z.array(z.object({ from: z.int(), to: z.int(), why: z.enum(['name', 'number', 'address']) })),
  standing: z.enum(['nobody', 'one', 'apart', 'agreed']),
  /** What one's own party wants; the other's is told once one's own has spoken. */
  own: Word.nullable(),
  other: Word.nullable(),
});

/** How many wait for the party of whoever reads, and how many are not agreed on or not shown yet. */
const queueCounts = { waiting: z.int(), open: z.int() };

/** Words that wait to be gone through, for one of each party, a page at a time. */
export const CommentsView = z
  .object({
    wave: Id,
    company: z.object({ company: Id, name: z.string() }),
    title: z.string(),
    writtenIn: LanguageShape,
    /** The parties whoever reads may speak for. */
    sides: z.array(Side),
    ...queueCounts,
    /** All that was written, whoever it waits for. */
    total: z.int(),
    questions: z.array(
      z.object({
        item: z.string(),
        text: Instrument.shape.items.element.shape.text,
        released: z.boolean(),
        comments: z.array(Comment),
      }),
    ),
    /** The last comment on this page, to ask for the next by; null on the last page. */
    next: z.uuid().nullable(),
  })
  .meta({ id: 'SurveyComments' });
export type CommentsView = z.infer<typeof CommentsView>;

/** One comment after a party's word, and what is left. */
export const CommentReviewed = z
  .object({ comment: Comment, released: z.boolean(), ...queueCounts })
  .meta({ id: 'SurveyCommentReviewed' });
export type CommentReviewed = z.infer<typeof CommentReviewed>;
