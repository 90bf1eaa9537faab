/** Has come when the page has the style sheet from which elements take their colours, sizes and spaces. */
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
