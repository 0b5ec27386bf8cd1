/**
 * Answers in the shapes of Enhetsregisteret's open service, of our own making: companies, numbers and streets are
 * invented. Field names, empty texts and nulls within addresses stand as the service writes them.
 */
type Rest = Record<string, unknown>;

const address = (town: string) => ({
  land: 'Norge',
  landkode: 'NO',
  postnummer: '6999',
  poststed: town.toUpperCase(),
  adresse: ['Verksveien 4', null, null, ''],
  kommune: 'STORVIK',
  kommunenummer: '9999',
});

export const legalEntry = (organisasjonsnummer: string, navn: string, rest: Rest = {}): Rest => ({
  organisasjonsnummer,
  navn,
  organisasjonsform: {
    kode: 'AS',
    beskrivelse: 'Aksjeselskap',
    _links: { self: { href: 'http://localhost' } },
  },
  postadresse: { ...address('Storvik'), adresse: ['c/o regnskapet', 'Postboks 9', ''] },
  registreringsdatoEnhetsregisteret: '2007-10-20',
  registrertIMvaregisteret: true,
  naeringskode1: { kode: '25.620', beskrivelse: 'Bearbeiding av metaller' },
  antallAnsatte: 62,
  harRegistrertAntallAnsatte: true,
  forretningsadresse: address('Storvik'),
  stiftelsesdato: '2007-10-20',
  konkurs: false,
  konkursdato: '',
  underAvvikling: false,
  underTvangsavviklingEllerTvangsopplosning: false,
  vedtektsfestetFormaal: [''],
  aktivitet: [],
  _links: { self: { href: `http://localhost/enhetsregisteret/api/enheter/${organisasjonsnummer}` } },
  ...rest,
});

export const siteEntry = (
  organisasjonsnummer: string,
  navn: string,
  overordnetEnhet: string,
  rest: Rest = {},
): Rest => ({
  organisasjonsnummer,
  navn,
  organisasjonsform: { kode: 'BEDR', beskrivelse: 'Bedrift', _links: {} },
  naeringskode1: { kode: '25.620', beskrivelse: 'Bearbeiding av metaller' },
  antallAnsatte: 31,
  harRegistrertAntallAnsatte: true,
  overordnetEnhet,
  beliggenhetsadresse: address('Torvmo'),
  _links: {},
  ...rest,
});

/** What is left of a unit that has been deleted: little more than its name and the day. */
export const deletedEntry = (organisasjonsnummer: string, navn: string, slettedato: string): Rest => ({
  organisasjonsnummer,
  navn,
  organisasjonsform: { kode: 'AS', beskrivelse: 'Aksjeselskap', utgaatt: '2017-07-17', _links: {} },
  slettedato,
  _links: {},
});

/** A registered number of employees that is kept back: it is below five. */
export const withheld: Rest = { antallAnsatte: undefined, harRegistrertAntallAnsatte: true };

/** Nobody has registered a number of employees. */
export const neverRegistered: Rest = { antallAnsatte: 0, harRegistrertAntallAnsatte: false };

/** One page of production sites, of `totalPages`. */
export const sitesPage = (sites: readonly Rest[], number = 0, totalPages = 1): Rest => ({
  ...(sites.length > 0 && { _embedded: { underenheter: sites } }),
  _links: { self: { href: 'http://localhost/enhetsregisteret/api/underenheter' } },
  page: { size: 100, totalElements: sites.length, totalPages, number },
});
