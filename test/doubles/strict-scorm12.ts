import type {Scorm12Api} from '../../src/tracking/scorm12-client.ts';
import {kindOf, model} from './scorm12-model.ts';

/** Ways in which real learning systems misbehave; each was seen in one. */
export interface Faults {
  /** Commits and finishes answer "true" and nothing arrives. */
  offline?: boolean;
  /** Every call throws. */
  throws?: boolean;
  /** The session has expired: every set and commit is "false", 101. */
  refuses?: boolean;
  /** Sets are taken, commits are "false", 101, and what was set is dropped. */
  refusesCommit?: boolean;
  /** Keeps only so many characters of suspend_data and says nothing. */
  truncates?: number;
  /** Reads give "" with no error. */
  mute?: boolean;
  /** The API is not in the page. */
  absent?: boolean;
  /** Launches give an empty suspend_data, whatever was kept. */
  blank?: boolean;
  mode?: 'normal' | 'review' | 'browse';
  credit?: 'credit' | 'no-credit';
  mastery?: string;
  /** Elements that this system does not have, by the start of their name: 401. */
  without?: readonly string[];
  /** `_count` is read as "". */
  countless?: boolean;
}

export interface Call {
  readonly name: string;
  readonly element: string;
  readonly value: string;
  readonly answer: string;
  readonly error: string;
}

const initial: Readonly<Record<string, string>> = {
  'cmi.core.student_id': 'bat.dorj',
  'cmi.core.student_name': 'Dorj, Bat',
  'cmi.core.lesson_status': 'not attempted',
  'cmi.core.total_time': '0000:00:00.00',
  'cmi.core.entry': 'ab-initio',
  'cmi.core.score.raw': '',
  'cmi.suspend_data': '',
  'cmi.objectives._children': 'id,score,status',
  'cmi.interactions._children':
    'id,objectives,time,type,correct_responses,weighting,student_response,result,latency',
};

/** A SCORM 1.2 LMS that takes the standard at its word, remembers between sessions and writes down every call. */
export class StrictScorm12 {
  faults: Faults;
  /** What its database holds. */
  kept = new Map(Object.entries(initial));
  readonly log: Call[] = [];

  constructor(faults: Faults = {}) {
    this.faults = faults;
  }

  /** The API object of a new page, or undefined where there is none yet. Sessions that did not finish stay as last committed. */
  launch(): () => Scorm12Api | undefined {
    const api = new Session(this);
    return () => (this.faults.absent ? undefined : api);
  }

  /** An administrator resets the attempt. */
  reset(): void {
    this.kept = new Map(Object.entries(initial));
  }

  /** Calls that were refused; a well-behaved client causes none. */
  get refusals(): readonly Call[] {
    return this.log.filter(call => call.error !== '0');
  }

  /** What was set of one interaction or objective, by element name. */
  setUnder(prefix: string): Readonly<Record<string, string>> {
    const calls = this.log.filter(
      call => call.name === 'LMSSetValue' && call.error === '0' && call.element.startsWith(`${prefix}.`),
    );
    return Object.fromEntries(calls.map(call => [call.element.slice(prefix.length + 1), call.value]));
  }
}

class Session implements Scorm12Api {
  readonly #lms: StrictScorm12;
  #live = new Map<string, string>();
  /** Elements that differ from what was last sent, be it that it never arrived: nothing else goes out with a commit. */
  #news = new Set<string>();
  #phase: 'new' | 'open' | 'over' = 'new';
  #error = '0';

  constructor(lms: StrictScorm12) {
    this.#lms = lms;
  }

  LMSInitialize(): string {
    return this.#logged('LMSInitialize', '', '', () => {
      if (this.#phase !== 'new') return '101';
      const {mode = 'normal', credit = 'credit', mastery = '', blank} = this.#lms.faults;
      this.#phase = 'open';
      this.#live = new Map([
        ...this.#lms.kept,
        ['cmi.core.lesson_mode', mode],
        ['cmi.core.credit', credit],
        ['cmi.student_data.mastery_score', mastery],
      ]);
      if (blank) this.#live.set('cmi.suspend_data', '');
      return '0';
    });
  }

  LMSGetValue(element: string): string {
    let value = '';
    this.#logged('LMSGetValue', element, '', () => {
      if (this.#phase !== 'open') return '301';
      if (this.#isWithout(element)) return '401';
      const kind = model[kindOf(element)];
      if (!kind) return '201';
      if (kind.mode === 'write') return '404';
      if (!this.#lms.faults.mute) value = this.#read(element);
      return '0';
    });
    return value;
  }

  LMSSetValue(element: string, value: string): string {
    return this.#logged('LMSSetValue', element, value, () => {
      if (this.#phase !== 'open') return '301';
      if (this.#lms.faults.refuses) return '101';
      if (this.#isWithout(element)) return '401';
      const kind = model[kindOf(element)];
      if (!kind) return /\._(children|count)$/.test(element) ? '402' : '201';
      if (kind.mode === 'read') return '403';
      if (!this.#hasPlace(element)) return '201';
      const record = element.replace(/^((?:cmi\.\w+\.\d+)?).*$/, '$1');
      if (!kind.takes(value, name => this.#live.get(`${record}.${name}`) ?? '')) return '405';
      const {truncates} = this.#lms.faults;
      this.#put(element, element === 'cmi.suspend_data' ? value.slice(0, truncates) : value);
      return '0';
    });
  }

  LMSCommit(): string {
    return this.#logged('LMSCommit', '', '', () => this.#commit());
  }

  LMSFinish(): string {
    return this.#logged('LMSFinish', '', '', () => {
      if (this.#live.get('cmi.core.lesson_status') === 'not attempted')
        this.#put('cmi.core.lesson_status', 'completed');
      if (this.#live.get('cmi.core.exit') !== 'suspend') this.#put('cmi.suspend_data', '');
      this.#put('cmi.core.entry', this.#live.get('cmi.core.exit') === 'suspend' ? 'resume' : '');
      const error = this.#commit();
      if (this.#phase === 'open') this.#phase = 'over';
      return error;
    });
  }

  LMSGetLastError(): string {
    if (this.#lms.faults.throws) throw new SyntaxError('Unexpected token <');
    return this.#error;
  }

  #commit(): string {
    if (this.#phase !== 'open') return '301';
    if (this.#lms.faults.refuses) return '101';
    const {offline, refusesCommit} = this.#lms.faults;
    const isLost = offline ?? refusesCommit ?? false;
    for (const element of isLost ? [] : this.#news)
      this.#lms.kept.set(element, this.#live.get(element) ?? '');
    this.#news.clear();
    return refusesCommit ? '101' : '0';
  }

  #put(element: string, value: string): void {
    if (this.#live.get(element) !== value) this.#news.add(element);
    this.#live.set(element, value);
  }

  #logged(name: string, element: string, value: string, act: () => string): string {
    if (this.#lms.faults.throws) throw new SyntaxError('Unexpected token <');
    this.#error = act();
    const answer = this.#error === '0' ? 'true' : 'false';
    this.#lms.log.push({name, element, value, answer, error: this.#error});
    return answer;
  }

  #isWithout(element: string): boolean {
    return this.#lms.faults.without?.some(start => element.startsWith(start)) ?? false;
  }

  #read(element: string): string {
    if (!element.endsWith('._count')) return this.#live.get(element) ?? '';
    return this.#lms.faults.countless ? '' : String(this.#countOf(element.replace('_count', '')));
  }

  /** How many records there are under `cmi.interactions.`, counted by their first elements. */
  #countOf(prefix: string): number {
    const indices = [...this.#live.keys()]
      .filter(key => key.startsWith(prefix) && /^\d/.test(key.slice(prefix.length)))
      .map(key => key.slice(prefix.length).split('.')[0]);
    return new Set(indices).size;
  }

  /** Indices have no gaps, and a record begins with its id. */
  #hasPlace(element: string): boolean {
    return [...element.matchAll(/\.(\d+)\./g)].every(found => {
      const prefix = element.slice(0, found.index + 1);
      const count = this.#countOf(prefix);
      const index = Number(found[1]);
      const begins = element === `${prefix}${index}.id` || element === `${prefix}${index}.pattern`;
      return index < count || (index === count && begins);
    });
  }
}
