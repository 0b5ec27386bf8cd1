/**
 * The smallest template that shows every part, for tests that break one thing at a time.
 * One text stands for all, so that a line of it says only what the test is about.
 */
export const sampleTemplate = `schema: programme/1
key: sample
version: "2031.4"
months: 6
calendar: "no"
name: &t { nb: Prøve, nn: Prøve, en: Sample, sv: Prov, pl: Próba }
summary: *t
purpose:
  - { key: why, text: *t }
elements:
  - { key: learning, name: *t, text: *t }
takesPart:
  companies: { text: *t, assumption: true, note: sizes }
  people:
    - { key: leaders, side: employer, name: *t, text: *t }
office: { name: *t, text: *t }
partners:
  - { key: somebody, name: Somebody, side: employer }
advisers:
  text: *t
  qualification: *t
  qualifiedThrough: adviser-training
  recruiting: *t
steeringGroup:
  text: *t
  atLeastPerSide: { members: 1 }
  seats:
    - { key: leaders, side: employer, required: true, name: *t, text: *t }
meetings:
  - { key: board-meeting, name: *t, text: *t }
instruments:
  - { key: attitudes, answeredBy: employees, name: *t, text: *t }
courses:
  - { key: adviser-training, kind: adviser-training, name: *t, text: *t }
  - { key: lean, kind: credit, credits: 7.5, name: *t, text: *t }
phases:
  - key: first
    name: *t
    text: *t
    people: *t
    weeks: 5
    visits: { every: 2 }
    meetings:
      - { meeting: board-meeting, every: 1, firstWeek: 2 }
    deliverables:
      - key: figures
        name: *t
        done: *t
        recordedAs: challenges
        window: { fromWeek: 1, toWeek: 2 }
      - key: survey
        name: *t
        done: *t
        recordedAs: survey
        instrument: attitudes
        element: learning
        window: { fromWeek: 2, toWeek: 4 }
        after: [figures]
    gate:
      key: gate-first
      name: *t
      text: *t
      requires: [figures, survey]
      signedBy: [employer, employees]
  - key: second
    name: *t
    text: *t
    people: *t
    weeks: 7
    deliverables:
      - key: pilot
        name: *t
        done: *t
        recordedAs: pilot-area
        window: { fromWeek: 1, toWeek: 6 }
        after: [survey]
    activities:
      - key: course
        kind: course
        course: lean
        name: *t
        text: *t
        window: { fromWeek: 2, toWeek: 7 }
        after: [pilot]
    gate:
      key: gate-second
      name: *t
      text: *t
      requires: [pilot]
      signedBy: [employer, employees]
gatherings:
  form: one-day
  text: *t
  responsible: *t
  sessions: []
  tracks: []
  themes: []
  held:
    - { key: early, name: *t, text: *t, window: { fromWeek: 2, toWeek: 4 } }
    - { key: late, name: *t, text: *t, window: { fromWeek: 8, toWeek: 12 } }
commitments:
  - key: come
    kind: gatherings
    name: *t
    text: *t
    quantity: { atLeast: 2, of: gatherings }
    evidenceNeeded: all
    evidence:
      - { kind: gathering-check-in, text: *t }
followUps:
  - { key: later, months: 6, name: *t, text: *t }
closedWeeks:
  - { key: summer, name: *t, isoWeeks: [28, 29, 30] }
  - { key: christmas, name: *t, weekdayBetween: { from: "12-24", to: "12-31" } }
background:
  - { key: before, since: "2019-04", name: *t, text: *t }
changes:
  - { version: "2031.4", key: start, text: *t }
notes:
  - { key: sizes, text: *t }
`;
