/**
 * An answer that has been written down already: what is read far oftener than it changes is written once, and not
 * looked through again. Whoever makes one answers for its shape.
 */
export class ReadyJson {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}
