/**
 * Names a person on the way. In a call: to be done in this person's name alone, whoever is signed in by the time it
 * arrives. In an answer: whose eyes it was made for, so that a device keeps it for nobody else.
 */
export const personHeader = 'spranget-person';

/** In its place: to be done by the screen this browser is, and by nobody who has signed in there. No id is this word. */
export const screenHere = 'screen';
