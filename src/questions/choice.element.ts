import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import {prose} from '../text/prose.ts';
import {choiceStyles} from '../ui/question/choice.styles.ts';
import {note, problemLine, type QuestionOnScreen} from '../ui/question/question.element.ts';
import {questionStyles} from '../ui/question/question.styles.ts';
import type {ChoiceShown} from './one-right.ts';

/** The settings in which the question types with options differ. */
interface ChoiceSetup {
  /** Type of the native input element in front of each option. */
  readonly control: 'radio' | 'checkbox';
  /** Instruction under the stem. */
  readonly how: string;
  /** Content between the instruction and the options. */
  readonly picture?: TemplateResult;
  /** Listeners for the input element of each option. */
  readonly onClick: (event: Event) => void;
  readonly onChange: (event: Event) => void;
}

/** Styles for a question with a list of options. */
export const choiceQuestionStyles = [questionStyles, choiceStyles];

/** Renders a question with a list of options. */
export const choice = (question: QuestionOnScreen<ChoiceShown>, setup: ChoiceSetup): TemplateResult =>
  html`<fieldset
    role=${setup.control === 'radio' ? 'radiogroup' : 'group'}
    aria-describedby=${question.problem ? 'how problem' : 'how'}
    aria-invalid=${setup.control === 'radio' && question.problem ? 'true' : 'false'}
  >
    <legend>${prose(question.words('stem'))}</legend>
    <p class="how" id="how">${setup.how}</p>
    ${problemLine(question.problem)} ${setup.picture ?? nothing}
    ${question.shown.options.map(option => optionRow(option, question, setup))}
    <slot></slot>
  </fieldset>`;

function optionRow(
  option: string,
  {words, labels, response, judged, locked, problem}: QuestionOnScreen<ChoiceShown>,
  {control, onClick, onChange}: ChoiceSetup,
): TemplateResult {
  const chosen = response.includes(option);
  const mark = judged?.marks[option];
  const noteId = `note-${option}`;
  return html`<div class="option ${chosen ? 'is-chosen' : ''} ${mark ? `is-${mark}` : ''}">
    <label>
      <input
        type=${control}
        name="option"
        value=${option}
        .checked=${live(chosen)}
        aria-disabled=${locked ? 'true' : 'false'}
        aria-invalid=${control === 'checkbox' && problem ? 'true' : 'false'}
        aria-describedby=${mark ? noteId : nothing}
        @click=${onClick}
        @change=${onChange}
      />
      <span>${prose(words(`options.${option}.text`))}</span>
    </label>
    ${note(labels, noteId, mark, words(`options.${option}.feedback`))}
  </div>`;
}
