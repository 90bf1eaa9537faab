import {css, type CSSResult, type ReactiveController, type ReactiveControllerHost} from 'lit';

const page = css`
  @page {
    margin: 18mm 16mm;
    size: a4;
  }
`;

/**
 * Sets the page up for printing on A4 while the host element is connected. Adds its styles to the document, because
 * browsers ignore `@page` in a shadow root. Opens every `details` of the host before each print, because browsers do
 * not print folded content.
 */
export class PrintA4 implements ReactiveController {
  readonly #styles: CSSStyleSheet | undefined;
  readonly #root: () => ParentNode;

  /** `styles` replaces the default print styles, for example to print with other margins. */
  constructor(host: ReactiveControllerHost & {readonly renderRoot: ParentNode}, styles: CSSResult = page) {
    this.#styles = styles.styleSheet;
    this.#root = () => host.renderRoot;
    host.addController(this);
  }

  /** Opens the print dialog. */
  readonly print = (): void => print();

  #onPrint = () => {
    for (const details of this.#root().querySelectorAll('details')) details.open = true;
  };

  hostConnected(): void {
    if (this.#styles) document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.#styles];
    addEventListener('beforeprint', this.#onPrint);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#onPrint);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter(sheet => sheet !== this.#styles);
  }
}
