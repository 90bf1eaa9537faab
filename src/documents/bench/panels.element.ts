import {html, nothing} from 'lit';
import type {Judged, QuestionLabels, TextLookup} from '../../content/question-type.ts';
import type {ExaminationAnswer} from '../model/answer.ts';
import type {Specimen} from '../model/specimen.ts';
import {isTurned} from '../model/terms.ts';
import './feedback.element.ts';
import type {ShowEvent} from './feedback.element.ts';
import type {Mode} from '../view/bench-machine.ts';
import './leaves.element.ts';
import './marks/marks.element.ts';
import './pair.element.ts';
import './reader.element.ts';
import './sheet.element.ts';
import type {ReferenceSheet as Rules} from './sheet.element.ts';
import '../view/tilt.element.ts';
import './told.element.ts';
import './traveller.element.ts';
import './verdict.element.ts';
import type {LitPage} from '../view/ring.ts';
export {ringsOfAnswer} from './rings-of-answer.ts';
import type {BenchTexts} from '../view/bench-texts.ts';

/** The part of the bench's state that the panels need. */
export interface BenchState extends LitPage {
  readonly mode: Mode;
  readonly say: BenchTexts;
  readonly words: TextLookup;
  /**
   * `reference` is a genuine copy of the series, and `sheet` is the reference sheet of the issuer. Each is
   * undefined if there is none.
   */
  readonly reference: Specimen | undefined;
  readonly sheet: Rules | undefined;
  readonly tilt: number;
  /** True while the genuine copy lies on the table. */
  readonly isSwapped: boolean;
  readonly locked: boolean;
}

/** Renders the slider that tilts the page or moves the lamp, in the lights that have one. */
export const slider = ({light, say, tilt}: BenchState): unknown =>
  isTurned(light) ? html`<bench-tilt .say=${say} light=${light} .tilt=${tilt}></bench-tilt>` : nothing;

/** Renders the panel of the current tool. Renders nothing if no tool is in use. */
export function panel(state: BenchState): unknown {
  const {mode, specimen, reference, say, words, sheet, page, light, tilt, isSwapped, locked} = state;
  switch (mode) {
    case 'reading':
      return html`<bench-reader
        .specimen=${specimen}
        .say=${say}
        page=${page}
        ?locked=${locked}
      ></bench-reader>`;
    case 'rules':
      return html`<bench-sheet
        .specimen=${specimen}
        .say=${say}
        .sheet=${sheet}
        light=${light}
      ></bench-sheet>`;
    case 'person':
      return html`<bench-traveller
        .specimen=${specimen}
        .say=${say}
        .words=${words}
        ?locked=${locked}
      ></bench-traveller>`;
    case 'comparing':
      return reference
        ? html`<bench-pair
            .specimen=${specimen}
            .reference=${reference}
            .say=${say}
            page=${page}
            light=${light}
            .tilt=${tilt}
            ?swapped=${isSwapped}
          ></bench-pair>`
        : nothing;
    case 'telling':
      return html`<bench-told
        .specimen=${specimen}
        .say=${say}
        page=${page}
        light=${light}
        ?locked=${locked}
      ></bench-told>`;
    default:
      return nothing;
  }
}

/** Renders all pages of the document below each other, if the mode is `leafing`. */
export const leaves = ({mode, specimen, say, page, light}: BenchState): unknown =>
  mode === 'leafing'
    ? html`<bench-leaves
        class="leaves"
        .specimen=${specimen}
        .say=${say}
        page=${page}
        light=${light}
      ></bench-leaves>`
    : nothing;

/**
 * The data for the feedback: an answer with its result from scoring, the labels and the oddities. `onShow` is
 * called when the learner asks to see an anomaly.
 */
interface Verdict {
  readonly answer: ExaminationAnswer;
  readonly judged: Judged | undefined;
  readonly labels: QuestionLabels;
  readonly oddities: readonly string[];
  readonly onShow: (event: ShowEvent) => void;
}

/** Renders the feedback if the answer is scored. */
export const feedback = (
  {specimen, say, words}: BenchState,
  {answer, judged, labels, oddities, onShow}: Verdict,
): unknown =>
  judged
    ? html`<bench-feedback
        .specimen=${specimen}
        .say=${say}
        .answer=${answer}
        .judged=${judged}
        .words=${words}
        .labels=${labels}
        .oddities=${oddities}
        @bench-show=${onShow}
      ></bench-feedback>`
    : nothing;
