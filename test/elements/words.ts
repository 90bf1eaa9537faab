/** Returns the text of an element with single spaces and without soft hyphens; '' if there is no element. */
export const words = (element: Element | null | undefined): string =>
  element?.textContent.replace(/\s+/g, ' ').replaceAll('\u00ad', '').trim() ?? '';
