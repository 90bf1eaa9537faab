/**
 * Moves the focus to the page around an element, after a button of the element has disappeared. The element is
 * in the shadow tree of its lazy page.
 */
export function focusPage(element: Element): void {
  const around = element.getRootNode();
  if (around instanceof ShadowRoot) around.host.parentElement?.focus();
}
