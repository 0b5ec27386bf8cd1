import { phrases } from '#platform/contract/language.ts';
import { ballotRefusalText } from '#surveys/ballot-refusal-text.ts';
import { formRefusalText } from '#surveys/form-refusal-text.ts';
import { instrumentText } from '#surveys/instrument-text.ts';
import { planRefusalText } from '#surveys/plan-refusal-text.ts';
import { recordsText } from '#surveys/records-text.ts';
import { refusalText } from '#surveys/refusal-text.ts';
import { resultsRefusalText } from '#surveys/results-refusal-text.ts';
import { waveFieldText } from '#surveys/wave-field-text.ts';

export const text = phrases({
  ...instrumentText,
  ...recordsText,
  ...refusalText,
  ...planRefusalText,
  ...ballotRefusalText,
  ...waveFieldText,
  ...formRefusalText,
  ...resultsRefusalText,
});
