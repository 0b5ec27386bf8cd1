import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Language, languages, type Phrase } from '#platform/contract/language.ts';
import { type PhraseValues, say } from '#platform/contract/say.ts';
import type { PortfolioRow } from '#programme/office-shapes.ts';
import { companyRow as row } from '#programme/web/portfolio-example.ts';
import {
  moveWords,
  portfolioHeadline,
  portfolioLead,
  type Reading,
  weekWords,
} from '#programme/web/portfolio-words.ts';

const speaker = (language: Language) => (phrase: Phrase, values?: PhraseValues) =>
  say(phrase, language, values);
const t = speaker('nb');
const reading = (isOffice = true, language: Language = 'nb'): Reading => ({
  t: speaker(language),
  language,
  isOffice,
});
const need = (
  code: PortfolioRow['needs'][number]['code'],
  count = 1,
  date: string | null = '2026-11-20',
) => ({
  code,
  count,
  date,
});
const visits = (states: readonly PortfolioRow['visits'][number]['state'][]) =>
  states.map((state, i) => ({ n: i + 1, week: i * 2 + 1, date: '2026-11-02', state }));

test('the first line counts the companies that need a move, in words', () => {
  const late = row({ needs: [need('gate-late')] });
  assert.equal(portfolioHeadline([late, row()], t), 'Én bedrift trenger et grep denne uka');
  assert.equal(portfolioHeadline([late, late, late, row()], t), 'Tre bedrifter trenger et grep denne uka');
});

test('all goes as planned is said only when every company is under way', () => {
  assert.equal(portfolioHeadline([row(), row()], t), 'Alle 2 bedriftene går som planlagt');
  const paused = row({ position: { ...row().position!, state: 'paused', resumes: '2027-01-04' } });
  assert.equal(portfolioHeadline([row(), paused], t), 'Ingen bedrifter trenger et grep denne uka');
  const waiting = row({ enrolled: false, position: null, needs: [need('not-enrolled')] });
  assert.equal(portfolioHeadline([row(), waiting], t), 'Én bedrift venter på å bli meldt inn');
});

test('the lead counts held visits among those reported, and says apart what nobody has reported', () => {
  const rows = [
    row({ visits: visits(['held', 'held', 'missed', 'unreported', 'planned']) }),
    row({ needs: [need('gate-late')] }),
  ];
  assert.equal(
    portfolioLead(rows, t),
    '2 av 3 meldte besøk er holdt. Ett er ikke meldt. Én bedrift går som planlagt.',
  );
});

test('the lead says that nothing is reported yet, and nothing at all when no visit has been', () => {
  assert.equal(
    portfolioLead([row({ visits: visits(['unreported']) })], t),
    'Ingen besøk er meldt ennå. Ett er ikke meldt.',
  );
  assert.equal(portfolioLead([row({ visits: visits(['planned']) })], t), '');
});

test('unreported visits send the office to the adviser by name, and the adviser to the journey', () => {
  const silent = row({ needs: [need('visits-unreported', 2)], adviser: 'Kari Myhre' });
  assert.deepEqual(moveWords(silent, reading(true)), ['To besøk er ikke meldt. Spør Kari Myhre']);
  assert.deepEqual(moveWords(silent, reading(false)), ['To besøk er ikke meldt. Meld det på reisen']);
  assert.deepEqual(moveWords({ ...silent, adviser: null }, reading(true)), [
    'To besøk er ikke meldt. Spør bedriften',
  ]);
});

test('a company with nothing to do for it says what comes next, and a paused one when it resumes', () => {
  const calm = row({ nextName: 'Pulsmøte', nextDate: '2026-11-25' });
  assert.deepEqual(moveWords(calm, reading()), ['Pulsmøte, 25. nov.']);
  const paused = row({ ...calm, position: { ...calm.position!, state: 'paused', resumes: '2027-01-04' } });
  assert.deepEqual(moveWords(paused, reading()), ['Tas opp igjen 4. jan.']);
});

test('each state says the week or why there is none', () => {
  const at = (state: NonNullable<PortfolioRow['position']>['state'], reason: string | null = null) =>
    weekWords(row({ position: { ...row().position!, state, reason } }), reading());
  assert.deepEqual(at('active'), { week: 12, state: '' });
  assert.deepEqual(at('paused'), { week: 12, state: 'På pause' });
  assert.deepEqual(at('closed-week', 'Fellesferie'), { week: 12, state: 'Fellesferie' });
  assert.deepEqual(at('before'), { week: null, state: 'Starter 7. sep.' });
  assert.deepEqual(at('finished'), { week: null, state: 'Fullført 18. feb.' });
  assert.deepEqual(weekWords(row({ position: null }), reading()), { week: null, state: 'Ikke meldt inn' });
});

test('every need is a sentence in every language, for one and for many, for the office and the adviser', () => {
  const codes = [
    'visits-missed',
    'visits-unreported',
    'gate-late',
    'deliverables-late',
    'pause-open',
    'past-limit',
    'not-enrolled',
  ] as const;
  for (const language of languages)
    for (const code of codes)
      for (const count of [1, 2, 5, 22])
        for (const isOffice of [true, false]) {
          const [words = ''] = moveWords(row({ needs: [need(code, count)] }), reading(isOffice, language));
          assert.match(words, /^\p{L}|^\d/u, `${language} ${code} ${count}`);
          assert.doesNotMatch(words, /[{}]|undefined|\.\.|\s$/, `${language} ${code} ${count}`);
        }
});
