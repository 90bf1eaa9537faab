import type {Launch} from '../tracking/port.ts';
import type {StoreSetup} from './contract.ts';
import {eraseFrom, keepsAny, noJournal, openJournal, type JournalEntry} from './journal.ts';
import {TwofoldStorage} from './journal-storage.ts';
import type {Handed} from './windows.ts';

/** The work of this page that goes into the journal. */
export type OwnWork = Pick<JournalEntry, 'nonce' | 'state' | 'interactions' | 'isFinished' | 'nextAnswer'>;

/**
 * Maximum time, in milliseconds, that the course waits for the database of the device when the course opens.
 */
const patience = 1_000;

/**
 * The work of one learner that is not in the record of this page. It is stored on the device, or comes from other
 * windows.
 */
export class Branches {
  readonly #setup: Pick<StoreSetup, 'storage' | 'database' | 'packageId' | 'clock' | 'sharedDevices'>;
  readonly #storage: TwofoldStorage;
  /**
   * Resolves when the database has been read, or when reading takes too long. Undefined if there is no
   * database.
   */
  readonly read: Promise<void> | undefined;
  #launch: Launch | undefined;
  #journal = noJournal;
  #handed: readonly Handed[] = [];
  /**
   * The saved state that this page stored last. If the device stores a different state for the same attempt,
   * another window has stored that state.
   */
  #writtenState = '';
  #isErased = false;

  constructor(setup: Pick<StoreSetup, 'storage' | 'database' | 'packageId' | 'clock' | 'sharedDevices'>) {
    const {storage, database, clock} = setup;
    this.#setup = setup;
    this.#storage = new TwofoldStorage(storage, database);
    this.read =
      database &&
      new Promise(resolve => {
        clock.after(patience, resolve);
        void this.#storage.read().then(resolve);
      });
  }

  /** True after the device storage was erased. From then on the page stores nothing. */
  get isErased(): boolean {
    return this.#isErased;
  }

  /** True if the device may store work of this learner. */
  get keepsWork(): boolean {
    return !this.#isErased && keepsAny(this.#storage, this.#setup.packageId, this.#launch?.learnerId ?? '');
  }

  /** Starts the journal after the launch, because the learner and the right to write are known only then. */
  open(launch: Launch): void {
    const {packageId, clock} = this.#setup;
    this.#launch = launch;
    if (launch.mayWrite) this.#journal = openJournal(this.#storage, packageId, launch.learnerId, clock.now());
  }

  add(handed: Handed): void {
    this.#handed = [handed, ...this.#handed];
  }

  /**
   * Returns all attempts of this learner. Attempts that other windows have handed over come first, then the
   * other attempts, the latest first.
   */
  entries(): readonly JournalEntry[] {
    return [...this.#handedOver(), ...this.#journal.entries()];
  }

  /**
   * Returns the work that other windows have added to an attempt since the last call. In some browsers, windows
   * cannot send messages to each other. Therefore, the function also looks for such work in the device storage.
   */
  news(nonce: string): readonly JournalEntry[] {
    if (!this.#launch?.mayWrite) return [];
    const handed = this.#handedOver();
    this.#handed = [];
    return [...handed, ...this.#others(nonce)];
  }

  /**
   * Stores the work of this page. Returns true if the device has stored the work at once. Otherwise, `onStored` is
   * called when the device stores it.
   */
  write(work: OwnWork, onStored: () => void): boolean {
    return this.#write(work, 'unsent', onStored);
  }

  /**
   * Marks the work of this page as confirmed by the LMS. On a shared device, removes the attempt instead.
   * Does nothing if this page has stored nothing, or if another window has written to the attempt.
   */
  confirm(work: OwnWork): void {
    if (this.#writtenState === '' || this.#others(work.nonce).length > 0) return;
    if (this.#setup.sharedDevices) this.clear(work.nonce);
    else this.#write(work, 'kept');
  }

  /** Removes an attempt from the device after the LMS has returned it. */
  clear(nonce: string): void {
    this.#journal.clear(nonce);
    this.#writtenState = '';
  }

  /** Puts an attempt aside that the learner does not want to continue. */
  putAside(nonce: string): void {
    const entry = this.#journal.entries().find(one => one.nonce === nonce);
    if (entry) this.#journal.write({...entry, status: 'aside'});
  }

  /**
   * Erases everything that the device stores about this learner in this package. Resolves to true if nothing is left
   * on the device.
   */
  async erase(): Promise<boolean> {
    this.#journal = noJournal;
    this.#isErased = await eraseFrom(this.#storage, this.#setup.packageId, this.#launch?.learnerId ?? '');
    return this.#isErased;
  }

  #write(work: OwnWork, status: JournalEntry['status'], onStored?: () => void): boolean {
    const isStored = this.#journal.write({...work, status, at: this.#setup.clock.now()}, onStored);
    if (isStored || this.#setup.database) this.#writtenState = work.state;
    return isStored;
  }

  #others(nonce: string): readonly JournalEntry[] {
    return this.#journal
      .entries()
      .filter(entry => entry.nonce === nonce && entry.state !== this.#writtenState);
  }

  /**
   * Returns the work that other windows have handed over. Leaves out the work of other learners, because no learner
   * may get the work of another one.
   */
  #handedOver(): readonly JournalEntry[] {
    const at = this.#setup.clock.now();
    const own = this.#handed.filter(({learnerId}) => learnerId === this.#launch?.learnerId);
    return own.map(({learnerId: _, ...work}) => ({...work, at, status: 'unsent', isFinished: false}));
  }
}
