import { phrases } from '#platform/contract/language.ts';
import { postRefusalText } from '#pulse-boards/post-refusal-text.ts';
import { refusalText } from '#pulse-boards/refusal-text.ts';
import { translationRefusalText } from '#pulse-boards/translation-text.ts';

const pageText = phrases({
  empty: {
    nb: 'Styringsgruppa henger gjerne opp den første.',
    nn: 'Styringsgruppa hengjer gjerne opp den første.',
    en: 'The steering group usually hangs up the first.',
    sv: 'Styrgruppen sätter ofta upp den första.',
    pl: 'Pierwszą wiesza zwykle grupa sterująca.',
  },
  emptyOffice: {
    nb: 'Den som leder prosjektsenteret, henger gjerne opp den første.',
    nn: 'Den som leier prosjektsenteret, hengjer gjerne opp den første.',
    en: 'Whoever leads the programme office usually hangs up the first.',
    sv: 'Den som leder programkontoret sätter ofta upp den första.',
    pl: 'Pierwszą wiesza zwykle osoba kierująca biurem programu.',
  },
  office: {
    nb: 'Prosjektsenteret',
    nn: 'Prosjektsenteret',
    en: 'The programme office',
    sv: 'Programkontoret',
    pl: 'Biuro programu',
  },
  'no-such-template': {
    nb: 'Programmet har ikke denne tavla. Last inn siden på nytt og velg en av dem som vises.',
    nn: 'Programmet har ikkje denne tavla. Last inn sida på nytt og vel ei av dei som blir viste.',
    en: 'The programme has no such board. Load the page again and choose one of those shown.',
    sv: 'Programmet har inte den här tavlan. Ladda om sidan och välj en av dem som visas.',
    pl: 'W programie nie ma takiej tablicy. Wczytaj stronę ponownie i wybierz jedną z pokazanych.',
  },
});

export const text = { ...pageText, ...refusalText, ...postRefusalText, ...translationRefusalText };
