import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { publicRegister } from '#companies/server/client-register.ts';
import type { IdentityProvider } from '#platform/server/open-id/identity-provider.ts';
import { UsageError } from './flags.ts';

/** What the operator decides beside the flags of `start`; docs/running.md tells of each. */
export type Settings = {
  /** Address people open Spranget at, without a slash at the end; null until the server knows its own. */
  address: string | null;
  mail: { url: string; from: string } | null;
  /** Proxies whose `X-Forwarded-For` is believed. */
  trustedProxies: readonly string[];
  /** Services people may sign in by. */
  identityProviders: readonly IdentityProvider[];
  /** Base address of Enhetsregisteret; another one for a copy of it. */
  registerAddress: string;
  /** A service that translates cards; null sends nothing anywhere. */
  translation: { address: string; key: string | null } | null;
  logLevel: 'info' | 'warn' | 'silent';
};

const known = new Set([
  'SPRANGET_ADDRESS',
  'SPRANGET_MAIL_URL',
  'SPRANGET_MAIL_FROM',
  'SPRANGET_TRUSTED_PROXIES',
  'SPRANGET_IDENTITY_PROVIDERS',
  'SPRANGET_REGISTER_ADDRESS',
  'SPRANGET_TRANSLATION_ADDRESS',
  'SPRANGET_TRANSLATION_KEY',
  'SPRANGET_LOG',
  'SPRANGET_BEHIND_HTTPS',
  // Of the tests and the journeys.
  'SPRANGET_TEST_SERVER',
  'SPRANGET_HEADED',
  'SPRANGET_SLOW',
]);

/** Reads the settings from the environment. Throws a UsageError, one sentence with the remedy. */
export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  const strange = Object.keys(env).find((name) => name.startsWith('SPRANGET_') && !known.has(name));
  if (strange)
    throw new UsageError(
      `There is no setting ${strange}. The settings are ${[...known].slice(0, 10).join(', ')}.`,
    );
  return {
    address: addressFrom('SPRANGET_ADDRESS', env.SPRANGET_ADDRESS),
    mail: mailFrom(env),
    trustedProxies: proxiesFrom(env.SPRANGET_TRUSTED_PROXIES),
    identityProviders: providersFrom(env.SPRANGET_IDENTITY_PROVIDERS),
    registerAddress:
      addressFrom('SPRANGET_REGISTER_ADDRESS', env.SPRANGET_REGISTER_ADDRESS) ?? publicRegister,
    translation: translationFrom(env),
    logLevel: logFrom(env.SPRANGET_LOG),
  };
}

function addressFrom(name: string, text: string | undefined): string | null {
  if (!text) return null;
  const url = URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash || url.username)
    throw new UsageError(`${name} is ${text}. Write it as https://spranget.example.no, or leave it out.`);
  return text.replace(/\/+$/, '');
}

function translationFrom(env: NodeJS.ProcessEnv): Settings['translation'] {
  const address = addressFrom('SPRANGET_TRANSLATION_ADDRESS', env.SPRANGET_TRANSLATION_ADDRESS);
  const key = env.SPRANGET_TRANSLATION_KEY || null;
  if (key !== null && address === null)
    throw new UsageError(
      'SPRANGET_TRANSLATION_ADDRESS is missing. Write the address of the service that SPRANGET_TRANSLATION_KEY is for.',
    );
  return address === null ? null : { address, key };
}

function mailFrom(env: NodeJS.ProcessEnv): Settings['mail'] {
  const { SPRANGET_MAIL_URL: url, SPRANGET_MAIL_FROM: from } = env;
  if (!url && !from) return null;
  if (!url || !/^smtps?:\/\/./.test(url))
    throw new UsageError(
      'SPRANGET_MAIL_URL is not the address of a mail server. Write it as smtps://user:password@mail.example.no.',
    );
  if (!from || !/@/.test(from))
    throw new UsageError(
      'SPRANGET_MAIL_FROM is missing. Write who letters come from: Spranget <post@example.no>.',
    );
  return { url, from };
}

function proxiesFrom(text: string | undefined): string[] {
  const proxies = (text ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);
  const strange = proxies.find((one) => {
    const [address = '', prefix = '32'] = one.split('/');
    // A prefix of 0 would believe the whole world.
    return isIP(address) === 0 || !/^[1-9]\d{0,2}$/.test(prefix) || Number(prefix) > 128;
  });
  if (strange)
    throw new UsageError(
      `SPRANGET_TRUSTED_PROXIES has ${strange}, which is no address. Write addresses such as 10.0.0.5 or 10.0.0.0/24, with commas between.`,
    );
  return proxies;
}

function providersFrom(file: string | undefined): IdentityProvider[] {
  if (!file) return [];
  const problem = (what: string) =>
    new UsageError(
      `${file} (SPRANGET_IDENTITY_PROVIDERS) ${what}. docs/running.md shows what it looks like.`,
    );
  let read: unknown;
  try {
    read = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw problem('cannot be read as JSON');
  }
  if (!Array.isArray(read)) throw problem('is not a list');
  return read.map((one: Partial<IdentityProvider>, i) => {
    const { key, label, issuer, clientId, clientSecret, trustsEmail = false, secondFactor = false } = one;
    if (!key || !/^[a-z0-9-]{1,40}$/.test(key)) throw problem(`lacks a key for number ${i + 1}`);
    if (!label || !issuer || !clientId || !clientSecret)
      throw problem(`lacks label, issuer, clientId or clientSecret for ${key}`);
    if (!URL.canParse(issuer)) throw problem(`has an issuer for ${key} that is no address`);
    return { key, label, issuer, clientId, clientSecret, trustsEmail, secondFactor };
  });
}

function logFrom(text: string | undefined): Settings['logLevel'] {
  if (!text) return 'warn';
  if (text === 'info' || text === 'warn' || text === 'silent') return text;
  throw new UsageError(`SPRANGET_LOG is ${text}. Set it to info, warn or silent.`);
}
