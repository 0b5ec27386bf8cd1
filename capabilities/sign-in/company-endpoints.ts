import { z } from 'zod';
import { endpoints } from '#platform/contract/endpoint.ts';
import { Id, PlanDate } from '#platform/contract/shapes.ts';
import { Badge, CompanyToken, done, NewToken, ScopeChoice, TokenMade } from './shapes.ts';

const ofCompany = z.object({ company: Id });

/** What a company keeps, and what the office may do for somebody who is locked out. */
export const companyEndpoints = endpoints({
  listCompanyTokens: {
    method: 'GET',
    path: '/api/sign-in/companies/:company/tokens',
    summary: 'The tokens that reach the company’s data, for both parties to see.',
    params: ofCompany,
    answer: z.object({
      tokens: z.array(CompanyToken),
      mayMake: z.boolean(),
      scopes: z.array(ScopeChoice),
      lastTokenDay: PlanDate,
    }),
    refusals: [],
  },
  makeCompanyToken: {
    method: 'POST',
    path: '/api/sign-in/companies/:company/tokens',
    summary: 'Make a token that acts for the company. Its secret is shown this once.',
    params: ofCompany,
    body: NewToken,
    answer: TokenMade,
    refusals: [
      'confirm-first',
      'shared-session',
      'scope-unknown',
      'expiry-passed',
      'expiry-too-far',
      'already-made',
      'too-many',
    ],
  },
  endCompanyToken: {
    method: 'DELETE',
    path: '/api/sign-in/companies/:company/tokens/:token',
    summary: 'End a token of the company. Either party may.',
    params: ofCompany.extend({ token: Id }),
    answer: done,
    refusals: [],
  },
  makeBadge: {
    method: 'POST',
    path: '/api/sign-in/companies/:company/badges',
    summary: 'Make a badge for somebody to sign in with at shared screens. The one they had ends.',
    params: ofCompany,
    body: z.strictObject({ badge: Id, person: Id }),
    answer: Badge,
    refusals: ['badge-stranger', 'badge-not-yours', 'already-made', 'shared-session'],
  },
  endBadge: {
    method: 'DELETE',
    path: '/api/sign-in/companies/:company/badges/:person',
    summary: 'End the badge of somebody who lost it.',
    params: ofCompany.extend({ person: Id }),
    answer: done,
    refusals: [],
  },
  resetFactors: {
    method: 'POST',
    path: '/api/sign-in/persons/:person/resets',
    summary: 'Remove somebody’s codes and passkeys and end their sessions, so that they can begin anew.',
    params: z.object({ person: Id }),
    answer: done,
    refusals: [],
  },
});
