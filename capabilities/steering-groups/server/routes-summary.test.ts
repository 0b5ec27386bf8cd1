import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from '#platform/contract/language.ts';
import { pdfOf } from '#platform/server/document/pdf.ts';
import { summaryDocument } from '#steering-groups/summary-document.ts';
import { type SummaryKnown, summaryPictureOf } from '#steering-groups/summary-picture.ts';

const words = 'Vi får ikke nok tid på nattskiftet, og bemanningen er lavest der når det haster mest. ';
const times = <T>(count: number, make: (n: number) => T): T[] =>
  Array.from({ length: count }, (_, n) => make(n));

/** More of everything than any company has had. */
const known: SummaryKnown = {
  company: { company: '0190', name: 'Skarvdal Mekaniske og Sveiseverksted' },
  receiver: 'working-environment-committee',
  period: { from: '2026-01-01', to: '2026-11-23' },
  previous: '2025-12-31',
  today: '2026-11-23',
  journey: null,
  meetings: times(20, (n) => ({ meeting: `m${n}`, date: '2026-12-01' })),
  parity: { employer: 4, employees: 4 },
  mandate: 'signed',
  decisions: times(30, (n) => ({
    meeting: 'm',
    heldOn: '2026-11-01',
    number: n + 1,
    title: words.repeat(3),
    dissents: times(3, () => ({ side: 'employees' as const, by: 'Terje Aune', words: words.repeat(4) })),
    absent: [],
  })),
  attendance: times(30, () => ({
    meeting: 'm',
    heldOn: '2026-11-01',
    employer: { present: 3, members: 3 },
    employees: { present: 0, members: 3 },
  })),
  actions: times(40, (n) => ({
    action: `a${n}`,
    source: 'minutes',
    sourceThing: 'm',
    what: words,
    owner: null,
    ownerName: 'Agnieszka Kowalczyk',
    ownerSide: 'employees',
    due: '2026-11-01',
    firstDue: null,
    promisedOn: '2026-10-01',
    state: 'late',
    daysLate: 22,
    words: [],
  })),
  figures: times(20, (n) => ({ indicator: `i${n}`, name: words, sentence: words.repeat(2), changed: true })),
};

for (const language of languages)
  test(`with more to tell than a page holds it is one A4 still, in ${language}`, async () => {
    const picture = summaryPictureOf(known, language);
    const { company, today, receiver, period, previous } = known;
    const view = { company, today, receiver, period, previous, picture };
    const pdf = await pdfOf(summaryDocument(view, language, '2026-11-23T11:00:00Z'));
    const pages = Buffer.from(pdf)
      .toString('latin1')
      .match(/\/Type\s*\/Page\b/g);
    assert.equal(pages?.length, 1);
    assert.ok(picture.sections.filter(({ more }) => more !== null).length >= 4);
  });
