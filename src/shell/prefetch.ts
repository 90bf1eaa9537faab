import {fetchExit, prefetchLesson} from '../pages/open.ts';
import type {PageContext} from '../pages/page-context.ts';
import {firstLesson} from '../pages/start/first-lesson.ts';

/** Delay in milliseconds between the first confirmed save and prefetching, so that it does not slow the first screen. */
const calm = 1_500;

/** Prefetches, `calm` after the first save that the LMS confirmed. */
export function prefetchOnceSaved(context: PageContext): void {
  const {store} = context;
  const check = () => {
    if (!store.ready || store.view.kind === 'saving') return;
    stop();
    setTimeout(() => void prefetch(context), calm);
  };
  const stop = store.subscribe(check);
  check();
}

/**
 * Fetches what the learner is likely to need next: the lesson that "Begin" opens, the screens of leaving, and the
 * shortcuts and explanations of terms that act on every page. A failed prefetch is repeated when the page opens.
 */
async function prefetch(context: PageContext): Promise<void> {
  const first = firstLesson(context.store.course);
  await Promise.allSettled(
    first && context.store.record.place === '' ? [prefetchLesson(first, context)] : [],
  );
  await Promise.allSettled([
    fetchExit(context),
    Promise.all([import('./every-page.ts'), context.texts.need('pages')]).then(([{mountOnEveryPage}]) => {
      mountOnEveryPage(context.texts);
    }),
  ]);
}
