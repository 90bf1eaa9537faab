import {html, nothing, type PropertyValues} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {live} from 'lit/directives/live.js';
import type {Mark} from '../../content/question-type.ts';
import type {Finding} from '../model/examination.ts';
import {placesOn} from '../model/places.ts';
import {lookAgain, mostMarks, reasons, tools, type Place, type Reason, type Tool} from '../model/terms.ts';
import {benchMarksStyles} from './marks.styles.ts';
import {BenchPart} from '../view/part.element.ts';
import '../view/drawn.element.ts';
import {isPlaceOffPage, nameable, toolNamed} from '../view/pointing.ts';
import {likelyReasons, reasonsFor, toolFor} from './reasons-for.ts';

/**
 * The marks of an answer. Each mark has a place, a reason and a tool. After pointing at a place, the learner presses
 * one of the reasons that fit the light. Without a pointer, a form of three native select lists does the same.
 * @event bench-decide - The learner sets, changes or removes a mark.
 * @event bench-act - The learner starts or cancels a mark.
 */
@customElement('bench-marks')
export class BenchMarks extends BenchPart {
  static override styles = benchMarksStyles;

  @property({attribute: false}) findings: readonly Finding[] = [];
  /** The result of scoring for each mark, by place; undefined before the answer is scored. */
  @property({attribute: false}) marks: Readonly<Record<string, Mark>> | undefined;
  /** The place of the mark that the learner is setting. */
  @property({attribute: false}) at: Place | undefined;
  /** The tool that showed this place; undefined if the light alone showed it. */
  @property({attribute: false}) using: Tool | undefined;
  /** Whether the learner is setting a mark. */
  @property({type: Boolean}) open = false;
  /** Whether the learner pointed at the place, and has only to name a reason. */
  @property({type: Boolean}) pointed = false;

  /** The mark that the learner is changing; undefined for a new one. */
  @state() private changing: Finding | undefined;
  @state() private place: Place | undefined;
  @state() private reason: Reason | undefined;
  @state() private tool: Tool = 'white';
  @state() private isShort = false;
  @state() private isLong = false;
  /** Whether the less likely reasons are unfolded. */
  @state() private isUnfolded = false;
  /** The last mark that the learner set, for screen readers. */
  @state() private latest = '';
  @state() private removed: {readonly finding: Finding; readonly findings: readonly Finding[]} | undefined;

  override focus(options?: FocusOptions): void {
    const field = this.#isQuick ? 'h3' : `select[name="${this.place ? 'reason' : 'place'}"]`;
    this.renderRoot.querySelector<HTMLElement>(this.open ? field : 'h2')?.focus(options);
  }

  /** Moves the focus to the button that starts a mark. */
  focusOnStart(): void {
    this.renderRoot.querySelector<HTMLElement>('[data-mode]')?.focus({preventScroll: true});
  }

  /** True while the reasons are buttons: the learner pointed at a place. */
  get #isQuick(): boolean {
    return this.pointed && this.at !== undefined && !this.isLong && !this.#isFull;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('open') || changed.has('at')) this.isLong = this.isUnfolded = false;
    const isOver = changed.has('open') && !this.open;
    const isElsewhere = changed.has('at') && this.changing?.place !== this.at;
    if (isOver || isElsewhere || (changed.has('pointed') && this.pointed)) this.changing = undefined;
    if (changed.has('open') || changed.has('at') || changed.has('page')) this.#begin(this.at);
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

  get #isFull(): boolean {
    return this.findings.length >= mostMarks && !this.changing;
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
    if (place && reason && !this.#isFull) this.#set({place, reason, tool});
  };

  #set(mark: Finding): void {
    const {findings, say} = this;
    const old = this.changing ?? mark;
    const at = findings.findIndex(one => isSame(one, old));
    this.removed = undefined;
    this.decide({findings: at < 0 ? [...findings, mark] : findings.map((one, n) => (n === at ? mark : one))});
    const number = at < 0 ? findings.length + 1 : at + 1;
    this.latest = say('bench.mark.isSet', {number, most: mostMarks, place: say(`place.${mark.place}`)});
    this.act({type: 'leave'});
  }

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

  #change(finding: Finding): void {
    this.changing = finding;
    this.#begin(finding.place);
    this.act({type: 'mark', place: finding.place});
  }

  #remove(finding: Finding): void {
    this.latest = '';
    this.removed = {finding, findings: this.findings};
    this.decide({findings: this.findings.filter(one => !isSame(one, finding))});
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.undo')?.focus());
  }

  #onUndo = () => {
    if (this.removed) this.decide({findings: this.removed.findings});
    this.removed = undefined;
    this.renderRoot.querySelector('h2')?.focus();
  };

  #select<T extends string>(
    name: string,
    all: readonly T[],
    chosen: T | undefined,
    onChange: (event: Event) => void,
    group: string,
  ): unknown {
    const {say} = this;
    const isMissing = this.isShort && chosen === undefined;
    return html`<label
      ><span>${say(`bench.mark.${name}`)}</span>
      <select
        name=${name}
        .value=${live(chosen ?? '')}
        aria-invalid=${isMissing ? 'true' : 'false'}
        aria-describedby=${isMissing ? 'short' : nothing}
        @change=${onChange}
      >
        <option value="" ?selected=${chosen === undefined}>${say('bench.choose')}</option>
        ${all.map(
          (one: string) =>
            html`<option value=${one} ?selected=${one === chosen}>${say(`${group}.${one}`)}</option>`,
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
              <button data-reason=${reason} @click=${() => this.#set({place, reason, tool})}>
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
          this.#isFull
            ? say('bench.mark.full', {most: mostMarks})
            : this.isShort
              ? say('bench.mark.short')
              : nothing
        }
      </p>
      ${reason === lookAgain ? html`<p class="hint">${say('bench.mark.lookAgain')}</p>` : nothing}
      <div class="strip">
        <button class="primary" aria-disabled=${this.#isFull ? 'true' : 'false'}>
          ${say('bench.mark.set')}
        </button>
        <button type="button" class="link" @click=${() => this.act({type: 'leave'})}>
          ${say('bench.mark.cancel')}
        </button>
      </div>
    </form>`;
  }

  #finding(finding: Finding): unknown {
    const {say} = this;
    const place = say(`place.${finding.place}`);
    return html`<li class=${this.marks ? `is-${this.marks[finding.place] ?? 'open'}` : ''}>
      <div>
        <b>${place}</b>${say('bench.colon')} ${say(`reason.${finding.reason}`)}
        <span class="hint">${say(`tool.${finding.tool}`)}</span>
      </div>
      ${
        this.locked
          ? nothing
          : html`<button
                class="link"
                aria-label=${say('bench.mark.changeThis', {place})}
                @click=${() => this.#change(finding)}
              >
                ${say('bench.mark.change')}
              </button>
              <button
                class="link"
                aria-label=${say('bench.mark.removeThis', {place})}
                @click=${() => this.#remove(finding)}
              >
                ${say('bench.mark.remove')}
              </button>`
      }
    </li>`;
  }

  protected override render(): unknown {
    const {say, findings, removed, open, locked} = this;
    const isIdle = !open && !locked;
    return html`${open && !locked ? (this.#isQuick ? this.#reasons() : this.#form()) : nothing}
      <h2 tabindex="-1">${say('bench.marks', {count: findings.length, most: mostMarks})}</h2>
      ${findings.length === 0 && isIdle ? html`<p class="hint">${say('bench.noMarks')}</p>` : nothing}
      <ol>
        ${findings.map(finding => this.#finding(finding))}
      </ol>
      ${
        isIdle
          ? html`<button data-mode="marking" @click=${() => this.act({type: 'mark'})}>
              ${say('bench.tool.mark')}
            </button>`
          : nothing
      }
      <div role="status">
        <p class="visually-hidden">${locked || removed ? nothing : this.latest}</p>
        ${
          removed && !locked
            ? html`<div class="strip">
                <p>${say('bench.mark.removed', {place: say(`place.${removed.finding.place}`)})}</p>
                <button class="undo" @click=${this.#onUndo}>${say('bench.mark.undo')}</button>
              </div>`
            : nothing
        }
      </div>`;
  }
}

const isSame = (one: Finding, other: Finding): boolean =>
  one.place === other.place && one.reason === other.reason && one.tool === other.tool;

function target({currentTarget}: Event): HTMLSelectElement {
  if (currentTarget instanceof HTMLSelectElement) return currentTarget;
  throw new Error('a list of the bench changed that is none');
}

declare global {
  interface HTMLElementTagNameMap {
    'bench-marks': BenchMarks;
  }
}
