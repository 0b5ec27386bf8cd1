import { phrases } from '#platform/contract/language.ts';

/** Words for choosing a file, having it checked, and publishing what it holds. */
export const fileUploadText = phrases({
  choose: {
    nb: 'Velg YAML-fil',
    nn: 'Vel YAML-fil',
    en: 'Choose YAML file',
    sv: 'Välj YAML-fil',
    pl: 'Wybierz plik YAML',
  },
  checking: {
    nb: 'Sjekker filen …',
    nn: 'Sjekkar fila …',
    en: 'Checking the file …',
    sv: 'Kontrollerar filen …',
    pl: 'Sprawdzanie pliku…',
  },
  tooLarge: {
    nb: 'Filen er større enn {most} kB. Ta bort det som ikke hører med.',
    nn: 'Fila er større enn {most} kB. Ta bort det som ikkje høyrer med.',
    en: 'The file is larger than {most} kB. Take out what does not belong.',
    sv: 'Filen är större än {most} kB. Ta bort det som inte hör dit.',
    pl: 'Plik ma ponad {most} kB. Usuń to, co zbędne.',
  },
  problems: {
    nb: '{count, plural, one {Én ting må rettes} other {# ting må rettes}} før filen kan publiseres',
    nn: '{count, plural, one {Éin ting må rettast} other {# ting må rettast}} før fila kan publiserast',
    en: '{count, plural, one {One thing must be put right} other {# things must be put right}} before the file can be published',
    sv: '{count, plural, one {En sak måste rättas} other {# saker måste rättas}} innan filen kan publiceras',
    pl: '{count, plural, one {Jedna rzecz wymaga} few {# rzeczy wymagają} many {# rzeczy wymaga} other {# rzeczy wymaga}} poprawy przed publikacją',
  },
  more: {
    nb: 'Og {count} til.',
    nn: 'Og {count} til.',
    en: 'And {count} more.',
    sv: 'Och {count} till.',
    pl: 'I jeszcze {count}.',
  },
  publish: {
    nb: 'Publiser versjon {version}',
    nn: 'Publiser versjon {version}',
    en: 'Publish version {version}',
    sv: 'Publicera version {version}',
    pl: 'Opublikuj wersję {version}',
  },
});
