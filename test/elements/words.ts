/** Returns the text of an element with single spaces; '' if there is no element. */
export const words = (element: Element | null | undefined): string =>
  element?.textContent.replace(/\s+/g, ' ').trim() ?? '';
