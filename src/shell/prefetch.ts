import {fetchLeaving, prefetchLesson} from '../pages/open.ts';
import type {PageContext} from '../pages/page-context.ts';
import {firstLesson} from '../pages/start/first-lesson.ts';

/**
 * Delay in milliseconds between the end of the first save and the prefetch, so that the prefetch does not
 * slow the first screen.
 */
const calm = 1_500;

/**
 * Waits until the store is ready and no save is running, and then for `calm` milliseconds. Then prefetches
 * files and calls `also`.
 */
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
 * Prefetches the files that the learner probably needs next: first the lesson that "Begin" opens, then the
 * screens for leaving the course. A file that fails to load here is loaded again when its page opens.
 */
async function prefetch(context: PageContext, also: () => Promise<unknown>): Promise<void> {
  const first = firstLesson(context.store.course);
  await Promise.allSettled(
    first && context.store.record.place === '' && (context.refresher ?? '') === ''
      ? [prefetchLesson(first, context)]
      : [],
  );
  await Promise.allSettled([fetchLeaving(context), also()]);
}
