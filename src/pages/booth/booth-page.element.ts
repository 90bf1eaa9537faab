import {html, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {travellerFace} from '../../documents/generate/holder.ts';
import type {Face} from '../../documents/model/face.ts';
import '../../documents/view/drawn.element.ts';
import '../../scenario/booth/counter.element.ts';
import type {BoothActEvent, BoothTexts} from '../../scenario/booth/intro.element.ts';
import type {DrawTraveller} from '../../scenario/booth/window.element.ts';
import type {Encounters} from '../../scenario/booth/encounter.ts';
import {acted, type Booth} from '../../scenario/booth/queue.ts';
import {common} from '../../ui/common.styles.ts';
import {GuardedElement} from '../../ui/guarded-element.ts';
import type {LocalStore} from '../../device/local-store.ts';
import {practiceStyles} from '../../ui/question/practice.styles.ts';

/**
 * The page of the booth: a first-line counter with one traveller after another, for as long as the learner
 * likes. Nothing is recorded.
 */
@customElement('booth-page')
export class BoothPage extends GuardedElement {
  static override styles = [common, practiceStyles];

  @property({attribute: false}) encounters!: Encounters;
  @property({attribute: false}) keep!: LocalStore<Booth>;
  /** The nonce of the attempt. It seeds the random choice of travellers and names. */
  @property() attempt = '';
  /** True if several learners use this device. The device then keeps the practice data only until the window closes. */
  @property({type: Boolean}) forWindow = false;

  @state() private booth!: Booth;

  protected override willUpdate(): void {
    if (!this.hasUpdated) this.booth = this.keep.read();
  }

  /** The faces of the travellers, by seed. They are cached, so that an act of the learner draws no face again. */
  readonly #faces = new Map<string, Face>();

  readonly #drawTraveller: DrawTraveller = (seed, age) => {
    const face = this.#faces.get(seed) ?? travellerFace(seed, age);
    this.#faces.set(seed, face);
    return html`<face-drawing .face=${face}></face-drawing>`;
  };

  #onAct = ({act}: BoothActEvent) => {
    this.booth = acted(this.booth, act);
    this.keep.write(this.booth);
  };

  protected override screen(): unknown {
    const {texts, booth} = this;
    // Create a new function for each render, so that the whole booth renders again after a change of
    // language.
    const say: BoothTexts = (key, values) => texts.t(key, values);
    return html`<booth-counter
        .encounters=${this.encounters}
        .booth=${booth}
        .words=${texts.lookup('encounters', '')}
        .say=${say}
        .texts=${texts}
        .seed=${this.attempt}
        .drawTraveller=${this.#drawTraveller}
        @booth-act=${this.#onAct}
      ></booth-counter>
      ${
        booth.queue
          ? nothing
          : html`<p class="quiet">${texts.t(this.forWindow ? 'talk.unscoredWindow' : 'talk.unscored')}</p>
              <p><a href="#/talk-practice">${texts.t('booth.back')}</a></p>`
      }`;
  }
}
