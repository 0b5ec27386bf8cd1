import { phrases } from '#platform/contract/language.ts';

/** Words for uploading a version of one's own. */
export const formUploadText = phrases({
  title: {
    nb: 'Publiser en versjon av deres egen',
    nn: 'Publiser ein versjon av dykkar eigen',
    en: 'Publish a version of your own',
    sv: 'Publicera en egen version',
    pl: 'Opublikuj własną wersję',
  },
  lead: {
    nb: 'Last ned filen, rett i den, gi den en høyere versjon, og last den opp. Den sjekkes med en gang. Ingenting publiseres før du sier det.',
    nn: 'Last ned fila, rett i ho, gi ho ein høgare versjon, og last ho opp. Ho blir sjekka med ein gong. Ingenting blir publisert før du seier det.',
    en: 'Download the file, edit it, give it a higher version, and upload it. It is checked at once. Nothing is published until you say so.',
    sv: 'Ladda ned filen, ändra i den, ge den en högre version och ladda upp den. Den kontrolleras genast. Inget publiceras förrän du säger till.',
    pl: 'Pobierz plik, popraw go, nadaj mu wyższą wersję i prześlij. Jest sprawdzany od razu. Nic nie zostanie opublikowane bez twojej decyzji.',
  },
  clean: {
    nb: '{kind, select, calibration {Eksemplene} other {Områdene}} kan publiseres som versjon {version}.',
    nn: '{kind, select, calibration {Døma} other {Områda}} kan publiserast som versjon {version}.',
    en: 'The {kind, select, calibration {cases} other {areas}} can be published as version {version}.',
    sv: '{kind, select, calibration {Exemplen} other {Områdena}} kan publiceras som version {version}.',
    pl: '{kind, select, calibration {Przypadki} other {Obszary}}: można opublikować jako wersję {version}.',
  },
  same: {
    nb: 'Denne filen er publisert alt, som versjon {version}.',
    nn: 'Denne fila er publisert alt, som versjon {version}.',
    en: 'This file is published already, as version {version}.',
    sv: 'Den här filen är redan publicerad, som version {version}.',
    pl: 'Ten plik jest już opublikowany jako wersja {version}.',
  },
  publishedNow: {
    nb: 'Versjon {version} er publisert.',
    nn: 'Versjon {version} er publisert.',
    en: 'Version {version} is published.',
    sv: 'Version {version} är publicerad.',
    pl: 'Opublikowano wersję {version}.',
  },
});
