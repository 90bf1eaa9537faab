import {html} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {QuestionBlock} from '../../content/course.ts';
import type {Store} from '../../session/store.ts';
import {failedLoad, loading} from '../../ui/load-failed.ts';
import {LazyPage} from '../../ui/lazy-page.element.ts';

/** Loads the code that all questions need. Rejects when a file fails to load. */
export const loadQuestions = (): Promise<unknown> => import('../question/question-frame.element.ts');

/**
 * Shows a question in a lesson. The code of questions is a separate file, so that the text of the first
 * section does not wait for this code. If the file fails to load, a message with a retry button appears
 * instead of the question.
 */
@customElement('question-block')
export class QuestionBlockElement extends LazyPage {
  @property({attribute: false}) store!: Store;
  @property() module = '';
  @property({attribute: false}) block!: QuestionBlock;

  override load = loadQuestions;

  protected override screen(): unknown {
    const {texts, store, module, block} = this;
    if (this.failed) return failedLoad.notice(this, this.fetch);
    if (this.page === undefined) return loading(texts);
    return html`<question-frame
      .texts=${texts}
      .store=${store}
      .module=${module}
      .block=${block}
    ></question-frame>`;
  }
}
