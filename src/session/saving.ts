import {decode} from '../record/codec/codec.ts';
import type {CourseRecord, RecordEvent} from '../record/record.ts';
import {empty} from '../record/reduce.ts';
import type {Launch} from '../tracking/port.ts';
import type {JournalQuestion, Loss, Saving, StoreSetup} from './contract.ts';
import {examination, type Examination} from './examining.ts';
import type {HeldRecord} from './held-record.ts';
import {Branches} from './local-copies.ts';
import {lossOf, resume, type Resume} from './resume.ts';
import {Session, type SessionHost, type Snapshot} from './session.ts';
import {view, type SaveView} from './view.ts';
import type {Handed} from './windows.ts';

/** Milliseconds that leaving waits for work that is being judged, because a rubric may never arrive. */
const judgingPatience = 5_000;

/** Adds events to the record and lets the session save it. For the purpose of each member see `Saving`. */
export class CourseSaving implements Saving, SessionHost {
  readonly session: Session;
  readonly #setup: StoreSetup;
  readonly #held: HeldRecord;
  readonly #branches: Branches;
  /** Events that were dispatched before it was known which record to use. */
  readonly #early: RecordEvent[] = [];
  /** Work that is being judged. It is not recorded yet, so leaving waits for it. */
  readonly #judging = new Set<Promise<void>>();
  #launch: Launch | undefined;
  question: JournalQuestion | undefined;

  constructor(setup: StoreSetup, held: HeldRecord) {
    this.#setup = setup;
    this.#held = held;
    this.#branches = new Branches(setup);
    this.session = new Session({...setup, line: setup.line}, this);
  }

  get view(): SaveView {
    return this.#branches.isErased ? {kind: 'erased'} : view(this.session.state);
  }

  get loss(): Loss {
    return this.#held.loss;
  }

  /** Data from the LMS; undefined before it has answered. */
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
    if ('module' in event && !this.#held.isOpen(event.module))
      throw new Error(`module "${event.module}" is not open: await openModule first`);
    const before = this.#held.progress;
    this.#held.add(event);
    if (!this.session.state.settled) {
      this.#early.push(event);
      this.changed();
      return;
    }
    const {done, passed, scaled} = this.#held.progress;
    const isUrgent = done !== before.done || passed !== before.passed || scaled !== before.scaled;
    this.#note(event.kind === 'handed-in' || isUrgent || this.#setup.port.isLocal === true);
  }

  takeOver(): void {
    this.session.send({kind: 'took'});
  }

  retry(): void {
    this.session.send({kind: 'retried'});
  }

  async examine(): Promise<Examination> {
    const found = await examination(this.#setup, this.#launch);
    if (found.findings.length > 0) {
      // Saves everything again. The next save verifies that the self-test has restored all values.
      this.#held.touch();
      this.#note(true);
    }
    return found;
  }

  /** Lets leaving wait for work that is being judged, until the returned function is called. */
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
    return view(await this.session.leave());
  }

  hide(): void {
    this.session.send({kind: 'hid'});
  }

  unload(): void {
    this.session.unload();
  }

  show(): void {
    this.session.send({kind: 'shown'});
  }

  close(): void {
    this.session.send({kind: 'gone'});
  }

  erase(): boolean {
    this.close();
    const isGone = this.#branches.erase();
    this.changed();
    return isGone;
  }

  // Methods that the session calls.

  launched(launch: Launch): void {
    const {course} = this.#setup;
    this.#launch = launch;
    this.#held.passMark = launch.passMark ?? this.#held.passMark;
    this.#branches.open(launch);
    const found = decode(launch.saved, course);
    this.#held.loss = lossOf(found);
    const going = resume(found, this.#branches.entries(), course);
    if (going.kind === 'ask') this.#ask(going);
    else if (going.kind === 'new') this.#adopt(this.#fresh(), going.waits, going.waits);
    else this.#adopt(going.record, going.isKept, going.waits);
  }

  snapshot(isFresh: boolean): Snapshot {
    if (isFresh) this.#held.touch();
    const {encoded, openProgress, record} = this.#held;
    return {state: encoded, progress: openProgress, revision: record.revision};
  }

  kept(): void {
    this.#branches.confirm(this.#held.record.nonce, this.#held.encoded);
  }

  handOver(): Handed {
    const {settled, mayWrite} = this.session.state;
    const state = settled && mayWrite ? this.#held.encoded : '';
    return {learnerId: this.#launch?.learnerId ?? '', nonce: this.#held.record.nonce, state};
  }

  handed(handed: Handed): void {
    this.#branches.add(handed);
    if (this.session.state.settled) this.#join();
  }

  changed(): void {
    this.#held.changed();
  }

  #fresh(): CourseRecord {
    return empty(this.#setup.nonce(), this.#setup.language, this.#setup.course);
  }

  #ask({record, at, answers}: Extract<Resume, {kind: 'ask'}>): void {
    const resolve: JournalQuestion['resolve'] = choice => {
      if (this.question === undefined) return;
      this.question = undefined;
      this.#adopt(choice === 'continue' ? record : this.#fresh(), false, false);
    };
    this.question = {kind: 'ask-journal', at, answers, resolve};
    this.changed();
  }

  #adopt(given: CourseRecord, isGiven: boolean, isUnread: boolean): void {
    const isNew = !isGiven || this.#early.length > 0;
    this.#held.put(given);
    for (const event of this.#early.splice(0)) this.#held.add(event);
    const waits = isUnread && !isNew;
    const {revision, nonce} = this.#held.record;
    if (!isNew) this.#branches.clear(nonce);
    const onDevice = isNew && this.#write();
    this.session.send({kind: 'settled', revision, isKept: !isNew, waits, onDevice});
    this.#join();
    this.#refresh();
  }

  /** Merges the work of other windows in this attempt. */
  #join(): void {
    if (this.#takeIn()) this.#note(true);
  }

  #takeIn(): boolean {
    return this.#branches.news(this.#held.record.nonce).filter(entry => this.#held.join(entry)).length > 0;
  }

  /** Reports a change of the record to the journal and the session. */
  #note(isUrgent: boolean): void {
    const urgent = this.#takeIn() || isUrgent;
    const {revision} = this.#held.record;
    this.session.send({kind: 'changed', revision, urgent, onDevice: this.#write()});
  }

  #write(): boolean {
    // A window that has handed over its work must not write. The other window would take the state for new
    // work.
    if (this.session.state.phase === 'taken') return false;
    return this.#branches.write(this.#held.record.nonce, this.#held.encoded);
  }

  /**
   * Opens the modules that another release has saved. The states of their parts are unknown until then,
   * because only the release that saved them can read them from a sealed module.
   */
  #refresh(): void {
    for (const {id, contentVersion} of this.#setup.course.modules) {
      const own = this.#held.record.modules[id];
      if (own?.kind === 'sealed' && own.contentVersion !== contentVersion)
        this.#held.openModule(id).catch(() => undefined);
    }
  }
}
