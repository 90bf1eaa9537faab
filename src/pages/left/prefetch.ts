import type {TemplateResult} from 'lit';
import type {LeavingContext, LeavingScreen} from './exit-screens.ts';

/**
 * Delay in milliseconds between the first confirmed save and the prefetch, so that the prefetch does not slow
 * the first screen down.
 */
const calm = 1_500;

/**
 * Returns a function that loads a screen of leaving with its texts and renders it. These files and those of
 * `ahead` are prefetched soon after the first confirmed save, because a learner may leave when the connection
 * is lost. The returned function rejects when a file fails to load.
 */
export function leavingScreens(
  context: LeavingContext,
  ahead: readonly (() => Promise<unknown>)[] = [],
): (screen: LeavingScreen) => Promise<TemplateResult> {
  const {store, texts} = context;
  const fetched = async () => {
    const [{leavingScreen}] = await Promise.all([
      import('./exit-screens.ts'),
      texts.need('leaving'),
      store.openContents(),
    ]);
    return leavingScreen;
  };
  const onceSaved = () => {
    if (!store.ready || store.view.kind === 'saving') return;
    stop();
    setTimeout(() => {
      for (const fetch of [fetched, ...ahead]) fetch().catch(() => undefined);
    }, calm);
  };
  const stop = store.subscribe(onceSaved);
  onceSaved();
  return async screen => {
    const draw = await fetched();
    return draw(screen, context);
  };
}
