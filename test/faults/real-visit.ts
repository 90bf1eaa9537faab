import {sectionsOf} from '../../src/record/questions.ts';
import type {Store} from '../../src/session/store.ts';
import {openCourse, rightAnswer, wrongAnswer} from '../doubles/course-visit.ts';
import {all, banks, course, workIn} from './questions.ts';
import {screenOf, type PromiseScreen} from './promises.ts';
import {StandaloneSystem} from './standalone.ts';
import type {SimulatedPage} from './system.ts';
import type {CourseClient, Ledger, CourseSite, Question, CourseVisit, Work} from './visit.ts';

/** Milliseconds before the learner's first action. This is longer than the slowest API of an LMS takes to appear. */
const firstLook = 6_000;

/** Opens the real course with its real session and its real adapter. */
export const realClient: CourseClient = async place => {
  const {page, device, system, ledger, nonce, pass} = place;
  const own = {
    port: system.port(page),
    storage: page.storage,
    database: page.database,
    line: device.line(page),
    probe: async () => !system.condition.isCut,
    clock: page.clock,
    nonce,
  };
  const store = openCourse(own, course, all, banks);
  const screen = await screenOf(system instanceof StandaloneSystem);
  const seenPage: SeenPage = {isLeaving: false};
  const stop = store.subscribe(reader(store, ledger, screen, seenPage));
  await pass(1_000);
  // The learner takes the course over from another window, and continues with the work on this device.
  store.saving.takeOver();
  await pass(firstLook);
  store.saving.question?.resolve('continue');
  await pass(1_000);
  return new RealVisit(store, place, seenPage, stop);
};

/** State of the page that the learner sees. `isLeaving` is true on the page that opens after "Save and leave". */
interface SeenPage {
  isLeaving: boolean;
}

/**
 * Creates a listener for the texts that tell the learner about the work. For each text, the listener notes the text
 * and the work at that moment.
 */
function reader(store: Store, ledger: Ledger, screen: PromiseScreen, seenPage: SeenPage): () => void {
  let last = '';
  return () => {
    const {record, ready} = store;
    const {view, question} = store.saving;
    // The learner sees no save line while the course asks about saved work.
    if (question) return;
    const {kind} = view;
    const isEnded = kind === 'closed' || kind === 'closed-not-recorded' || (kind === 'ended' && !ready);
    const isLeaving = seenPage.isLeaving || isEnded;
    const now = [kind, kind === 'ended' && view.isOnDevice, isLeaving, record.revision].join(' ');
    if (now === last) return;
    last = now;
    for (const key of screen(view, isLeaving)) ledger.note(key, () => workIn(record));
  };
}

class RealVisit implements CourseVisit {
  readonly page: SimulatedPage;
  readonly #store: Store;
  readonly #place: CourseSite;
  readonly #seenPage: SeenPage;
  readonly #unseen: () => void;

  /**
   * The visit calls `unseen` when the learner can no longer see the screen. After this call, the ledger records no
   * more texts of this page.
   */
  constructor(store: Store, place: CourseSite, seenPage: SeenPage, unseen: () => void) {
    this.page = place.page;
    this.#store = store;
    this.#place = place;
    this.#seenPage = seenPage;
    this.#unseen = unseen;
  }

  async work(): Promise<Work> {
    await Promise.all(Object.keys(all).map(id => this.#store.openModule(id)));
    return workIn(this.#store.record);
  }

  async answer({module, id, type, step}: Question, isRight: boolean): Promise<void> {
    const answer = isRight ? rightAnswer : wrongAnswer;
    if (step === undefined) {
      await this.#store.answers.give(module, id, answer(type));
      return;
    }
    const paper = await this.#store.papers.open(module, id);
    if (paper.view.begun === 0 || paper.view.handedIn) paper.begin();
    const open = paper.view.items.filter(({response}) => response.length === 0);
    const item = open[step % open.length];
    if (!item) return paper.handIn();
    const startedAt = this.page.clock.now();
    paper.note(item.number, {response: answer(item.block.type), sure: 3, startedAt});
  }

  async completes(questions: readonly Question[], answered: () => void): Promise<void> {
    for (const question of questions) {
      answered();
      await this.answer(question, true);
    }
    for (const {id: module, parts} of Object.values(all))
      for (const section of parts.flatMap(sectionsOf)) this.#store.dispatch({kind: 'seen', module, section});
  }

  async leave(): Promise<void> {
    this.#seenPage.isLeaving = true;
    await this.#store.saving.leave();
  }

  close(): void {
    this.#unseen();
    this.#store.saving.close();
  }

  async wakes(): Promise<CourseVisit> {
    const {device, page, system} = this.#place;
    device.removePage(page);
    system.onGone(page);
    return realClient({...this.#place, page: device.page(page.window)});
  }
}
