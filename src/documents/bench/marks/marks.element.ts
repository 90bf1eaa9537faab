import {html, nothing, type PropertyValues} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import type {Mark} from '../../../content/question-type.ts';
import type {Finding} from '../../model/examination.ts';
import {mostMarks, type Place, type Tool} from '../../model/terms.ts';
import './mark-form.element.ts';
import type {BenchMarkForm} from './mark-form.element.ts';
import {benchMarksStyles} from './marks.styles.ts';
import {BenchPart} from '../../view/part.element.ts';

/**
 * The marks of an answer, as a list in which the learner changes and removes them. While the learner sets a mark, the
 * form of this mark is above the list.
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
  /** The tool that showed this place; undefined if the learner used no tool. */
  @property({attribute: false}) using: Tool | undefined;
  /** True while the learner is setting a mark. */
  @property({type: Boolean}) open = false;
  /** True if the learner has pointed at the place, and only the reason is missing. */
  @property({type: Boolean}) pointed = false;

  /** The mark that the learner is changing; undefined for a new one. */
  @state() private changing: Finding | undefined;
  /** The last mark that the learner set, for screen readers. */
  @state() private latest = '';
  @state() private removed: {readonly finding: Finding; readonly findings: readonly Finding[]} | undefined;

  @query('bench-mark-form') private form!: BenchMarkForm | null;

  /** Also waits for the form of the mark, so that the form can take the focus. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const isWhole = await super.getUpdateComplete();
    await this.form?.updateComplete;
    return isWhole;
  }

  override focus(options?: FocusOptions): void {
    if (this.form) this.form.focus(options);
    else super.focus(options);
  }

  /** Moves the focus to the button that starts a mark. */
  focusOnStart(): void {
    this.renderRoot.querySelector<HTMLElement>('[data-mode]')?.focus({preventScroll: true});
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const isOver = changed.has('open') && !this.open;
    const isElsewhere = changed.has('at') && this.changing?.place !== this.at;
    if (isOver || isElsewhere || (changed.has('pointed') && this.pointed)) this.changing = undefined;
  }

  get #isFull(): boolean {
    return this.findings.length >= mostMarks && !this.changing;
  }

  #set = (mark: Finding): void => {
    const {findings, say} = this;
    const old = this.changing ?? mark;
    const at = findings.findIndex(one => isSame(one, old));
    this.removed = undefined;
    this.decide({findings: at < 0 ? [...findings, mark] : findings.map((one, n) => (n === at ? mark : one))});
    const number = at < 0 ? findings.length + 1 : at + 1;
    this.latest = say('bench.mark.isSet', {number, most: mostMarks, place: say(`place.${mark.place}`)});
    this.act({type: 'leave'});
  };

  #change(finding: Finding): void {
    this.changing = finding;
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

  #form(): unknown {
    const {say, specimen, page, light, at, using, pointed, changing} = this;
    return html`<bench-mark-form
      .specimen=${specimen}
      .say=${say}
      page=${page}
      light=${light}
      .at=${at}
      .using=${using}
      .changing=${changing}
      ?pointed=${pointed}
      ?full=${this.#isFull}
      .whenSet=${this.#set}
    ></bench-mark-form>`;
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
    return html`${open && !locked ? this.#form() : nothing}
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

declare global {
  interface HTMLElementTagNameMap {
    'bench-marks': BenchMarks;
  }
}
