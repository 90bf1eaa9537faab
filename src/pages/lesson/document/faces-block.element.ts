import {html, nothing} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import {facePair, facePairStyles, faceTable} from '../../../documents/view/face-pair.element.ts';
import type {BenchTexts} from '../../../documents/view/bench-texts.ts';
import {drawnOtherwise, lastingSteps, passingSteps} from '../../../documents/face/method.ts';
import type {Specimen} from '../../../documents/model/specimen.ts';
import {common} from '../../../ui/common.styles.ts';
import {facesBlockStyles} from './faces-block.styles.ts';
import {GuardedElement} from '../../../ui/guarded-element.ts';
import {proseStyles} from '../../../ui/prose.styles.ts';

const choices = ['same', 'different', 'unseen'] as const;
type Choice = (typeof choices)[number];
type Step = (typeof lastingSteps)[number];

/**
 * Lets the learner compare portrait and traveller feature by feature, in the order of the taught method. This
 * is a demonstration: nothing is saved, reported or scored.
 */
@customElement('faces-block')
export class FacesBlock extends GuardedElement {
  static override styles = [common, proseStyles, facePairStyles, facesBlockStyles];

  @property({attribute: false}) specimen!: Specimen;

  @state() private isShown = false;

  @query('.drawn') private summary!: HTMLElement | null;

  readonly #say: BenchTexts = (key, values) => this.texts.say(key, values);

  #onShow = async () => {
    this.isShown = true;
    await this.updateComplete;
    this.summary?.focus();
  };

  #otherwise(step: Step) {
    return drawnOtherwise(step, this.specimen.portrait, this.specimen.traveller);
  }

  #choice(step: Step, choice: Choice): unknown {
    return html`<label
      ><input type="radio" name=${step.name} value=${choice} />${this.#say(`faces.${choice}`)}</label
    >`;
  }

  #step(step: Step): unknown {
    return html`<fieldset>
      <legend>${this.#say(step.name)}</legend>
      <div class="choices">${choices.map(choice => this.#choice(step, choice))}</div>
      ${this.isShown ? this.#differences(step) : nothing}
    </fieldset>`;
  }

  #differences(step: Step): unknown {
    const say = this.#say;
    const otherwise = this.#otherwise(step);
    if (otherwise.length === 0) return html`<p class="told">${say('faces.drawnAlike')}</p>`;
    return html`<p class="told">${say('faces.drawnOtherwise')}</p>
      <ul class="told">
        ${otherwise.map(
          ({feature, portrait, traveller}) =>
            html`<li>
              ${say('faces.difference', {
                feature: say(`face.${feature}`),
                portrait: say(`face.${feature}.${portrait}`),
                traveller: say(`face.${feature}.${traveller}`),
              })}
            </li>`,
        )}
      </ul>`;
  }

  #end(): unknown {
    const say = this.#say;
    if (!this.isShown)
      return html`<p class="quiet">${say('faces.unscored')}</p>
        <button @click=${this.#onShow}>${say('faces.show')}</button>`;
    const lasting = lastingSteps.filter(step => this.#otherwise(step).length > 0);
    const features = this.texts.formats.list(lasting.map(({name}) => say(name)));
    return html`<div class="drawn" tabindex="-1" role="group" aria-labelledby="drawn">
      <h2 id="drawn">${say('faces.shown')}</h2>
      <p>${lasting.length === 0 ? say('faces.allAlike') : say('faces.differing', {features})}</p>
      <p>${say('faces.train')}</p>
    </div>`;
  }

  protected override screen(): unknown {
    const {specimen} = this;
    const say = this.#say;
    return html`${facePair(specimen, say)}
      <details data-room>
        <summary>${say('bench.features')}</summary>
        ${faceTable(specimen, say)}
      </details>
      <h2>${say('bench.lasting')}</h2>
      ${lastingSteps.map(step => this.#step(step))}
      <h2>${say('bench.passing')}</h2>
      <p class="quiet">${say('faces.changes')}</p>
      ${passingSteps.map(step => this.#step(step))} ${this.#end()}`;
  }
}
