import type {DrawLater} from '../pages/later-page.ts';
import type {Around} from '../pages/page-context.ts';

/**
 * Returns a function that loads the code and texts of the pages after the first screen, and the contents.
 * Rejects when a file fails to load.
 */
export const laterPages = (around: Around) => async (): Promise<DrawLater> => {
  const {texts, store} = around;
  const [{drawLater}] = await Promise.all([
    import('./draw-later.ts'),
    texts.need('pages'),
    texts.need('contents'),
    store.openContents(),
  ]);
  return drawLater(around);
};
