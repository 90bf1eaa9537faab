import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {DocumentBlock} from '../../../content/course.ts';
import '../../../documents/view/rings.element.ts';
import '../../../documents/view/tilt.element.ts';
import type {TiltEvent} from '../../../documents/view/part.element.ts';
import '../../../documents/view/drawn.element.ts';
import {lamp} from '../../../documents/view/lamp.element.ts';
import {lampStyles} from '../../../documents/view/lamp.styles.ts';
import {lateNotice, lateStyles} from '../../../documents/view/late-notice.element.ts';
import {Waiting} from '../../../documents/view/waiting.element.ts';
import {neededFor} from '../../../documents/view/painters.ts';
import {ringRound} from '../../../documents/view/ring.ts';
import {pageName, type BenchTexts} from '../../../documents/view/bench-texts.ts';
import {descriptionList} from '../../../documents/view/description-list.element.ts';
import {dataPageOf} from '../../../documents/view/pointing.ts';
import {pagesOf} from '../../../documents/model/pages.ts';
import {picturesOf, underLoupe, type Picture, type Showing} from '../../../documents/model/showing.ts';
import type {Specimen} from '../../../documents/model/specimen.ts';
import {isTurned, lights, places, type Light, type Place} from '../../../documents/model/terms.ts';
import {common} from '../../../ui/common.styles.ts';
import {documentRoomStyles, exhibitClass} from '../figure/document-room.styles.ts';
import {figureBlockStyles} from '../figure/figure-block.styles.ts';
import {LargeFigure} from '../../../ui/figure/large-figure.ts';
import {proseStyles} from '../../../ui/prose.styles.ts';
import {specimenBlockStyles} from './specimen-block.styles.ts';

/**
 * Returns the light of a picture. The loupe applies only to the picture of an enlarged place. The picture of
 * the whole page stays in white light.
 */
const lightOn = ({isCloser}: Picture, light: Light): Light =>
  light === 'loupe' && !isCloser ? 'white' : light;

/**
 * Shows a page of a document in a lesson, with a choice of lights. It can also show an enlarged place of the
 * page, and a genuine copy beside the document.
 */
@customElement('specimen-block')
export class SpecimenBlock extends LargeFigure {
  static override styles = [
    common,
    proseStyles,
    figureBlockStyles,
    lampStyles,
    lateStyles,
    documentRoomStyles,
    specimenBlockStyles,
  ];

  @property() override module = '';
  @property({attribute: false}) override block!: Extract<DocumentBlock, {kind: 'specimen'}>;
  @property({attribute: false}) specimen!: Specimen;
  /** The genuine copy beside the document, if there is one. */
  @property({attribute: false}) genuine: Specimen | undefined;

  @state() private light: Light = 'white';
  @state() private tilt = 0;
  @state() private isPrinted = false;
  /** True if a window too narrow for both pictures shows the genuine copy in place of the document. */
  @state() private isSwapped = false;

  /**
   * The last selected light for which all painters were loaded. The pictures keep this light while the
   * painters for a new light load.
   */
  #shownLight: Light = 'white';
  readonly #waiting = new Waiting(this);
  readonly #paper = matchMedia('print');
  #showing!: Showing;
  #columns: readonly (readonly Picture[])[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    this.#paper.addEventListener('change', this.#onPaper);
  }

  override disconnectedCallback(): void {
    this.#paper.removeEventListener('change', this.#onPaper);
    super.disconnectedCallback();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('block') || changed.has('specimen')) {
      const {specimen, block, genuine} = this;
      const page = pagesOf(specimen).find(each => each === block.page) ?? dataPageOf(specimen);
      this.#showing = {specimen, page, at: this.#at, genuine};
      this.#columns = picturesOf(this.#showing);
      this.isSwapped = false;
      this.light = this.#lights[0] ?? 'white';
      this.#shownLight = this.light;
    }
    if (this.#state === 'here') this.#shownLight = this.light;
  }

  /** The common loading state of the painters that the pictures need; `here` when all have loaded. */
  get #state() {
    return this.#waiting.stateOf(this.#columns.flat().flatMap(neededFor));
  }

  /** Returns a new function each time. So the slider notices a change of language and renders again. */
  get #say(): BenchTexts {
    return (key, values) => this.texts.say(key, values);
  }

  get #lights(): readonly Light[] {
    return this.block.lights.flatMap(name => lights.find(light => light === name) ?? []);
  }

  get #at(): Place | undefined {
    return places.find(place => place === this.block.at);
  }

  #onPaper = ({matches}: MediaQueryListEvent) => {
    this.isPrinted = matches;
  };

  #onLight = (light: Light) => {
    this.#waiting.forget();
    this.light = light;
  };

  #onTilt = (event: TiltEvent) => {
    this.tilt = event.tilt;
  };

  /** The light in which the pictures are drawn. On paper, this is always the first light of the block. */
  get #shining(): Light {
    return this.isPrinted ? (this.#lights[0] ?? 'white') : this.#shownLight;
  }

  /** Renders the choice of lights if there are several, and the slider of a light that has one. */
  #lamps(name: string, slider?: unknown): unknown {
    const all = this.#lights;
    const [say, onChange] = [this.#say, this.#onLight];
    if (all.length < 2 && !slider) return nothing;
    return html`<div class="lit">
      ${
        all.length > 1
          ? html`<fieldset class="lights">
              <legend class="visually-hidden">${say('bench.lights')}</legend>
              ${all.map(light => lamp({light, isOn: light === this.light, name, onChange}, say))}
            </fieldset>`
          : nothing
      }
      ${slider}
    </div>`;
  }

  /** Returns the label of a picture; '' if there is only one picture. */
  #name({isGenuine, isCloser}: Picture): string {
    const say = this.#say;
    const all = this.#columns.flat();
    const copy = say(isGenuine ? 'bench.referenceCopy' : 'bench.thisDocument');
    if (isCloser) {
      const values = {place: say(`place.${this.#at ?? ''}`), copy};
      return say(all.some(other => other.isGenuine) ? 'specimen.closerOf' : 'specimen.closer', values);
    }
    return all.length > 1 ? copy : '';
  }

  #picture(picture: Picture): unknown {
    const say = this.#say;
    const {specimen, page, frame, isCloser} = picture;
    const light = lightOn(picture, this.#shining);
    const at = this.#at;
    const near = underLoupe(picture, this.#showing);
    const rings = at ? [ringRound([at], 'mine', '', {specimen, page})] : [];
    // The rings on an enlarged place are invisible. The window of the enlarged document measures them.
    if (isCloser) rings.push({boxes: [near], kind: 'mine', sign: ''});
    const name = this.#name(picture);
    const area = light === 'loupe' ? near : frame;
    const shows = {page: pageName(page, say), light: say(`tool.${light}`)};
    return html`<div class="picture ${frame.height > frame.width ? 'is-tall' : ''}">
      ${name ? html`<p class="label">${name}</p>` : nothing}
      <div class="sheet">
        <document-drawing
          .specimen=${specimen}
          page=${page}
          light=${light}
          .tilt=${isTurned(light) ? this.tilt : 0}
          .frame=${area}
          label=${name ? say('bench.drawing', {...shows, page: `${name}, ${shows.page}`}) : say('bench.drawing', shows)}
        ></document-drawing>
        <bench-rings
          class=${isCloser ? 'is-off' : ''}
          page=${page}
          .frame=${area}
          .rings=${rings}
        ></bench-rings>
      </div>
    </div>`;
  }

  /** True if the pictures are the whole page of the document and the whole page of its genuine copy. */
  get #isPair(): boolean {
    const columns = this.#columns;
    return columns.length > 1 && columns.flat().every(({isCloser}) => !isCloser);
  }

  #pictures(): TemplateResult {
    const state = this.#isPair ? `are-pair ${this.isSwapped ? 'are-swapped' : ''}` : '';
    return html`<div class="pictures ${state}">
      ${this.#columns.map(
        column => html`<div class="column">${column.map(picture => this.#picture(picture))}</div>`,
      )}
    </div>`;
  }

  /**
   * Renders two buttons for a narrow window, which shows one picture at a time. The buttons choose between the
   * document and the genuine copy.
   */
  #swap(): unknown {
    const say = this.#say;
    const choice = (isSwapped: boolean, words: string) =>
      html`<button
        aria-pressed=${isSwapped === this.isSwapped ? 'true' : 'false'}
        @click=${() => {
          this.isSwapped = isSwapped;
        }}
      >
        ${words}
      </button>`;
    return this.#isPair
      ? html`<div class="swap">
          ${choice(false, say('bench.thisDocument'))} ${choice(true, say('bench.referenceCopy'))}
        </div>`
      : nothing;
  }

  /**
   * Renders the slider if at least one of the lights has a slider. In the other lights, the slider is off but keeps
   * its place, so that nothing moves.
   */
  protected override over(): unknown {
    const light = this.#shining;
    if (!this.#lights.some(isTurned)) return undefined;
    return html`<bench-tilt
      class=${isTurned(light) ? '' : 'is-off'}
      .say=${this.#say}
      light=${light}
      .tilt=${this.tilt}
      @bench-tilt=${this.#onTilt}
    ></bench-tilt>`;
  }

  /** Renders the description of the document, and that of the genuine copy if there is one. */
  #descriptions(): unknown {
    const say = this.#say;
    const all = this.#columns.flat();
    const copies = all.filter(({isGenuine}, n) => all.findIndex(one => one.isGenuine === isGenuine) === n);
    return html`<div class="told">
      ${copies.map(
        copy =>
          html`${
            copies.length > 1
              ? html`<h2>${say(copy.isGenuine ? 'bench.referenceCopy' : 'bench.thisDocument')}</h2>`
              : nothing
          }
          ${descriptionList({...copy, light: this.#shining}, say)}`,
      )}
    </div>`;
  }

  protected override above(): unknown {
    return html`${this.#lamps('large-light')} ${this.#swap()}`;
  }

  protected override large(): TemplateResult {
    return this.#pictures();
  }

  protected override screen(): unknown {
    const say = this.#say;
    const [[first] = []] = this.#columns;
    if (!first) return nothing;
    const here = say('bench.seen', {page: pageName(first.page, say), light: say(`tool.${this.#shining}`)});
    return html`${this.#lamps('light', this.over())} ${lateNotice(this.#state, say, this.#waiting.retry)}
      ${this.#swap()}
      <div class=${exhibitClass(this.block.room)}>
        ${this.#pictures()}
        <div class="more">
          ${
            this.isPrinted
              ? this.#descriptions()
              : html`<details>
                  <summary>${here}</summary>
                  ${this.#descriptions()}
                </details>`
          }
          ${this.enlarge()}
        </div>
      </div>
      <p class="visually-hidden" role="status">${here}</p>
      ${this.overWindow()}`;
  }
}
