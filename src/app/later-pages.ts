import type {laterPage} from '../shell/later-pages.ts';
import type {Texts} from '../text/texts.ts';

/** Fetches what draws the pages beyond the first, its words with it. Rejects where something does not arrive. */
export const laterPages = (texts: Texts) => async (): Promise<typeof laterPage> => {
  const [pages] = await Promise.all([import('../shell/later-pages.ts'), texts.need('pages')]);
  return pages.laterPage;
};
