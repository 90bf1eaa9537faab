import {html} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {SupportLine} from '../../content/country.ts';
import type {DocumentBlock, QuestionBlock, Room} from '../../content/course.ts';
import type {AnswerEvent} from '../../ui/question/answer-event.ts';
import type {NotebookEvent} from '../../scenario/talk/notebook.element.ts';
import type {InterviewScreen, ScreenEvent} from '../../scenario/interview/interview-talk.element.ts';
import '../../scenario/interview/interview-talk.element.ts';
import type {InterviewLabels} from '../../scenario/talk/labels.element.ts';
import type {Response} from '../../score/response.ts';
import {debriefOf} from '../../scenario/debrief/debrief.ts';
import {toTryFirst} from '../../scenario/debrief/summary.ts';
import {play, replay} from '../../scenario/engine/play.ts';
import {runOf} from '../../scenario/engine/variant.ts';
import {phaseHere} from '../../scenario/engine/view.ts';
import {withTurn, type Mirror} from '../../scenario/mirror.ts';
import type {ReadOwnWords} from '../../scenario/own-words/heard.ts';
import type {Notebook} from '../../scenario/model/notebook.ts';
import type {TableDocument, Scenario, InterviewShown} from '../../scenario/model/scenario.ts';
import {common} from '../../ui/common.styles.ts';
import '../lesson/figure/document-room.element.ts';
import {footerNext, quietNext} from '../part/footer-next.ts';
import type {FooterAct} from '../../ui/page-footer.element.ts';
import '../../ui/page-footer.element.ts';
import {StoreElement} from '../store-element.ts';
import type {LocalStore} from '../../device/local-store.ts';
import {PrintA4} from '../../ui/print-a4.ts';
import {lineNote} from '../support/support-page.element.ts';

/**
 * Renders a document that lies on the table. The document shows `givenName` as the given name of its holder.
 * Rejects when a file fails to load.
 */
export type TableDocumentScreen = (
  block: Extract<DocumentBlock, {kind: 'specimen'}>,
  givenName: string,
) => Promise<unknown>;

/** The view box of a document page, in millimetres. While the page loads, it gives the placeholder the right size. */
const aPage: Room = [['0 0 125 88']];

/**
 * The page of an interview. After each choice, it stores the learner's response in the record, as for every
 * other question.
 */
@customElement('interview-page')
export class InterviewPage extends StoreElement {
  static override styles = [common];

  @property() module = '';
  @property({attribute: false}) question!: QuestionBlock;
  @property({attribute: false}) shown!: InterviewShown;
  @property({attribute: false}) scenario!: Scenario;
  @property({attribute: false}) keep!: LocalStore<Notebook>;
  /** Store on the device with the counts of how the learner talks. */
  @property({attribute: false}) mirror!: LocalStore<Mirror>;
  /** Function that reads own words. Undefined if the learner has switched own words off. */
  @property({attribute: false}) readOwnWords: ReadOwnWords | undefined;
  /** Renders a document that lies on the table of the interview. */
  @property({attribute: false}) drawPaper!: TableDocumentScreen;
  @property() country = '';
  @property({attribute: false}) lines: readonly SupportLine[] = [];

  @state() private notebook: Notebook | undefined;
  /** The screen of the interview that was rendered last. */
  @state() private on: InterviewScreen | undefined;
  /**
   * True in a debrief whose primary button is "try again". The value is cached, because a replay of the interview at
   * each render would be too slow.
   */
  @state() private triesFirst = false;

  readonly #labels: InterviewLabels = (key, values) => this.texts.t(key, values);
  readonly #shownAt = Date.now();

  constructor() {
    super();
    new PrintA4(this);
  }

  #onAnswer = async ({response}: AnswerEvent) => {
    const {store, module, question, scenario, mirror} = this;
    const turn = play(scenario, runOf(scenario, response)).turns.at(-1);
    if (turn) mirror.write(withTurn(mirror.read(), scenario, turn));
    const {score} = await store.answers.give(module, question.id, response, this.#shownAt);
    if (score.kind === 'incomplete') store.answers.draft(module, question.id, response);
  };

  #onNotebook = ({notebook}: NotebookEvent) => {
    this.notebook = notebook;
    this.keep.write(notebook);
  };

  #onScreen = ({screen}: ScreenEvent) => {
    this.on = screen;
    this.triesFirst = screen === 'debrief' && this.#hasWeakChoice();
  };

  #onLeave = () => {
    location.hash = '#/contents';
  };

  #support() {
    const {texts, country} = this;
    return this.lines
      .filter(line => line.audience === 'learner')
      .map(line => {
        const words = texts.lookup('country', `${country}.lines.${line.id}.`);
        const note = lineNote(line, texts);
        return {
          id: line.id,
          name: words('name'),
          use: words('for'),
          note,
          ...(line.number ? {number: line.number} : {}),
        };
      });
  }

  /** Returns the number of the current phase, from 1; after the end of the interview, the number of the last phase. */
  #phase(response: Response): number {
    const {shown, scenario} = this;
    const phase = phaseHere({shown, scenario}, replay(scenario, response));
    return phase === undefined ? shown.phases.length : shown.phases.indexOf(phase) + 1;
  }

  readonly #paper = (paper: TableDocument, givenName: string) => {
    const block = {...paper, kind: 'specimen', caption: `papers.${paper.id}.title`, room: aPage} as const;
    return html`<document-room
      .texts=${this.texts}
      .module=${this.question.id}
      .block=${block}
      .load=${() => this.drawPaper(block, givenName)}
    ></document-room>`;
  };

  /**
   * Returns "Next" for the footer. A talk has no "Next", because this button would lead away from the open decision.
   * "Next" is quiet on screens where the interview has a primary button of its own. These are the screens before the
   * debrief, and the debrief of a talk with few points.
   */
  #next(): FooterAct | undefined {
    if (this.on === 'talk') return undefined;
    const next = footerNext(this.store, this.texts, this.module, this.question.id);
    return this.on === 'debrief' && !this.triesFirst ? next : quietNext(next);
  }

  /** Replays the talk. Returns true if the debrief begins with a turning point that the learner can try again. */
  #hasWeakChoice(): boolean {
    const answer = this.store.answers.of(this.module, this.question.id);
    const debrief = answer && debriefOf(this.scenario, answer.response);
    return debrief !== undefined && toTryFirst(debrief, debrief.points.total) !== undefined;
  }

  protected override screen(): unknown {
    const {texts, module, question} = this;
    const answer = this.store.answers.of(module, question.id);
    return html`<interview-talk
        .shown=${this.shown}
        .words=${this.texts.lookup(this.question.id, this.question.words)}
        .outcome=${answer && {response: answer.response}}
        .scenario=${this.scenario}
        .labels=${this.#labels}
        .support=${this.#support()}
        .seed=${this.store.record.nonce}
        .notebook=${this.notebook ?? this.keep.read()}
        .drawPaper=${this.#paper}
        .readOwnWords=${this.readOwnWords}
        @interview-notebook=${this.#onNotebook}
        @question-answer=${this.#onAnswer}
        @interview-leave=${this.#onLeave}
        @interview-screen=${this.#onScreen}
      ></interview-talk>
      <page-footer
        .texts=${texts}
        .at=${this.#phase(answer?.response ?? [])}
        .of=${this.shown.phases.length}
        .back=${{words: texts.t('nav.contents'), go: '#/contents'}}
        .next=${this.#next()}
      ></page-footer>`;
  }
}
