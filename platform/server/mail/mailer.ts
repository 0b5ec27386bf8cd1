import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';

/** A letter in plain text. */
export type Letter = { readonly to: string; readonly subject: string; readonly text: string };

export type Mailer = {
  /** Resolves when the letter is handed over; throws when it is not. */
  send: (letter: Letter) => Promise<void>;
  close: () => void;
};

const isHere = (host: string): boolean => /^(localhost|127\.[\d.]+|\[?::1\]?)$/.test(host);

const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

/**
 * Sends by SMTP. `url` such as `smtps://user:password@mail.example.no`; `from` as a letter shows it.
 * A letter holds a link that opens an account: it leaves this machine encrypted, or not at all.
 */
export function smtpMailer(url: string, from: string): Mailer {
  const requireTLS = !isHere(new URL(url).hostname);
  const transport = createTransport({ url, ...patience, requireTLS });
  return {
    send: async ({ to, subject, text }) => {
      await transport.sendMail({ from, to, subject, text });
    },
    close: () => transport.close(),
  };
}

/** Lays letters in a folder, one file each, where no mail server is set: on a laptop, in a demo. */
export function folderMailer(folder: string, from: string, now: () => Date = () => new Date()): Mailer {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'unix' });
  let count = 0;
  return {
    send: async ({ to, subject, text }) => {
      const { message } = await transport.sendMail({ from, to, subject, text });
      await mkdir(folder, { recursive: true, mode: 0o700 });
      count += 1;
      const name = `${now().toISOString().replaceAll(/[:.]/g, '-')}-${process.pid}-${count}.eml`;
      // Named when whole: whoever watches the folder never reads half a letter.
      await writeFile(join(folder, `${name}.part`), message as Buffer, { mode: 0o600 });
      await rename(join(folder, `${name}.part`), join(folder, name));
    },
    close: () => transport.close(),
  };
}
