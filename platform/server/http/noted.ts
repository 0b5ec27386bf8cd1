/** What is written down about a call: its line in the audit, and the word to live pages. */
import type { Rule } from '#platform/contract/access.ts';
import type { EndpointShape } from '#platform/contract/endpoint.ts';
import { officeOf } from '#platform/contract/office.ts';
import type { Refusal } from '#platform/contract/refusal.ts';
import { type AuditLine, sendAuditLine, writeAuditLine } from '#platform/server/audit/write.ts';
import { inScope, type Scope, setScope, type Tx } from '#platform/server/database/scope.ts';
import type { Actor } from '#platform/server/http/actor.ts';
import { type Caller, dayOf } from '#platform/server/http/caller.ts';
import type { Service } from '#platform/server/http/serve.ts';
import { tellChange } from '#platform/server/live/changes.ts';

export type NotedCall = {
  /** `room.endpoint`. */
  readonly name: string;
  readonly rule: Rule;
  readonly endpoint: EndpointShape;
  readonly params: Readonly<Record<string, string>>;
};

/** Writes the line of what was done, and tells live pages when a company's data may have changed. */
export async function noteDone(
  tx: Tx,
  { rule, name, params, endpoint }: NotedCall,
  { actor, now }: Caller,
  scope: Scope,
): Promise<void> {
  if (endpoint.untold) return;
  if (rule.kind !== 'company' && rule.kind !== 'reach')
    return noteOwn(tx, name, endpoint, params, actor, now);
  const { company = null } = params;
  if (endpoint.followed && followers.has(followKey(name, params, actor, now))) return;
  await setScope(tx, scope);
  sendAuditLine(tx, lineOf({ name, params }, actor, scope, now));
  if (company && endpoint.method !== 'GET' && !endpoint.reads) tellChange(tx, company);
}

/** The line that says that somebody did something. */
export function lineOf(
  { name, params }: Pick<NotedCall, 'name' | 'params'>,
  actor: Actor | null,
  scope: Scope,
  at: Date,
): AuditLine {
  const company = params.company ?? null;
  const programme = scope.programme ?? null;
  // What an office does with its own stands in the log of its programme: no company's log is about it.
  const isOffices = programme !== null && company === officeOf(programme);
  return {
    company: isOffices ? null : company,
    programme,
    person: actor?.person ?? null,
    actorKind: actor?.kind ?? 'nobody',
    act: name,
    object: objectOf(params),
    outcome: 'done',
    at,
  };
}

/** Who has a line for following something today. Forgotten with the day, and with the process. */
const followers = new Set<string>();
let followedOn = '';

function followKey(name: string, params: NotedCall['params'], actor: Actor | null, now: Date): string {
  const today = dayOf(now);
  if (today !== followedOn) followers.clear();
  followedOn = today;
  return [name, actor?.person, ...Object.values(params)].join(' ');
}

/** That the line of a read stands: whoever asks for the same again today leaves no further one. */
export function noteFollowed({ endpoint, name, params }: NotedCall, { actor, now }: Caller): void {
  if (endpoint.followed) followers.add(followKey(name, params, actor, now));
}

/** What somebody changes on their own account or before signing in has a line too, in the installation's chain. */
async function noteOwn(
  tx: Tx,
  name: string,
  endpoint: EndpointShape,
  params: NotedCall['params'],
  actor: Actor | null,
  now: Date,
): Promise<void> {
  if (!actor || endpoint.method === 'GET' || endpoint.reads) return;
  await setScope(tx, {});
  const who = { person: actor.person, actorKind: actor.kind };
  await writeAuditLine(tx, { company: null, ...who, act: name, object: objectOf(params), at: now });
}

/** Codes that say somebody reached for what is not theirs. */
const reaches = new Set(['not-found', 'not-there', 'not-yours-to-do', 'token-scope']);

/** A refused reach is written too, in a transaction of its own: the call's own has been taken back. */
export async function noteRefusal(
  service: Service,
  { name, params, endpoint }: NotedCall,
  caller: Caller | null,
  refusal: Refusal,
): Promise<void> {
  const actor = caller?.actor;
  if (!caller || refusal.refused === 'try-again-soon') return;
  // A secret that was wrong: nobody known tried, and it is kept all the same.
  if (!actor && endpoint.limits) return noteUnknown(service, name, caller.now);
  if (!actor || !reaches.has(refusal.refused)) return;
  const { company = null } = params;
  await inScope(service.database, {}, async (tx) => {
    const inside = company !== null && actor.memberships.some((m) => m.company === company);
    const home = actor.memberships.find((m) => m.company)?.company ?? null;
    let programme = actor.memberships.find((m) => m.programme)?.programme ?? null;
    if (programme === null && home !== null) {
      await setScope(tx, { companies: [home] });
      programme = (await service.nameOfCompany(tx, home))?.programme ?? null;
    }
    await setScope(tx, {
      ...(inside && { companies: [company] }),
      ...(programme !== null && { programme }),
    });
    await writeAuditLine(tx, {
      company: inside ? company : null,
      programme,
      person: actor.person,
      actorKind: actor.kind,
      act: name,
      object: inside ? objectOf(params) : [company, objectOf(params)].filter(Boolean).join('/'),
      outcome: 'refused',
      at: caller.now,
    });
  });
}

const noteUnknown = (service: Service, act: string, at: Date): Promise<void> =>
  inScope(service.database, {}, (tx) =>
    writeAuditLine(tx, { company: null, person: null, act, outcome: 'refused', at }),
  );

/** The ids of a path, other than the company's, that say which object a line is about. */
function objectOf(params: NotedCall['params']): string | null {
  const rest = Object.entries(params).filter(([name]) => name !== 'company');
  return rest.length ? rest.map(([, value]) => value).join('/') : null;
}
