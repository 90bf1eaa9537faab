import {didYouMean} from '../content/did-you-mean.ts';

/**
 * An error that the user of the packager can correct. `message` says what is wrong, and `cure` says what to
 * do. The command prints both without a stack trace.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly cure: string;
  constructor(what: string, cure: string) {
    super(what);
    this.cure = cure;
  }
}

/** Creates the refusal of an unknown word. The cure lists the known words. */
export const unknownWord = (what: string, word: string, there: readonly string[]): Refusal =>
  new Refusal(
    `there is no ${what} "${word}"${didYouMean(word, there)}`,
    `choose one of: ${there.join(', ')}`,
  );

/** Returns the refusal of a country without a pack. `there` are the codes of all packs. */
export const unknownCountry = (country: string, there: readonly string[]): Refusal =>
  new Refusal(
    `the course knows nothing of the country "${country}"`,
    `choose from: ${there.join(', ')}, or add modules/country/${country}.yaml`,
  );
