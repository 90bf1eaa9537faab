import {html} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {QuestionBlock} from '../content/course.ts';
import type {DocumentBench} from '../documents/bench/document-bench.element.ts';
import '../documents/bench/document-bench.element.ts';
import {referenceOf} from '../documents/reference.ts';
import type {Specimen} from '../documents/specimen.ts';
import type {Store} from '../session/store.ts';
import {prose} from '../text/prose.ts';
import {common} from './common.styles.ts';
import {GuardedElement} from './guarded-element.ts';
import './question-frame.element.ts';

/** A document to be examined: the bench in the frame that every question has. */
@customElement('examination-page')
export class ExaminationPage extends GuardedElement {
  static override styles = [common];

  @property({attribute: false}) store!: Store;
  @property() module = '';
  @property({attribute: false}) question!: QuestionBlock;
  @property({attribute: false}) specimen!: Specimen;

  #make = (): DocumentBench =>
    Object.assign(document.createElement('document-bench'), {
      specimen: this.specimen,
      reference: referenceOf(this.specimen.series),
      say: (key: string, values?: Readonly<Record<string, string | number>>) => this.texts.say(key, values),
    });

  protected override screen(): unknown {
    const {texts, module, question} = this;
    return html`<h1 tabindex="-1">${prose(texts.title(`${module}.${question.id}.title`))}</h1>
      <question-frame
        .texts=${texts}
        .store=${this.store}
        .module=${module}
        .block=${question}
        .catalogue=${question.id}
        .heading=${'part.examination'}
        .make=${this.#make}
      ></question-frame>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'examination-page': ExaminationPage;
  }
}
