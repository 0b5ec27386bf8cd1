import { phrases } from '#platform/contract/language.ts';

/** How a session began, as its owner reads it. */
export const methodText = phrases({
  'method-demo': {
    nb: 'valgt i eksempelverdenen',
    nn: 'vald i eksempelverda',
    en: 'chosen in the demo world',
    sv: 'vald i exempelvärlden',
    pl: 'wybór w świecie przykładowym',
  },
  'method-link': {
    nb: 'lenke i e-post',
    nn: 'lenkje i e-post',
    en: 'link by e-mail',
    sv: 'länk i e-post',
    pl: 'odnośnik e-mail',
  },
  'method-invitation': {
    nb: 'invitasjon i e-post',
    nn: 'invitasjon i e-post',
    en: 'invitation by e-mail',
    sv: 'inbjudan i e-post',
    pl: 'zaproszenie e-mail',
  },
  'method-slip': {
    nb: 'lapp på papir',
    nn: 'lapp på papir',
    en: 'slip of paper',
    sv: 'papperslapp',
    pl: 'karteczka',
  },
  'method-passkey': {
    nb: 'tilgangsnøkkel',
    nn: 'tilgangsnøkkel',
    en: 'passkey',
    sv: 'nyckel (passkey)',
    pl: 'klucz dostępu',
  },
  'method-oidc': {
    nb: 'konto på jobben',
    nn: 'konto på jobben',
    en: 'work account',
    sv: 'jobbkonto',
    pl: 'konto służbowe',
  },
  'method-pin': {
    nb: 'navn og PIN',
    nn: 'namn og PIN',
    en: 'name and PIN',
    sv: 'namn och PIN',
    pl: 'imię i PIN',
  },
  'method-badge': {
    nb: 'kort med QR-kode',
    nn: 'kort med QR-kode',
    en: 'badge with a QR code',
    sv: 'kort med QR-kod',
    pl: 'identyfikator z kodem QR',
  },
});
