import {markOf} from '../record/codec/header-text.ts';
import type {CourseRecord, RecordEvent} from '../record/record.ts';
import {empty} from '../record/reduce.ts';
import type {Interaction} from '../score/interaction.ts';
import type {Launch} from '../tracking/port.ts';
import type {JournalQuestion, Loss, Saving, StoreSetup} from './contract.ts';
import type {LmsTrial} from './lms-trial.ts';
import type {HeldRecord} from './held-record.ts';
import type {JournalEntry} from './journal.ts';
import {Branches, type OwnWork} from './local-copies.ts';
import {loadMerging, merging} from './merging.ts';
import type {ResumeQuestion, ResumeStart} from './resume.ts';
import {Session, type SessionHost, type Snapshot} from './session.ts';
import {isOver} from './state.ts';
import {saveViewOf, type SaveView} from './save-view.ts';
import type {Handed} from './windows.ts';

/** Milliseconds for which `leave` waits for work that is being judged, because a rubric may never load. */
const judgingPatience = 5_000;

/**
 * Adds events to the record and lets the session save the record. `Saving` describes the purpose of each
 * member.
 */
export class CourseSaving implements Saving, SessionHost {
  readonly session: Session;
  readonly #setup: StoreSetup;
  readonly #heldRecord: HeldRecord;
  readonly #branches: Branches;
  /** Events that were dispatched before the store had chosen the record to use. */
  readonly #early: RecordEvent[] = [];
  /** Answers that are being judged. They are not recorded yet, so `leave` waits for them. */
  readonly #judging = new Set<Promise<void>>();
  /** Interactions that the LMS has not confirmed. */
  #unsent: readonly Interaction[] = [];
  /** True if the LMS has confirmed that the course is finished in this attempt. */
  #isFinished = false;
  /**
   * Index of the next answer, as of the last save that the LMS confirmed. Another page or window continues at this
   * index and sends the unconfirmed answers again. So the list of answers in the LMS gets no gap.
   */
  #nextAnswer: number | undefined;
  /** Work of other windows that waits until the code for merging is loaded. */
  readonly #unmerged: JournalEntry[] = [];
  #launch: Launch | undefined;
  question: JournalQuestion | undefined;

  constructor(setup: StoreSetup, heldRecord: HeldRecord) {
    this.#setup = setup;
    this.#heldRecord = heldRecord;
    this.#branches = new Branches(setup);
    this.session = new Session({...setup, line: setup.line}, this);
  }

  get view(): SaveView {
    return this.#branches.isErased ? {kind: 'erased'} : saveViewOf(this.session.state);
  }

  get loss(): Loss {
    return this.#heldRecord.loss;
  }

  /** Launch data from the LMS. Undefined until the LMS has answered. */
  get launch(): Launch | undefined {
    return this.#launch;
  }

  get returnTo(): string {
    return this.#launch?.returnTo ?? '';
  }

  get keepsWork(): boolean {
    return this.#launch !== undefined && this.#branches.keepsWork;
  }

  dispatch(event: RecordEvent): void {
    if ('module' in event && !this.#heldRecord.isOpen(event.module))
      throw new Error(`module "${event.module}" is not open: await openModule first`);
    const before = this.#heldRecord.progress;
    this.#heldRecord.add(event);
    if (!this.session.state.settled) {
      this.#early.push(event);
      this.changed();
      return;
    }
    const {done, passed, scaled} = this.#heldRecord.progress;
    const isUrgent = done !== before.done || passed !== before.passed || scaled !== before.scaled;
    this.#note(event.kind === 'handed-in' || isUrgent || this.#setup.port.isLocal === true);
  }

  /**
   * Reports an answer to the LMS. Call this method before dispatching the event of the answer. Then the
   * journal holds the answer until the LMS has confirmed it, and the save that follows the event includes the
   * answer.
   */
  keepAndReport(interaction: Interaction): void {
    this.#unsent = [...this.#unsent, interaction];
    if (this.session.state.settled) this.session.reportIfAllowed(interaction);
  }

  takeOver(): void {
    this.session.send({kind: 'took'});
  }

  retry(): void {
    this.session.send({kind: 'retried'});
  }

  async testLms(): Promise<LmsTrial> {
    const {testLms} = await import('./lms-trial.ts');
    const found = await testLms(this.#setup, this.#launch);
    if (found.findings.length > 0) {
      // Save all work again. This save reads the state back. So it verifies that the self-test has restored the
      // state.
      this.#heldRecord.touch();
      this.#note(true);
    }
    return found;
  }

  /** Makes `leave` wait while an answer is being judged. Call the returned function when the judging has ended. */
  judging(): () => void {
    let end: () => void = () => undefined;
    const judged = new Promise<void>(resolve => {
      end = resolve;
    });
    this.#judging.add(judged);
    void judged.then(() => this.#judging.delete(judged));
    return end;
  }

  async leave(): Promise<SaveView> {
    if (this.#judging.size > 0)
      await new Promise<void>(resolve => {
        const callOff = this.#setup.clock.after(judgingPatience, resolve);
        void Promise.allSettled(this.#judging).then(() => {
          callOff();
          resolve();
        });
      });
    return saveViewOf(await this.session.leave());
  }

  comeBack(): void {
    this.session.send({kind: 'returned'});
  }

  hide(): void {
    this.session.send({kind: 'hid'});
  }

  unload(): void {
    this.session.unload();
  }

  keepOpen(): Promise<void> {
    return this.session.keepOpen();
  }

  show(): void {
    this.session.send({kind: 'shown'});
  }

  close(): void {
    this.session.send({kind: 'gone'});
  }

  async erase(): Promise<boolean> {
    this.close();
    const isGone = await this.#branches.erase();
    this.changed();
    return isGone;
  }

  // The methods of `SessionHost`, which the session calls.

  launched(launch: Launch): void {
    this.#launch = launch;
    this.#heldRecord.passMark = launch.passMark ?? this.#heldRecord.passMark;
    this.#branches.open(launch);
    const {read} = this.#branches;
    if (read) void read.then(() => this.#resume(launch));
    else this.#resume(launch);
  }

  reopened({learnerId, mayWrite}: Launch): boolean {
    if (learnerId !== this.#launch?.learnerId || !mayWrite) return false;
    for (const interaction of this.#unsent) this.session.reportIfAllowed(interaction);
    return true;
  }

  snapshot(isFresh: boolean): Snapshot {
    if (isFresh) this.#heldRecord.touch();
    const {encoded, openProgress, record} = this.#heldRecord;
    return {state: encoded, progress: openProgress, revision: record.revision};
  }

  kept(isAll: boolean): void {
    this.#unsent = [];
    this.#nextAnswer = this.#setup.port.nextAnswer;
    if (isAll) {
      this.#isFinished ||= this.#heldRecord.progress.done;
      this.#branches.confirm(this.#work);
    } else this.#write();
  }

  handOver(): Handed {
    const {settled, mayWrite} = this.session.state;
    const {nonce, state, interactions, nextAnswer} = this.#work;
    const handedWork = settled && mayWrite ? {state, interactions} : {state: '', interactions: []};
    return {learnerId: this.#launch?.learnerId ?? '', nonce, nextAnswer, ...handedWork};
  }

  handed(handed: Handed): void {
    this.#branches.add(handed);
    if (this.session.state.settled) this.#join();
  }

  changed(): void {
    this.#heldRecord.changed();
  }

  #fresh(): CourseRecord {
    return empty(this.#setup.nonce(), this.#setup.language, this.#setup.course);
  }

  get #learner(): string {
    return markOf(this.#launch?.learnerId ?? '');
  }

  get #work(): OwnWork {
    const {encoded: state, record} = this.#heldRecord;
    return {
      ...{nonce: record.nonce, state, interactions: this.#unsent},
      ...{isFinished: this.#isFinished, nextAnswer: this.#nextAnswer},
    };
  }

  /**
   * Decides which record to continue. The code for this decision loads only if there is anything to compare.
   */
  #resume(launch: Launch): void {
    const isNew = launch.saved === '' && !launch.isStateMissing && this.#branches.entries().length === 0;
    if (isNew) return this.#start({record: undefined, isKept: false, interactions: [], taken: [], aside: []});
    const code = merging();
    if (code) return this.#decide(code, launch);
    loadMerging().then(
      loaded => {
        this.#decide(loaded, launch);
      },
      () => {
        this.session.send({kind: 'failed', code: 'offline'});
      },
    );
  }

  #decide(
    {resume}: Awaited<ReturnType<typeof loadMerging>>,
    {saved, mayWrite, isStateMissing = false}: Launch,
  ): void {
    const {course, clock} = this.#setup;
    // While the code that chooses the record was loading, the page may have lost its session. The course must then
    // not start.
    if (!this.#isStarting) return;
    const entries = this.#branches.entries();
    const {going, loss} = resume(
      {saved, isMissing: isStateMissing, mayWrite, learner: this.#learner, entries, now: clock.now()},
      course,
    );
    this.#heldRecord.loss = loss;
    if (going.kind === 'ask') this.#ask(going);
    else this.#goOn(going);
  }

  get #isStarting(): boolean {
    const {state} = this.session;
    return !state.settled && !isOver(state) && state.phase !== 'closing';
  }

  /** Finds out which answers of earlier visits the LMS does not have. Then starts the course. */
  #goOn(start: ResumeStart): void {
    if (start.interactions.length === 0) return this.#start(start);
    const answers = merging()?.unreported(start, this.#setup.port, this.#branches.entries());
    void answers?.then(interactions => {
      if (this.#isStarting) this.#start({...start, interactions});
    });
  }

  #ask({about, at, answers, yes, no}: ResumeQuestion): void {
    const resolve: JournalQuestion['resolve'] = choice => {
      if (this.question === undefined) return;
      this.question = undefined;
      if (choice === 'again') this.session.send({kind: 'reopened'});
      else this.#goOn(choice === 'continue' ? yes : no);
    };
    this.question = {about, at, answers, resolve};
    const isInLms = about === 'other-learner' || about === 'unreadable';
    if (!isInLms) this.session.send({kind: 'stored', revision: 0});
    this.changed();
  }

  #start({record, isKept, interactions, taken, aside}: ResumeStart): void {
    const {mayWrite} = this.session.state;
    const early = this.#unsent;
    this.#heldRecord.put({
      ...(record ?? this.#fresh()),
      ...(this.#learner === '' ? {} : {learner: this.#learner}),
    });
    const events = this.#early.splice(0);
    for (const event of events) this.#heldRecord.add(event);
    this.#isFinished = isKept && this.#heldRecord.progress.done;
    const isSentByPort = this.#launch?.isContinued === true;
    this.#unsent = mayWrite ? [...(isSentByPort ? [] : interactions), ...early] : [];
    const {revision, nonce} = this.#heldRecord.record;
    this.#skipAnswers(this.#branches.entries().filter(entry => entry.nonce === nonce));
    const isNew = !isKept || events.length > 0 || this.#unsent.length > 0;
    if (!isNew) this.#branches.clear(nonce);
    const onDevice = isNew && this.#write();
    for (const one of taken) this.#branches.clear(one);
    for (const one of aside) this.#branches.putAside(one);
    for (const interaction of this.#unsent) this.session.reportIfAllowed(interaction);
    this.session.send({kind: 'settled', revision, isKept: !isNew, onDevice});
    this.#join();
    this.#refresh();
  }

  /** Skips the indexes that another window has used for answers in the LMS. */
  #skipAnswers(entries: readonly Pick<JournalEntry, 'nextAnswer'>[]): void {
    const {port} = this.#setup;
    const used = Math.max(0, ...entries.map(({nextAnswer = 0}) => nextAnswer));
    if ('nextAnswer' in port && used > 0) port.nextAnswer = used;
  }

  /** Merges the work that other windows have done in this attempt. */
  #join(): void {
    if (this.#takeIn()) this.#note(true);
  }

  #takeIn(): boolean {
    const news = [...this.#unmerged.splice(0), ...this.#branches.news(this.#heldRecord.record.nonce)];
    if (news.length === 0) return false;
    this.#skipAnswers(news);
    const code = merging();
    if (!code) {
      this.#unmerged.push(...news);
      loadMerging().then(
        () => {
          this.#join();
        },
        () => undefined,
      );
      return false;
    }
    const joined = news.filter(entry => this.#heldRecord.join(entry, code.mergeBranch));
    for (const interaction of joined.flatMap(({interactions}) => interactions))
      this.keepAndReport({...interaction, isLate: true});
    return joined.length > 0;
  }

  /** Reports a change of the record to the journal and the session. */
  #note(isUrgent: boolean): void {
    const urgent = this.#takeIn() || isUrgent;
    const {revision} = this.#heldRecord.record;
    this.session.send({kind: 'changed', revision, urgent, onDevice: this.#write()});
  }

  #write(): boolean {
    // A window that has handed over its work must not write. The other window would mistake the written state for new
    // work.
    if (this.session.state.phase === 'taken') return false;
    const {revision} = this.#heldRecord.record;
    return this.#branches.write(this.#work, () => {
      this.session.send({kind: 'stored', revision});
    });
  }

  /**
   * Opens the modules that another release saved. While such a module is sealed, the states of its parts are unknown,
   * because only the other release can read them.
   */
  #refresh(): void {
    for (const {id, contentVersion} of this.#setup.course.modules) {
      const own = this.#heldRecord.record.modules[id];
      if (own?.kind === 'sealed' && own.contentVersion !== contentVersion)
        this.#heldRecord.openModule(id).catch(() => undefined);
    }
  }
}
