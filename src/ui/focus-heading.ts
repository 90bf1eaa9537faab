/**
 * Focuses the heading of the current screen and scrolls to it. If the screen has no heading of its own, uses
 * the heading of the page.
 */
export function focusHeading(root: ParentNode): void {
  const heading = root.querySelector<HTMLElement>('h2[tabindex]') ?? root.querySelector('h1');
  heading?.focus({preventScroll: true});
  heading?.scrollIntoView({block: 'start'});
}
