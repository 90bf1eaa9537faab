/**
 * Tasks to finish before a button reloads the page. `main.ts` adds a task that saves the record and keeps the
 * session with the LMS open.
 */
export const beforeReload = new Set<() => Promise<unknown>>();

/**
 * Reloads the page after the tasks of `beforeReload` have finished or failed. Buttons that reload the page
 * call this function.
 */
export async function reloadPage(): Promise<void> {
  await Promise.allSettled([...beforeReload].map(task => task()));
  location.reload();
}
