import {css, type CSSResult, type ReactiveController, type ReactiveControllerHost} from 'lit';

const page = css`
  @page {
    margin: 18mm 16mm;
    size: a4;
  }
`;

/** While its element stands on the page, the page is printed on A4. What a shadow root says of pages is not heard. */
export class Sheet implements ReactiveController {
  readonly #styles: CSSStyleSheet | undefined;

  /** Other margins, or what else the whole page takes on paper, are `styles`. */
  constructor(host: ReactiveControllerHost, styles: CSSResult = page) {
    this.#styles = styles.styleSheet;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.#styles) document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.#styles];
  }

  hostDisconnected(): void {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter(sheet => sheet !== this.#styles);
  }
}
