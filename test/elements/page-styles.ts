/**
 * Resolves when the style sheet with the colours, sizes and spaces of the elements is loaded. Rejects when it
 * fails to load.
 */
export const pageStyles = new Promise<void>((resolve, reject) => {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = new URL('../../src/ui/shell.css', import.meta.url).href;
  link.onload = () => {
    resolve();
  };
  link.onerror = () => {
    reject(new Error(`${link.href} did not arrive`));
  };
  document.head.append(link);
});
