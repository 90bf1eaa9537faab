import type {DrawLater} from '../pages/later-page.ts';
import type {Around} from '../pages/page-context.ts';

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
