/**
 * The form of an audit line that is hashed, and the hash: the same as `platform.audit_hash` in SQL, made a second
 * time so that neither side is believed on its own word.
 *
 * `spranget-audit/1`, then chain, seq, at, company, programme, person, actor kind, act, object and outcome, each
 * after a space: its length in bytes of UTF-8, a colon, itself; a hyphen where there is none. `at` is UTC with
 * microseconds, `2026-11-23T11:00:00.000000Z`. The hash is sha256 over the hash of the line before (32 zero
 * bytes before the first) and this text.
 */
import { createHash } from 'node:crypto';

export type StoredLine = {
  readonly chain: string;
  readonly seq: number;
  /** Microseconds since 1970, UTC. */
  readonly micros: number;
  readonly company: string | null;
  readonly programme: string | null;
  readonly person: string | null;
  readonly actorKind: string;
  readonly act: string;
  readonly object: string | null;
  readonly outcome: string;
};

/** What stands before the first line of a chain. */
export const noHash: Buffer = Buffer.alloc(32);

const field = (value: string | null): string =>
  value === null ? ' -' : ` ${Buffer.byteLength(value, 'utf8')}:${value}`;

/** `2026-11-23T11:00:00.000000Z` from microseconds since 1970. */
export function momentOf(micros: number): string {
  const rest = ((micros % 1000) + 1000) % 1000;
  const upToMillis = new Date((micros - rest) / 1000).toISOString().slice(0, -1);
  return `${upToMillis}${String(rest).padStart(3, '0')}Z`;
}

/** The chain a line belongs to, by what it is about. */
export const chainOf = (company: string | null, programme: string | null): string =>
  company ?? (programme === null ? 'installation' : `programme:${programme}`);

/** The sha256 a line must carry, after the line whose hash is `previous`. */
export function hashOf(previous: Buffer, line: StoredLine): Buffer {
  const text =
    `spranget-audit/1${field(line.chain)}${field(String(line.seq))}${field(momentOf(line.micros))}` +
    `${field(line.company)}${field(line.programme)}${field(line.person)}${field(line.actorKind)}` +
    `${field(line.act)}${field(line.object)}${field(line.outcome)}`;
  return createHash('sha256').update(previous).update(text, 'utf8').digest();
}
