import type {Frame} from '../../src/tracking/scorm/find-api.ts';
import type {TrackingPort} from '../../src/tracking/port.ts';
import type {ScormApi} from '../doubles/scorm-api.ts';
import type {Hostility} from '../doubles/hostile-scorm.ts';
import {StrictSession, type StrictLms} from '../doubles/strict-scorm.ts';
import {
  well,
  type ActiveFaults,
  type NaiveConnection,
  type Habits,
  type SimulatedPage,
  type GradebookEntry,
  type System,
  type SimulatedWorld,
} from './system.ts';

/** The API calls that a naive course makes. */
type NaiveApi = Omit<ScormApi, 'diagnostic' | 'errorString'>;

/** The differences between the editions of SCORM that the fault matrix needs. */
export interface SimulatedEdition {
  readonly newLms: () => StrictLms;
  /** Creates the course's port for a window. */
  readonly around: (window: Frame) => TrackingPort;
  /** Creates a window with the API object of an LMS. */
  readonly window: (api: ScormApi) => Frame;
  /** Finds the API as a naive course does. May throw. */
  readonly find: (window: Frame) => NaiveApi | undefined;
  readonly names: {
    readonly learner: string;
    readonly mode: string;
    readonly credit: string;
    readonly entry: string;
    readonly exit: string;
    /** A value of `exit` other than "suspend", for a naive course with the habit `endsNormally`. */
    readonly normalExit: string;
    /** Error code of a call after the end of the session. */
    readonly over: string;
    readonly status: string;
    /** Values of the status in an attempt that nobody has begun. */
    readonly untouched: readonly string[];
    readonly success: string;
    readonly score: string;
    /** The elements that a minimal LMS supports. */
    readonly four: readonly string[];
  };
  /** Returns the elements and values that report a result. */
  readonly resultValues: (
    status: 'incomplete' | 'passed',
    score?: number,
  ) => readonly (readonly [string, string])[];
  /** Returns the number that a `GradebookEntry` uses for the status in the LMS. */
  readonly statusOf: (storedValues: ReadonlyMap<string, string>) => number;
}

/** Misbehaviour of an LMS. */
export interface Misbehaviour {
  readonly layer?: (edition: SimulatedEdition, of: Circumstances) => Hostility;
  readonly frame?: (api: Frame, of: Circumstances) => Frame;
  /** True if the LMS returns "true" while it is unreachable, and treats the data as sent. */
  readonly saysYes?: boolean;
  /** True if the session expires when the fault begins. */
  readonly expires?: boolean;
  /**
   * Decides how the LMS stores a commit after the fault has begun. A call of `arrive` stores the values of the
   * commit.
   */
  readonly stores?: (world: SimulatedWorld, arrive: () => void) => void;
  /**
   * True if the LMS clears Web Storage for its whole origin whenever it opens the course, as some LMSes do at a
   * login.
   */
  readonly clearsStorage?: boolean;
}

/** The state on which a misbehaviour may depend. */
interface Circumstances extends SimulatedWorld {
  readonly condition: ActiveFaults;
  readonly isPassed: boolean;
  /** True if the LMS counts the attempt as completed, but not as passed. */
  readonly isCompleted: boolean;
  /** True in the window in which the learner opens the course for the first time. */
  readonly isFirst: boolean;
}

/** One learner's attempt in a SCORM LMS. */
export class ScormSystem implements System {
  readonly condition = well();
  readonly #edition: SimulatedEdition;
  readonly #lms: StrictLms;
  readonly #misbehaviour: Misbehaviour;
  readonly #world: SimulatedWorld;
  /** The frame around the course in each window. `#endedWindows` contains the windows whose session the LMS has ended. */
  readonly #frames = new WeakMap<object, Frame>();
  readonly #endedWindows = new WeakSet<object>();
  #isOpened = false;

  constructor(edition: SimulatedEdition, misbehaviour: Misbehaviour, learner: string, world: SimulatedWorld) {
    this.#edition = edition;
    this.#lms = edition.newLms();
    this.#lms.storedValues.set(edition.names.learner, learner);
    this.#misbehaviour = misbehaviour;
    this.#world = world;
    const {stores} = misbehaviour;
    if (stores)
      this.#lms.deliver = arrive => {
        if (this.condition.isStruck) stores(world, arrive);
        else arrive();
      };
  }

  port(page: SimulatedPage): TrackingPort {
    return this.#edition.around(this.#window(page));
  }

  async door(page: SimulatedPage, habits: Habits): Promise<NaiveConnection> {
    const api = this.#edition.find(this.#window(page));
    if (!api) throw new Error('no API');
    return naiveDoor(api, this.#edition, habits);
  }

  onHidden(page: SimulatedPage): void {
    this.#endedWindows.add(page.window);
  }

  onGone(): void {
    // SCORM calls are synchronous, so no call is pending.
  }

  result(): GradebookEntry {
    const {storedValues} = this.#lms;
    const score = storedValues.get(this.#edition.names.score) ?? '';
    return {status: this.#edition.statusOf(storedValues), score: score === '' ? -1 : Number(score)};
  }

  copy(world: SimulatedWorld): ScormSystem {
    const copy = new ScormSystem(this.#edition, this.#misbehaviour, '', world);
    copy.#lms.storedValues = new Map(this.#lms.storedValues);
    copy.#isOpened = this.#isOpened;
    return copy;
  }

  /** Returns the page of the LMS around the course. After a reload, the course finds the same page. */
  #window({window, storage}: SimulatedPage): Frame {
    const known = this.#frames.get(window);
    if (known) return known;
    const {layer, frame, clearsStorage} = this.#misbehaviour;
    if (clearsStorage && !storage.isBlocked) storage.clear();
    const circumstances: Circumstances = {
      ...this.#world,
      condition: this.condition,
      isPassed: this.result().status === 4,
      isCompleted: this.result().status === 3,
      isFirst: !this.#isOpened,
    };
    this.#isOpened = true;
    const session = this.#reached(new StrictSession(this.#lms), window);
    const around = this.#edition.window(layer?.(this.#edition, circumstances)(session) ?? session);
    const framed = frame?.(around, circumstances) ?? around;
    this.#frames.set(window, framed);
    return framed;
  }

  /**
   * Returns the API of a session. Before each call, sets the faults of the LMS that follow from the current
   * connection.
   */
  #reached(session: StrictSession, window: object): ScormApi {
    const {saysYes, expires} = this.#misbehaviour;
    const callUnderFaults = (act: () => string, otherwise = 'false'): string => {
      if (this.#endedWindows.has(window)) return otherwise;
      const {isCut, isExpired, isStruck} = this.condition;
      if (isExpired || (isStruck && expires)) this.#lms.faults = {refuses: true};
      else if (isCut) this.#lms.faults = saysYes ? {offline: true} : {refusesCommit: true};
      else this.#lms.faults = {};
      return act();
    };
    return {
      initialize: () => callUnderFaults(() => session.initialize('')),
      finish: () => callUnderFaults(() => session.finish('')),
      commit: () => callUnderFaults(() => session.commit('')),
      get: element => callUnderFaults(() => session.get(element), ''),
      set: (element, value) => callUnderFaults(() => session.set(element, value)),
      lastError: () => (this.#endedWindows.has(window) ? this.#edition.names.over : session.lastError()),
    };
  }
}

function naiveDoor(api: NaiveApi, {names, resultValues}: SimulatedEdition, habits: Habits): NaiveConnection {
  api.initialize();
  const mayResume = !habits.trustsEntry || api.get(names.entry) === 'resume';
  api.set(names.exit, habits.endsNormally ? names.normalExit : 'suspend');
  const saved = mayResume ? api.get('cmi.suspend_data') : '';
  const isPreview = habits.leavesPreviewsAlone === true && api.get(names.mode) === 'browse';
  return {
    saved: typeof saved === 'string' ? saved : '',
    isPassed: api.get(names.success) === 'passed',
    set: state => void api.set('cmi.suspend_data', state),
    commit: async () => void api.commit(),
    report: async (status, score) => {
      if (isPreview) return;
      for (const [element, value] of resultValues(status, score)) api.set(element, value);
      api.commit();
    },
    leave: async () => {
      api.commit();
      api.finish();
    },
  };
}
