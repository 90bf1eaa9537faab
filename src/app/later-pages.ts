import type {DrawLater} from '../shell/later-pages.ts';
import type {Texts} from '../text/texts.ts';

/** Fetches what draws the pages beyond the first, its words with it. Rejects where something does not arrive. */
export const laterPages = (texts: Texts) => async (): Promise<DrawLater> => {
  const [{drawLater}] = await Promise.all([
    import('./draw-later.ts'),
    texts.need('pages'),
    texts.need('contents'),
  ]);
  return drawLater(texts);
};
