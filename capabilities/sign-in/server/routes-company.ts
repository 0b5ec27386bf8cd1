import QRCode from 'qrcode';
import { membersInScope, personById, rolesToGive } from '#people/server/door.ts';
import { rolesOver } from '#platform/contract/access.ts';
import { isRefusal, refuse } from '#platform/contract/refusal.ts';
import { setScope } from '#platform/server/database/scope.ts';
import type { Handlers } from '#platform/server/http/room.ts';
import { hashSecret, makeSecret } from '#platform/server/http/session-cookie.ts';
import { access } from '#sign-in/access.ts';
import type { signIn } from '#sign-in/contract.ts';
import { lastTokenDay, mostOfAKind, tokenProblem } from '#sign-in/rules.ts';
import { forgetFactors } from '#sign-in/server/door.ts';
import { makeToken, scopeChoices } from '#sign-in/server/routes-account.ts';
import { changingSession, ownSession } from '#sign-in/server/routes-session.ts';
import { endBadges, insertBadge } from '#sign-in/server/store-entries.ts';
import { endCompanyToken, insertCompanyToken, listCompanyTokens } from '#sign-in/server/store-tokens.ts';

type Kept =
  | 'listCompanyTokens'
  | 'makeCompanyToken'
  | 'endCompanyToken'
  | 'makeBadge'
  | 'endBadge'
  | 'resetFactors';

/** What a company keeps of this room, and what the office does for somebody who is locked out. */
export const companyHandlers: Pick<Handlers<typeof signIn, typeof access>, Kept> = {
  listCompanyTokens: async ({ tx, params, actor, settings, language, today }) => {
    const held = rolesOver(actor.memberships, params.company, { programme: null, organisation: null });
    return {
      tokens: await listCompanyTokens(tx, params.company, today),
      mayMake: held.some((role) => access.makeCompanyToken.roles.includes(role)),
      scopes: scopeChoices(settings.rooms, language),
      lastTokenDay: lastTokenDay(today),
    };
  },

  makeCompanyToken: async (call) => {
    const own = await changingSession(call);
    if (isRefusal(own)) return own;
    const { tx, params, body, actor, scope, settings, today, now } = call;
    const { company } = params;
    const problem = tokenProblem(body, settings.rooms, today);
    if (problem) return refuse(problem, { field: problem === 'scope-unknown' ? 'scopes' : 'expiresOn' });
    await setScope(tx, scope);
    if ((await listCompanyTokens(tx, company, today)).length >= mostOfAKind) return refuse('too-many');
    const secret = makeToken();
    const kept = await insertCompanyToken(tx, {
      ...body,
      company,
      tokenHash: Buffer.from(hashSecret(secret), 'hex'),
      madeAt: now.toISOString(),
      madeBy: actor.person,
      madeByName: actor.name,
    });
    return kept ? { secret } : refuse('already-made');
  },

  endCompanyToken: async ({ tx, params, actor, now }) =>
    (await endCompanyToken(tx, params.company, params.token, actor, now))
      ? { done: true }
      : refuse('not-found'),

  makeBadge: async (call) => {
    const own = await ownSession(call);
    if (isRefusal(own)) return own;
    const { tx, params, body, actor, scope, companyName, today, now } = call;
    const { company } = params;
    await setScope(tx, scope);
    const roles = (await membersInScope(tx, today)).filter(
      (member) => member.person === body.person && member.company === company,
    );
    const [first] = roles;
    if (!first) return refuse('badge-stranger', { field: 'person' });
    const held = rolesOver(actor.memberships, company, { programme: null, organisation: null });
    const mayGive = rolesToGive(held);
    // A badge lets its holder act in every role they have here: nobody makes one for the other party.
    if (body.person !== actor.person && !roles.every(({ role }) => mayGive.includes(role)))
      return refuse('badge-not-yours', { field: 'person', values: { name: first.name } });
    const secret = `spb_${makeSecret()}`;
    const kept = await insertBadge(tx, {
      ...body,
      company,
      badgeHash: Buffer.from(hashSecret(secret), 'hex'),
      madeAt: now.toISOString(),
      madeBy: actor.person,
      madeByName: actor.name,
    });
    if (!kept) return refuse('already-made');
    const svg = await QRCode.toString(secret, { type: 'svg', errorCorrectionLevel: 'M', margin: 2 });
    return {
      badge: body.badge,
      name: first.name,
      place: await companyName(),
      secret,
      square: `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`,
    };
  },

  endBadge: async ({ tx, params, now }) =>
    (await endBadges(tx, params.person, now.toISOString(), params.company))
      ? { done: true }
      : refuse('not-found'),

  resetFactors: async ({ tx, params, now }) => {
    if (!(await personById(tx, params.person))) return refuse('not-found');
    await forgetFactors(tx, params.person, now);
    return { done: true };
  },
};
