import type {DrawLater} from '../shell/later-pages.ts';
import type {Around} from './around.ts';

/** Fetches what draws the pages beyond the first, its words and the contents with it. Rejects where something does not arrive. */
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
