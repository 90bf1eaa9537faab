/** Returns the plain text of an HTML text from a content catalogue, without soft hyphens. Needs a DOM. */
export const plain = (html: string): string =>
  new DOMParser().parseFromString(html, 'text/html').body.textContent.replaceAll('\u00ad', '').trim();
