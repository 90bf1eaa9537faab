import {fetchExit, prefetchLesson} from '../pages/open.ts';
import type {PageContext} from '../pages/page-context.ts';
import {firstLesson} from '../pages/start/first-lesson.ts';

/** Delay in milliseconds between the first confirmed save and prefetching, so that it does not slow the first screen. */
const calm = 1_500;

/** Prefetches, `calm` after the first save that the LMS confirmed, and then runs `also`. */
export function prefetchOnceSaved(
  context: PageContext,
  also: () => Promise<unknown> = async () => undefined,
): void {
  const {store} = context;
  const check = () => {
    if (!store.ready || store.saving.view.kind === 'saving') return;
    stop();
    setTimeout(() => void prefetch(context, also), calm);
  };
  const stop = store.subscribe(check);
  check();
}

/**
 * Fetches what the learner is likely to need next: the lesson that "Begin" opens, then the screens of leaving. A failed
 * prefetch is repeated when the page opens.
 */
async function prefetch(context: PageContext, also: () => Promise<unknown>): Promise<void> {
  const first = firstLesson(context.store.course);
  await Promise.allSettled(
    first && context.store.record.place === '' ? [prefetchLesson(first, context)] : [],
  );
  await Promise.allSettled([fetchExit(context), also()]);
}
