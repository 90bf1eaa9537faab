import type {Store} from '../session/store.ts';
import type {DrawLater} from '../shell/later-pages.ts';
import type {Texts} from '../text/texts.ts';

/** Fetches what draws the pages beyond the first, its words and the contents with it. Rejects where something does not arrive. */
export const laterPages = (texts: Texts, store: Store) => async (): Promise<DrawLater> => {
  const [{drawLater}] = await Promise.all([
    import('./draw-later.ts'),
    texts.need('pages'),
    texts.need('contents'),
    store.openContents(),
  ]);
  return drawLater(texts);
};
