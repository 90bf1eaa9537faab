import type {Launch} from '../tracking/port.ts';
import type {StoreSetup} from './contract.ts';
import {eraseFrom, keepsAny, noJournal, openJournal, type JournalEntry} from './journal.ts';
import type {Handed} from './windows.ts';

/**
 * Work of one learner outside the record of this page: work that the device stores or that other windows have
 * handed over.
 */
export class Branches {
  readonly #setup: Pick<StoreSetup, 'storage' | 'packageId' | 'clock' | 'sharedDevices'>;
  #launch: Launch | undefined;
  #journal = noJournal;
  #handed: readonly Handed[] = [];
  /**
   * The state that this page wrote last. If the device stores a different state for the same attempt, another
   * window wrote it.
   */
  #written = '';
  #isErased = false;

  constructor(setup: Pick<StoreSetup, 'storage' | 'packageId' | 'clock' | 'sharedDevices'>) {
    this.#setup = setup;
  }

  /** True after the device storage was erased. Nothing is written to it any more. */
  get isErased(): boolean {
    return this.#isErased;
  }

  /** True if the device may store work of this learner. */
  get keepsWork(): boolean {
    const {storage, packageId} = this.#setup;
    return !this.#isErased && keepsAny(storage, packageId, this.#launch?.learnerId ?? '');
  }

  /** Starts the journal once the learner is known and it is known whether anything may be written. */
  open(launch: Launch): void {
    const {storage, packageId, clock} = this.#setup;
    this.#launch = launch;
    if (launch.mayWrite) this.#journal = openJournal(storage, packageId, launch.learnerId, clock.now());
  }

  add(handed: Handed): void {
    this.#handed = [handed, ...this.#handed];
  }

  /**
   * Returns all attempts of this learner. Attempts that were handed over come first, then the others, latest
   * first.
   */
  entries(): readonly JournalEntry[] {
    return [...this.#handedOver(), ...this.#journal.entries()];
  }

  /**
   * Returns the work that other windows have added to an attempt since the last call. Also compares the
   * device storage, because in some browsers windows cannot send messages to each other.
   */
  news(nonce: string): readonly JournalEntry[] {
    if (!this.#launch?.mayWrite) return [];
    const handed = this.#handedOver();
    this.#handed = [];
    return [...handed, ...this.#others(nonce)];
  }

  /** Writes the work of this page. Returns true if the device stored it. */
  write(nonce: string, state: string): boolean {
    return this.#write({nonce, state, isKept: false, at: this.#setup.clock.now()});
  }

  /**
   * Stores this page's state of an attempt as confirmed by the LMS. On a shared device, removes the attempt
   * instead. Does nothing if this page has written nothing, or if another window has written to the attempt.
   */
  confirm(nonce: string, state: string): void {
    if (this.#written === '' || this.#others(nonce).length > 0) return;
    if (this.#setup.sharedDevices) this.clear(nonce);
    else this.#write({nonce, state, isKept: true, at: this.#setup.clock.now()});
  }

  /** Forgets an attempt on the device after the LMS has returned it. */
  clear(nonce: string): void {
    this.#journal.clear(nonce);
    this.#written = '';
  }

  /**
   * Erases everything that the device stores of this learner in this package. Returns true if nothing is
   * left.
   */
  erase(): boolean {
    const {storage, packageId} = this.#setup;
    this.#journal = noJournal;
    this.#isErased = eraseFrom(storage, packageId, this.#launch?.learnerId ?? '');
    return this.#isErased;
  }

  #write(entry: JournalEntry): boolean {
    const isWritten = this.#journal.write(entry);
    if (isWritten) this.#written = entry.state;
    return isWritten;
  }

  #others(nonce: string): readonly JournalEntry[] {
    return this.#journal.entries().filter(entry => entry.nonce === nonce && entry.state !== this.#written);
  }

  /** Keeps only work of the same learner. Work is never handed to another learner. */
  #handedOver(): readonly JournalEntry[] {
    const at = this.#setup.clock.now();
    const own = this.#handed.filter(({learnerId}) => learnerId === this.#launch?.learnerId);
    return own.map(({nonce, state}) => ({nonce, at, isKept: false, state}));
  }
}
