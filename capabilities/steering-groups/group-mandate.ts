import { type Side, sides } from '#people/contract.ts';
import { type Refusal, refuse } from '#platform/contract/refusal.ts';
import { mandateParts } from '#steering-groups/group-parts.ts';
import { absentSides, parityOf, type Standing } from '#steering-groups/group-rules.ts';
import type {
  GroupChange,
  Headline,
  Mandate,
  MandateVersion,
  MandateWords,
  Post,
  Signature,
  SignedMember,
  SigningStop,
} from '#steering-groups/group-view.ts';

/**
 * The mandate. States: draft → half (one party has signed what stands) → signed. A word or a member that changes
 * makes what stands a draft again; what was signed stays as it was, and can be read beside what is otherwise now.
 */
export type SignatureRow = Signature & { signature: string; person: string };

export type VersionRow = {
  version: number;
  words: MandateWords;
  members: readonly SignedMember[];
  digest: string;
  signatures: readonly SignatureRow[];
};

/** What a signature is given on. */
export type Content = { words: MandateWords; members: readonly SignedMember[] };

/** What would be signed now: the words, and those who sit or will sit in the group. */
export const contentOf = (words: MandateWords, members: readonly Standing[]): Content => ({
  words,
  members: members
    .filter(({ state }) => state === 'now' || state === 'coming')
    .map(({ member, seat, name, title, from, to, post }) => ({ member, seat, name, title, from, to, post })),
});

const isSigned = ({ signatures }: VersionRow): boolean =>
  sides.every((side) => signatures.some((signature) => signature.side === side));

export const lastSigned = (versions: readonly VersionRow[]): VersionRow | null =>
  versions.findLast(isSigned) ?? null;

/** What is otherwise in `now` than in what was signed; a time that has run out as it was signed is no change. */
export function changesSince(signed: Content, now: Content, today: string): GroupChange[] {
  const words = mandateParts
    .filter((part) => signed.words[part] !== now.words[part])
    .map((part): GroupChange => ({ kind: 'words', part }));
  const before = new Map(signed.members.map((one) => [one.member, one]));
  const after = new Set(now.members.map(({ member }) => member));
  const left = signed.members
    .filter(({ member, to }) => !after.has(member) && !(to !== null && to < today))
    .map(({ name }): GroupChange => ({ kind: 'left', name }));
  const others = now.members.flatMap((one): GroupChange[] => {
    const was = before.get(one.member);
    if (!was) return [{ kind: 'joined', name: one.name }];
    return was.to === one.to ? [] : [{ kind: 'dates', name: one.name }];
  });
  return [...words, ...others, ...left, ...postChanges(signed, now, today)];
}

function postChanges(signed: Content, now: Content, today: string): GroupChange[] {
  return (['chair', 'deputy'] as const).flatMap((post): GroupChange[] => {
    const [was, is] = [holderOf(signed, post), holderOf(now, post)];
    if (was?.member === is?.member) return [];
    if (!is && was?.to && was.to < today) return [];
    return [{ kind: 'post', post, name: is?.name ?? null }];
  });
}

const holderOf = ({ members }: Content, post: Post): SignedMember | undefined =>
  members.find((one) => one.post === post);

/** The version that holds what stands now: the last one both signed, or one begun since; null when none does. */
export function standingVersion(
  versions: readonly VersionRow[],
  now: Content,
  today: string,
): VersionRow | null {
  const from = lastSigned(versions)?.version ?? 0;
  return (
    versions.findLast((row) => row.version >= from && changesSince(row, now, today).length === 0) ?? null
  );
}

/** Why what stands cannot be signed, or null. */
export function signingStop(words: MandateWords, members: readonly Standing[]): SigningStop | null {
  if (absentSides(parityOf(members)).length > 0) return 'one-side-only';
  if (!members.some(({ post }) => post === 'chair')) return 'chair-needed';
  return partsLeft(words) > 0 ? 'mandate-incomplete' : null;
}

/** Parts nobody has written anything in. */
export const partsLeft = (words: MandateWords): number =>
  mandateParts.filter((part) => words[part].trim() === '').length;

export type Signing = {
  versions: readonly VersionRow[];
  now: Content;
  /** Digest of `now`, and of what whoever signs has read. */
  digest: string;
  read: string;
  stop: SigningStop | null;
  today: string;
};

/** Whether one party's signature may stand: null when this person has given it before. */
export function decideSigning(
  { versions, now, digest, read, stop, today }: Signing,
  side: Side,
  person: string,
):
  | { version: number; isBegun: boolean }
  | null
  | Refusal<'already-signed' | 'other-person-needed' | 'changed-since-read' | SigningStop> {
  const standing = standingVersion(versions, now, today);
  const own = standing?.signatures.find((signature) => signature.side === side);
  if (own?.person === person) return null;
  if (digest !== read) return refuse('changed-since-read');
  if (own) return refuse('already-signed', { values: { name: own.by } });
  if (standing?.signatures.some((signature) => signature.person === person))
    return refuse('other-person-needed');
  if (stop) return refuse(stop);
  const version = standing?.version ?? (versions.at(-1)?.version ?? 0) + 1;
  return { version, isBegun: standing !== null };
}

const versionView = ({ version, words, members, digest, signatures }: VersionRow): MandateVersion => ({
  version,
  words,
  members: [...members],
  digest,
  signatures: signatures.map(({ side, by, at }) => ({ side, by, at })),
  signedAt: sides.every((side) => signatures.some((one) => one.side === side))
    ? (signatures
        .map(({ at }) => at)
        .toSorted()
        .at(-1) ?? null)
    : null,
});

/** The mandate as it stands, with what has been signed. `parts` is what is written in each part. */
export function mandateOf(parts: Mandate['parts'], signing: Omit<Signing, 'read'>): Mandate {
  const { versions, now, digest, stop, today } = signing;
  const standing = standingVersion(versions, now, today);
  const signatures = (standing?.signatures ?? []).map(({ side, by, at }) => ({ side, by, at }));
  const missing = sides.filter((side) => !signatures.some((one) => one.side === side));
  const signed = lastSigned(versions);
  return {
    parts,
    state: missing.length === 0 ? 'signed' : missing.length === 1 ? 'half' : 'draft',
    digest,
    signatures,
    missing,
    stop,
    changes: signed ? changesSince(signed, now, today) : [],
    versions: versions.map(versionView).toReversed(),
  };
}

/** The parts of a mandate without who wrote them. */
export const mandateWords = (parts: Mandate['parts']): MandateWords =>
  Object.fromEntries(mandateParts.map((part) => [part, parts[part].value])) as MandateWords;

/** What the mandate lacks, or null when both have signed what stands. */
export function mandateLine({ state, missing, changes, parts }: Mandate): Headline | null {
  if (state === 'signed') return null;
  if (state === 'half' && missing[0]) return { code: 'signature-missing', side: missing[0] };
  if (changes.length > 0) return { code: 'changed-since' };
  const left = partsLeft(mandateWords(parts));
  if (left === mandateParts.length) return { code: 'mandate-empty' };
  return left > 0 ? { code: 'mandate-incomplete', left } : { code: 'mandate-unsigned' };
}
