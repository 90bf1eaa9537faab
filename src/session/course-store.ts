import type {ModuleData} from '../content/course.ts';
import type {Judged, Mark} from '../questions/define.ts';
import {decode, encode} from '../record/codec.ts';
import {progress, summaryOf, type Loaded} from '../record/progress.ts';
import type {Answer, CourseRecord, RecordEvent, Summary} from '../record/record.ts';
import {empty, reduce} from '../record/reduce.ts';
import type {Response} from '../score/response.ts';
import {incomplete} from '../score/score.ts';
import type {Launch, Progress} from '../tracking/port.ts';
import {interactionsOf, judge} from './answer.ts';
import {noJournal, openJournal} from './journal.ts';
import {Loader} from './loader.ts';
import {lossOf, resume, type Resume} from './resume.ts';
import {Session, type SessionHost, type Snapshot} from './session.ts';
import type {JournalQuestion, Loss, Store, StoreSetup} from './contract.ts';
import {openProgress, unsealed} from './unsealed.ts';
import {view, type SaveView} from './view.ts';

/** Owns the record, and lets the session save it. See `Store` for what each member is for. */
export class CourseStore implements Store, SessionHost {
  readonly #setup: StoreSetup;
  readonly #session: Session;
  readonly #loader: Loader;
  readonly #listeners = new Set<() => void>();
  /** What happened before it was known whose record it belongs to. */
  readonly #early: RecordEvent[] = [];
  #record: CourseRecord;
  #loaded: Loaded = {};
  #launch: Launch | undefined;
  #journal = noJournal;
  /** This device holds something of this attempt. */
  #isNoted = false;
  #wentAt: number;
  #progress: Progress | undefined;
  question: JournalQuestion | undefined;
  loss: Loss = {fault: undefined, dropped: 0};

  constructor(setup: StoreSetup) {
    this.#setup = setup;
    this.#loader = new Loader(setup);
    this.#record = empty('00000000', setup.language, setup.course);
    this.#wentAt = setup.clock.now();
    this.#session = new Session(setup.port, setup.clock, setup.probe, this);
  }

  start(): void {
    this.#session.start();
  }

  get record(): CourseRecord {
    return this.#record;
  }

  get progress(): Progress {
    const passMark = this.#launch?.passMark ?? this.#setup.passMark;
    return (this.#progress ??= progress(this.#record, this.#setup.course, this.#loaded, passMark));
  }

  get view(): SaveView {
    return view(this.#session.state);
  }

  get ready(): boolean {
    return this.#session.state.settled;
  }

  get learnerName(): string {
    return this.#launch?.learnerName ?? '';
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  dispatch(event: RecordEvent): void {
    if ('module' in event && !this.#loaded[event.module])
      throw new Error(`module "${event.module}" is not open: await openModule first`);
    const before = this.progress;
    if (event.kind === 'went') this.#wentAt = this.#setup.clock.now();
    this.#put(reduce(this.#record, event));
    if (!this.ready) {
      this.#early.push(event);
      this.changed();
      return;
    }
    const {done, passed, scaled} = this.progress;
    const urgent = done !== before.done || passed !== before.passed || scaled !== before.scaled;
    this.#session.send({
      kind: 'changed',
      revision: this.#record.revision,
      urgent,
      onDevice: this.#note(false),
    });
  }

  async openModule(module: string): Promise<ModuleData> {
    const data = await this.#loader.module(module);
    if (this.#loaded[module]) return data;
    this.#loaded = {...this.#loaded, [module]: data};
    this.#put(this.#unsealed(this.#record));
    this.changed();
    return data;
  }

  async answer(
    module: string,
    question: string,
    response: Response,
    startedAt = this.#wentAt,
  ): Promise<Judged> {
    const data = await this.openModule(module);
    const material = await this.#loader.material(data, question);
    const judged = judge(material, response);
    if (judged.score.kind === 'incomplete') return judged;
    const {clock, report, askedOf} = this.#setup;
    const circumstances = {
      tries: this.answerOf(module, question)?.tries ?? 0,
      startedAt,
      now: clock.now(),
      asked: askedOf(module, material.block),
      report,
    };
    // Before the event, so that a save that the event sets off takes the interactions with it.
    for (const interaction of interactionsOf(material, response, judged.score, circumstances))
      this.#session.report(interaction);
    this.dispatch({kind: 'answered', module, question, response, score: judged.score});
    return judged;
  }

  draft(module: string, question: string, response: Response): void {
    this.dispatch({kind: 'answered', module, question, response, score: incomplete()});
  }

  answerOf(module: string, question: string): Answer | undefined {
    const own = this.#record.modules[module];
    return own?.kind === 'open' ? own.answers[question] : undefined;
  }

  async marks(module: string, question: string): Promise<Readonly<Record<string, Mark>>> {
    const material = await this.#loader.material(await this.openModule(module), question);
    return judge(material, this.answerOf(module, question)?.response ?? []).marks;
  }

  summary(module: string): Summary {
    return summaryOf(this.#record, this.#index(module), this.#loaded);
  }

  retry(): void {
    this.#session.send({kind: 'retried'});
  }

  async leave(): Promise<SaveView> {
    return view(await this.#session.leave());
  }

  hide(): void {
    this.#session.send({kind: 'hid'});
  }

  close(): void {
    this.#session.send({kind: 'gone'});
  }

  // What the session asks for.

  launched(launch: Launch): void {
    const {course, storage, packageId, clock} = this.#setup;
    this.#launch = launch;
    if (launch.mayWrite) this.#journal = openJournal(storage, packageId, launch.learnerId, clock.now());
    const found = decode(launch.saved, course);
    this.loss = lossOf(found);
    const going = resume(found, this.#journal.entries(), course);
    if (going.kind === 'ask') this.#ask(going);
    else if (going.kind === 'new') this.#adopt(this.#fresh(), going.waits, going.waits);
    else this.#adopt(going.record, going.isKept, going.waits);
  }

  snapshot(isFresh: boolean): Snapshot {
    if (isFresh) this.#put(reduce(this.#record, {kind: 'went', place: this.#record.place}));
    const {revision} = this.#record;
    return {state: this.#encoded(), progress: openProgress(this.progress, this.#record), revision};
  }

  kept(): void {
    if (this.#isNoted) this.#note(true);
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
    this.#put(this.#early.reduce(reduce, this.#unsealed(given)));
    this.#early.length = 0;
    const waits = isUnread && !isNew;
    const {revision, nonce} = this.#record;
    if (!isNew) this.#journal.clear(nonce);
    const onDevice = isNew && this.#note(false);
    this.#session.send({kind: 'settled', revision, isKept: !isNew, waits, onDevice});
    this.#refresh();
  }

  /** How the parts of a module stand is known from its save only while its release is the same. */
  #refresh(): void {
    for (const {id, contentVersion} of this.#setup.course.modules) {
      const own = this.#record.modules[id];
      if (own?.kind === 'sealed' && own.contentVersion !== contentVersion)
        this.openModule(id).catch(() => undefined);
    }
  }

  #put(record: CourseRecord): void {
    this.#record = record;
    this.#progress = undefined;
  }

  #unsealed(sealed: CourseRecord): CourseRecord {
    const {record, dropped} = unsealed(sealed, this.#loaded, this.#setup.course);
    this.loss = {...this.loss, dropped: this.loss.dropped + dropped};
    return record;
  }

  #note(isKept: boolean): boolean {
    const {nonce} = this.#record;
    this.#isNoted = this.#journal.write({nonce, at: this.#setup.clock.now(), isKept, state: this.#encoded()});
    return this.#isNoted;
  }

  #encoded(): string {
    return encode(this.#record, this.#setup.course, this.#loaded);
  }

  #index(module: string) {
    const index = this.#setup.course.modules.find(m => m.id === module);
    if (!index) throw new Error(`the course has no module "${module}"`);
    return index;
  }
}
