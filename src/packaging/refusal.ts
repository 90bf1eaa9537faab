/** The packager cannot go on, and the person at the keyboard can mend it: what is wrong, then the cure. Printed without a stack. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly cure: string;
  constructor(what: string, cure: string) {
    super(what);
    this.cure = cure;
  }
}
