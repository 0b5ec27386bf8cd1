/** What can be wrong with a start, a closed week or a pause. */
export const dateRefusals = [
  'not-a-date',
  'start-not-monday',
  'start-in-closed-week',
  'week-not-valid',
  'pause-not-valid',
  'no-open-weeks',
] as const;

export const changeRefusals = [
  ...dateRefusals,
  'already-changed-by-another',
  'journey-has-begun',
  'start-in-the-past',
  'week-is-past',
  'no-such-week',
  'move-must-be-later',
  'monday-needed',
  'monday-in-closed-week',
  'pause-in-the-past',
  'pause-after-the-end',
  'pause-end-before-start',
  'already-paused',
  'not-paused',
  'resume-before-pause',
  'reason-needed',
  'closed-week-is-past',
  'no-such-version',
  'already-on-this-version',
  'version-changes-the-past',
  'nothing-to-undo',
  'undo-changes-the-past',
] as const;

export type DateRefusal = (typeof dateRefusals)[number];
export type ChangeRefusal = (typeof changeRefusals)[number];
