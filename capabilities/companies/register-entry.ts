import { z } from 'zod';
import type { RegisterUnit } from '#companies/register-shapes.ts';

/**
 * One entry of Enhetsregisteret, as its service and its files write it, read into our own words.
 *
 * Source: data.brreg.no/enhetsregisteret/api, `enheter` and `underenheter`. Unknown fields are passed over, and
 * what is left empty may be absent, null, '' or a list with nulls. What we do read must make sense: a date that
 * is none, or a number of employees in letters, is a broken entry and not a guess.
 */
/** More than any name of the register, and as much as a company here may be called. */
const longest = 200;

function tidy(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  // Control characters (NUL above all) and broken surrogates are of no use to the database.
  return (
    value
      .replaceAll(/\p{Cc}+/gu, ' ')
      .toWellFormed()
      .trim()
      .slice(0, longest) || null
  );
}

const text = z.unknown().optional().transform(tidy);
const number = z
  .union([z.string(), z.int()])
  .transform(String)
  .pipe(z.string().regex(/^\d{9}$/));
const absent = (value: unknown) => (value === null || value === '' ? undefined : value);

const optionalNumber = z.preprocess(absent, number.optional());
const count = z.preprocess(
  absent,
  z
    .union(
      [
        z.int().min(0).max(10_000_000),
        z
          .string()
          .regex(/^\d{1,7}$/)
          .transform(Number),
      ],
      'a whole number',
    )
    .optional(),
);
const day = z.preprocess(
  (value) => (typeof value === 'string' ? absent(value.slice(0, 10)) : absent(value)),
  z.iso.date().optional(),
);
const flag = z.preprocess(
  (value) => (value === 'true' ? true : value === 'false' ? false : absent(value)),
  z.boolean().optional(),
);
const coded = z
  .unknown()
  .optional()
  .transform((value) => (typeof value === 'object' && value !== null ? value : {}))
  .pipe(z.object({ kode: text, beskrivelse: text }));
const place = z.preprocess(
  absent,
  z
    .object({
      adresse: z.preprocess(absent, z.array(text).optional()),
      postnummer: text,
      poststed: text,
      kommune: text,
    })
    .optional(),
);

const Entry = z.object({
  organisasjonsnummer: number,
  navn: text.refine((name) => name !== null),
  overordnetEnhet: optionalNumber,
  organisasjonsform: coded,
  naeringskode1: coded,
  antallAnsatte: count,
  harRegistrertAntallAnsatte: flag,
  forretningsadresse: place,
  beliggenhetsadresse: place,
  konkurs: flag,
  underAvvikling: flag,
  underTvangsavviklingEllerTvangsopplosning: flag,
  slettedato: day,
  nedleggelsesdato: day,
});
type Entry = z.infer<typeof Entry>;

export type Reading = {
  kind: RegisterUnit['kind'];
  /** The moment we were told. */
  fetchedAt: string;
  source: RegisterUnit['source'];
  /** The day the register said it, `YYYY-MM-DD`, and how that is known. */
  day: string;
  dayBy: NonNullable<RegisterUnit['industryVersionBy']>;
};

/** SN2025 is in force in the registers from this day, and SN2007 was before it; docs/decisions/0013 says how we know. */
const firstDayOfSn2025 = '2025-09-01';

export const industryVersionOn = (date: string): 'SN2007' | 'SN2025' =>
  date >= firstDayOfSn2025 ? 'SN2025' : 'SN2007';

/** An entry as a unit, or which field of it cannot be read, in words for whoever runs the import. */
export function readEntry(raw: unknown, reading: Reading): RegisterUnit | { problem: string } {
  const parsed = Entry.safeParse(raw, { reportInput: true });
  if (parsed.success) return unitOf(parsed.data, reading);
  const [issue] = parsed.error.issues;
  const field = issue?.path.join('.') || 'the entry';
  const value = JSON.stringify(issue?.input)?.slice(0, 60);
  return { problem: value === undefined ? `${field} is missing` : `${field} cannot be read: ${value}` };
}

function unitOf(entry: Entry, { kind, fetchedAt, source, day, dayBy }: Reading): RegisterUnit {
  const industry = entry.naeringskode1;
  const where = (kind === 'production' ? entry.beliggenhetsadresse : entry.forretningsadresse) ?? null;
  return {
    number: entry.organisasjonsnummer,
    kind,
    parent: entry.overordnetEnhet ?? null,
    name: entry.navn!,
    formCode: entry.organisasjonsform.kode,
    formName: entry.organisasjonsform.beskrivelse,
    industryCode: industry.kode,
    industryName: industry.kode && industry.beskrivelse,
    industryVersion: industry.kode ? industryVersionOn(day) : null,
    industryVersionBy: industry.kode ? dayBy : null,
    ...employeesOf(entry),
    address: (where?.adresse ?? []).filter((part) => part !== null),
    postcode: where?.postnummer ?? null,
    town: where?.poststed ?? null,
    municipality: where?.kommune ?? null,
    bankrupt: entry.konkurs ?? false,
    windingUp: (entry.underAvvikling || entry.underTvangsavviklingEllerTvangsopplosning) ?? false,
    deletedOn: entry.slettedato ?? entry.nedleggelsesdato ?? null,
    fetchedAt,
    source,
  };
}

/**
 * The register has kept numbers from one to four to itself since 2024: it then says that a number is registered
 * and leaves the number out. Zero with a number registered is the same silence, for it once wrote it so.
 */
function employeesOf(entry: Entry): Pick<RegisterUnit, 'employees' | 'employeesState'> {
  const { antallAnsatte: employees = 0, harRegistrertAntallAnsatte: isRegistered } = entry;
  if (employees > 0) return { employees, employeesState: 'known' };
  return { employees: null, employeesState: isRegistered ? 'withheld-under-5' : 'not-registered' };
}
