import {css, html} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {QuestionBlock} from '../../content/course.ts';
import type {DocumentBench} from '../../documents/bench/document-bench.element.ts';
import '../../documents/bench/document-bench.element.ts';
import {genuineCopy} from '../../documents/view/genuine-copy.ts';
import {fetchPainters} from '../../documents/view/painters.ts';
import {dataPageOf} from '../../documents/view/pointing.ts';
import type {Reference} from '../../documents/schema/reference.ts';
import type {Specimen} from '../../documents/model/specimen.ts';
import type {Store} from '../../session/store.ts';
import {prose} from '../../text/prose.ts';
import {common} from '../../ui/common.styles.ts';
import {GuardedElement} from '../../ui/guarded-element.ts';
import {partEnd} from '../part/part-end.ts';
import '../question/question-frame.element.ts';

/** Loads the painters for the data page of a document in white light. Rejects when a file fails to load. */
export const readyFor = (specimen: Specimen): Promise<void> =>
  fetchPainters({specimen, page: dataPageOf(specimen), light: 'white'});

/** The page of an examination: the document bench inside the common question frame. */
@customElement('examination-page')
export class ExaminationPage extends GuardedElement {
  static override styles = [
    common,
    css`
      nav {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-3);
        justify-content: space-between;
        margin-block: var(--space-4);
      }

      nav .button {
        max-inline-size: 100%;
        overflow-wrap: anywhere;
        white-space: normal;
      }

      @media print {
        nav {
          display: none;
        }
      }
    `,
  ];

  @property({attribute: false}) store!: Store;
  @property() module = '';
  @property({attribute: false}) question!: QuestionBlock;
  @property({attribute: false}) specimen!: Specimen;
  /** The reference sheet of the issuer. Its texts are in the namespace `utopia`. */
  @property({attribute: false}) sheet!: Reference;

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
   * Returns the function that translates the texts of the bench. Each language needs a new function, because
   * the parts of the bench render again only when this function changes.
   */
  #say(): DocumentBench['say'] {
    this.#spoken = this.texts.language.code;
    return (key, values) => this.texts.say(key, values);
  }

  protected override screen(): unknown {
    const {texts, module, question} = this;
    if (this.#bench && this.#spoken !== texts.language.code) this.#bench.say = this.#say();
    return html`<h1 tabindex="-1">${prose(texts.title(`${module}.${question.id}.title`))}</h1>
      <question-frame
        .texts=${texts}
        .store=${this.store}
        .module=${module}
        .block=${question}
        .catalogue=${question.id}
        .heading=${'part.examination'}
        .make=${this.#make}
      ></question-frame>
      <nav aria-label=${texts.t('nav.lesson')}>
        <a class="button" href="#/contents">${texts.t('nav.contents')}</a>
        ${partEnd(this.store, texts, module, question.id)}
      </nav>`;
  }
}
