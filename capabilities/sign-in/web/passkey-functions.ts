import { startAuthentication, startRegistration } from '@simplewebauthn/browser';

/** The two functions of passkeys, in a file that gives their chunk its name. */
export const ask = startAuthentication;
export const make = startRegistration;
