import { phrases } from '#platform/contract/language.ts';

/** Words for uploading an instrument, and for publishing one. */
export const instrumentUploadText = phrases({
  uploadTitle: {
    nb: 'Last opp en fil',
    nn: 'Last opp ei fil',
    en: 'Upload a file',
    sv: 'Ladda upp en fil',
    pl: 'Prześlij plik',
  },
  uploadLead: {
    nb: 'Filen sjekkes med en gang. Ingenting publiseres før du sier det.',
    nn: 'Fila blir sjekka med ein gong. Ingenting blir publisert før du seier det.',
    en: 'The file is checked at once. Nothing is published until you say so.',
    sv: 'Filen kontrolleras genast. Inget publiceras förrän du säger till.',
    pl: 'Plik jest sprawdzany od razu. Nic nie zostanie opublikowane bez twojej decyzji.',
  },
  problems: {
    nb: '{count, plural, one {Én ting må rettes} other {# ting må rettes}} før skjemaet kan publiseres',
    nn: '{count, plural, one {Éin ting må rettast} other {# ting må rettast}} før skjemaet kan publiserast',
    en: '{count, plural, one {One thing must be put right} other {# things must be put right}} before it can be published',
    sv: '{count, plural, one {En sak måste rättas} other {# saker måste rättas}} innan formuläret kan publiceras',
    pl: '{count, plural, one {Jedna rzecz wymaga} few {# rzeczy wymagają} many {# rzeczy wymaga} other {# rzeczy wymaga}} poprawy przed publikacją',
  },
  uploadClean: {
    nb: '{name} kan publiseres som versjon {version}.',
    nn: '{name} kan publiserast som versjon {version}.',
    en: '{name} can be published as version {version}.',
    sv: '{name} kan publiceras som version {version}.',
    pl: '{name} – można opublikować jako wersję {version}.',
  },
  publishedNow: {
    nb: '{name} er publisert som versjon {version}.',
    nn: '{name} er publisert som versjon {version}.',
    en: '{name} is published as version {version}.',
    sv: '{name} är publicerat som version {version}.',
    pl: 'Opublikowano: {name}, wersja {version}.',
  },
});
