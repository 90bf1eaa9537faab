import {html, nothing, type PropertyValues} from 'lit';
import {customElement, property, query} from 'lit/decorators.js';
import {workingsOf} from '../../documents/bench/workings.element.ts';
import type {BenchTexts} from '../../documents/view/bench-texts.ts';
import '../../documents/drill/field.element.ts';
import type {DrillField} from '../../documents/drill/field.element.ts';
import type {DrillTask} from '../../documents/drill/drill.ts';
import {layouts, type Span} from '../../documents/mrz/layout.ts';
import '../../documents/drill/mrz-lines.element.ts';
import type {Judged} from '../../content/question-type.ts';
import {questionElement, type AnyQuestionElement} from '../../questions/any-question.element.ts';
import type {Response} from '../../score/response.ts';
import {isFull} from '../../score/score.ts';
import type {InterfaceKey} from '../../text/interface-key.ts';
import {common} from '../../ui/common.styles.ts';
import {GuardedElement} from '../../ui/guarded-element.ts';
import {whyOf, taskTexts} from './drill-texts.ts';
import {practiceDrillStyles} from './drill.styles.ts';
import {practiceStyles} from '../../ui/question/practice.styles.ts';
import {proseStyles} from '../../ui/prose.styles.ts';
import {labelsIn} from '../question/controls.ts';
import {questionFrameStyles} from '../question/question-frame.styles.ts';
import {counterNote, type VerdictLine} from '../question/outcome.ts';
import '../question/verdict-sheet.element.ts';
import type {VerdictSheet} from '../question/verdict-sheet.element.ts';

/**
 * Shows one task on machine-readable lines. The default slot contains the buttons.
 * @event question-answer - The learner changed the response.
 */
@customElement('practice-drill')
export class PracticeDrill extends GuardedElement {
  static override styles = [common, proseStyles, questionFrameStyles, practiceStyles, practiceDrillStyles];

  @property({attribute: false}) task!: DrillTask;
  @property({attribute: false}) response: Response = [];
  /** The result of scoring; undefined until the learner may see it. */
  @property({attribute: false}) judged: Judged | undefined;
  /** Key of the message that says what the response lacks. */
  @property({attribute: false}) problem: InterfaceKey | undefined;

  @query('verdict-sheet') private sheet!: VerdictSheet | null;
  @query('.why') private why!: HTMLElement | null;

  #question!: AnyQuestionElement | DrillField;

  readonly #say: BenchTexts = (key, values) => this.texts.say(key, values);

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('task')) return;
    const {kind} = this.task;
    if (kind === 'field') this.#question = document.createElement('drill-field');
    else this.#question = questionElement(kind === 'digit' ? 'numeric' : 'single-choice');
  }

  /** Moves the focus to the chosen control of the question, or to its first control. */
  override focus(): void {
    this.#question.focus();
  }

  /** The author's feedback, for the sheet with the verdict. */
  get explanation(): string {
    return this.why?.textContent ?? '';
  }

  explain(): void {
    this.why?.focus({preventScroll: true});
    this.why?.scrollIntoView({block: 'center'});
  }

  /** Focuses the verdict after the scoring. Does not focus it when a scored task is shown again. */
  protected override updated(changed: PropertyValues<this>): void {
    const isNew = changed.has('judged') && changed.get('judged') === undefined;
    if (!this.judged || !isNew || changed.has('task')) return;
    void this.sheet?.attend();
  }

  #show(): void {
    const {task, response, judged, problem, texts} = this;
    const id = task.topic;
    const shown =
      task.kind === 'field' ? {id, lines: task.lines} : {id, options: 'options' in task ? task.options : []};
    Object.assign(this.#question, {
      shown,
      words: taskTexts(task, texts),
      labels: {...labelsIn(texts), missed: texts.t('practice.thisOne')},
      outcome: {response, ...(judged ? {judged} : {})},
      locked: judged !== undefined,
      say: this.#say,
      problem: problem ? texts.t(problem) : '',
      right: judged && task.kind === 'field' ? task.right : undefined,
    });
  }

  /**
   * Returns the position to highlight in the lines. Before the scoring, it is the position in the question. After the
   * scoring, it is the position with the right answer.
   */
  #marked(): Span | undefined {
    const {task, judged} = this;
    const fields = layouts[task.format].fields;
    switch (task.kind) {
      case 'code':
        return task.at;
      case 'fault':
      case 'digit':
        return {line: task.check.line, from: task.check.column, to: task.check.column};
      case 'date':
        return judged && fields[task.field];
      case 'page':
        return judged && Object.entries(fields).find(([field]) => field === task.right)?.[1];
      default:
        return undefined;
    }
  }

  #lines(): unknown {
    const {task, judged} = this;
    const marked = this.#marked();
    if (task.kind === 'field' || task.lines.length === 0) return nothing;
    return html`<mrz-lines
      .say=${this.#say}
      .lines=${task.lines}
      .marked=${marked}
      .covered=${task.kind === 'digit' && !judged ? marked : undefined}
    ></mrz-lines>`;
  }

  /** Renders the printed entries of the data page or of the visa label. Leaves out the machine-readable lines. */
  #printed(): unknown {
    const {task, texts} = this;
    if (task.kind !== 'page' && task.kind !== 'name') return nothing;
    const isLabel = task.format === 'MRV-A';
    return html`<p class="above">${texts.t(isLabel ? 'practice.onLabel' : 'practice.onPage')}</p>
      <dl class="printed">
        ${Object.entries(task.printed).map(
          ([place, text]) =>
            html`<div>
              <dt>${texts.say(`place.${isLabel && place === 'number' ? 'passport-number' : place}`)}</dt>
              <dd>${text}</dd>
            </div>`,
        )}
      </dl>`;
  }

  #feedback(): unknown {
    const {task, texts} = this;
    return html`<p class="why" tabindex="-1">${whyOf(task, texts)}</p>
      ${task.kind === 'digit' || task.kind === 'fault' ? workingsOf(task.lines, task.check, this.#say) : nothing}
      ${counterNote(taskTexts(task, texts), texts)}`;
  }

  /** Renders the buttons. After the response is scored, the buttons are in the sheet with the verdict. */
  #below(judged: Judged | undefined): unknown {
    const {texts} = this;
    if (!judged) return html`<div class="actions"><slot></slot></div>`;
    const tone = isFull(judged.score) ? 'right' : 'wrong';
    const words = texts.t(tone === 'right' ? 'question.right' : 'practice.notRight');
    const verdict: VerdictLine = {tone, words};
    return html`<verdict-sheet .texts=${texts} .verdict=${verdict} .feedback=${this}
      ><slot></slot
    ></verdict-sheet>`;
  }

  protected override screen(): unknown {
    this.#show();
    const {task, judged, texts} = this;
    return html`<div class="frame">
      <p class="eyebrow">${texts.say(`practice.task.${task.kind}`)}</p>
      ${this.#printed()}
      ${task.lines.length > 0 ? html`<p class="above">${texts.say(`practice.format.${task.format}`)}</p>` : nothing}
      ${this.#lines()} ${this.#question} ${judged ? this.#feedback() : nothing} ${this.#below(judged)}
    </div>`;
  }
}
