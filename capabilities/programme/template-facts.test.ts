import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readTemplate } from './template-file.ts';

const file = new URL('../../programmes/produktivitetsspranget.yaml', import.meta.url);
const read = readTemplate(readFileSync(file, 'utf8'), 'produktivitetsspranget.yaml');
if ('problems' in read) assert.fail(JSON.stringify(read.problems, null, 2));
const programme = read.template;

/** Follows names and keys: `phases.pilot.weeks` is the weeks of the phase with the key `pilot`. */
function at(path: string): unknown {
  return path.split('.').reduce<unknown>((value, part) => {
    if (Array.isArray(value)) return value.find((item) => item?.key === part || item?.kind === part);
    return (value as Record<string, unknown> | undefined)?.[part];
  }, programme);
}

/** What the programme says of itself, statement by statement, and where the template holds it. */
const facts: [fact: string, path: string, expected: unknown][] = [
  [
    'competence and drive, so that change happens and goes on',
    'purpose.driving-force.text.nb',
    /drivkraft.*går videre/,
  ],
  [
    'competence for employees, representatives and leaders',
    'purpose.competence.text.nb',
    /medarbeidere, tillitsvalgte og ledere/,
  ],
  ['the first main element', 'elements.competence.name.nb', 'Kompetanseutvikling'],
  ['the second main element', 'elements.formal-education.name.nb', 'Faglig utdanning'],
  ['the third main element', 'elements.joint-gatherings.name.nb', 'Fellessamlinger'],
  ['the fourth main element', 'elements.dedicated-advisers.name.nb', 'Dedikerte rådgivere'],
  ['the elements decide the activities', 'phases.pilot.activities.lean-course.element', 'formal-education'],
  ['more than theory', 'elements.competence.points.more-than-theory.text.nb', /ikke nok/],
  [
    'arenas for formal and informal learning in real situations',
    'elements.competence.points.formal-and-informal.text.nb',
    /planlagt og i farten/,
  ],
  ['arenas from first week to last', 'throughout.learning-arenas.text.nb', /første uke til siste/],
  ['from a shared view at the start', 'elements.competence.text.nb', /samsyn/],
  ['help to self-help', 'principles.help-to-self-help.name.nb', 'Hjelp til selvhjelp'],
  ['long-term thinking', 'principles.long-term-thinking.name.nb', 'Langsiktig tenkning'],
  ['learning by trying and reflecting', 'principles.learning-by-doing.name.nb', /praksis og reflektere/],
  ['employee involvement', 'principles.employee-involvement.name.nb', 'Medarbeiderinvolvering'],
  ['sharing experience', 'principles.sharing-experience.name.nb', 'Deling av erfaringer'],
  ['credibility: walk the talk', 'principles.walk-the-talk.name.nb', /Troverdighet.*walk the talk/],
  [
    'learning decides whether it lasts after 18 months',
    'elements.competence.points.decides-what-lasts.text.nb',
    /18 måneder/,
  ],
  ['improvement lives on after the programme', 'purpose.lasting-improvement.text.nb', /etter 18 måneder/],
  [
    'courses in methods and tools',
    'elements.competence.points.training-along-the-way.text.nb',
    /kurs i metoder og verktøy/,
  ],
  ['courses in methods have a place in time', 'phases.pilot.activities.method-training.kind', 'course'],
  ['two employees at least', 'commitments.two-through-course.quantity.atLeast', 2],
  ['they are educated in lean', 'commitments.two-through-course.course', 'lean-course'],
  ['7.5 credits', 'courses.lean-course.credits', 7.5],
  ['at NTNU', 'courses.lean-course.providers.ntnu.name', 'NTNU'],
  ['at Chalmers', 'courses.lean-course.providers.chalmers.name', 'Chalmers'],
  [
    'the course content is described at Chalmers',
    'courses.lean-course.points.content-at-chalmers.text.nb',
    /Chalmers/,
  ],
  ['a Norwegian edition by NTNU', 'courses.lean-course.points.norwegian-version.text.nb', /NTNU.*norsk/],
  ['three gatherings for each company', 'commitments.three-gatherings.quantity.atLeast', 3],
  ['the third of three gatherings', 'gatherings.held.gathering-3.window.toWeek', 66],
  ['lunch to lunch', 'gatherings.form', 'lunch-to-lunch'],
  ['meeting place for experience and cases', 'gatherings.text.nb', /utveksler erfaringer og lærer/],
  ['learning from each other’s cases', 'gatherings.sessions.cases.form', 'plenary'],
  ['expert talks', 'gatherings.sessions.talks.name.nb', 'Faglige foredrag'],
  ['discussion of ideas in small groups', 'gatherings.sessions.discussion.form', 'groups'],
  ['companies work in groups by themselves', 'gatherings.sessions.company-groups.form', 'company'],
  ['parallel tracks', 'gatherings.sessions.parallel-tracks.form', 'tracks'],
  ['a track for representatives', 'gatherings.tracks.representatives.text.nb', /seg imellom/],
  ['a track for leaders', 'gatherings.tracks.leaders.name.nb', 'Ledere'],
  ['a track for lean coordinators', 'gatherings.tracks.lean-coordinators.name.nb', 'Leankoordinatorer'],
  ['the advisers run the gatherings', 'gatherings.responsible.nb', /Rådgivningsmiljøene/],
  [
    'outside speakers on employee-driven innovation',
    'gatherings.themes.employee-driven-innovation.outsideSpeaker',
    true,
  ],
  [
    'outside speakers on representatives as a resource',
    'gatherings.themes.representatives-as-resource.outsideSpeaker',
    true,
  ],
  [
    'the local parties’ experience of participation',
    'gatherings.themes.participation-in-practice.text.nb',
    /medvirkning, involvering og samarbeid/,
  ],
  ['advisers from regional institutions', 'office.text.nb', /regionene/],
  ['advisers from Sintef', 'advisers.organisations.sintef.name', 'Sintef'],
  ['advisers from Kiwa', 'advisers.organisations.kiwa.name', 'Kiwa'],
  ['advisers from C2U', 'advisers.organisations.c2u.name', 'C2U'],
  ['more organisations when numbers and places ask for it', 'advisers.recruiting.nb', /flere organisasjoner/],
  ['advisers are qualified by a training of their own', 'advisers.qualification.nb', /egen opplæring/],
  ['that training is a course', 'courses.adviser-training.kind', 'adviser-training'],
  ['18 months', 'months', 18],
  ['anchored in the board', 'commitments.anchored-in-board.evidence.board-minutes.text.nb', /styremøtet/],
  [
    'anchored in works council or working environment committee',
    'commitments.anchored-in-joint-body.evidenceNeeded',
    'any',
  ],
  [
    'the works council counts',
    'commitments.anchored-in-joint-body.evidence.works-council-minutes.kind',
    'works-council-minutes',
  ],
  [
    'the working environment committee counts',
    'commitments.anchored-in-joint-body.evidence.environment-committee-minutes.kind',
    'environment-committee-minutes',
  ],
  [
    'cooperation of the parties throughout',
    'throughout.cooperation-of-the-parties.text.nb',
    /ledelsen og de ansattes tillitsvalgte/,
  ],
  ['involvement of employees throughout', 'throughout.involvement.text.nb', /alle faser/],
  ['a steering group of its own', 'steeringGroup.text.nb', /egen styringsgruppe/],
  ['management in the steering group', 'steeringGroup.seats.management.required', true],
  ['representatives in the steering group', 'steeringGroup.seats.representatives.side', 'employees'],
  ['employees with key knowledge may join', 'steeringGroup.seats.key-competence.required', false],
  ['adviser every second week in phase 1', 'phases.steering-group.visits.every', 2],
  ['adviser every second week in phase 2', 'phases.pilot.visits.every', 2],
  ['phase 1: shared view and drive', 'phases.steering-group.text.nb', /samsyn og drivkraft/],
  ['phase 1: 10 weeks', 'phases.steering-group.weeks', 10],
  [
    'phase 1: challenges, ambitions, key figures',
    'phases.steering-group.deliverables.challenges-and-key-figures.recordedAs',
    'challenges',
  ],
  [
    'phase 1: customer needs',
    'phases.steering-group.deliverables.customer-needs.recordedAs',
    'customer-needs',
  ],
  [
    'phase 1: employees’ attitudes',
    'phases.steering-group.deliverables.employee-attitudes.recordedAs',
    'survey',
  ],
  ['phase 1: lean status', 'phases.steering-group.deliverables.lean-status.recordedAs', 'lean-status'],
  [
    'phase 1: pulse meeting and board',
    'phases.steering-group.deliverables.pulse.name.nb',
    /pulsmøte og pulstavle/,
  ],
  [
    'phase 1: guiding principles',
    'phases.steering-group.deliverables.guiding-principles.recordedAs',
    'guiding-principles',
  ],
  [
    'phase 1: organisation of phase 2',
    'phases.steering-group.deliverables.organisation-of-pilot-phase.recordedAs',
    'organisation',
  ],
  ['phase 2: pilot phase', 'phases.pilot.name.nb', 'Pilotfasen'],
  ['phase 2: 32 weeks', 'phases.pilot.weeks', 32],
  [
    'phase 2: understanding and ownership',
    'phases.pilot.deliverables.understanding-and-ownership.name.nb',
    'Dypere forståelse og eierskap',
  ],
  ['phase 2: area of projects', 'phases.pilot.deliverables.pilot-area.recordedAs', 'pilot-area'],
  [
    'phase 2: learning arena for tools and methods',
    'phases.pilot.activities.method-arena.text.nb',
    /verktøyene og metodene som passer/,
  ],
  ['phase 3: line organisation', 'phases.line-organisation.name.nb', 'Linjeorganisasjon'],
  ['phase 3: 26 weeks', 'phases.line-organisation.weeks', 26],
  [
    'phase 3: broad anchoring',
    'phases.line-organisation.deliverables.broad-anchoring.name.nb',
    /Bred forankring/,
  ],
  [
    'phase 3: broad involvement',
    'phases.line-organisation.deliverables.broad-involvement.name.nb',
    /Bred involvering/,
  ],
  ['partner Norsk Industri', 'partners.norsk-industri.side', 'employer'],
  ['partner Industri Energi', 'partners.industri-energi.side', 'employees'],
  ['partner Fellesforbundet', 'partners.fellesforbundet.side', 'employees'],
  ['partners drive organisation', 'partnerDuties.organisation.text.nb', /pådrivere.*partssamarbeid/],
  ['partners drive involvement', 'partnerDuties.involvement.text.nb', /pådrivere/],
  ['partners drive cooperation', 'partnerDuties.cooperation.text.nb', /pådrivere/],
  ['partners drive progress', 'partnerDuties.progress.text.nb', /pådrivere/],
  ['a pilot of five companies', 'background.norwegian-pilot.companyCount', 5],
  ['in April 2019', 'background.norwegian-pilot.since', '2019-04'],
  [
    'the pilot develops and verifies the concept',
    'background.norwegian-pilot.points.verify-concept.text.nb',
    /utvikle konseptet/,
  ],
  [
    'the pilot lays a national ground',
    'background.norwegian-pilot.points.national-platform.text.nb',
    /nasjonalt/,
  ],
  [
    'the programme is for small and medium-sized companies',
    'takesPart.companies.text.nb',
    /Små og mellomstore/,
  ],
  [
    'the pilot shapes the programme',
    'background.norwegian-pilot.points.shapes-the-programme.text.nb',
    /forme/,
  ],
  ['about 250 companies in Sweden', 'background.produktionslyftet.companyCount', 250],
  [
    'results compared with similar companies',
    'evaluation.comparison.nb',
    /lignende bedrifter i samme tidsrom/,
  ],
  [
    'the Swedish effects were compared so',
    'background.produktionslyftet.points.compared.text.nb',
    /samme tidsrom/,
  ],
  [
    'effect: culture, told at closing seminars',
    'background.produktionslyftet.points.culture-renewed.text.nb',
    /avslutningsseminarene/,
  ],
  [
    'effect: more satisfied employees',
    'background.produktionslyftet.points.more-satisfied.text.nb',
    /tilfredse/,
  ],
  ['effect: lasting results', 'background.produktionslyftet.points.results-lasted.text.nb', /varte/],
  [
    'effect: key figures, customers and owners',
    'background.produktionslyftet.points.figures-and-response.text.nb',
    /kunder og eiere/,
  ],
  [
    'a report built on self-evaluation',
    'background.produktionslyftet.points.self-evaluation.text.nb',
    /Tillväxtverket/,
  ],
];

for (const [fact, path, expected] of facts) {
  test(`the template holds: ${fact}`, () => {
    const value = at(path);
    assert.notEqual(value, undefined, `nothing at ${path}`);
    if (expected instanceof RegExp) assert.match(String(value), expected);
    else assert.equal(value, expected);
  });
}
