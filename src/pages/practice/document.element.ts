import {html, nothing, type PropertyValues} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {keyed} from 'lit/directives/keyed.js';
import '../../documents/bench/document-bench.element.ts';
import type {ReferenceSheet} from '../../documents/bench/sheet.element.ts';
import {genuineCopy} from '../../documents/view/genuine-copy.ts';
import type {BenchTexts} from '../../documents/view/bench-texts.ts';
import type {Generated} from '../../documents/generate/generate.ts';
import type {Reference} from '../../documents/schema/reference.ts';
import type {Judged, QuestionLabels, TextLookup} from '../../content/question-type.ts';
import type {Response} from '../../score/response.ts';
import type {InterfaceKey} from '../../text/interface-key.ts';
import {common} from '../../ui/common.styles.ts';
import {GuardedElement} from '../../ui/guarded-element.ts';
import {practiceStyles} from '../../ui/question/practice.styles.ts';
import {proseStyles} from '../../ui/prose.styles.ts';
import {benchFrameStyles} from '../question/bench-frame.styles.ts';
import {questionFrameStyles} from '../question/question-frame.styles.ts';
import {labelsIn} from '../question/controls.ts';
import {generatedTexts} from './document-texts.ts';

/**
 * Shows a generated document on the document bench. The buttons are in the footer of the page.
 * @event question-answer - The learner changed a mark or a part of the decision.
 */
@customElement('practice-document')
export class PracticeDocument extends GuardedElement {
  static override styles = [common, proseStyles, questionFrameStyles, practiceStyles, benchFrameStyles];

  @property({attribute: false}) generated!: Generated;
  @property({attribute: false}) sheet!: Reference;
  @property({attribute: false}) response: Response = [];
  /** The result of scoring; undefined until the learner may see it. */
  @property({attribute: false}) judged: Judged | undefined;
  /** True if a decision to clear the document needs no further answers. */
  @property({type: Boolean}) brief = false;
  /** Key of the message that says what the response lacks. */
  @property({attribute: false}) problem: InterfaceKey | undefined;
  /** The decision about the previous document, in words; '' for none. */
  @property() last = '';

  /** Takes the last decision back; undefined if that is not possible. */
  @property({attribute: false}) undo: (() => void) | undefined;

  /**
   * The following objects depend on the language. They are cached until the language changes, because the bench
   * renders again whenever an object is a new one.
   */
  #language = '';
  #say: BenchTexts = () => '';
  #labels!: QuestionLabels;
  #words!: TextLookup;
  #rules!: ReferenceSheet;

  protected override willUpdate(changed: PropertyValues<this>): void {
    const {texts, generated, sheet} = this;
    const isSpokenAnew = this.#language !== texts.language.code;
    this.#language = texts.language.code;
    if (isSpokenAnew) {
      this.#say = (key, values) => texts.say(key, values);
      this.#labels = labelsIn(texts);
      this.#rules = {reference: sheet, words: texts.lookup('utopia', '')};
    }
    if (isSpokenAnew || changed.has('generated')) this.#words = generatedTexts(generated, this.#say);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('problem') && this.problem) void this.renderRoot.querySelector('document-bench')?.ask();
  }

  /** Renders the last decision, and a button that takes it back. */
  #last(): unknown {
    const {last, undo, texts} = this;
    return html`<p class="last">
      ${last} ${undo ? html`<button @click=${undo}>${texts.t('question.undo')}</button>` : nothing}
    </p>`;
  }

  protected override screen(): unknown {
    const {generated, response, judged, problem, last, texts, brief} = this;
    const {specimen, rubric} = generated;
    // In a shift, render the message inside the bench. The bench is new for each traveller, but a live region must
    // stay.
    const message = problem
      ? html`<p class="result wrong">${texts.t(problem)}</p>`
      : last
        ? this.#last()
        : nothing;
    return html`<div class="frame">
      ${keyed(
        specimen.id,
        html`<document-bench
          .shown=${{id: specimen.id, checks: rubric.checks, oddities: []}}
          .specimen=${specimen}
          .reference=${genuineCopy(specimen.series)}
          .sheet=${this.#rules}
          .say=${this.#say}
          .words=${this.#words}
          .labels=${this.#labels}
          .outcome=${{response, ...(judged ? {judged} : {})}}
          ?brief=${brief}
          ?locked=${judged !== undefined}
          >${brief ? html`<div class="answer">${message}</div>` : nothing}</document-bench
        >`,
      )}
      ${
        brief
          ? html`<p class="visually-hidden" role="status">${problem ? texts.t(problem) : last}</p>`
          : html`<div class="foot"><div class="answer" role="status">${message}</div></div>`
      }
    </div>`;
  }
}
