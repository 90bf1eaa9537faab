import type {Store} from '../session/store.ts';

/**
 * Resolves when the store knows the attempt of the learner. Practice data use the id of the attempt as part
 * of their storage key.
 */
export const whenAttemptKnown = (store: Store): Promise<void> =>
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
