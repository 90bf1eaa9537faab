/** Faults of real LMSes. Each one was observed in at least one LMS. */
export interface Faults {
  /** Commits and finishes return "true", but no data arrive. */
  offline?: boolean;
  /** The LMS opens a session again after its end, as Moodle does. */
  reopens?: boolean;
  /** The LMS refuses to open an open session, but still resets all values to those of the launch, as Moodle does. */
  resets?: boolean;
  /** Every call throws. */
  throws?: boolean;
  /** The session has expired: every set and commit returns "false" with error 101. */
  refuses?: boolean;
  /** Sets succeed, but commits return "false" with error 101 and drop the values. */
  refusesCommit?: boolean;
  /**
   * Beginnings of the names of elements that this LMS drops at a commit, although it accepted their values.
   */
  drops?: readonly string[];
  /** Truncates suspend_data to this many characters without an error. */
  truncates?: number;
  /** Reads return "" without an error. */
  mute?: boolean;
  /** The page has no API. */
  absent?: boolean;
  /** Every launch returns an empty suspend_data, whatever was stored. */
  blank?: boolean;
  mode?: 'normal' | 'review' | 'browse';
  credit?: 'credit' | 'no-credit';
  /** The LMS's own pass mark in the format of the edition: per cent in 1.2, 0 to 1 in 2004. */
  mastery?: string;
  /** Beginnings of the names of elements that this LMS lacks: error 401. */
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

/** Context of a value that is about to be set. */
export interface ElementContext {
  /** Current value of the element. */
  readonly now: string | undefined;
  /** Returns the value of another element of the same record, or ''. */
  readonly sibling: (name: string) => string;
  /** Returns the values that the same element has in the other records of its list. */
  readonly others: () => readonly string[];
}

/** Rules for an element. `check` returns the error code for a value, or '0'. */
export interface ElementRule {
  readonly mode: 'read' | 'write' | 'both';
  readonly check: (value: string, place: ElementContext) => string;
  /**
   * True if the LMS stores the value as a number. It then treats `90.0` as the old value `90`, and an empty
   * text as zero.
   */
  readonly isNumber?: boolean;
}

/** State of a session. */
type Phase = 'new' | 'open' | 'over';

/** An edition of SCORM: its calls, its error codes, and its elements by name. `*` stands for an index. */
export interface StrictEdition {
  readonly model: Readonly<Record<string, ElementRule>>;
  readonly calls: Readonly<Record<'initialize' | 'get' | 'set' | 'commit' | 'finish', string>>;
  readonly codes: {
    /** Error codes for a call in the wrong phase of a session. */
    readonly initialize: Readonly<Record<Exclude<Phase, 'new'>, string>>;
    readonly get: Readonly<Record<Exclude<Phase, 'open'>, string>>;
    readonly set: Readonly<Record<Exclude<Phase, 'open'>, string>>;
    readonly commit: Readonly<Record<Exclude<Phase, 'open'>, string>>;
    readonly finish: Readonly<Record<Exclude<Phase, 'open'>, string>>;
    readonly argument: string;
    readonly unknown: string;
    readonly keyword: string;
    readonly readOnly: string;
    readonly writeOnly: string;
    /** Error code for reading an element that was never set. */
    readonly unset: string;
    /** Error code for reading a record that does not exist. */
    readonly absent: string;
    /**
     * Error code for an index that leaves a gap. `early` is the error code for setting an element of a record before its
     * id.
     */
    readonly gap: string;
    readonly early: string;
  };
  /** Values that the LMS stores for a new attempt, before it begins. */
  readonly initial: Readonly<Record<string, string>>;
  /** Values that a session can read in addition to the stored ones. */
  readonly launchValues: (faults: Faults) => Readonly<Record<string, string>>;
  /** Values that the LMS itself sets when the session ends. */
  readonly end: (live: ReadonlyMap<string, string>) => Readonly<Record<string, string>>;
  /** Returns true if the next launch starts a new attempt after a session that ended with these values. */
  readonly isOver: (live: ReadonlyMap<string, string>) => boolean;
}

/** Memoises a function by element name, because a course uses the same names repeatedly. */
function once<Result>(make: (element: string) => Result): (element: string) => Result {
  const known = new Map<string, Result>();
  return element => {
    const result = known.get(element) ?? make(element);
    known.set(element, result);
    return result;
  };
}

/** Returns the kind of an element: `cmi.objectives.3.id` is `cmi.objectives.*.id` in the model. */
const kindOf = once(element => element.replace(/\.\d+(?=\.)/g, '.*'));

/**
 * Returns each list that contains an element, and the element's index in that list. For `cmi.objectives.3.id`
 * the list is `cmi.objectives.` and the index is 3.
 */
const placesIn = once(element =>
  Array.from(element.matchAll(/\.(\d+)\./g), found => ({
    list: element.slice(0, found.index + 1),
    index: found[1] ?? '',
  })),
);

/** An LMS that enforces a standard strictly, keeps data between sessions and logs every call. */
export class StrictLms {
  faults: Faults;
  /** Values in the database. */
  storedValues: Map<string, string>;
  readonly log: Call[] = [];
  readonly edition: StrictEdition;
  /**
   * Stores the values of a commit in the database at once. A test may replace this function to store the values
   * later.
   */
  deliver: (arrive: () => void) => void = arrive => {
    arrive();
  };

  constructor(edition: StrictEdition, faults: Faults) {
    this.edition = edition;
    this.faults = faults;
    this.storedValues = new Map(Object.entries(edition.initial));
  }

  /** Simulates an administrator who resets the attempt. */
  reset(): void {
    this.storedValues = new Map(Object.entries(this.edition.initial));
  }

  /**
   * Calls that were refused. A correct client causes none. Reading an element that was never set does not
   * count.
   */
  get refusals(): readonly Call[] {
    return this.log.filter(({error}) => error !== '0' && error !== this.edition.codes.unset);
  }

  /** Returns the values that were set in one interaction or objective, by element name. */
  setUnder(prefix: string): Readonly<Record<string, string>> {
    const calls = this.log.filter(
      ({name, element, error}) =>
        name === this.edition.calls.set && error === '0' && element.startsWith(`${prefix}.`),
    );
    return Object.fromEntries(calls.map(call => [call.element.slice(prefix.length + 1), call.value]));
  }
}

/** The session of one page with a strict LMS. The API object of each edition passes its calls to this session. */
export class StrictSession {
  readonly #lms: StrictLms;
  #live = new Map<string, string>();
  #atLaunch: ReadonlyMap<string, string> | undefined;
  /**
   * Indices of the records in each list, such as `cmi.interactions.`. They are cached, because counting at
   * every call would be slow.
   */
  #records = new Map<string, Set<string>>();
  /**
   * Elements that have changed since the last commit. The next commit sends only these elements, even if the data of
   * the last commit never arrived.
   */
  #news = new Set<string>();
  #phase: Phase = 'new';
  #error = '0';

  constructor(lms: StrictLms) {
    this.#lms = lms;
  }

  initialize(nothing: string): string {
    const {codes, launchValues} = this.#lms.edition;
    return this.#logged('initialize', '', '', () => {
      if (nothing !== '') return codes.argument;
      const {reopens, resets} = this.#lms.faults;
      const isAgain = this.#phase !== 'open' && reopens;
      if (this.#phase === 'open' && resets) this.#live = new Map(this.#atLaunch);
      if (this.#phase !== 'new' && !isAgain) return codes.initialize[this.#phase];
      this.#phase = 'open';
      this.#live = new Map([...this.#lms.storedValues, ...Object.entries(launchValues(this.#lms.faults))]);
      this.#atLaunch = new Map(this.#live);
      this.#records.clear();
      for (const element of this.#live.keys()) this.#counted(element);
      if (this.#lms.faults.blank) this.#live.set('cmi.suspend_data', '');
      return '0';
    });
  }

  get(element: string): string {
    const {codes, model} = this.#lms.edition;
    let value = '';
    this.#logged('get', element, '', () => {
      if (this.#phase !== 'open') return codes.get[this.#phase];
      if (this.#isWithout(element)) return '401';
      const kind = model[kindOf(element)];
      if (!kind) return codes.unknown;
      if (kind.mode === 'write') return codes.writeOnly;
      if (this.#placeOf(element, true) !== 'there') return codes.absent;
      if (this.#lms.faults.mute) return '0';
      const found = this.#read(element);
      value = found ?? '';
      return found === undefined ? codes.unset : '0';
    });
    return value;
  }

  set(element: string, value: string): string {
    return this.#logged('set', element, value, () => {
      const error = this.#refusal(element, value);
      const {truncates} = this.#lms.faults;
      if (error === '0')
        this.#put(element, element === 'cmi.suspend_data' ? value.slice(0, truncates) : value);
      return error;
    });
  }

  commit(nothing: string): string {
    return this.#logged('commit', '', '', () =>
      nothing === '' ? this.#commit('commit') : this.#lms.edition.codes.argument,
    );
  }

  finish(nothing: string): string {
    const {codes, end, isOver} = this.#lms.edition;
    return this.#logged('finish', '', '', () => {
      if (nothing !== '') return codes.argument;
      for (const [element, value] of Object.entries(this.#phase === 'open' ? end(this.#live) : {}))
        this.#put(element, value);
      const error = this.#commit('finish');
      if (this.#phase === 'open' && error === '0' && !this.#lms.faults.offline && isOver(this.#live))
        this.#lms.deliver(() => {
          this.#lms.reset();
        });
      if (this.#phase === 'open') this.#phase = 'over';
      return error;
    });
  }

  lastError(): string {
    if (this.#lms.faults.throws) throw new SyntaxError('Unexpected token <');
    return this.#error;
  }

  #refusal(element: string, value: string): string {
    const {codes, model} = this.#lms.edition;
    if (this.#phase !== 'open') return codes.set[this.#phase];
    if (this.#lms.faults.refuses) return '101';
    if (this.#isWithout(element)) return '401';
    const kind = model[kindOf(element)];
    if (!kind) return codes.unknown;
    if (/\._(children|count|version)$/.test(element)) return codes.keyword;
    if (kind.mode === 'read') return codes.readOnly;
    const place = this.#placeOf(element, false);
    if (place !== 'there') return codes[place];
    const record = /^(cmi\.\w+\.\d+)\./.exec(element)?.[1] ?? '';
    return kind.check(value, {
      now: this.#live.get(element),
      sibling: name => this.#live.get(`${record}.${name}`) ?? '',
      others: () => this.#others(element),
    });
  }

  #commit(call: 'commit' | 'finish'): string {
    if (this.#phase !== 'open') return this.#lms.edition.codes[call][this.#phase];
    if (this.#lms.faults.refuses) return '101';
    const {offline, refusesCommit} = this.#lms.faults;
    const isLost = offline ?? refusesCommit ?? false;
    const values = [...this.#news].map(element => [element, this.#live.get(element) ?? ''] as const);
    if (!isLost)
      this.#lms.deliver(() => {
        for (const [element, value] of values) this.#lms.storedValues.set(element, value);
      });
    this.#news.clear();
    for (const element of [...this.#live.keys()])
      if (this.#lms.faults.drops?.some(prefix => element.startsWith(prefix))) {
        this.#live.delete(element);
        this.#lms.storedValues.delete(element);
      }
    return refusesCommit ? '101' : '0';
  }

  #put(element: string, rawValue: string): void {
    const isNumber = this.#lms.edition.model[kindOf(element)]?.isNumber ?? false;
    const value = isNumber && rawValue === '' ? '0' : rawValue;
    const before = this.#live.get(element);
    const isSame = isNumber
      ? before !== undefined && before !== '' && Number(before) === Number(value)
      : before === value;
    if (!isSame) this.#news.add(element);
    if (before === undefined) this.#counted(element);
    this.#live.set(element, value);
  }

  #logged(call: keyof StrictEdition['calls'], element: string, value: string, act: () => string): string {
    if (this.#lms.faults.throws) throw new SyntaxError('Unexpected token <');
    this.#error = act();
    const answer = this.#error === '0' ? 'true' : 'false';
    const name = this.#lms.edition.calls[call];
    this.#lms.log.push({name, element, value, answer, error: this.#error});
    return answer;
  }

  #isWithout(element: string): boolean {
    return this.#lms.faults.without?.some(start => element.startsWith(start)) ?? false;
  }

  #read(element: string): string | undefined {
    if (!element.endsWith('._count')) return this.#live.get(element);
    return this.#lms.faults.countless ? '' : String(this.#countOf(element.replace('_count', '')));
  }

  #others(element: string): readonly string[] {
    const [, list, name] = /^(.*\.)\d+\.([^\d]+)$/.exec(element) ?? [];
    if (list === undefined) return [];
    return Array.from({length: this.#countOf(list)}, (_, n) => `${list}${n}.${name}`)
      .filter(other => other !== element)
      .flatMap(other => this.#live.get(other) ?? []);
  }

  /** Returns the number of records in a list such as `cmi.interactions.`. */
  #countOf(prefix: string): number {
    return this.#records.get(prefix)?.size ?? 0;
  }

  #counted(element: string): void {
    for (const {list, index} of placesIn(element)) {
      const indices = this.#records.get(list) ?? new Set();
      this.#records.set(list, indices.add(index));
    }
  }

  /**
   * Checks the index of each record in an element name. Indices must have no gaps. The first element that is set in a
   * record must be its `id`, or its `pattern` in a list without ids.
   */
  #placeOf(element: string, isRead: boolean): 'there' | 'gap' | 'early' {
    for (const {list, index} of placesIn(element)) {
      const [at, count] = [Number(index), this.#countOf(list)];
      const begins = element === `${list}${at}.id` || element === `${list}${at}.pattern`;
      if (at > count) return 'gap';
      if (at === count && (isRead || !begins)) return 'early';
    }
    return 'there';
  }
}
