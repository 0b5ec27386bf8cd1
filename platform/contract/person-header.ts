/**
 * Names a person on the way. In a call: to be done in this person's name alone, whoever is signed in by the time it
 * arrives. In an answer: whose eyes it was made for, so that a device keeps it for nobody else.
 */
export const personHeader = 'spranget-person';
