import type {Interaction} from '../score/interaction.ts';
import {findApi, type Frame} from './find-api.ts';
import {
  TrackingError,
  type Finding,
  type Launch,
  type PartProgress,
  type Progress,
  type StatusScheme,
  type TrackingPort,
} from './port.ts';
import {
  isRefused,
  isScorm12Api,
  refused,
  Scorm12Client,
  type Answered,
  type Scorm12Api,
} from './scorm12-client.ts';
import {elementsOf, partStatus, percent, statusOf, strength, weakerThan} from './scorm12-words.ts';
import {span12} from './time.ts';

/** Characters of suspend_data and of lesson_location. */
const room = 4096;
const longestPlace = 255;

/** Tracks by SCORM 1.2. `find` looks for the LMS's API object each time `open` is called. */
export function scorm12(
  find: () => Scorm12Api | undefined,
  scheme: StatusScheme = 'passed-failed',
): TrackingPort {
  return new Scorm12(find, scheme);
}

/** Tracks by SCORM 1.2 with the API object that a page's LMS has put round its window. */
export const scorm12Around = (window: Frame, scheme: StatusScheme): TrackingPort =>
  scorm12(() => findApi(window, 'API', isScorm12Api), scheme);

class Scorm12 implements TrackingPort {
  readonly room = room;
  readonly #find: () => Scorm12Api | undefined;
  readonly #scheme: StatusScheme;
  #client: Scorm12Client | undefined;
  #phase: 'idle' | 'open' | 'closed' = 'idle';
  #mayWrite = false;
  /** The best that this LMS has heard of, in this session or before. */
  #status = '';
  #raw = -1;
  /** The same, as far as it is known to have arrived. */
  #confirmed = {status: '', raw: -1};
  /** Values that need not be sent twice. */
  readonly #sent = new Map<string, string>();
  /** Optional elements that this LMS does not have. */
  readonly #missing = new Set<string>();
  #interactions: number | undefined;
  #objectives: Map<string, number> | undefined;

  constructor(find: () => Scorm12Api | undefined, scheme: StatusScheme) {
    this.#find = find;
    this.#scheme = scheme;
  }

  async open(): Promise<Launch> {
    const api = this.#find();
    if (!api) throw new TrackingError('no-lms', 'no object named API in any frame or opener');
    const lms = new Scorm12Client(api);
    const begun = lms.initialize();
    // Refused (101) but data can be read: the session is open already.
    if (begun.value !== 'true' && lms.get('cmi.core.student_id') === '')
      throw refused('LMSInitialize', begun);
    this.#client = lms;
    this.#phase = 'open';
    return this.#launch(lms);
  }

  #launch(lms: Scorm12Client): Launch {
    const mode = lms.get('cmi.core.lesson_mode');
    const master = lms.get('cmi.student_data.mastery_score');
    const mark = master.trim() === '' ? NaN : Number(master);
    const raw = lms.get('cmi.core.score.raw');
    this.#mayWrite = mode !== 'review' && mode !== 'browse' && lms.get('cmi.core.credit') !== 'no-credit';
    this.#status = lms.get('cmi.core.lesson_status');
    this.#raw = raw === '' || Number.isNaN(Number(raw)) ? -1 : Number(raw);
    this.#confirmed = {status: this.#status, raw: this.#raw};
    if (this.#mayWrite) {
      // An LMS calls a course "completed" that has set nothing, and forgets everything without the exit.
      if (strength(this.#status) === 0) this.#raise('incomplete');
      this.#offer('cmi.core', ['exit', 'suspend']);
    }
    return {
      mode: mode === 'review' || mode === 'browse' ? mode : 'normal',
      mayWrite: this.#mayWrite,
      learnerId: lms.get('cmi.core.student_id'),
      learnerName: lms.get('cmi.core.student_name'),
      saved: lms.get('cmi.suspend_data'),
      passMark: mark >= 0 && mark <= 100 ? mark : undefined,
      returnTo: '',
    };
  }

  async report(interaction: Interaction): Promise<void> {
    const lms = this.#opened();
    if (!this.#mayWrite) return;
    const index = this.#answerAt(lms);
    const [first, ...others] = elementsOf(interaction);
    if (!first || !this.#offer(`cmi.interactions.${index}`, first)) return;
    // Counted here, since some LMSes have no `_count` and in others it lags behind.
    this.#interactions = index + 1;
    for (const element of others) this.#offer(`cmi.interactions.${index}`, element);
  }

  async save(state: string, progress: Progress, sessionSeconds: number, isAgain = false): Promise<void> {
    const lms = this.#opened();
    if (!this.#mayWrite) return;
    if (isAgain) this.#unsay(lms);
    else this.#confirmed = {status: this.#status, raw: this.#raw};
    throwIf(this.#send(state, progress, sessionSeconds));
    if (lms.get('cmi.suspend_data') !== state) {
      throw new TrackingError(
        'not-kept',
        `cmi.suspend_data comes back as something else than the ${state.length} characters that were set`,
      );
    }
  }

  async close(sessionSeconds: number): Promise<void> {
    if (this.#phase !== 'open') return;
    throwIf(this.#finish(sessionSeconds));
  }

  closeNow(state: string, progress: Progress, sessionSeconds: number, isAgain = false): void {
    if (this.#phase !== 'open') return;
    if (this.#mayWrite && isAgain) this.#unsay(this.#opened());
    if (this.#mayWrite) this.#send(state, progress, sessionSeconds);
    this.#finish(sessionSeconds);
  }

  async examine(at: number): Promise<readonly Finding[]> {
    const {examine12, trialName} = await import('./scorm12-examine.ts');
    const lms = this.#opened();
    if (!this.#mayWrite) return [];
    const [answerAt, parts] = [this.#answerAt(lms), this.#parts()];
    const partAt = parts.get(trialName) ?? parts.size;
    const sent = (element: string) => this.#sent.get(element);
    const findings = examine12(lms, {
      sent,
      status: this.#status,
      scheme: this.#scheme,
      at,
      answerAt,
      partAt,
    });
    const isTaken = (what: Finding['what']) => findings.find(f => f.what === what)?.verdict !== 'refused';
    if (isTaken('answers')) this.#interactions = answerAt + 1;
    if (isTaken('parts')) parts.set(trialName, partAt);
    // What the LMS believes to have is not worth a guess: all goes out again.
    this.#sent.clear();
    return findings;
  }

  #opened(): Scorm12Client {
    if (this.#phase !== 'open' || !this.#client)
      throw new TrackingError('not-open', `the session is ${this.#phase}`);
    return this.#client;
  }

  /** Makes every call and gives the first refusal. The order matters: some LMSes take no score after a status. */
  #send(state: string, progress: Progress, sessionSeconds: number): TrackingError | undefined {
    for (const part of progress.parts) this.#objective(part);
    const score = this.#score(progress.scaled);
    const status = this.#raise(statusOf(progress, this.#scheme));
    this.#offer('cmi.core', ['lesson_location', progress.place.slice(0, longestPlace) || 'start']);
    const data =
      state.length > room
        ? new TrackingError('too-long', `${state.length} characters, room for ${room}`)
        : this.#put('cmi.suspend_data', state);
    this.#offer('cmi.core', ['session_time', span12(sessionSeconds)]);
    const committed = this.#opened().commit();
    return data ?? status ?? score ?? (isRefused(committed) ? refused('LMSCommit', committed) : undefined);
  }

  /**
   * An LMS that refused one call may have dropped others, so all of them are made again. And some LMSes send only what differs from what they believe to have sent, so a result that was lost on the way would
   * never go out again: it is first said a little differently. What follows says it right.
   */
  #unsay(lms: Scorm12Client): void {
    this.#sent.clear();
    const {status, raw} = this.#confirmed;
    const weaker = weakerThan(this.#status);
    if (raw !== this.#raw) lms.set('cmi.core.score.raw', `${this.#raw}.0`);
    if (status !== this.#status && weaker) lms.set('cmi.core.lesson_status', weaker);
    if (raw !== this.#raw || status !== this.#status) lms.commit();
  }

  #finish(sessionSeconds: number): TrackingError | undefined {
    const lms = this.#opened();
    if (this.#mayWrite) {
      this.#offer('cmi.core', ['session_time', span12(sessionSeconds)]);
      this.#sent.delete('cmi.core.exit');
      this.#offer('cmi.core', ['exit', 'suspend']);
    }
    this.#phase = 'closed';
    const finished = lms.finish();
    return isRefused(finished) ? refused('LMSFinish', finished) : undefined;
  }

  /** A worse score than the LMS has is not sent. */
  #score(scaled: number | undefined): TrackingError | undefined {
    if (scaled === undefined) return undefined;
    const raw = percent(scaled);
    if (Number(raw) < this.#raw) return undefined;
    this.#raw = Number(raw);
    this.#offer('cmi.core.score', ['min', '0']);
    this.#offer('cmi.core.score', ['max', '100']);
    return this.#put('cmi.core.score.raw', raw);
  }

  /** Sets a status unless the LMS has heard a better one. */
  #raise(status: string): TrackingError | undefined {
    if (strength(status) < strength(this.#status)) return undefined;
    this.#status = status;
    return this.#put('cmi.core.lesson_status', status);
  }

  #put(element: string, value: string): TrackingError | undefined {
    if (this.#sent.get(element) === value) return undefined;
    const answer = this.#opened().set(element, value);
    if (isRefused(answer)) return refused(element, answer);
    this.#sent.set(element, value);
    return undefined;
  }

  /** Objectives are found by id, since an LMS may have made some by itself. */
  #objective(part: PartProgress): void {
    if (part.state === 'not-started') return;
    const known = this.#parts();
    const index = known.get(part.id) ?? known.size;
    const at = `cmi.objectives.${index}`;
    if (!known.has(part.id)) {
      if (!this.#offer(at, ['id', part.id])) return;
      known.set(part.id, index);
    }
    if (part.scaled !== undefined) {
      for (const [name, value] of [
        ['min', '0'],
        ['max', '100'],
        ['raw', percent(part.scaled)],
      ] as const)
        this.#offer(at, [`score.${name}`, value]);
    }
    this.#offer(at, ['status', partStatus(part)]);
  }

  /** Where the next answer goes. */
  #answerAt(lms: Scorm12Client): number {
    return (this.#interactions ??= count(lms.get('cmi.interactions._count')));
  }

  /** Where each objective stands. */
  #parts(): Map<string, number> {
    return (this.#objectives ??= this.#readObjectives());
  }

  #readObjectives(): Map<string, number> {
    const lms = this.#opened();
    const length = count(lms.get('cmi.objectives._count'));
    // An entry without an id still takes its place.
    return new Map(Array.from({length}, (_, n) => [lms.get(`cmi.objectives.${n}.id`) || `#${n}`, n]));
  }

  /** Sets what an LMS need not have. Once it says that it has no such element, that element alone is left out. */
  #offer(at: string, [name, value]: readonly [string, string]): boolean {
    const kind = `${at}.${name}`.replace(/\d+/g, 'n');
    if (this.#missing.has(kind)) return false;
    const element = `${at}.${name}`;
    if (this.#sent.get(element) === value) return true;
    const answer = this.#opened().set(element, value);
    if (isRefused(answer)) {
      if (isLacking(answer)) this.#missing.add(kind);
      return false;
    }
    this.#sent.set(element, value);
    return true;
  }
}

/** There is no such element; any other refusal may be of this value, or of this moment. */
const isLacking = ({code}: Answered): boolean => ['201', '401', '402', '403'].includes(code);

/** An LMS's `_count`, or 0 where it gives none. */
const count = (text: string): number => (/^\d{1,4}$/.test(text) ? Number(text) : 0);

function throwIf(refusal: TrackingError | undefined): void {
  if (refusal) throw refusal;
}
