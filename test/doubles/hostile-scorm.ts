import type {Frame} from '../../src/tracking/scorm/find-api.ts';
import type {ScormApi} from '../../src/tracking/scorm/client.ts';

/** A way in which an LMS misbehaves, laid over one that keeps to the standard; the editions have it in common. */
export type Hostility = (lms: ScormApi) => ScormApi;

/** Says yes to everything and gives nothing back, as one does whose reads come too late. */
export const readsNothing: Hostility = lms => ({
  initialize: () => yes(lms.initialize()),
  finish: () => yes(lms.finish()),
  commit: () => yes(lms.commit()),
  set: (element, value) => yes(lms.set(element, value)),
  get: () => '',
  lastError: () => '0',
});

const yes = (_answer: unknown): string => 'true';

/** Has these elements and no others, and goes on with an attempt by itself, which it is not told to by `exit`. */
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

/** While `isStruck`, every other call goes wrong: it throws, or answers null, undefined or "false", and may have been done all the same. */
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

/** Keeps only so many characters of the state, and says nothing. */
export const truncates =
  (room: number): Hostility =>
  lms => ({
    ...lms,
    set: (element, value) => lms.set(element, element === 'cmi.suspend_data' ? value.slice(0, room) : value),
  });

/** Opens the course for review, without credit, and stores all that is set all the same. */
export const reviews =
  (mode: string, credit: string): Hostility =>
  lms => ({
    ...lms,
    get: element => (element === mode ? 'review' : element === credit ? 'no-credit' : lms.get(element)),
  });

/** Blanks what it has when a session ends with another exit than "suspend". */
export const blanksAtExit =
  (exit: string): Hostility =>
  lms => {
    let said = '';
    return {
      ...lms,
      set: (element, value) => {
        if (element === exit) said = value;
        return lms.set(element, value);
      },
      finish: () => {
        if (said !== 'suspend') lms.set('cmi.suspend_data', '');
        return lms.finish();
      },
    };
  };

/** Gives nothing back at launch, whatever it has confirmed before. */
export const forgets: Hostility = lms => {
  let isSet = false;
  return {
    ...lms,
    get: element => (element === 'cmi.suspend_data' && !isSet ? '' : lms.get(element)),
    set: (element, value) => {
      isSet ||= element === 'cmi.suspend_data';
      return lms.set(element, value);
    },
  };
};

/** A window of another site: of it only the windows round it can be seen. */
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

/** A course's window whose LMS is beyond a frame of another site. */
export const beyondAForeignFrame = (api: Frame): Frame => ({parent: foreign(api)});

/** One in whose LMS a frame of another site hides the API for good. */
export const outOfReach = (): Frame => ({parent: foreign(), opener: foreign()});
