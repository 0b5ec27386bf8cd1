/** Slips of paper in one print. */
export const mostSlips = 500;
export const mostWaves = 100;
/** Days a wave may be open: longer, and nobody remembers what was asked. */
export const mostDaysOpen = 60;
/** Days from the last day of a wave to the first of the next with the same statements: docs/decisions/0030. */
export const daysBetweenWaves = 60;
/** Below this many answers nothing is opened at all. */
export const fewestAnswers = 5;
/** Beside a mean alone the number of answers is told in such steps. */
export const stepOfAnswers = 5;
/** Signs in what a party writes in words in a form answered apart, and in what both say together. */
export const longestFormWords = 2000;
export const mostForms = 500;
/** How many days after its occasion a form is to be handed in. */
export const daysToAnswer = 14;
/** How long after its occasion a form can still be opened, in days. */
export const daysToOpen = 120;
/** Signs in one answer written in words. */
export const longestWords = 500;
/** Bytes of UTF-8: ten times the longest instrument we have written. */
export const largestInstrument = 250_000;
