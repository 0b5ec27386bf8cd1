import { phrases } from '#platform/contract/language.ts';

/** What is done with actions, as the log says it. */
export const actionsActText = phrases({
  'act-actions-listActions': {
    nb: 'Se tiltakene',
    nn: 'Sjå tiltaka',
    en: 'See the actions',
    sv: 'Se åtgärderna',
    pl: 'Wgląd w działania',
  },
  'act-actions-sayOfAction': {
    nb: 'Si noe om et tiltak',
    nn: 'Seie noko om eit tiltak',
    en: 'Say something of an action',
    sv: 'Säga något om en åtgärd',
    pl: 'Wpis dotyczący działania',
  },
});
