import type {Store} from '../session/store.ts';

/**
 * Saves and ends in every way in which a browser tells that the page goes; never `unload`, which LMSes forbid. What is
 * still unsaved goes out as soon as the network is back. `reload` opens the page anew.
 */
export function followThePage(
  store: Store,
  reload = () => {
    location.reload();
  },
): void {
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') store.hide();
    else store.show();
  });
  addEventListener('beforeunload', () => {
    store.hide();
  });
  addEventListener('pagehide', () => {
    store.close();
  });
  // A page from the back-forward cache has ended its session with the LMS.
  addEventListener('pageshow', event => {
    if (event.persisted) reload();
  });
  addEventListener('online', () => {
    store.retry();
  });
  document.body.addEventListener('course-fault', event => {
    reportError(event.error);
    store.hide();
  });
}
