import { phrases } from '#platform/contract/language.ts';

export const callText = phrases({
  noNetwork: {
    nb: 'Vi får ikke kontakt med tjenesten. Ingenting ble lagret. Sjekk nettet og prøv igjen.',
    nn: 'Vi får ikkje kontakt med tenesta. Ingenting vart lagra. Sjekk nettet og prøv igjen.',
    en: 'We cannot reach the service. Nothing was saved. Check the network and try again.',
    sv: 'Vi får ingen kontakt med tjänsten. Inget sparades. Kontrollera nätet och försök igen.',
    pl: 'Brak połączenia z usługą. Nic nie zostało zapisane. Sprawdź sieć i spróbuj ponownie.',
  },
  strangeAnswer: {
    nb: 'Tjenesten svarte på en måte vi ikke forstår. Last siden på nytt.',
    nn: 'Tenesta svarte på ein måte vi ikkje forstår. Last sida på nytt.',
    en: 'The service gave an answer we do not understand. Reload the page.',
    sv: 'Tjänsten svarade på ett sätt vi inte förstår. Ladda om sidan.',
    pl: 'Usługa odpowiedziała w niezrozumiały sposób. Odśwież stronę.',
  },
});
