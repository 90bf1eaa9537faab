/** Puts the keyboard where a screen of a page begins: its own heading, or that of the page. */
export function toHeading(root: ParentNode): void {
  const heading = root.querySelector<HTMLElement>('h2[tabindex]') ?? root.querySelector('h1');
  heading?.focus({preventScroll: true});
  heading?.scrollIntoView({block: 'start'});
}
