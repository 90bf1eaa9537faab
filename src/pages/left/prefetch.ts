import type {TemplateResult} from 'lit';
import type {LeavingContext, LeavingScreen} from './exit-screens.ts';

/** Milliseconds after the first save is known to be kept: the first screen is not to wait for this. */
const calm = 1_500;

/**
 * Fetches a screen of leaving, its words with it, and draws it. All are fetched ahead as soon as the first screen
 * stands, since a learner may want to leave because the connection is gone, and so is what `ahead` fetches. Rejects
 * where something does not arrive.
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
