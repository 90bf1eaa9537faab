import {html} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import type {QuestionBlock} from '../../content/course.ts';
import type {DocumentBench} from '../../documents/bench/document-bench.element.ts';
import '../../documents/bench/document-bench.element.ts';
import {answerOf, missingIn} from '../../documents/model/answer.ts';
import {genuineCopy} from '../../documents/view/genuine-copy.ts';
import type {Reference} from '../../documents/schema/reference.ts';
import type {Specimen} from '../../documents/model/specimen.ts';
import type {Answer} from '../../record/record.ts';
import {isFull} from '../../score/score.ts';
import {prose} from '../../text/prose.ts';
import {common} from '../../ui/common.styles.ts';
import type {FooterAct} from '../../ui/page-footer.element.ts';
import '../../ui/page-footer.element.ts';
import {footerNext, quietNext} from '../part/footer-next.ts';
import {benchPageStyles} from '../question/bench-frame.styles.ts';
import {checkLabel} from '../question/controls.ts';
import '../question/question-frame.element.ts';
import type {QuestionFrame} from '../question/question-frame.element.ts';
import type {CheckableEvent} from '../question/checkable-event.ts';
import {StoreElement} from '../store-element.ts';

/** Returns true if the decision of the learner is complete, and not scored yet. */
const isReady = (answer: Answer | undefined): boolean =>
  answer?.score.kind === 'incomplete' && missingIn(answerOf(answer.response)).length === 0;

/**
 * The page of an examination: the document bench inside the common question frame. The check button is in the footer,
 * because a second bar would take height from the document. The button is quiet while a part of the decision is
 * missing. After a check, the footer offers the next part instead of the button.
 */
@customElement('examination-page')
export class ExaminationPage extends StoreElement {
  static override styles = [common, benchPageStyles];

  @property() module = '';
  @property({attribute: false}) question!: QuestionBlock;
  @property({attribute: false}) specimen!: Specimen;
  /** The reference sheet of the issuer. Its texts are in the namespace `utopia`. */
  @property({attribute: false}) sheet!: Reference;

  @state() private isCheckable = false;
  @query('question-frame') private frame!: QuestionFrame | null;

  #bench: DocumentBench | undefined;
  #spoken = '';

  #make = (): DocumentBench => {
    this.#bench = Object.assign(document.createElement('document-bench'), {
      specimen: this.specimen,
      reference: genuineCopy(this.specimen.visa?.series ?? this.specimen.series),
      sheet: {reference: this.sheet, words: this.texts.lookup('utopia', '')},
      say: this.#say(),
    });
    return this.#bench;
  };

  /**
   * Returns the function that translates the texts of the bench. After a change of language, this must be another
   * function, because the elements of the bench render again only when it changes.
   */
  #say(): DocumentBench['say'] {
    this.#spoken = this.texts.language.code;
    return (key, values) => this.texts.say(key, values);
  }

  #onCheckable = (event: CheckableEvent) => {
    this.isCheckable = event.isCheckable;
  };

  /** The control at the end of the footer: the check button or, after the check, the link to the next part. */
  get #next(): FooterAct | undefined {
    const {texts, module, question, store} = this;
    const answer = store.answers.of(module, question.id);
    if (this.isCheckable) {
      const words = texts.t(checkLabel(question));
      return {words, go: () => void this.frame?.check(), isHere: true, isQuiet: !isReady(answer)};
    }
    if (!answer?.tries) return undefined;
    const next = footerNext(store, texts, module, question.id);
    return isFull(answer.score) ? next : quietNext(next);
  }

  protected override screen(): unknown {
    const {texts, module, question} = this;
    if (this.#bench && this.#spoken !== texts.language.code) this.#bench.say = this.#say();
    return html`<h1 tabindex="-1">${prose(texts.title(`${module}.${question.id}.title`))}</h1>
      <question-frame
        data-bench
        bare
        .texts=${texts}
        .store=${this.store}
        .module=${module}
        .block=${question}
        .catalogue=${question.id}
        .heading=${'part.examination'}
        .make=${this.#make}
        @question-checkable=${this.#onCheckable}
      ></question-frame>
      <page-footer
        .texts=${texts}
        .back=${{words: texts.t('nav.contents'), go: '#/contents'}}
        .next=${this.#next}
      ></page-footer>`;
  }
}
