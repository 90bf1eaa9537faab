import type {CourseClient, Ledger, Question, CourseVisit, Work} from './visit.ts';
import type {NaiveConnection, Habits, SimulatedPage} from './system.ts';

/** Minimum time between saves in milliseconds of the device's clock. */
const betweenSaves = 30_000;

/**
 * Opens a naive course. Like many real courses, it trusts every return value of the LMS and stores nothing itself. It
 * searches for its LMS once, ignores the unloading of its page, and catches no errors. An event that does no harm to
 * this course does not count as a fault.
 */
export const naiveClient =
  (habits: Habits): CourseClient =>
  async ({page, system, ledger, pass}) => {
    const naive = new NaiveVisit(page, habits, ledger);
    // An error on the first screen is ignored, because in a real course nobody would notice it either.
    void naive.enter(system.door(page, habits)).catch(() => undefined);
    await pass(8_000);
    return naive;
  };

const copyName = 'my-course';

class NaiveVisit implements CourseVisit {
  readonly page: SimulatedPage;
  readonly #habits: Habits;
  readonly #ledger: Ledger;
  readonly #tries = new Map<string, number>();
  #door: NaiveConnection | undefined;
  #savedAt = -Infinity;

  constructor(page: SimulatedPage, habits: Habits, ledger: Ledger) {
    this.page = page;
    this.#habits = habits;
    this.#ledger = ledger;
  }

  async enter(opening: Promise<NaiveConnection>): Promise<void> {
    const door = await opening;
    const copy = this.#habits.keepsOnDevice ? this.page.storage.getItem(copyName) : null;
    for (const [id, tries] of readState(door.saved || (copy ?? ''))) this.#tries.set(id, tries);
    this.#door = door;
    if (!door.isPassed) await door.report('incomplete');
    else if (this.#habits.beginsAnew) await door.report('incomplete', 0);
  }

  async work(): Promise<Work> {
    return {tries: this.#tries, best: 0};
  }

  async answer({id}: Question): Promise<void> {
    const door = this.#door;
    const tries = new Map(this.#tries).set(id, (this.#tries.get(id) ?? 0) + 1);
    // The screen of the naive course says "Saved" without a check. If the course has found no LMS, the screen says
    // that the course will send the work.
    this.#ledger.note(door ? 'save.saved' : 'save.leaveFailed', () => ({tries, best: 0}));
    if (!door) return;
    this.#tries.set(id, tries.get(id) ?? 1);
    const state = stateText(this.#tries, this.#habits.isWordy ?? false);
    if (this.#habits.keepsOnDevice) this.page.storage.setItem(copyName, state);
    door.set(state);
    const now = this.page.deviceNow();
    if (now - this.#savedAt < betweenSaves) return;
    this.#savedAt = now;
    void door.commit().catch(() => undefined);
  }

  async completes(questions: readonly Question[], answered: () => void): Promise<void> {
    for (const question of questions) {
      answered();
      await this.answer(question);
    }
    await this.#door?.report('passed', 100);
  }

  async leave(): Promise<void> {
    await this.#door?.leave();
  }

  close(): void {
    // Do nothing: the naive course does not listen for the end of its page.
  }

  async wakes(): Promise<CourseVisit> {
    return this;
  }
}

/** Text that a wordy naive course adds to the id of each answer in its saved state. */
const remark = ' The learner has given an answer to this question.'.repeat(4);

const stateText = (tries: ReadonlyMap<string, number>, isWordy: boolean): string =>
  JSON.stringify(Object.fromEntries([...tries].map(([id, n]) => [isWordy ? `${id}${remark}` : id, n])));

/** Parses a saved state. Throws if the state is malformed, and no caller catches this error. */
function readState(state: string): ReadonlyMap<string, number> {
  const found: unknown = state === '' ? {} : JSON.parse(state);
  const entries = typeof found === 'object' && found !== null ? Object.entries(found) : [];
  return new Map(entries.map(([id, n]) => [id.replace(remark, ''), Number(n)]));
}
