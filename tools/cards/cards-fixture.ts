import {root} from '../paths.mjs';
import {readTree} from '../../src/compiler/build/disk.ts';
import {versionOf} from '../../src/compiler/build/release.ts';
import {interviewIds} from '../../src/compiler/build/interview-file.ts';
import {sourceOf} from '../scenarios/read.ts';
import {isSweep} from '../suite/test-matrix.mjs';
import {deckOf, cardLanguageOf, type Deck} from './deck.ts';
import {sheetsOf} from './document.ts';
import {readPrintable} from './printable.ts';
import type {Role, CardSheet} from './sheet.ts';

/** The compiled texts of the course, for tests of the printed cards. */
export const printable = readPrintable(readTree(root), versionOf(root));

/** One scenario in one language, with its sheets. */
export interface PrintedScenario {
  readonly title: string;
  readonly deck: Deck;
  readonly sheets: readonly CardSheet[];
  /** Returns one text with the bodies of all sheets of one role. */
  readonly of: (role: Role) => string;
}

/**
 * Every scenario of the course. In the sweep, each scenario is in every language. Otherwise, it is only in the last
 * language of the course. A text without a translation is in English there.
 */
export const printedScenarios: readonly PrintedScenario[] = (
  await Promise.all(
    printable.languages.slice(isSweep ? 0 : -1).map(async language => {
      const tongue = await cardLanguageOf(printable, language, 'mn');
      return interviewIds(root).map((id): PrintedScenario => {
        const deck = deckOf(tongue, language, sourceOf(root, id));
        const sheets = sheetsOf(deck);
        const of = (role: Role) =>
          sheets
            .filter(sheet => sheet.role === role)
            .map(({body}) => body)
            .join('\n');
        return {title: `${id} (${language.code})`, deck, sheets, of};
      });
    }),
  )
).flat();

/** Returns how often a text occurs in another text. */
export const countOf = (text: string, within: string): number => within.split(text).length - 1;
