import type {Store} from '../session/store.ts';

/** Resolves once it is known which attempt is the learner's: what is practised is kept under its name. */
export const known = (store: Store): Promise<void> =>
  new Promise(resolve => {
    if (store.ready) {
      resolve();
      return;
    }
    const stop = store.subscribe(() => {
      if (!store.ready) return;
      stop();
      resolve();
    });
  });
