import {html, nothing, type TemplateResult} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {live} from 'lit/directives/live.js';
import {note, problemLine, QuestionElement} from '../../ui/question/question.element.ts';
import {questionStyles} from '../../ui/question/question.styles.ts';
import {typedStyles} from '../../ui/question/typed.styles.ts';
import {prose} from '../../text/prose.ts';
import type {BenchTexts} from '../view/bench-texts.ts';
import {placesIn, pointedResponse, typedResponse, typedIn} from './drill.ts';
import {read, type Span} from '../mrz/layout.ts';
import './mrz-lines.element.ts';
import type {PlacesChosenEvent} from './mrz-lines.element.ts';

/** What the learner may see of a field task. */
export interface FieldShown {
  readonly id: string;
  readonly lines: readonly string[];
}

/** Maximum length of a typed text. */
const mostCharacters = 44;

/**
 * A task to find a field. The learner chooses positions in the lines, or types the text of the field.
 * @event question-answer - The learner chooses other positions or types another text.
 */
@customElement('drill-field')
export class DrillField extends QuestionElement<FieldShown> {
  static override styles = [questionStyles, typedStyles];

  @property({attribute: false}) say!: BenchTexts;
  /** The right positions; undefined until the feedback may show them. */
  @property({attribute: false}) right: Span | undefined;

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector('mrz-lines')?.focus(options);
  }

  #onChosen = ({places}: PlacesChosenEvent) => {
    this.answer(pointedResponse(places));
  };

  #onInput = (event: Event) => {
    const input = event.currentTarget;
    if (!(input instanceof HTMLInputElement)) return;
    this.answer(input.value.trim() === '' ? [] : typedResponse(input.value));
  };

  #choiceInWords(): string {
    const at = placesIn(this.response);
    if (!at) return this.say('practice.pick.none');
    const {line, from, to} = at;
    const text = read(this.shown.lines, at);
    return this.say(from === to ? 'practice.pick.one' : 'practice.pick.chosen', {line, from, to, text});
  }

  protected override render(): TemplateResult {
    const {words, say, shown, response, locked, judged, right, problem} = this;
    const mark = judged?.marks[''];
    return html`<fieldset class=${mark ? `is-${mark}` : ''} aria-describedby=${problem ? 'problem' : nothing}>
      <legend>${prose(words('stem'))}</legend>
      <p class="how">${say('practice.pick.how')}</p>
      <mrz-lines
        pick
        .say=${say}
        .lines=${shown.lines}
        .chosen=${placesIn(response)}
        .marked=${right}
        ?locked=${locked}
        @places-chosen=${this.#onChosen}
      ></mrz-lines>
      <p class="how" role="status">${this.#choiceInWords()}</p>
      <label for="typed">${say('practice.pick.typed')}</label>
      <p class="field">
        <input
          id="typed"
          type="text"
          dir="ltr"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck="false"
          maxlength=${mostCharacters}
          .value=${live(typedIn(response))}
          ?readonly=${locked}
          aria-invalid=${problem ? 'true' : 'false'}
          aria-describedby=${problem ? 'problem' : nothing}
          @input=${this.#onInput}
        />
      </p>
      ${problemLine(problem)} ${note(this.labels, 'note', mark, words(mark ?? 'wrong'))}
    </fieldset>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'drill-field': DrillField;
  }
}
