import type { Language, Phrases } from '#platform/contract/language.ts';
import { say } from '#platform/contract/say.ts';
import { setScope, type Tx } from '#platform/server/database/scope.ts';
import type { Actor } from '#platform/server/http/actor.ts';

/**
 * A row as its subject may read it: plain values under short names. A name NAME is worded by the room's `field-NAME`,
 * and a value that is a code by its `NAME-VALUE`, such as `role-manager`; anything else stands as it is.
 */
export type RecordRow = Readonly<Record<string, string | number | boolean | null>>;

/**
 * A kind of thing a room stores: one line in the record of processing. The room's text.ts words it as
 * `record-KIND`, `record-KIND-why`, `record-KIND-seen` and `record-KIND-kept`.
 */
export type ProcessingRecord = {
  readonly kind: string;
  /** Tables it covers, by schema-qualified name; every table of the database is in exactly one record. */
  readonly tables: readonly string[];
  /** S1 programme texts, S2 minutes and tasks, S3 company key figures, S4 answers, union notes and secrets. */
  readonly protection: 'S1' | 'S2' | 'S3' | 'S4';
  /** What is stored about whoever asks; left out where nothing is stored about persons. `tx` has them and their companies in scope. */
  readonly about?: (tx: Tx, actor: Actor, now: Date) => Promise<readonly RecordRow[]>;
};

export type RecordSeen = {
  room: string;
  kind: string;
  title: string;
  why: string;
  seen: string;
  kept: string;
  protection: ProcessingRecord['protection'];
  rows: Record<string, string | number | boolean | null>[];
};

type RecordedRoom = {
  readonly name: string;
  readonly text: Phrases;
  readonly records?: readonly ProcessingRecord[];
};

/** Every room's records in words, with the rows about `actor` where one is given. */
export async function readRecords(
  tx: Tx,
  rooms: readonly RecordedRoom[],
  language: Language,
  about: { actor: Actor; now: Date } | null,
): Promise<RecordSeen[]> {
  const seen: RecordSeen[] = [];
  for (const { name, text, records = [] } of rooms) {
    for (const { kind, protection, about: rowsAbout } of records) {
      const words = (part: string) => {
        const phrase = text[`record-${kind}${part}`];
        if (!phrase) throw new Error(`${name}: record-${kind}${part} has no wording.`);
        return say(phrase, language);
      };
      let rows: RecordSeen['rows'] = [];
      if (about && rowsAbout) {
        // In the language of the page, which may have been chosen by hand.
        const reader = { ...about.actor, language };
        const companies = about.actor.memberships.flatMap(({ company }) => (company ? [company] : []));
        await setScope(tx, { person: about.actor.person, companies });
        rows = (await rowsAbout(tx, reader, about.now)).map((row) => inWords(row, text, language));
      }
      seen.push({
        room: name,
        kind,
        title: words(''),
        why: words('-why'),
        seen: words('-seen'),
        kept: words('-kept'),
        protection,
        rows,
      });
    }
  }
  return seen;
}

function inWords(row: RecordRow, text: Phrases, language: Language): RecordSeen['rows'][number] {
  const worded = (key: string): string | null => {
    const phrase = text[key];
    return phrase ? say(phrase, language) : null;
  };
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      worded(`field-${name}`) ?? name,
      typeof value === 'string' ? (worded(`${name}-${value}`) ?? value) : value,
    ]),
  );
}
