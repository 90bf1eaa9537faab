import {css, type ReactiveController, type ReactiveControllerHost} from 'lit';

/** While its element stands on the page, the page is printed on A4. What a shadow root says of pages is not heard. */
export class Sheet implements ReactiveController {
  readonly #styles = css`
    @page {
      margin: 18mm 16mm;
      size: a4;
    }
  `.styleSheet;

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    if (this.#styles) document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.#styles];
  }

  hostDisconnected(): void {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter(sheet => sheet !== this.#styles);
  }
}
