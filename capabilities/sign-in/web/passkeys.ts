import { call } from '#platform/web/call.ts';
import { signIn } from '#sign-in/contract.ts';

type Answer = { id: string; response: Record<string, unknown> };

/** Whether passkeys work here: a browser that has them, and an address with a name, over https or on this machine. */
export const passkeysWork = (): boolean =>
  window.isSecureContext && 'PublicKeyCredential' in window && !/^[\d.]+$|:/.test(location.hostname);

/** The functions of the browser come in a chunk of their own: most people never press the button. */
const functions = () => import('#sign-in/web/passkey-functions.ts');

/** Null when whoever was asked let it be, or the browser could not. */
const answered = async (asking: Promise<unknown>): Promise<Answer | null> =>
  (await asking.catch(() => null)) as Answer | null;

/** Signs in by a passkey the browser knows; null when none was used. Throws CallRefused. */
export async function signInByPasskey() {
  const { options } = await call(signIn.askForPasskey, {});
  const { ask } = await functions();
  const answer = await answered(ask({ optionsJSON: options as never }));
  return answer && call(signIn.signInByPasskey, { body: { answer } });
}

/** Makes a passkey and keeps it; null when none was made. Throws CallRefused. */
export async function makePasskey(passkey: string, label: string) {
  const { options } = await call(signIn.askForAddition, {});
  const { make } = await functions();
  const answer = await answered(make({ optionsJSON: options as never }));
  return answer && call(signIn.addPasskey, { body: { passkey, label, answer } });
}
