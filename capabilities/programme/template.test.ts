import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { type Language, languages } from '#platform/contract/language.ts';
import type { Localized, Template } from './template.ts';
import { readTemplate } from './template-file.ts';

function templateOf(name: string): Template {
  const file = new URL(`../../programmes/${name}.yaml`, import.meta.url);
  const read = readTemplate(readFileSync(file, 'utf8'), `${name}.yaml`);
  if ('problems' in read) assert.fail(JSON.stringify(read.problems, null, 2));
  return read.template;
}

const programme = templateOf('produktivitetsspranget');
const continuation = templateOf('fordypning');

test('the five pilot companies are named', () => {
  const pilot = programme.background.find((part) => part.key === 'norwegian-pilot');
  const names = ['Bussbygg', 'Brødrene Midthaug', 'Dokka Fasteners', 'Furnes Jernstøperi', 'Partner Plast'];
  assert.deepEqual(pilot?.companies, names);
});

test('phase 1 has seven deliverables, and its gate requires all of them from both parties', () => {
  const [first] = programme.phases;
  assert.equal(first?.deliverables.length, 7);
  assert.deepEqual(
    first?.gate?.requires,
    first?.deliverables.map((deliverable) => deliverable.key),
  );
  assert.deepEqual(first?.gate?.signedBy, ['employer', 'employees']);
});

test('what the programme has not confirmed is marked as an assumption with a note', () => {
  const [first, second, third] = programme.phases;
  const unconfirmed = [
    third?.visits,
    ...programme.phases.flatMap((phase) => [...phase.meetings, ...(phase.gate ? [phase.gate] : [])]),
    ...programme.phases.flatMap((phase) => phase.deliverables.map((deliverable) => deliverable.window)),
    ...(programme.gatherings?.held ?? []).map((held) => held.window),
    ...programme.followUps,
    ...programme.closedWeeks,
    ...programme.commitments.flatMap((commitment) => commitment.evidence),
  ];
  for (const part of unconfirmed) assert.ok(part?.assumption && part.note, JSON.stringify(part));
  for (const confirmed of [first?.visits, second?.visits]) assert.equal(confirmed?.assumption, undefined);
});

test('the continuation is an example with lengths, phases and beats of its own', () => {
  assert.equal(continuation.example, true);
  assert.equal(programme.example, false);
  assert.notEqual(continuation.phases.length, programme.phases.length);
  assert.notEqual(continuation.months, programme.months);
  assert.equal(continuation.gatherings?.held.length, 2);
  const keys = new Set(programme.phases.flatMap((phase) => phase.deliverables.map(({ key }) => key)));
  for (const phase of continuation.phases) {
    for (const { key } of phase.deliverables) assert.ok(!keys.has(key), key);
  }
});

/** Every text in the template, with its path. */
function textsIn(value: unknown, path = ''): [string, Localized][] {
  if (typeof value !== 'object' || value === null) return [];
  if ('nb' in value) return [[path, value as Localized]];
  return Object.entries(value).flatMap(([name, inner]) => textsIn(inner, `${path}.${name}`));
}

/** Nynorsk and bokmål may agree on a sentence. No others may. */
const mayAgree = (a: Language, b: Language): boolean => a === 'nb' && b === 'nn';

for (const [name, template] of Object.entries({ programme, continuation })) {
  test(`no long text of the ${name} is a copy from another language`, () => {
    const texts = textsIn(template);
    assert.ok(texts.length > 50, `only ${texts.length} texts were looked at`);
    for (const [path, text] of texts) {
      for (const [i, a] of languages.entries()) {
        for (const b of languages.slice(i + 1)) {
          const longest = mayAgree(a, b) ? 45 : 24;
          const copied = text[a] === text[b] && text[a].length > longest;
          assert.ok(!copied, `${path}: ${a} and ${b} are alike: ${text[a]}`);
        }
      }
    }
  });

  test(`the letters of each text of the ${name} belong to its language`, () => {
    for (const [path, text] of textsIn(template)) {
      assert.doesNotMatch(
        text.nb + text.nn,
        /[ąćęłńśźżäö](?!xtv)/i,
        path.includes('self-evaluation') ? '' : path,
      );
      assert.doesNotMatch(text.sv, /[æøąćęłńśźż]/i, path);
      assert.doesNotMatch(text.pl.replaceAll('Tillväxtverket', ''), /[æøåäö]/i, path);
      assert.doesNotMatch(text.en.replaceAll('Tillväxtverket', ''), /[æøåäöąćęłńśźż]/i, path);
    }
  });
}
