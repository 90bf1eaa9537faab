/**
 * Tells the frame that an element has rendered the main heading of the page. The event bubbles through shadow roots.
 */
class HeadingEvent extends Event {
  static readonly type = 'page-heading';
  readonly heading: HTMLElement;
  constructor(heading: HTMLElement) {
    super(HeadingEvent.type, {bubbles: true, composed: true});
    this.heading = heading;
  }
}

/**
 * Dispatches a `HeadingEvent` if the element has rendered the main heading of the page. Elements call this function
 * after their updates.
 */
export function tellHeading(element: HTMLElement): void {
  const heading = element.shadowRoot?.querySelector('h1');
  if (heading) element.dispatchEvent(new HeadingEvent(heading));
}

declare global {
  interface HTMLElementEventMap {
    'page-heading': HeadingEvent;
  }
}
