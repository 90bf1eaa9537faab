import {css, LitElement, nothing, type PropertyValues} from 'lit';
import {customElement, property, query} from 'lit/decorators.js';
import {drawPage} from '../draw/page.ts';
import {shape, type Shape} from '../draw/shape.ts';
import {drawFace} from '../draw/face/draw-face.ts';
import type {Face} from '../model/face.ts';
import {frameOf} from '../model/page-size.ts';
import type {Box} from '../model/box.ts';
import type {Page, Specimen} from '../model/specimen.ts';
import type {Light} from '../model/terms.ts';
import {Waiting} from './waiting.element.ts';
import {book, neededFor} from './painters.ts';

/** Converts a shape to SVG nodes. It parses no HTML, so no text can become markup. */
function nodeOf({tag, attributes, children}: Shape): SVGElement {
  const node = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes))
    if (name !== 'xmlns') node.setAttribute(name, String(value));
  node.append(...children.map(child => (typeof child === 'string' ? child : nodeOf(child))));
  return node;
}

/**
 * Base class of elements that show the drawing that a pure function returns. The element draws again only when an
 * input of this function changes. If only the frame changes, the element only moves the view box.
 */
abstract class DrawnElement extends LitElement {
  static override styles = css`
    :host,
    svg {
      block-size: 100%;
      display: block;
      inline-size: 100%;
    }

    :host {
      position: relative;
    }

    :host([hidden]) {
      display: none;
    }

    svg {
      user-select: none;
    }

    .before {
      animation: fade var(--quick, 0s) forwards;
      inset: 0;
      pointer-events: none;
      position: absolute;
    }

    @keyframes fade {
      to {
        opacity: 0;
      }
    }

    @media (forced-colors: active) {
      svg {
        forced-color-adjust: none;
      }
    }
  `;

  /** The accessible name of the drawing. */
  @property() label = '';
  /** The visible area, in units of the drawing; undefined for the whole drawing. */
  @property({attribute: false}) frame: Box | undefined;

  @query('svg:not(.before)') private svg!: SVGElement | null;

  /** Names of the properties that are inputs of the drawing. */
  protected abstract readonly madeOf: readonly string[];
  /** Returns the drawing; undefined if it cannot be drawn yet. In that case, the previous drawing stays. */
  protected abstract draw(): Shape | undefined;
  protected abstract whole(): string;

  #isStale = true;

  protected override updated(changed: PropertyValues): void {
    if (this.#isStale || this.madeOf.some(name => changed.has(name))) {
      const shape = this.draw();
      this.#isStale = !shape;
      if (!shape) return;
      this.#replace(nodeOf(shape), changed.has('light'));
    }
    const {frame} = this;
    // The element itself has the role of an image. Otherwise, a screen reader would also read the characters of the
    // drawing.
    this.setAttribute('role', 'img');
    this.setAttribute('aria-label', this.label);
    this.svg?.setAttribute(
      'viewBox',
      frame ? `${frame.x} ${frame.y} ${frame.width} ${frame.height}` : this.whole(),
    );
  }

  /** Shows a new drawing. If the light has changed, the old drawing fades out over the new one. */
  #replace(drawing: SVGElement, isFading: boolean): void {
    const {svg, renderRoot} = this;
    for (const old of renderRoot.querySelectorAll('.before')) old.remove();
    drawing.setAttribute('aria-hidden', 'true');
    renderRoot.prepend(drawing);
    if (!isFading) svg?.remove();
    else
      svg?.addEventListener('animationend', () => {
        svg.remove();
      });
    svg?.classList.add('before');
  }

  protected override render(): unknown {
    return nothing;
  }
}

/**
 * Shows one page of a document in one light. The element lazy-loads missing painters. Until they are loaded,
 * it shows the previous drawing.
 */
@customElement('document-drawing')
export class DocumentDrawing extends DrawnElement {
  @property({attribute: false}) specimen!: Specimen;
  @property() page: Page = 'data';
  @property() light: Light = 'white';
  /** The tilt from -1 to 1. */
  @property({type: Number}) tilt = 0;

  protected override readonly madeOf = ['specimen', 'page', 'light', 'tilt'];

  #waiting = new Waiting(this);

  protected override willUpdate(changed: PropertyValues<this>): void {
    // Painters may have failed to load. Retry them after any change of a property.
    if (changed.size > 0) this.#waiting.forget();
  }

  protected override draw(): Shape | undefined {
    const {specimen, page, light, tilt} = this;
    if (this.#waiting.stateOf(neededFor(this)) !== 'here') return undefined;
    return drawPage({specimen, page, light, tilt, name: 'page'}, book.here?.book);
  }

  protected override whole(): string {
    const {x, y, width, height} = frameOf(this.page);
    return `${x} ${y} ${width} ${height}`;
  }
}

const bust: Box = {x: 0, y: 0, width: 64, height: 84};

/** Shows the face of the traveller at the counter. */
@customElement('face-drawing')
export class FaceDrawing extends DrawnElement {
  @property({attribute: false}) face!: Face;

  protected override readonly madeOf = ['face'];

  protected override draw(): Shape {
    return shape('svg', {}, drawFace(this.face, {box: bust, style: 'live', light: 'white', name: 'face'}));
  }

  protected override whole(): string {
    return `0 0 ${bust.width} ${bust.height}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'face-drawing': FaceDrawing;
    'document-drawing': DocumentDrawing;
  }
}
