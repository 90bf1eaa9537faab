/**
 * Tasks to finish before a button reloads the page. The course adds a task that saves and keeps its session
 * open.
 */
export const beforeReload = new Set<() => Promise<unknown>>();

/** Reloads the page for a button, after the tasks of `beforeReload` have finished or failed. */
export async function reloadPage(): Promise<void> {
  await Promise.allSettled([...beforeReload].map(task => task()));
  location.reload();
}
