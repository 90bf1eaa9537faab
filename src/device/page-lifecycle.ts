import type {Store} from '../session/store.ts';

/**
 * Saves or ends the session on every browser event that announces the end of the page. Does not use `unload`,
 * because LMSes forbid this event. When the network returns, sends unsaved changes at once. `reload` reloads
 * the page.
 */
export function followPageLifecycle(
  store: Store,
  reload = () => {
    location.reload();
  },
): void {
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') store.saving.hide();
    else store.saving.show();
  });
  addEventListener('beforeunload', () => {
    store.saving.unload();
  });
  addEventListener('pagehide', () => {
    store.saving.close();
  });
  // When a page returns from the back-forward cache, its session with the LMS has already ended. A reload
  // starts a new session.
  addEventListener('pageshow', event => {
    if (event.persisted) reload();
  });
  addEventListener('online', () => {
    store.saving.retry();
  });
  document.body.addEventListener('course-fault', event => {
    reportError(event.error);
    store.saving.hide();
  });
}
