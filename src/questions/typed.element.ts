import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import type {Judged, TextLookup} from '../content/question-type.ts';
import type {Response} from '../score/response.ts';
import {prose} from '../text/prose.ts';
import {note, problemLine, type QuestionOnScreen} from '../ui/question/question.element.ts';
import {questionStyles} from '../ui/question/question.styles.ts';
import {typedStyles} from '../ui/question/typed.styles.ts';
import {fit} from './typed.ts';

/** The settings in which the question types with a text field differ. */
interface TypedSetup {
  /** Maximum length in bytes of UTF-8. */
  readonly mostBytes: number;
  /** Keyboard on phones. */
  readonly inputmode: 'decimal' | 'text';
  /** Text after the field as HTML, such as a unit; '' for none. */
  readonly unit?: string;
  readonly onInput: (event: Event) => void;
}

/** Styles for a question with a text field. */
export const typedQuestionStyles = [questionStyles, typedStyles];

/**
 * Returns the text in a text field as a response. `event` is the input event of the field. A text that is too long is
 * truncated.
 */
export function typedIn(event: Event, mostBytes: number): Response {
  const input = event.currentTarget;
  const typed = input instanceof HTMLInputElement ? fit(input.value, mostBytes) : '';
  return typed.trim() === '' ? [] : [typed];
}

/** Returns the feedback as HTML. Each known mistake has its own feedback. */
function feedback(judged: Judged | undefined, words: TextLookup): string {
  const {'': whole, ...slips} = judged?.marks ?? {};
  if (whole === 'right') return words('right');
  const [slip] = Object.keys(slips);
  return words(slip === undefined ? 'wrong' : `mistakes.${slip}.feedback`);
}

/** Renders a question with one text field. */
export function renderTextField(
  {words, labels, response, judged, locked, problem}: QuestionOnScreen<unknown>,
  {mostBytes, inputmode, unit = '', onInput}: TypedSetup,
): TemplateResult {
  const mark = judged?.marks[''];
  const about = [...(unit ? ['unit'] : []), ...(mark ? ['note'] : []), ...(problem ? ['problem'] : [])];
  return html`<fieldset class=${mark ? `is-${mark}` : ''}>
    <legend>${prose(words('stem'))}</legend>
    <label for="typed">${labels.yourAnswer}</label>
    <p class="field">
      <input
        id="typed"
        type="text"
        inputmode=${inputmode}
        dir="ltr"
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        maxlength=${mostBytes}
        .value=${live(response[0] ?? '')}
        ?readonly=${locked}
        aria-invalid=${problem ? 'true' : 'false'}
        aria-describedby=${about.join(' ') || nothing}
        @input=${onInput}
      />
      ${unit ? html`<span id="unit">${prose(unit)}</span>` : nothing}
    </p>
    ${problemLine(problem)} ${note(labels, 'note', mark, feedback(judged, words))}
    <slot></slot>
  </fieldset>`;
}
