import {html, nothing, svg} from 'lit';
import {customElement, state} from 'lit/decorators.js';
import {plain} from '../../text/plain.ts';
import {prose} from '../../text/prose.ts';
import {ActivityElement, foot} from '../activity.ts';
import {activityStyles} from '../activity.styles.ts';
import {placesStyles} from './places.styles.ts';
import type {PlacesData} from './schema.ts';

/**
 * Shows places in a drawing. The learner points at a place, in the drawing or in a list, and reads the text of this
 * place. If the author asks questions, the learner answers every question by pointing.
 */
@customElement('figure-places')
export class FigurePlaces extends ActivityElement<PlacesData> {
  static override styles = [activityStyles, placesStyles];

  /** Id of the place that the learner pointed at; '' for none. */
  @state() private place = '';
  /** Index of the current question. */
  @state() private at = 0;

  #point = (place: string) => {
    this.place = place;
    const ask = this.data.asks[this.at];
    if (!ask) this.worked.add(place);
    else if (ask.place === place) this.worked.add(ask.id);
  };

  #next = async () => {
    this.at += 1;
    this.place = '';
    await this.updateComplete;
    // The button "Next" has disappeared, so move the focus to the first place. The panel announces the next question
    // by itself.
    this.renderRoot.querySelector<HTMLElement>('.chips button')?.focus({preventScroll: true});
  };

  #again = () => {
    this.at = 0;
    this.place = '';
    this.worked.reset();
  };

  #nameOf(place: string) {
    return this.words(`places.${place}.name`);
  }

  #panelText() {
    const {texts, words, place, data} = this;
    const ask = data.asks[this.at];
    const text = place && words(`places.${place}.text`);
    const name = plain(this.#nameOf(place));
    if (!ask) {
      if (data.asks.length > 0) return html`<p class="name">${texts.t('figures.all')}</p>`;
      if (!place) return html`<p>${texts.t('figures.point')}</p>`;
      return html`<p class="name">${prose(this.#nameOf(place))}</p>
        <p>${prose(text)}</p>`;
    }
    const isRight = ask.place === place;
    return html`<p class=${isRight ? '' : 'name'}>${prose(words(`asks.${ask.id}.text`))}</p>
      ${
        isRight
          ? html`<p class="found">
              ${texts.t('figures.found', {name})} ${prose(words(`asks.${ask.id}.why`))}
            </p>`
          : place
            ? html`<p>${texts.t('figures.other', {name})}</p>`
            : html`<p class="quiet">${texts.t('figures.point')}</p>`
      }`;
  }

  #overlay() {
    const {data, place, drawing} = this;
    const [, viewBox = ''] = /viewBox="([^"]*)"/.exec(drawing) ?? [];
    return svg`<svg class="boxes" viewBox=${viewBox} aria-hidden="true">${data.places.map(
      ({id, at: [x, y, width, height]}) =>
        svg`<rect class="box ${id === place ? 'is-chosen' : ''} ${this.worked.has(id) ? 'is-seen' : ''}" data-place=${id} x=${x} y=${y} width=${width} height=${height} rx="3" @click=${() => this.#point(id)}></rect>`,
    )}</svg>`;
  }

  protected override render(): unknown {
    const {texts, data, place} = this;
    const ask = data.asks[this.at];
    return html`<div class="work is-beside">
        <div class="drawing">${prose(this.drawing)}${this.#overlay()}</div>
        <div class="side">
          <div class="panel" role="status">${this.#panelText()}</div>
          ${
            ask && ask.place === place
              ? html`<button class="next" @click=${this.#next}>${texts.t('figures.next')}</button>`
              : nothing
          }
          <ul class="chips">
            ${data.places.map(
              ({id}) =>
                html`<li>
                  <button aria-pressed=${id === place} @click=${() => this.#point(id)}>
                    ${prose(this.#nameOf(id))}
                  </button>
                </li>`,
            )}
          </ul>
        </div>
      </div>
      ${foot(this, data.asks.length || data.places.length, this.#again)}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'figure-places': FigurePlaces;
  }
}
