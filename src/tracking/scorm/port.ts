import type {Interaction} from '../../score/interaction.ts';
import {
  TrackingError,
  type TrialFinding,
  type Launch,
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
  readonly room: number;
  readonly #find: () => ScormClient | undefined;
  readonly #dialect: Dialect;
  readonly #scheme: StatusScheme;
  readonly #titleOf: TitleOf | undefined;
  #phase: 'idle' | 'open' | 'closed' = 'idle';
  #page: Page | undefined;
  #mayWrite = false;
  /**
   * True if this LMS returns no data at all, not even the elements that every LMS has. It may hold a better
   * result than this session has. So it is sent only finished parts, and it is sent a result only once the
   * course is done.
   */
  #isBlind = false;
  /** The last state that the LMS is known to hold completely. */
  #kept = '';

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
    this.room = dialect.room;
  }

  async open(): Promise<Launch> {
    const {names, alreadyOpen, over} = this.#dialect;
    const lms = this.#find();
    if (!lms) throw new TrackingError('no-lms', `no object named ${names.api} in any frame or opener`);
    const begun = lms.initialize();
    // The session has ended for good. Only a new launch can start another one, so this page has no LMS.
    if (begun.value !== 'true' && begun.code === over)
      throw new TrackingError('no-lms', `${names.api} has ended its session: ${begun.code}`);
    // The LMS refused to initialise, but data can be read. So the session is already open.
    if (begun.value !== 'true' && begun.code !== alreadyOpen && lms.get(names.learnerId) === '')
      throw lms.refusal(names.initialize, begun);
    const sender = new Sender(lms, this.#dialect);
    this.#page = {
      lms,
      sender,
      answers: new AnswerRecords(lms, sender),
      objectives: new Objectives(lms, sender),
    };
    const launch = this.#launch(this.#page);
    this.#phase = 'open';
    return launch;
  }

  #launch({lms, sender}: Page): Launch {
    const {names} = this.#dialect;
    const told = (element: string): string => {
      const value = lms.read(element);
      // If an unreadable value counted as empty, it would be overwritten.
      if (value === undefined) throw new TrackingError('refused', `${element} cannot be read: the LMS threw`);
      return value;
    };
    const [mode, learnerId, saved] = [told(names.mode), told(names.learnerId), told(stateOf)];
    const isShown = mode === 'review' || mode === 'browse';
    this.#mayWrite = !isShown && told(names.credit) !== 'no-credit';
    this.#isBlind = learnerId === '' && saved === '' && told(names.status) === '';
    this.#kept = saved;
    if (this.#mayWrite) {
      // Without a status, an LMS marks the course "completed". Without the exit, it forgets everything.
      if (!this.#isBlind) sender.put(names.status, 'incomplete');
      sender.offer(names.exit, 'suspend');
    }
    return {
      mode: isShown ? mode : 'normal',
      mayWrite: this.#mayWrite,
      learnerId,
      learnerName: lms.get(names.learnerName),
      saved,
      passMark: this.#dialect.passMark(lms.get(names.passMark)),
      returnTo: '',
    };
  }

  async report(interaction: Interaction): Promise<void> {
    const {answers} = this.#opened();
    if (!this.#mayWrite) return;
    answers.send({elements: this.#dialect.elementsOf(interaction)});
  }

  async save(state: string, progress: Progress, sessionSeconds: number, isAgain = false): Promise<void> {
    const page = this.#opened();
    if (!this.#mayWrite) return;
    const refusal = this.#send(page, state, progress, sessionSeconds, isAgain);
    const found = this.#readBack(page, state);
    throwIf(refusal);
    if (found !== state) {
      throw new TrackingError(
        'not-kept',
        `${stateOf} comes back as something else than the ${state.length} characters that were set`,
      );
    }
    this.#kept = state;
  }

  async close(sessionSeconds: number): Promise<void> {
    if (this.#phase !== 'open') return;
    throwIf(this.#finish(sessionSeconds));
  }

  closeNow(state: string, progress: Progress, sessionSeconds: number, isAgain = false): void {
    if (this.#phase !== 'open') return;
    // A refusal must not prevent the end of the session. Some LMSes refuse every commit while a page closes,
    // but then end properly.
    if (this.#mayWrite) {
      const page = this.#opened();
      this.#send(page, state, progress, sessionSeconds, isAgain);
      this.#readBack(page, state);
    }
    this.#finish(sessionSeconds);
  }

  async examine(at: number): Promise<readonly TrialFinding[]> {
    const examiner = await this.#dialect.examiner?.();
    const {lms, sender, answers, objectives} = this.#opened();
    if (!this.#mayWrite || !examiner) return [];
    const [answerAt, partAt] = [answers.free, objectives.placeOf(examiner.name)];
    const findings = examiner.examine({
      lms,
      sent: element => sender.sent(element),
      status: sender.sent(this.#dialect.names.status) || 'incomplete',
      scheme: this.#scheme,
      at,
      answerAt,
      partAt,
      atLaunch: {answers: answers.atLaunch, hasPart: objectives.hadAtLaunch(examiner.name)},
    });
    const isTaken = (what: TrialFinding['what']) =>
      findings.find(f => f.what === what)?.verdict !== 'refused';
    if (isTaken('answers')) answers.took(answerAt);
    if (isTaken('parts')) objectives.took(examiner.name, partAt);
    // It is uncertain which values the LMS regards as already sent, so everything is sent again.
    sender.forget();
    return findings;
  }

  #opened(): Page {
    if (this.#phase !== 'open' || !this.#page)
      throw new TrackingError('not-open', `the session is ${this.#phase}`);
    return this.#page;
  }

  /**
   * Makes all calls of a save and returns the first refusal. The order matters: some LMSes accept no score
   * after a status.
   */
  #send(
    {lms, sender, answers, objectives}: Page,
    state: string,
    progress: Progress,
    sessionSeconds: number,
    isAgain: boolean,
  ): TrackingError | undefined {
    const dialect = this.#dialect;
    const {names, must, room, longestPlace} = dialect;
    if (isAgain) {
      sender.unsay();
      answers.again();
      sender.offer(names.exit, 'suspend');
    } else {
      sender.arrived();
      answers.arrived();
    }
    const isTold = (part: Progress['parts'][number]) =>
      this.#isBlind ? part.state === 'done' : part.state !== 'not-started';
    for (const part of progress.parts)
      if (isTold(part)) objectives.set(part.id, dialect.part(part, this.#scheme), this.#named(part.id));
    let refusal: TrackingError | undefined;
    const isSilent = this.#isBlind && !progress.done;
    for (const [element, value] of isSilent ? [] : dialect.result(progress, this.#scheme)) {
      if (must.includes(element)) refusal = sender.put(element, value) ?? refusal;
      else sender.offer(element, value);
    }
    sender.offer(names.place, progress.place.slice(0, longestPlace) || 'start');
    const data =
      state.length > room
        ? new TrackingError('too-long', `${state.length} characters, room for ${room}`)
        : sender.put(stateOf, state);
    sender.offer(names.time, dialect.span(sessionSeconds));
    sender.committed();
    answers.committed();
    const committed = lms.commit();
    return data ?? refusal ?? (isRefused(committed) ? lms.refusal(names.commit, committed) : undefined);
  }

  /**
   * Reads the state back. If the LMS has truncated it, restores the last complete state, which is worth more.
   */
  #readBack({lms, sender}: Page, state: string): string {
    const found = lms.get(stateOf);
    const isCut = found !== '' && found.length < state.length && state.startsWith(found);
    if (isCut && this.#kept !== '' && this.#kept.length <= found.length) {
      lms.set(stateOf, this.#kept);
      lms.commit();
      sender.repeat(stateOf);
    }
    return found;
  }

  #named(part: string): Elements {
    const title = this.#titleOf?.(part);
    const words = title && this.#dialect.title?.(title);
    return words ? [['description', words]] : [];
  }

  #finish(sessionSeconds: number): TrackingError | undefined {
    const {lms, sender} = this.#opened();
    const {names} = this.#dialect;
    if (this.#mayWrite) {
      sender.offer(names.time, this.#dialect.span(sessionSeconds));
      sender.repeat(names.exit);
      sender.offer(names.exit, 'suspend');
    }
    this.#phase = 'closed';
    const finished = lms.finish();
    return isRefused(finished) ? lms.refusal(names.finish, finished) : undefined;
  }
}

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
