/** The words in a text from a content catalogue, without its HTML. Needs a page. */
export const plain = (html: string): string =>
  new DOMParser().parseFromString(html, 'text/html').body.textContent.trim();
