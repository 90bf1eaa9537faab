import {css, type CSSResult, type ReactiveController, type ReactiveControllerHost} from 'lit';

const page = css`
  @page {
    margin: 18mm 16mm;
    size: a4;
  }
`;

/**
 * A controller that sets the page up for printing on A4 while its host element is connected. It adds styles
 * to the document, because browsers ignore `@page` in a shadow root.
 */
export class PrintA4 implements ReactiveController {
  readonly #styles: CSSStyleSheet | undefined;

  /**
   * `styles` replaces the default print styles. A page passes it, for example, to print with other margins.
   */
  constructor(host: ReactiveControllerHost, styles: CSSResult = page) {
    this.#styles = styles.styleSheet;
    host.addController(this);
  }

  /** Opens the print dialog. */
  readonly print = (): void => print();

  hostConnected(): void {
    if (this.#styles) document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.#styles];
  }

  hostDisconnected(): void {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter(sheet => sheet !== this.#styles);
  }
}
