import { z } from 'zod';
import { Side } from '#people/contract.ts';
import { PdfFile } from '#platform/contract/document.ts';
import { endpoints } from '#platform/contract/endpoint.ts';
import { Id, line, note, PlanDate } from '#platform/contract/shapes.ts';
import { writing } from '#platform/contract/written.ts';
import { FormsView, FormView, formOccasions } from '#surveys/apart-view.ts';
import { longestFormWords } from '#surveys/limits.ts';

const ofCompany = z.object({ company: Id });
const ofForm = z.object({ company: Id, form: Id });
const Item = z.string().max(60);
const side = Side.nullable().default(null);

export const apartEndpoints = endpoints({
  listForms: {
    method: 'GET',
    path: '/api/surveys/companies/:company/forms',
    summary:
      'The forms the parties of a company answer apart, what each waits for, and what can be opened now.',
    params: ofCompany,
    answer: FormsView,
    refusals: [],
  },
  readForm: {
    method: 'GET',
    path: '/api/surveys/companies/:company/forms/:form',
    summary: 'A form: what it asks, one’s own side’s answers, and both sides’ when both have handed in.',
    params: ofForm,
    answer: FormView,
    refusals: [],
  },
  openForm: {
    method: 'POST',
    path: '/api/surveys/companies/:company/forms',
    summary:
      'Open a form for both parties. The id is made by the caller; what is open already is answered as it is.',
    params: ofCompany,
    body: z.strictObject({
      form: Id,
      occasion: z.enum(formOccasions),
      /** The key of the visit or follow-up, or the wave; empty for a gathering and the self-evaluation. */
      thing: z.string().max(100).default(''),
      /** Of a gathering. */
      name: line(120).nullable().default(null),
      aboutOn: PlanDate.nullable().default(null),
    }),
    answer: FormView,
    refusals: [
      'nothing-to-open',
      'instrument-unknown',
      'too-many-forms',
      'name-needed',
      'day-needed',
      'results-are-out',
    ],
  },
  markForm: {
    method: 'POST',
    path: '/api/surveys/companies/:company/forms/:form/marks',
    summary:
      'Hand in for one’s side, take that back before the other has, or set a form aside that nobody has handed in.',
    params: ofForm,
    body: z.strictObject({
      mark: Id,
      kind: z.enum(['handed-in', 'taken-back', 'set-aside', 'brought-back']),
      side,
    }),
    answer: FormView,
    refusals: [
      'party-needed',
      'side-needed',
      'form-shown',
      'form-set-aside',
      'form-begun',
      'already-so',
      'answers-missing',
      'other-person-needed',
      'results-are-out',
    ],
  },
  // Its company stands in the body: a line in the company's log would tell the other side that this one has begun.
  writeFormAnswer: {
    method: 'POST',
    path: '/api/surveys/form-answers',
    summary: 'Write one’s side’s answer to one item. Nobody outside the side can tell that it was written.',
    body: z.strictObject({
      ...writing,
      of: Id,
      form: Id,
      side,
      item: Item,
      value: note(longestFormWords),
    }),
    answer: FormView,
    refusals: [
      'party-needed',
      'side-needed',
      'form-shown',
      'form-handed-in',
      'form-set-aside',
      'answer-not-valid',
      'results-are-out',
    ],
  },
  writeFormNote: {
    method: 'POST',
    path: '/api/surveys/companies/:company/forms/:form/notes',
    summary: 'Write what both can stand behind about one item. The other party says yes to the exact words.',
    params: ofForm,
    body: z.strictObject({ ...writing, side, item: Item, value: note(longestFormWords) }),
    answer: FormView,
    refusals: ['party-needed', 'side-needed', 'form-not-shown', 'answer-not-valid'],
  },
  assentFormNote: {
    method: 'POST',
    path: '/api/surveys/companies/:company/forms/:form/assents',
    summary: 'Say yes for one’s party to the exact words about an item, or take the yes back.',
    params: ofForm,
    body: z.strictObject({ assent: Id, edit: Id, given: z.boolean(), side }),
    answer: FormView,
    refusals: [
      'party-needed',
      'side-needed',
      'form-not-shown',
      'already-changed-by-another',
      'already-so',
      'other-person-needed',
      'nothing-written',
    ],
  },
  readFormDocument: {
    method: 'GET',
    path: '/api/surveys/companies/:company/forms/:form/document.pdf',
    summary: 'Both parties’ answers side by side as a tagged PDF, when both have handed in.',
    params: ofForm,
    answer: PdfFile,
    type: 'application/pdf',
    refusals: ['form-not-shown'],
  },
});
