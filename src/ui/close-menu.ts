/**
 * Closes a menu that is a `<details>` element: after a click on an entry, on Escape, and when the focus leaves it. Listen
 * with it for `click`, `keydown` and `focusout`.
 */
export function closeMenu(event: Event): void {
  const {currentTarget: menu, target} = event;
  if (!(menu instanceof HTMLDetailsElement) || !menu.open) return;
  if (event instanceof KeyboardEvent) {
    if (event.key !== 'Escape') return;
    menu.querySelector('summary')?.focus();
  } else if (event instanceof FocusEvent) {
    if (event.relatedTarget instanceof Node && menu.contains(event.relatedTarget)) return;
  } else if (!(target instanceof Element && target.closest('a, button'))) return;
  menu.open = false;
}
