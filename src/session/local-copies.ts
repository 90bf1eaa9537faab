import type {Launch} from '../tracking/port.ts';
import type {StoreSetup} from './contract.ts';
import {eraseFrom, keepsAny, noJournal, openJournal, type JournalEntry} from './journal.ts';
import type {Handed} from './windows.ts';

/** One learner's work beside the record in this page: what the device holds, and what other windows handed over. */
export class Branches {
  readonly #setup: Pick<StoreSetup, 'storage' | 'packageId' | 'clock' | 'sharedDevices'>;
  #launch: Launch | undefined;
  #journal = noJournal;
  #handed: readonly Handed[] = [];
  /** What this page wrote last; anything else under its attempt is another window's. */
  #written = '';
  #isErased = false;

  constructor(setup: Pick<StoreSetup, 'storage' | 'packageId' | 'clock' | 'sharedDevices'>) {
    this.#setup = setup;
  }

  /** What the device kept was erased, and nothing is written to it any more. */
  get isErased(): boolean {
    return this.#isErased;
  }

  /** The device may keep something of this learner. */
  get keepsWork(): boolean {
    const {storage, packageId} = this.#setup;
    return !this.#isErased && keepsAny(storage, packageId, this.#launch?.learnerId ?? '');
  }

  /** It is known who learns, and whether anything may be written. */
  open(launch: Launch): void {
    const {storage, packageId, clock} = this.#setup;
    this.#launch = launch;
    if (launch.mayWrite) this.#journal = openJournal(storage, packageId, launch.learnerId, clock.now());
  }

  add(handed: Handed): void {
    this.#handed = [handed, ...this.#handed];
  }

  /** All of this learner's attempts, what was handed over first and the latest of the rest before older ones. */
  entries(): readonly JournalEntry[] {
    return [...this.#handedOver(), ...this.#journal.entries()];
  }

  /**
   * What other windows did in an attempt since this was last asked. That the device shows it too is for browsers in
   * which windows cannot speak to each other.
   */
  news(nonce: string): readonly JournalEntry[] {
    if (!this.#launch?.mayWrite) return [];
    const handed = this.#handedOver();
    this.#handed = [];
    return [...handed, ...this.#others(nonce)];
  }

  /** Writes this page's work; says whether the device keeps it. */
  write(nonce: string, state: string): boolean {
    return this.#write({nonce, state, isKept: false, at: this.#setup.clock.now()});
  }

  /** The LMS has confirmed an attempt as this page has it. */
  confirm(nonce: string, state: string): void {
    if (this.#written === '' || this.#others(nonce).length > 0) return;
    if (this.#setup.sharedDevices) this.clear(nonce);
    else this.#write({nonce, state, isKept: true, at: this.#setup.clock.now()});
  }

  /** The LMS has given an attempt back. */
  clear(nonce: string): void {
    this.#journal.clear(nonce);
    this.#written = '';
  }

  /** Erases all that the device keeps of this learner in this package. Says whether nothing is left. */
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

  /** Work is handed on to the same learner and to nobody else. */
  #handedOver(): readonly JournalEntry[] {
    const at = this.#setup.clock.now();
    const own = this.#handed.filter(({learnerId}) => learnerId === this.#launch?.learnerId);
    return own.map(({nonce, state}) => ({nonce, at, isKept: false, state}));
  }
}
