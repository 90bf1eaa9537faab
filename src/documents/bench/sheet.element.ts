import {css, html, nothing, type PropertyValues} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {TextLookup} from '../../content/question-type.ts';
import {prose} from '../../text/prose.ts';
import type {Reference} from '../schema/reference.ts';
import {BenchPart} from '../view/part.element.ts';
import {benchStyles} from '../view/bench.styles.ts';

type Series = Reference['series'][number];

/** The reference sheet of the issuer, with its texts. */
export interface ReferenceSheet {
  readonly reference: Reference;
  readonly words: TextLookup;
}

/**
 * Renders the reference sheet of the issuer: the look of a genuine copy of this document in each light, the rules, and
 * the other series, folded. The sheet scrolls to the light that is on.
 */
@customElement('bench-sheet')
export class BenchSheet extends BenchPart {
  static override styles = [
    benchStyles,
    css`
      dl {
        margin: 0 0 var(--space-3);
      }

      dt {
        font-weight: 600;
      }

      dd {
        margin: 0 0 var(--space-2);
      }

      ul {
        padding-inline-start: 1.2em;
      }
    `,
  ];

  @property({attribute: false}) sheet: ReferenceSheet | undefined;

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('light')) this.#showLight();
  }

  /** Moves the focus to the light that is on, or to the heading. */
  override focus(): void {
    (this.#lit ?? this.renderRoot.querySelector('h2'))?.focus({preventScroll: true});
  }

  /**
   * The entry of the current light in the list. Null for white light, whose entry is the first, right below the
   * title.
   */
  get #lit(): HTMLElement | null {
    return this.light === 'white' ? null : this.renderRoot.querySelector(`[data-light="${this.light}"]`);
  }

  /**
   * Scrolls to the light that is on, or to the top for white light. Scrolls only the element around the sheet, so that
   * the document stays where it is.
   */
  #showLight(): void {
    const {parentElement: around} = this;
    if (!around) return;
    const lit = this.#lit?.getBoundingClientRect();
    around.scrollTop = lit ? around.scrollTop + lit.top - around.getBoundingClientRect().top : 0;
  }

  #isOwn({id}: Series): boolean {
    const {series, visa} = this.specimen;
    return id === series || id === visa?.series;
  }

  #shows({id, shows}: Series, words: TextLookup): unknown {
    return html`<dl>
      ${shows.map(
        ({id: light}) =>
          html`<dt tabindex="-1" data-light=${light}>
              ${this.say(light === 'chip' ? 'place.chip' : `light.${light}`)}
            </dt>
            <dd>${prose(words(`series.${id}.shows.${light}.text`))}</dd>`,
      )}
    </dl>`;
  }

  protected override render(): unknown {
    if (!this.sheet) return nothing;
    const {words, reference} = this.sheet;
    const title = ({id}: Series) => prose(words(`series.${id}.title`));
    const own = reference.series.filter(one => this.#isOwn(one));
    const others = reference.series.filter(one => !this.#isOwn(one));
    return html`<h2 tabindex="-1">${prose(words('title'))}</h2>
      ${own.map(
        one =>
          html`<h3>${title(one)}</h3>
            ${this.#shows(one, words)}`,
      )}
      <h3>${this.say('bench.tool.rules')}</h3>
      <ul>
        ${reference.rules.map(({id}) => html`<li>${prose(words(`rules.${id}.text`))}</li>`)}
      </ul>
      <h3>${this.say('bench.otherSeries')}</h3>
      ${others.map(
        one =>
          html`<details>
            <summary>${title(one)}</summary>
            ${this.#shows(one, words)}
          </details>`,
      )}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bench-sheet': BenchSheet;
  }
}
