import { writeDay } from '#platform/contract/dates.ts';
import type { Language } from '#platform/contract/language.ts';
import type { Say } from '#platform/web/say.ts';
import { activityText } from '#programme/activity-text.ts';
import { journeyText as text } from '#programme/journey-text.ts';
import type { Activity, Deliverable, Gate } from '#programme/phase-view.ts';

/** A status in the grammar of shape, word and colour; `null` shows the word alone, quietly. */
export type Status = { mark: 'plan' | 'watch' | 'deviation' | 'silent' | null; word: string };

export function statusOf(deliverable: Deliverable, t: Say, language: Language): Status {
  const date = writeDay(deliverable.due, language, 'date');
  const signed = deliverable.signatures[0]?.side;
  switch (deliverable.state) {
    case 'done':
      return {
        mark: 'plan',
        word: deliverable.doneInWeek ? t(text.doneWeek, { n: deliverable.doneInWeek }) : t(text.doneNow),
      };
    case 'late':
      return { mark: 'deviation', word: t(text.wasDue, { date }) };
    case 'half':
      return { mark: 'watch', word: t(signed === 'employer' ? text.waitsEmployees : text.waitsEmployer) };
    case 'due':
      return { mark: 'watch', word: t(text.isDue, { date }) };
    case 'later':
      return { mark: null, word: t(text.dueWeek, { n: deliverable.dueWeek }) };
  }
}

export function activityStatusOf(activity: Activity, t: Say, language: Language): Status {
  const date = writeDay(activity.to, language, 'date');
  const signed = activity.signatures[0]?.side;
  const { doneInWeek, state } = activity;
  switch (state) {
    case 'done':
      return {
        mark: 'plan',
        word: doneInWeek ? t(activityText.doneWeek, { n: doneInWeek }) : t(activityText.done),
      };
    case 'late':
      return { mark: 'deviation', word: t(text.wasDue, { date }) };
    case 'half':
      return { mark: 'watch', word: t(signed === 'employer' ? text.waitsEmployees : text.waitsEmployer) };
    case 'due':
      return { mark: 'watch', word: t(activityText.isDue, { date }) };
    case 'later':
      return { mark: null, word: '' };
  }
}

export function gateStatusOf(gate: Gate, t: Say, language: Language): Status {
  const date = writeDay(gate.date, language, 'date');
  switch (gate.state) {
    case 'open':
      return { mark: 'plan', word: t(text.gateOpen) };
    case 'ready':
      return { mark: 'watch', word: t(text.gateReady) };
    case 'late':
      return { mark: 'deviation', word: t(text.gateLate, { date }) };
    case 'waiting':
      return { mark: null, word: writeDay(gate.date, language, 'day') };
  }
}
