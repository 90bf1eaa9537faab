/**
 * Closes a menu that is a `<details>` element: after a click on an entry, on Escape, and when the focus leaves the
 * menu. Register this function as the listener of `click`, `keydown` and `focusout`.
 */
export function closeMenu(event: Event): void {
  const {currentTarget: menu, target} = event;
  if (!(menu instanceof HTMLDetailsElement) || !menu.open) return;
  if (event instanceof KeyboardEvent) {
    if (event.key !== 'Escape') return;
    menu.querySelector('summary')?.focus();
  } else if (event instanceof FocusEvent) {
    if (event.relatedTarget instanceof Node && menu.contains(event.relatedTarget)) return;
  } else {
    const entry = target instanceof Element ? target.closest('a, button') : null;
    if (!entry) return;
    // The closed menu hides a clicked button, so move the focus to the summary of the menu. After a click on a link,
    // the focus moves to the next page.
    if (entry.localName === 'button') menu.querySelector('summary')?.focus();
  }
  menu.open = false;
}
