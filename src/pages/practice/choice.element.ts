import {css, html, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {stepsStyles} from '../../ui/question/steps.styles.ts';
import {common} from '../../ui/common.styles.ts';
import {GuardedElement} from '../../ui/guarded-element.ts';
import {PracticeActEvent} from './event.ts';
import {lengths, levels, type DocumentShiftLength, type PracticeLevel, type PracticeAct} from './shift.ts';
import {practiceStyles} from '../../ui/question/practice.styles.ts';

/**
 * Offers the kinds of practice: one document at a time, a shift, or a round of tasks on machine-readable
 * lines.
 * @event practice-act - The learner starts one kind of practice.
 */
@customElement('practice-choice')
export class PracticeChoice extends GuardedElement {
  static override styles = [
    common,
    stepsStyles,
    practiceStyles,
    css`
      .ways {
        display: grid;
        gap: var(--space-3);
        grid-template-columns: repeat(auto-fit, minmax(min(18rem, 100%), 1fr));
      }

      .way {
        background: var(--paper-raised);
        border: 1px solid var(--rule);
        border-radius: var(--radius);
        display: flex;
        flex-direction: column;
        margin: 0;
        min-inline-size: 0;
        overflow-wrap: anywhere;
        padding: var(--space-3);
      }

      /* The last of three choices takes a whole row, so that no cell stays empty. */
      .way:last-child:nth-child(odd) {
        grid-column: 1 / -1;
      }

      .way h2 {
        font-size: var(--step-1);
        margin-block: 0 var(--space-1);
      }

      .way > p {
        font-size: 0.9375rem;
        line-height: 1.4;
        margin-block-end: var(--space-3);
      }

      fieldset {
        margin-block-end: var(--space-3);
      }

      legend {
        font-size: 0.9375rem;
        margin-block-end: var(--space-1);
      }

      .steps label {
        gap: var(--space-1);
        padding-inline: var(--space-1);
      }

      .way > button {
        align-self: start;
        margin-block-start: auto;
        max-inline-size: 100%;
      }
    `,
  ];

  /** True if the page has a more important button, which continues an exercise. */
  @property({type: Boolean}) isQuiet = false;

  @state() private level: PracticeLevel = 1;
  @state() private length: DocumentShiftLength = 20;

  #begin(act: PracticeAct): void {
    this.dispatchEvent(new PracticeActEvent(act));
  }

  #steps<T extends number>(
    name: 'level' | 'length',
    all: readonly T[],
    chosen: T,
    choose: (value: T) => void,
    word: (value: T) => string,
  ) {
    return html`<fieldset>
      <legend>${this.texts.t(`practice.${name}`)}</legend>
      <div class="steps">
        ${all.map(
          value =>
            html`<label class=${value === chosen ? 'is-chosen' : ''}
              ><input
                type="radio"
                name=${name}
                value=${String(value)}
                .checked=${value === chosen}
                @change=${() => choose(value)}
              /><span>${word(value)}</span></label
            >`,
        )}
      </div>
    </fieldset>`;
  }

  /**
   * Renders one kind of practice. `steps` are the controls for its settings, such as the level. Only the button of
   * the kind `one` is primary.
   */
  #way(name: 'one' | 'shift' | 'drill', act: PracticeAct, steps: unknown = nothing) {
    const {texts} = this;
    const isPrimary = name === 'one' && !this.isQuiet;
    return html`<section class="way">
      <h2>${texts.t(`practice.${name}`)}</h2>
      <p>${texts.t(`practice.${name}Text`)}</p>
      ${steps}
      <button class=${isPrimary ? 'primary' : ''} @click=${() => this.#begin(act)}>
        ${texts.t(`practice.${name}Start`)}
      </button>
    </section>`;
  }

  protected override screen(): unknown {
    const {texts, level, length} = this;
    const levelSteps = this.#steps(
      'level',
      levels,
      level,
      value => (this.level = value),
      value => texts.t(`practice.level${value}`),
    );
    const lengthSteps = this.#steps('length', lengths, length, value => (this.length = value), String);
    return html`<div class="ways">
      ${this.#way('one', {type: 'open', level}, levelSteps)}
      ${this.#way('shift', {type: 'begin', length}, lengthSteps)} ${this.#way('drill', {type: 'drill'})}
    </div>`;
  }
}
