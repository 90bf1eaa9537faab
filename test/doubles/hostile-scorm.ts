import type {Frame} from '../../src/tracking/scorm/find-api.ts';
import type {ScormApi} from './scorm-api.ts';

/** A fault of an LMS, as a function that wraps the API of a correct LMS. The faults are the same for all editions. */
export type Hostility = (lms: ScormApi) => ScormApi;

/** Confirms every call but returns '' for every read. This simulates an LMS that answers reads too late. */
export const readsNothing: Hostility = lms => ({
  initialize: () => yes(lms.initialize()),
  finish: () => yes(lms.finish()),
  commit: () => yes(lms.commit()),
  set: (element, value) => yes(lms.set(element, value)),
  get: () => '',
  lastError: () => '0',
});

const yes = (_answer: unknown): string => 'true';

/**
 * Simulates an LMS that has only these elements. The element `exit` is not one of them, so the LMS always continues
 * an attempt.
 */
export const hasOnly =
  (elements: readonly string[], exit: string): Hostility =>
  lms => {
    let isUnknown = false;
    const known = <T>(element: string, otherwise: string, act: () => T): T | string => {
      isUnknown = !elements.includes(element);
      return isUnknown ? otherwise : act();
    };
    return {
      ...lms,
      initialize: () => {
        const answer = lms.initialize();
        lms.set(exit, 'suspend');
        return answer;
      },
      get: element => known(element, '', () => lms.get(element)),
      set: (element, value) => known(element, 'false', () => lms.set(element, value)),
      lastError: () => (isUnknown ? '401' : lms.lastError()),
    };
  };

/**
 * While `isStruck()` is true, about half of the calls fail. A failed call throws, or returns null, undefined or
 * "false". About half of the failed calls take effect nevertheless.
 */
export const answersAtRandom =
  (share: () => number, isStruck: () => boolean): Hostility =>
  lms => {
    const perhaps = (act: () => unknown): unknown => {
      if (!isStruck() || share() >= 0.5) return act();
      if (share() < 0.5) act();
      const kind = Math.floor(share() * 4);
      if (kind === 0) throw new SyntaxError('Unexpected token <');
      return [null, undefined, 'false'][kind - 1];
    };
    return {
      initialize: () => perhaps(() => lms.initialize()),
      finish: () => perhaps(() => lms.finish()),
      commit: () => perhaps(() => lms.commit()),
      get: element => perhaps(() => lms.get(element)),
      set: (element, value) => perhaps(() => lms.set(element, value)),
      lastError: () => perhaps(() => lms.lastError()),
    };
  };

/**
 * Simulates an LMS that ends the session by itself once `isStruck()` is true. From then on, it returns only "false"
 * and '', without an error.
 */
export const endsByItself =
  (isStruck: () => boolean): Hostility =>
  lms => {
    let isOver = false;
    const unless = <T>(otherwise: string, act: () => T): T | string => {
      isOver ||= isStruck();
      return isOver ? otherwise : act();
    };
    return {
      initialize: () => unless('false', () => lms.initialize()),
      finish: () => unless('false', () => lms.finish()),
      commit: () => unless('false', () => lms.commit()),
      get: element => unless('', () => lms.get(element)),
      set: (element, value) => unless('false', () => lms.set(element, value)),
      lastError: () => unless('0', () => lms.lastError()),
    };
  };

/** Truncates the state to `room` characters without an error. */
export const truncates =
  (room: number): Hostility =>
  lms => ({
    ...lms,
    set: (element, value) => lms.set(element, element === 'cmi.suspend_data' ? value.slice(0, room) : value),
  });

/** Opens the course for review without credit, but still stores everything that is set. */
export const reviews =
  (mode: string, credit: string): Hostility =>
  lms => ({
    ...lms,
    get: element => (element === mode ? 'review' : element === credit ? 'no-credit' : lms.get(element)),
  });

/** Opens the course for review, and stores no value that is set. */
export const onlyShows =
  (mode: string, credit: string): Hostility =>
  lms => ({...reviews(mode, credit)(lms), set: () => 'true'});

/**
 * Opens the course for a preview. If the status is still one of `untouched` at the end of the session, sets the
 * status to "completed".
 */
export const completesPreview =
  (mode: string, status: string, untouched: readonly unknown[]): Hostility =>
  lms => ({
    ...lms,
    get: element => (element === mode ? 'browse' : lms.get(element)),
    finish: () => {
      if (untouched.includes(lms.get(status))) lms.set(status, 'completed');
      return lms.finish();
    },
  });

/** Returns '' when one of these elements is read, but stores them as usual. */
export const hides =
  (...elements: readonly string[]): Hostility =>
  lms => ({...lms, get: element => (elements.includes(element) ? '' : lms.get(element))});

/** Erases the state if a session ends with an exit other than "suspend". */
export const blanksAtExit =
  (exit: string): Hostility =>
  lms => {
    let exitValue = '';
    return {
      ...lms,
      set: (element, value) => {
        if (element === exit) exitValue = value;
        return lms.set(element, value);
      },
      finish: () => {
        if (exitValue !== 'suspend') lms.set('cmi.suspend_data', '');
        return lms.finish();
      },
    };
  };

/**
 * Changes the saved state when a page reads it. As soon as the page has set a state, reads return this state
 * unchanged.
 */
const atLaunch =
  (change: (state: unknown) => unknown): Hostility =>
  lms => {
    let isSet = false;
    return {
      ...lms,
      get: element => {
        const value = lms.get(element);
        return element === 'cmi.suspend_data' && !isSet ? change(value) : value;
      },
      set: (element, value) => {
        isSet ||= element === 'cmi.suspend_data';
        return lms.set(element, value);
      },
    };
  };

/** Returns no state at launch, even if the LMS has confirmed a state before. */
export const forgets = atLaunch(() => '');

/** Returns the state in lower case at launch. */
export const givesInLowerCase = atLaunch(state => String(state).toLowerCase());

/** Returns the state at launch with blanks around it and with escaped characters. */
export const escapes = atLaunch(state =>
  state === '' ? '\n' : ` ${String(state).replaceAll('~', '%7E').replaceAll('"', '&#34;')}\n`,
);

/** Returns no state in the first milliseconds after the launch. */
export function arrivesLate(clock: {now(): number}, delay: number): Hostility {
  const since = clock.now();
  return atLaunch(state => (clock.now() < since + delay ? '' : state));
}

/** Simulates a cross-origin window. Only its parent is accessible. */
const foreign = (parent?: Frame): Frame =>
  new Proxy<Frame>(
    {},
    {
      get(_, name) {
        if (name === 'parent' && parent) return parent;
        throw new Error('SecurityError');
      },
    },
  );

/** Simulates a course window whose LMS lies beyond a cross-origin frame. */
export const beyondAForeignFrame = (api: Frame): Frame => ({parent: foreign(api)});

/** Simulates a course window whose parent and opener are cross-origin. The course can never reach the API. */
export const outOfReach = (): Frame => ({parent: foreign(), opener: foreign()});
