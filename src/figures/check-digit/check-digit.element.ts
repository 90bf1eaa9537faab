import {html} from 'lit';
import {customElement, state} from 'lit/decorators.js';
import {workings} from '../../documents/mrz/check-digit.ts';
import {ActivityElement, foot, stops} from '../activity.ts';
import {activityStyles} from '../activity.styles.ts';
import {checkDigitStyles} from './check-digit.styles.ts';
import type {CheckDigitData} from './schema.ts';

const longest = 9;

/** The calculation of a check digit, one character at a time. The author or the learner supplies the characters. */
@customElement('figure-check-digit')
export class FigureCheckDigit extends ActivityElement<CheckDigitData> {
  static override styles = [activityStyles, checkDigitStyles];

  /** The field that the learner has typed; '' while the activity uses the author's field. */
  @state() private typed = '';

  #onType = ({currentTarget}: Event) => {
    if (!(currentTarget instanceof HTMLInputElement)) return;
    this.typed = currentTarget.value
      .toUpperCase()
      .replace(/[^A-Z0-9<]/g, '')
      .slice(0, longest);
    this.worked.reset();
  };

  #again = () => {
    this.typed = '';
    this.worked.reset();
  };

  protected override render(): unknown {
    const {texts, worked} = this;
    // The number of characters that are already in the sum.
    const {at} = worked;
    const steps = workings(this.typed || this.data.characters);
    const done = steps.slice(0, at);
    const sum = done.reduce((all, {product}) => all + product, 0);
    const last = done.at(-1);
    const productText = last ? texts.t('figures.product', {...last, sum}) : '';
    const isOver = at === steps.length;
    return html`<label>
        ${texts.t('figures.characters')}
        <input
          class="field"
          maxlength=${longest}
          autocomplete="off"
          autocapitalize="characters"
          spellcheck="false"
          .value=${this.typed || this.data.characters}
          @change=${this.#onType}
        />
      </label>
      <div class="table" aria-hidden="true">
        <div class="heads">
          <span></span><span>${texts.t('figures.value')}</span><span>${texts.t('figures.factor')}</span
          ><span>${texts.t('figures.multiplied')}</span>
        </div>
        ${steps.map(
          ({character, value, weight, product}, n) =>
            html`<div class="column ${n < at ? 'is-done' : ''} ${n === at - 1 ? 'is-here' : ''}">
              <b>${character}</b><span>${n < at ? value : '–'}</span><span>×${weight}</span
              ><span class="product">${n < at ? product : '–'}</span>
            </div>`,
        )}
      </div>
      ${stops({texts, label: texts.t('figures.characters'), title: productText || String(at), at, of: steps.length + 1, go: worked.go})}
      <div class="panel" role="status">
        <p>${productText || texts.t('figures.calculate')}</p>
        ${isOver ? html`<p class="name">${texts.t('figures.digit', {sum, digit: sum % 10})}</p>` : ''}
      </div>
      ${foot(this, steps.length, this.#again)}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'figure-check-digit': FigureCheckDigit;
  }
}
