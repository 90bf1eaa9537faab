import type {CourseIndex, ModuleData} from '../content/course.ts';
import {decode} from '../record/codec/codec.ts';
import type {Answer, CourseRecord, RecordEvent, Summary} from '../record/record.ts';
import {empty} from '../record/reduce.ts';
import type {Standing} from '../record/codes/result-code.ts';
import type {Interaction} from '../score/interaction.ts';
import type {Launch, Progress} from '../tracking/port.ts';
import {Answering} from './answering.ts';
import {Branches} from './local-copies.ts';
import type {JournalQuestion, Loss, Store, StoreSetup} from './contract.ts';
import {examination, type Examination} from './examining.ts';
import {HeldRecord} from './held-record.ts';
import {lossOf, resume, type Resume} from './resume.ts';
import {Session, type SessionHost, type Snapshot} from './session.ts';
import {view, type SaveView} from './view.ts';
import type {Handed} from './windows.ts';

/** Owns the record and lets the session save it. For the purpose of each member see `Store`. */
export class CourseStore extends Answering implements Store, SessionHost {
  readonly #setup: StoreSetup;
  readonly #session: Session;
  readonly #branches: Branches;
  readonly #held: HeldRecord;
  readonly #listeners = new Set<() => void>();
  /** Events from before it was known which record to use. */
  readonly #early: RecordEvent[] = [];
  #launch: Launch | undefined;
  protected wentAt: number;
  question: JournalQuestion | undefined;

  constructor(setup: StoreSetup) {
    super(setup);
    this.#setup = setup;
    this.#branches = new Branches(setup);
    this.#held = new HeldRecord(setup.course, setup.language, setup.passMark);
    this.wentAt = setup.clock.now();
    this.#session = new Session({...setup, line: setup.line}, this);
  }

  start(): void {
    this.#session.start();
  }

  get course(): CourseIndex {
    return this.#held.course;
  }

  get record(): CourseRecord {
    return this.#held.record;
  }

  get progress(): Progress {
    return this.#held.progress;
  }

  get loss(): Loss {
    return this.#held.loss;
  }

  get view(): SaveView {
    return this.#branches.isErased ? {kind: 'erased'} : view(this.#session.state);
  }

  get ready(): boolean {
    return this.#session.state.settled;
  }

  get passMark(): number {
    return this.#held.passMark;
  }

  get learnerName(): string {
    return this.#launch?.learnerName ?? '';
  }

  get returnTo(): string {
    return this.#launch?.returnTo ?? '';
  }

  get keepsWork(): boolean {
    return this.#launch !== undefined && this.#branches.keepsWork;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  dispatch(event: RecordEvent): void {
    if ('module' in event && !this.#held.isOpen(event.module))
      throw new Error(`module "${event.module}" is not open: await openModule first`);
    const before = this.progress;
    if (event.kind === 'went') this.wentAt = this.#setup.clock.now();
    this.#held.add(event);
    if (!this.ready) {
      this.#early.push(event);
      this.changed();
      return;
    }
    const {done, passed, scaled} = this.progress;
    const isUrgent = done !== before.done || passed !== before.passed || scaled !== before.scaled;
    this.#note(event.kind === 'handed-in' || isUrgent || this.#setup.port.isLocal === true);
  }

  async openContents(): Promise<CourseIndex> {
    const course = await this.loader.contents();
    if (this.course === course) return course;
    this.#held.know(course);
    this.changed();
    return course;
  }

  async openModule(module: string): Promise<ModuleData> {
    const [data] = await Promise.all([this.loader.module(module), this.openContents()]);
    if (this.#held.isOpen(module)) return data;
    this.#held.open(module, data);
    this.changed();
    return data;
  }

  lose(answers: number): void {
    if (answers === 0) return;
    this.#held.lose(answers);
    this.changed();
  }

  protected report(answer: Interaction): void {
    this.#session.report(answer);
  }

  answerOf(module: string, question: string): Answer | undefined {
    return this.#held.answerOf(module, question);
  }

  summary(module: string): Summary {
    return this.#held.summary(module);
  }

  standing(): Standing {
    return {
      learnerId: this.#launch?.learnerId ?? '',
      progress: this.progress,
      summaries: this.#setup.course.modules.map(({id}) => this.summary(id)),
      at: this.#setup.clock.now(),
    };
  }

  takeOver(): void {
    this.#session.send({kind: 'took'});
  }

  retry(): void {
    this.#session.send({kind: 'retried'});
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

  async leave(): Promise<SaveView> {
    return view(await this.#session.leave());
  }

  hide(): void {
    this.#session.send({kind: 'hid'});
  }

  show(): void {
    this.#session.send({kind: 'shown'});
  }

  close(): void {
    this.#session.send({kind: 'gone'});
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
    this.#branches.confirm(this.record.nonce, this.#held.encoded);
  }

  handOver(): Handed {
    const {settled, mayWrite} = this.#session.state;
    const state = settled && mayWrite ? this.#held.encoded : '';
    return {learnerId: this.#launch?.learnerId ?? '', nonce: this.record.nonce, state};
  }

  handed(handed: Handed): void {
    this.#branches.add(handed);
    if (this.ready) this.#join();
  }

  changed(): void {
    for (const listener of [...this.#listeners]) listener();
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
    const {revision, nonce} = this.record;
    if (!isNew) this.#branches.clear(nonce);
    const onDevice = isNew && this.#write();
    this.#session.send({kind: 'settled', revision, isKept: !isNew, waits, onDevice});
    this.#join();
    this.#refresh();
  }

  /** Merges what other windows have done in this attempt. */
  #join(): void {
    if (this.#takeIn()) this.#note(true);
  }

  #takeIn(): boolean {
    return this.#branches.news(this.record.nonce).filter(entry => this.#held.join(entry)).length > 0;
  }

  /** Reports a change of the record to the journal and the session. */
  #note(isUrgent: boolean): void {
    const urgent = this.#takeIn() || isUrgent;
    const {revision} = this.record;
    this.#session.send({kind: 'changed', revision, urgent, onDevice: this.#write()});
  }

  #write(): boolean {
    // A window that has handed over its work must not write. The other window would take the state for new
    // work.
    if (this.#session.state.phase === 'taken') return false;
    return this.#branches.write(this.record.nonce, this.#held.encoded);
  }

  /**
   * Opens modules of another release. Their part states can be read from a save only if the release is the
   * same.
   */
  #refresh(): void {
    for (const {id, contentVersion} of this.#setup.course.modules) {
      const own = this.record.modules[id];
      if (own?.kind === 'sealed' && own.contentVersion !== contentVersion)
        this.openModule(id).catch(() => undefined);
    }
  }
}
