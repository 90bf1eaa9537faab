import type {Interaction} from '../../score/interaction.ts';
import {
  TrackingError,
  type TrialFinding,
  type Launch,
  type LaunchMode,
  type Progress,
  type StatusScheme,
  type TitleOf,
  type TrackingPort,
} from '../port.ts';
import {isRefused, type ScormClient} from './client.ts';
import type {Dialect} from './dialect.ts';
import {AnswerRecords, Objectives, type Elements} from './records.ts';
import {Sender} from './sender.ts';

/**
 * Creates the adapter for an edition of SCORM. Every call of `open` uses `find` to find the LMS's API object.
 */
export const scormPort = (
  find: () => ScormClient | undefined,
  dialect: Dialect,
  scheme: StatusScheme,
  titleOf?: TitleOf,
): TrackingPort => new ScormPort(find, dialect, scheme, titleOf);

/** Element of the saved state, the same in both editions. */
const stateOf = 'cmi.suspend_data';

class ScormPort implements TrackingPort {
  readonly maxStateLength: number;
  readonly #find: () => ScormClient | undefined;
  readonly #dialect: Dialect;
  readonly #scheme: StatusScheme;
  readonly #titleOf: TitleOf | undefined;
  #phase: 'idle' | 'open' | 'closed' = 'idle';
  #page: Page | undefined;
  #mayWrite = false;
  /**
   * True if the status in this LMS cannot be read and the attempt is perhaps not new. Then the LMS may hold a better
   * result than this session has. So the port sends only finished parts, and sends a result only once the course is
   * done.
   */
  #isBlind = false;
  /**
   * One function for each answer that may not have arrived; it sends this answer. `acceptedSends` lists the functions
   * whose answers the LMS has accepted.
   */
  readonly #unsent = new Set<() => boolean>();
  #acceptedSends: readonly (() => boolean)[] = [];
  /** The last state that the LMS is known to hold completely. */
  #keptState = '';

  constructor(
    find: () => ScormClient | undefined,
    dialect: Dialect,
    scheme: StatusScheme,
    titleOf: TitleOf | undefined,
  ) {
    this.#find = find;
    this.#dialect = dialect;
    this.#scheme = scheme;
    this.#titleOf = titleOf;
    this.maxStateLength = dialect.maxStateLength;
  }

  async open(): Promise<Launch> {
    const {names, alreadyOpen} = this.#dialect;
    const lms = this.#find();
    if (!lms) throw new TrackingError('no-lms', `no object named ${names.api} in any frame or opener`);
    const initializeAnswer = lms.initialize(names.learnerId);
    // The LMS refused to initialise. If data can be read, the session is already open. If the LMS says that
    // no session is open, the session has ended permanently, and only a new launch can start another one.
    if (initializeAnswer.value !== 'true' && initializeAnswer.code !== alreadyOpen) {
      const readAnswer = lms.ask(names.learnerId);
      if (readAnswer.value === '')
        throw lms.refusal(names.initialize, readAnswer.code === '0' ? initializeAnswer : readAnswer);
    }
    const sender = new Sender(lms, this.#dialect);
    this.#page = {
      lms,
      sender,
      answers: new AnswerRecords(lms, sender),
      objectives: new Objectives(lms, sender),
    };
    // Drop the unsent answers of the earlier session. A caller that opens the session again also reports all
    // unconfirmed answers again.
    this.#unsent.clear();
    const launch = this.#launch(this.#page);
    this.#phase = 'open';
    return launch;
  }

  #launch({lms, sender}: Page): Launch {
    const {names} = this.#dialect;
    const readOrThrow = (element: string): string => {
      const value = lms.read(element);
      // An unreadable value must not count as empty, because the course would then overwrite it.
      if (value === undefined) throw new TrackingError('refused', `${element} cannot be read: the LMS threw`);
      return value;
    };
    const [learnerId, saved, status] = [
      readOrThrow(names.learnerId),
      readOrThrow(stateOf),
      readOrThrow(names.status),
    ];
    const mode = modeOf(readOrThrow(names.mode), readOrThrow(names.credit));
    this.#mayWrite = mode === 'normal';
    this.#keptState = saved;
    // An LMS that returns neither the status nor the learner id returns nothing at all. In this case, the empty
    // status does not mean a new attempt.
    this.#isBlind = status === '' && (learnerId === '' || saved !== '' || lms.get(names.entry) === 'resume');
    // The status is set at launch, because an LMS treats a course without a status as completed.
    if (this.#mayWrite && !this.#isBlind) sender.put(names.status, 'incomplete');
    else if (this.#dialect.untouched.includes(status))
      sender.offer(names.status, mode === 'browse' ? this.#dialect.browsed : 'incomplete');
    // Without the exit value "suspend", an LMS ends the attempt and forgets everything, even after a visit
    // without credit.
    sender.offer(names.exit, 'suspend');
    return {
      mode,
      mayWrite: this.#mayWrite,
      learnerId,
      learnerName: lms.get(names.learnerName),
      saved,
      isStateMissing: this.#mayWrite && saved === '' && this.#showsWork(lms, status),
      passMark: this.#dialect.passMark(lms.get(names.passMark)),
      returnTo: '',
    };
  }

  /**
   * True if the data of the LMS show that the learner has worked in this attempt before. Every save stores a place in
   * the course. A session without any work stores none.
   */
  #showsWork(lms: ScormClient, status: string): boolean {
    const {names, results} = this.#dialect;
    const rank = (value: string) => results[names.status]?.(value) ?? 0;
    return rank(status) > rank('incomplete') || lms.get(names.place) !== '';
  }

  get nextAnswer(): number | undefined {
    return this.#page?.answers.next;
  }
  set nextAnswer(index: number | undefined) {
    if (index !== undefined) this.#page?.answers.took(index - 1);
  }

  isReplaced(): boolean {
    const found = this.#find();
    return found !== undefined && this.#page !== undefined && !found.isSame(this.#page.lms);
  }

  async report(interaction: Interaction): Promise<void> {
    const {answers} = this.#openPage();
    const answer = {elements: this.#dialect.elementsOf(interaction)};
    // The next save sends the answer, once the LMS has shown that it accepts values.
    if (this.#mayWrite) this.#unsent.add(() => answers.send(answer));
  }

  async has(
    answers: readonly Interaction[],
    from: number | undefined,
  ): Promise<readonly (boolean | undefined)[]> {
    const {elementsOf, readsAnswers} = this.#dialect;
    const {answers: records} = this.#openPage();
    const ids = readsAnswers ? records.idsFrom(from ?? 0) : [''];
    if (!ids.includes('')) return answers.map(answer => ids.includes(elementsOf(answer)[0]?.[1] ?? ''));
    // The ids cannot be read, but some LMSes tell the number of their answers. An answer whose index is this number
    // or higher has not arrived. Any other answer is uncertain, because another device may have added answers. If the
    // LMS tells no number, all answers are sent again, each at its earlier index.
    const {countAtLaunch} = records;
    if (countAtLaunch === undefined) return answers.map(() => false);
    return answers.map((_, n) => (from !== undefined && from + n >= countAtLaunch ? false : undefined));
  }

  /**
   * Saves the state with one commit and sends the answers and results with another. Some LMSes never send a value
   * again once they regard it as sent. A state changes with each save, so it can always be sent again. Answers and
   * results often stay the same. So they are set only after a commit has shown that the LMS and its server accept
   * values.
   */
  async save(
    state: string,
    progress: Progress,
    sessionSeconds: number,
    isReached = async () => true,
  ): Promise<void> {
    const page = this.#openPage();
    if (!this.#mayWrite) return;
    const refusal = this.#keep(page, state, progress.place, sessionSeconds);
    throwIf(this.#commit(page));
    const isKept = this.#readBack(page, state);
    if (!(await isReached())) {
      page.sender.doubt();
      throw new TrackingError('offline', 'the network does not work');
    }
    page.sender.confirmed();
    // If the page has closed since the commit, `closeNow` has sent everything.
    if (this.#phase !== 'open') return;
    const refused = this.#tell(page, progress);
    if (page.sender.hasNews) throwIf(this.#commit(page));
    page.sender.confirmed();
    for (const send of this.#acceptedSends) this.#unsent.delete(send);
    throwIf(refusal ?? refused);
    if (!isKept)
      throw new TrackingError(
        'not-kept',
        `${stateOf} comes back as something else than the ${state.length} characters that were set`,
      );
  }

  async close(sessionSeconds: number): Promise<void> {
    if (this.#phase !== 'open') return;
    const {sender} = this.#openPage();
    sender.setAgain();
    this.#sendAnswers();
    throwIf(this.#finish(sessionSeconds));
  }

  closeNow(state: string, progress: Progress, sessionSeconds: number): void {
    if (this.#phase !== 'open') return;
    // A refusal must not prevent the end of the session. Some LMSes refuse every commit while a page closes,
    // but then end properly.
    if (this.#mayWrite) {
      const page = this.#openPage();
      this.#keep(page, state, progress.place, sessionSeconds);
      this.#tell(page, progress);
      this.#commit(page);
      this.#readBack(page, state);
    }
    this.#finish(sessionSeconds);
  }

  async selfTest(at: number): Promise<readonly TrialFinding[]> {
    const selfTester = await this.#dialect.selfTester?.();
    const {lms, sender, answers, objectives} = this.#openPage();
    if (!this.#mayWrite || !selfTester) return [];
    const [answerAt, partAt] = [answers.free, objectives.placeOf(selfTester.name)];
    const findings = selfTester.selfTest({
      lms,
      lastValue: element => sender.lastValue(element),
      status: sender.lastValue(this.#dialect.names.status) || 'incomplete',
      scheme: this.#scheme,
      at,
      answerAt,
      partAt,
      atLaunch: {answers: answers.atLaunch, hasPart: objectives.hadAtLaunch(selfTester.name)},
    });
    const isTaken = (what: TrialFinding['what']) =>
      findings.find(f => f.what === what)?.verdict !== 'refused';
    if (isTaken('answers')) answers.took(answerAt);
    if (isTaken('parts')) objectives.took(selfTester.name, partAt);
    // Send everything again, because it is uncertain which values the LMS regards as already sent.
    sender.forget();
    return findings;
  }

  #openPage(): Page {
    if (this.#phase !== 'open' || !this.#page)
      throw new TrackingError('not-open', `the session is ${this.#phase}`);
    return this.#page;
  }

  /**
   * Sets the state, the place in the course and the time. Also sets again the values that may be lost. Returns an
   * error if the LMS refuses the state.
   */
  #keep({sender}: Page, state: string, place: string, sessionSeconds: number): TrackingError | undefined {
    const {names, maxStateLength, longestPlace, span} = this.#dialect;
    sender.offer(names.place, place.slice(0, longestPlace) || 'start');
    const refusal =
      state.length > maxStateLength
        ? new TrackingError('too-long', `${state.length} characters, at most ${maxStateLength}`)
        : sender.put(stateOf, state);
    sender.offer(names.time, span(sessionSeconds));
    sender.setAgain();
    return refusal;
  }

  /**
   * Sets the answers and the progress. Returns an error if the LMS refuses an element that it must accept.
   * The order matters: some LMSes accept no score after a status.
   */
  #tell({sender, objectives}: Page, progress: Progress): TrackingError | undefined {
    const dialect = this.#dialect;
    this.#sendAnswers();
    for (const part of progress.parts)
      if (this.#isBlind ? part.state === 'done' : part.state !== 'not-started')
        objectives.set(part.id, dialect.part(part, this.#scheme), this.#named(part.id));
    let refusal: TrackingError | undefined;
    const isSilent = this.#isBlind && !progress.done;
    for (const [element, value] of isSilent ? [] : dialect.result(progress, this.#scheme)) {
      if (dialect.must.includes(element)) refusal = sender.put(element, value) ?? refusal;
      else sender.offer(element, value);
    }
    return refusal;
  }

  #sendAnswers(): void {
    this.#acceptedSends = [...this.#unsent].filter(send => send());
  }

  #commit({lms, sender}: Page): TrackingError | undefined {
    const committed = sender.commit();
    return isRefused(committed) ? lms.refusal(this.#dialect.names.commit, committed) : undefined;
  }

  /**
   * Reads the state back. Returns true if the LMS has kept it. If the LMS has truncated it, restores the last
   * complete state, because a truncated state has lost work.
   */
  #readBack({lms, sender}: Page, state: string): boolean {
    const found = lms.get(stateOf);
    if (found === state) this.#keptState = state;
    const isCut = found !== '' && found.length < state.length && state.startsWith(found);
    if (isCut && this.#keptState !== '' && this.#keptState.length <= found.length) {
      lms.set(stateOf, this.#keptState);
      lms.commit();
      sender.repeat(stateOf);
    }
    return found === state;
  }

  #named(part: string): Elements {
    const title = this.#titleOf?.(part);
    const words = title && this.#dialect.title?.(title);
    return words ? [['description', words]] : [];
  }

  #finish(sessionSeconds: number): TrackingError | undefined {
    const {lms, sender} = this.#openPage();
    const {names} = this.#dialect;
    if (this.#mayWrite) sender.offer(names.time, this.#dialect.span(sessionSeconds));
    sender.repeat(names.exit);
    sender.offer(names.exit, 'suspend');
    this.#phase = 'closed';
    const finished = lms.finish();
    return isRefused(finished) ? lms.refusal(names.finish, finished) : undefined;
  }
}

const modeOf = (mode: string, credit: string): LaunchMode =>
  mode === 'review' || mode === 'browse' ? mode : credit === 'no-credit' ? 'no-credit' : 'normal';

/** The LMS and the senders of one page of the course. */
interface Page {
  readonly lms: ScormClient;
  readonly sender: Sender;
  readonly answers: AnswerRecords;
  readonly objectives: Objectives;
}

function throwIf(refusal: TrackingError | undefined): void {
  if (refusal) throw refusal;
}
