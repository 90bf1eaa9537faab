/** Focuses the heading of the current screen, or else that of the page, and scrolls to it. */
export function focusHeading(root: ParentNode): void {
  const heading = root.querySelector<HTMLElement>('h2[tabindex]') ?? root.querySelector('h1');
  heading?.focus({preventScroll: true});
  heading?.scrollIntoView({block: 'start'});
}
