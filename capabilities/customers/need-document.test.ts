import assert from 'node:assert/strict';
import { test } from 'node:test';
import { customersDocument } from '#customers/need-document.ts';

const said = {
  statement: '019aaaaa-0000-7000-8000-000000000001',
  quote: 'Vi kan ikke leve med kanskje.',
  quoteUse: 'outside',
  customer: '019aaaaa-0000-7000-8000-000000000002',
  customerName: 'Havbris Verft',
  role: 'innkjøpssjef',
  personName: 'Randi Hauge',
  need: null,
  pilot: null,
  heldOn: '2026-11-18',
} as const;

const written = { value: '', edit: null, by: null, at: null, earlier: [] };

const whoOf = (pilot: { group: string; title: string } | null) =>
  customersDocument(
    {
      company: 'Skarvdal Mekaniske',
      needs: [],
      basis: { interviews: 1, answers: 0, customers: 1 },
      loose: 1,
      quotes: [{ ...said, pilot }],
      description: {
        written,
        digest: '',
        yes: { employer: null, employees: null },
        outdated: [],
        agreed: false,
      },
      chart: null,
      now: '2026-11-23T08:00:00Z',
    },
    'pl',
  ).parts.flatMap((part) => (part.part === 'quote' ? [part.who] : []));

test('a quote on paper says who said it, and which pilot group works with it where one does', () => {
  const group = '019aaaaa-0000-7000-8000-000000000003';
  const [alone] = whoOf(null);
  assert.match(alone!, /^Randi Hauge, .*Havbris Verft/);
  assert.deepEqual(whoOf({ group, title: 'Sveisehallen' }), [`${alone} · grupa pilotażowa: Sveisehallen`]);
});
