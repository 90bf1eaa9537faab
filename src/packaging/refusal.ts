import {didYouMean} from '../compiler/source/did-you-mean.ts';

/** The packager cannot go on, and the person at the keyboard can mend it: what is wrong, then the cure. Printed without a stack. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly cure: string;
  constructor(what: string, cure: string) {
    super(what);
    this.cure = cure;
  }
}

/** The refusal of a word that is none of those there are. */
export const unknownWord = (what: string, word: string, there: readonly string[]): Refusal =>
  new Refusal(
    `there is no ${what} "${word}"${didYouMean(word, there)}`,
    `choose one of: ${there.join(', ')}`,
  );
