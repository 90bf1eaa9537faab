import {html, nothing, type PropertyValues} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {live} from 'lit/directives/live.js';
import type {Finding} from '../../model/examination.ts';
import {placesOn} from '../../model/places.ts';
import {lookAgain, mostMarks, reasons, tools, type Place, type Reason, type Tool} from '../../model/terms.ts';
import {BenchPart} from '../../view/part.element.ts';
import '../../view/drawn.element.ts';
import {isPlaceOffPage, nameable, toolNamed} from '../../view/pointing.ts';
import {markFormStyles} from './mark-form.styles.ts';
import {likelyReasons, reasonsFor, toolFor} from './reasons-for.ts';

/**
 * Sets one mark: a place, a reason and a tool. After pointing at a place, the learner presses one of the reasons that fit
 * the light. Without a pointer, three native select lists do the same.
 * @event bench-act - The learner cancels the mark.
 */
@customElement('bench-mark-form')
export class BenchMarkForm extends BenchPart {
  static override styles = markFormStyles;

  /** The place of the mark. */
  @property({attribute: false}) at: Place | undefined;
  /** The tool that showed this place; undefined if the light alone showed it. */
  @property({attribute: false}) using: Tool | undefined;
  /** The mark that the learner changes; undefined for a new one. */
  @property({attribute: false}) changing: Finding | undefined;
  /** True if the learner has pointed at the place and needs only to choose a reason. */
  @property({type: Boolean}) pointed = false;
  /** True if the answer can hold no more marks. */
  @property({type: Boolean}) full = false;
  /** Called with the mark when the learner has set it. */
  @property({attribute: false}) whenSet!: (mark: Finding) => void;

  @state() private place: Place | undefined;
  @state() private reason: Reason | undefined;
  @state() private tool: Tool = 'white';
  @state() private isShort = false;
  @state() private isLong = false;
  /** True while the less likely reasons are visible. */
  @state() private isUnfolded = false;

  override focus(options?: FocusOptions): void {
    const field = this.#isQuick ? 'h3' : `select[name="${this.place ? 'reason' : 'place'}"]`;
    this.renderRoot.querySelector<HTMLElement>(field)?.focus(options);
  }

  /** True while the reasons are shown as buttons, because the learner pointed at a place. */
  get #isQuick(): boolean {
    return this.pointed && this.at !== undefined && !this.isLong && !this.full;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('at')) this.isLong = this.isUnfolded = false;
    const isOther = changed.has('at') || changed.has('changing') || changed.has('page');
    if (isOther || !this.hasUpdated) this.#begin(this.at);
    else if (changed.has('light') && !isPlaceOffPage(this.place ?? '')) this.tool = this.light;
  }

  #begin(place: Place | undefined): void {
    const known = this.changing?.place === place ? this.changing : undefined;
    this.place = place;
    this.reason = known?.reason;
    this.tool = known?.tool ?? this.#toolAt(place);
    this.isShort = false;
  }

  /**
   * Returns the tool of a mark: the tool in use when the learner pointed at the place, otherwise the usual tool for
   * the place.
   */
  #toolAt(place: Place | undefined): Tool {
    if (!place) return this.light;
    return place === this.at && this.using ? this.using : toolFor(place, this.light);
  }

  #onPlace = (event: Event) => {
    const {value} = target(event);
    this.#begin(nameable(this.specimen, this.page).find(place => place === value));
  };

  #onReason = (event: Event) => {
    const {value} = target(event);
    this.reason = reasons.find(reason => reason === value);
    this.isShort = false;
  };

  #onTool = (event: Event) => {
    this.tool = toolNamed(target(event).value) ?? this.tool;
  };

  #onSet = (event: Event) => {
    event.preventDefault();
    const {place, reason, tool} = this;
    this.isShort = !place || !reason;
    if (!place || !reason)
      this.renderRoot.querySelector<HTMLElement>(`[name="${place ? 'reason' : 'place'}"]`)?.focus();
    if (place && reason && !this.full) this.whenSet({place, reason, tool});
  };

  #onUnfold = async () => {
    this.isUnfolded = true;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.is-rest button')?.focus();
  };

  #onLong = async () => {
    this.isLong = true;
    await this.updateComplete;
    this.focus();
  };

  #select<T extends string>(
    name: string,
    options: readonly T[],
    value: T | undefined,
    onChange: (event: Event) => void,
    group: string,
  ): unknown {
    const {say} = this;
    const isMissing = this.isShort && value === undefined;
    return html`<label
      ><span>${say(`bench.mark.${name}`)}</span>
      <select
        name=${name}
        .value=${live(value ?? '')}
        aria-invalid=${isMissing ? 'true' : 'false'}
        aria-describedby=${isMissing ? 'short' : nothing}
        @change=${onChange}
      >
        <option value="" ?selected=${value === undefined}>${say('bench.choose')}</option>
        ${options.map(
          (one: string) =>
            html`<option value=${one} ?selected=${one === value}>${say(`${group}.${one}`)}</option>`,
        )}
      </select></label
    >`;
  }

  /** Renders the chosen place enlarged, because the page itself may be scrolled out of view. */
  #closeUp(): unknown {
    const {say, specimen, page, light, place} = this;
    const [box] = (place && placesOn(specimen, page).get(place)) ?? [];
    if (!place || !box) return nothing;
    const height = Math.max(box.height * 1.2, box.width / 4);
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    return html`<document-drawing
      class="close-up"
      .specimen=${specimen}
      page=${page}
      light=${light}
      .frame=${{x: x - height * 2.5, y: y - height / 2, width: height * 5, height}}
      label=${say(`place.${place}`)}
    ></document-drawing>`;
  }

  #reasons(): unknown {
    const {say, place, tool, isUnfolded} = this;
    if (!place) return nothing;
    const all = reasonsFor(tool);
    const count = Math.max(0, all.length - likelyReasons);
    return html`<div class="quick" role="group" aria-labelledby="pointed">
      <h3 id="pointed" tabindex="-1">${say('bench.mark.at', {place: say(`place.${place}`)})}</h3>
      <p class="hint">${say('bench.mark.with', {tool: say(`tool.${tool}`)})}</p>
      <ul>
        ${all.map(
          (reason, n) =>
            html`<li class=${n < likelyReasons ? '' : 'is-rest'} ?hidden=${n >= likelyReasons && !isUnfolded}>
              <button data-reason=${reason} @click=${() => this.whenSet({place, reason, tool})}>
                ${say(`reason.${reason}`)}
              </button>
            </li>`,
        )}
      </ul>
      <div class="strip">
        <button class="link" @click=${() => this.act({type: 'leave'})}>${say('bench.mark.cancel')}</button>
        ${
          count === 0 || isUnfolded
            ? html`<button class="link" @click=${this.#onLong}>${say('bench.mark.more')}</button>`
            : html`<button class="link unfold" aria-expanded="false" @click=${this.#onUnfold}>
                ${say('bench.mark.otherReasons', {count})}
              </button>`
        }
      </div>
    </div>`;
  }

  #form(): unknown {
    const {say, specimen, page, place, reason, tool} = this;
    return html`<form @submit=${this.#onSet}>
      ${this.#closeUp()} ${this.#select('place', nameable(specimen, page), place, this.#onPlace, 'place')}
      ${this.#select('reason', reasons, reason, this.#onReason, 'reason')}
      ${this.#select('tool', tools, tool, this.#onTool, 'tool')}
      <p class="short" id="short" role="alert">
        ${
          this.full
            ? say('bench.mark.full', {most: mostMarks})
            : this.isShort
              ? say('bench.mark.short')
              : nothing
        }
      </p>
      ${reason === lookAgain ? html`<p class="hint">${say('bench.mark.lookAgain')}</p>` : nothing}
      <div class="strip">
        <button class="primary" aria-disabled=${this.full ? 'true' : 'false'}>
          ${say('bench.mark.set')}
        </button>
        <button type="button" class="link" @click=${() => this.act({type: 'leave'})}>
          ${say('bench.mark.cancel')}
        </button>
      </div>
    </form>`;
  }

  protected override render(): unknown {
    return this.#isQuick ? this.#reasons() : this.#form();
  }
}

function target({currentTarget}: Event): HTMLSelectElement {
  if (currentTarget instanceof HTMLSelectElement) return currentTarget;
  throw new Error('a list of the bench changed that is none');
}

declare global {
  interface HTMLElementTagNameMap {
    'bench-mark-form': BenchMarkForm;
  }
}
