import type {Scorm12Api} from '../../src/tracking/scorm12/client.ts';

/**
 * A typical simple course, for positive controls. It trusts the LMS, stores nothing itself and reports its
 * result only at the end.
 */
export class NaiveClient {
  readonly #api: Scorm12Api | undefined;
  #answers: string[] = [];

  constructor(find: () => Scorm12Api | undefined) {
    this.#api = find();
    this.#api?.LMSInitialize('');
    const saved = this.#api?.LMSGetValue('cmi.suspend_data');
    this.#answers = typeof saved === 'string' ? saved.split(',').filter(Boolean) : [];
    this.#api?.LMSSetValue('cmi.core.lesson_status', 'incomplete');
  }

  get count(): number {
    return this.#answers.length;
  }

  /** Saves an answer. Returns true if the course then tells the learner that the answer is saved. */
  answer(id: string): boolean {
    this.#answers = [...this.#answers, id];
    this.#api?.LMSSetValue('cmi.suspend_data', this.#answers.join());
    return this.#api?.LMSCommit('') === 'true';
  }

  finish(status: string, raw: number): void {
    this.#api?.LMSSetValue('cmi.core.score.raw', String(raw));
    this.#api?.LMSSetValue('cmi.core.lesson_status', status);
    this.#api?.LMSSetValue('cmi.core.exit', 'suspend');
    this.#api?.LMSFinish('');
  }
}
