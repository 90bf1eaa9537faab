/**
 * Moves the focus from an element to the page that contains it. Call this function after the focused button of the
 * element has disappeared. The element must be in the shadow tree of a lazy page.
 */
export function focusPage(element: Element): void {
  const around = element.getRootNode();
  if (around instanceof ShadowRoot) around.host.parentElement?.focus();
}
