import type {CourseIndex, ModuleData, ModuleIndex} from '../content/course.ts';
import {encode} from '../record/codec/codec.ts';
import {progress, refresherProgress, summaryOf, type LoadedModules} from '../record/progress.ts';
import type {CourseRecord, RecordEvent, Summary} from '../record/record.ts';
import {empty, reduce} from '../record/reduce.ts';
import type {Progress} from '../tracking/port.ts';
import type {Loss, StoreSetup} from './contract.ts';
import type {JournalEntry} from './journal.ts';
import {Loader} from './loader.ts';
import type {mergeBranch} from './resume.ts';
import {openProgress, unsealed} from './open-segments.ts';

/**
 * The learner's record in this page, and all values computed from it. A module whose data are loaded is always open
 * in the record.
 */
export class HeldRecord {
  readonly loader: Loader;
  readonly #listeners = new Set<() => void>();
  readonly #isRefresher: boolean;
  #course: CourseIndex;
  #record: CourseRecord;
  #loaded: LoadedModules = {};
  #progress: Progress | undefined;
  #encoded: string | undefined;
  /** Fault of the saved state and the number of entries that could not be read. */
  loss: Loss = {fault: undefined, dropped: 0};
  /** Pass mark in per cent. */
  passMark: number;

  constructor(setup: StoreSetup) {
    const {course, language, passMark, isRefresher = false} = setup;
    this.#isRefresher = isRefresher;
    this.loader = new Loader(setup);
    this.#course = course;
    this.#record = empty('00000000', language, course);
    this.passMark = passMark;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /** Notifies the listeners of a visible change. */
  changed(): void {
    for (const listener of [...this.#listeners]) listener();
  }

  get course(): CourseIndex {
    return this.#course;
  }

  get record(): CourseRecord {
    return this.#record;
  }

  get progress(): Progress {
    return (this.#progress ??= this.#isRefresher
      ? refresherProgress(this.#record)
      : progress(this.#record, this.#course, this.#loaded, this.passMark));
  }

  /**
   * Progress for the report to the LMS. The report leaves out the parts of unopened modules, so that the LMS keeps its
   * values for these parts.
   */
  get openProgress(): Progress {
    return openProgress(this.progress, this.#record);
  }

  /** The record as a saved state. */
  get encoded(): string {
    return (this.#encoded ??= encode(this.#record, this.#course, this.#loaded));
  }

  isOpen(module: string): boolean {
    return this.#loaded[module] !== undefined;
  }

  /** Loads the course index with the parts of all modules. This record uses the loaded index from now on. */
  async openContents(): Promise<CourseIndex> {
    const course = await this.loader.contents();
    if (this.#course === course) return course;
    this.#course = course;
    this.#forget();
    this.changed();
    return course;
  }

  /** Loads a module and opens its work in the record. */
  async openModule(module: string): Promise<ModuleData> {
    const [data] = await Promise.all([this.loader.module(module), this.openContents()]);
    if (this.isOpen(module)) return data;
    this.#loaded = {...this.#loaded, [module]: data};
    this.put(this.#record);
    this.changed();
    return data;
  }

  /** Replaces the record. */
  put(record: CourseRecord): void {
    this.#set(this.#unsealed(record));
  }

  add(event: RecordEvent): void {
    this.#set(reduce(this.#record, event));
  }

  /** Raises the revision and changes nothing else, so that the next save differs from the last one. */
  touch(): void {
    this.add({kind: 'went', place: this.#record.place});
  }

  /**
   * Merges another branch of the same attempt, using the function `merge`. Returns true if the branch brought
   * new work.
   */
  join(entry: JournalEntry, merge: typeof mergeBranch): boolean {
    const more = merge(this.#record, entry, this.#course, record => this.#unsealed(record));
    if (more) this.#set(more);
    return more !== undefined;
  }

  /** Adds `dropped` to the number of entries that could not be read. */
  lose(dropped: number): void {
    this.loss = {...this.loss, dropped: this.loss.dropped + dropped};
  }

  summary(module: string): Summary {
    return summaryOf(this.#record, this.#index(module), this.#loaded, this.#course);
  }

  #set(record: CourseRecord): void {
    this.#record = record;
    this.#forget();
  }

  /** Clears the cached progress and the cached saved state. Both are computed again on demand. */
  #forget(): void {
    this.#progress = undefined;
    this.#encoded = undefined;
  }

  #unsealed(sealed: CourseRecord): CourseRecord {
    const {record, dropped} = unsealed(sealed, this.#loaded, this.#course);
    this.lose(dropped);
    return record;
  }

  #index(module: string): ModuleIndex {
    const index = this.#course.modules.find(m => m.id === module);
    if (!index) throw new Error(`the course has no module "${module}"`);
    return index;
  }
}
