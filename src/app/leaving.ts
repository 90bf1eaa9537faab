import type {TemplateResult} from 'lit';
import type {LeavingContext, LeavingScreen} from '../shell/leaving-screens.ts';

/** Milliseconds after the first save is known to be kept: the first screen is not to wait for this. */
const calm = 1_500;

/**
 * Fetches a screen of leaving, its words with it, and draws it. All are fetched ahead as soon as the first screen
 * stands, since a learner may want to leave because the connection is gone. Rejects where something does not arrive.
 */
export function leavingScreens(context: LeavingContext): (screen: LeavingScreen) => Promise<TemplateResult> {
  const {store, texts} = context;
  const fetched = async () => {
    const [{leavingScreen}] = await Promise.all([
      import('../shell/leaving-screens.ts'),
      texts.need('leaving'),
    ]);
    return leavingScreen;
  };
  const ahead = () => {
    if (!store.ready || store.view.kind === 'saving') return;
    stop();
    setTimeout(() => {
      fetched().catch(() => undefined);
    }, calm);
  };
  const stop = store.subscribe(ahead);
  ahead();
  return async screen => {
    const draw = await fetched();
    return draw(screen, context);
  };
}
