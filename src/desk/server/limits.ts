import type {Learner} from '../storage/learners.ts';
import {createThrottle} from './throttle.ts';

/** The fields of a learner that are needed to count guesses of the learner's code. */
type Guessed = Pick<Learner, 'id' | 'code'>;

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

/** A limit on the number of tries from one address. */
interface AddressLimit {
  /** Returns 0 if the try is allowed, and counts it. Otherwise returns the milliseconds to wait. */
  ask(address: string, now: number): number;
  /** Reports that an allowed try was correct. The count of this address then starts again at zero. */
  succeed(address: string): void;
}

/** Limits on guesses. They are in memory, so a restart of the desk resets them. */
export interface Limits {
  /** Limits guesses of the trainer's passphrase. */
  readonly passphrase: AddressLimit;
  /** Limits guesses of the trainer's word. The desk may ask for this word before it adds a new record. */
  readonly word: AddressLimit;
  /** Limits the number of new records from one address. Has no `succeed`, because a new record is no guess. */
  readonly newRecords: Pick<AddressLimit, 'ask'>;
  /** Limits guesses of preview links. The limit is high, because several reviewers may share an address. */
  readonly previewLink: AddressLimit;
  /** Limits the number of new comments from one address. Has no `succeed`, because a comment is no guess. */
  readonly newComments: Pick<AddressLimit, 'ask'>;
  /** Limits guesses of the digits of a live room. The limit is high, because a whole class may share an address. */
  readonly room: AddressLimit;
  /** Limits the number of evaluation forms from one address. Has no `succeed`, because a form is no guess. */
  readonly evaluations: Pick<AddressLimit, 'ask'>;
  /** Limits guesses of a learner's code. */
  readonly code: {
    ask(learner: Guessed, address: string, now: number): number;
    succeed(learner: Guessed, address: string): void;
  };
}

/** Creates the limits on guesses for one desk. */
export function createLimits(): Limits {
  const few = {free: 3, firstWait: 5 * second, longestWait: 15 * minute, forgetsOneIn: hour};
  return {
    passphrase: addressLimit(few),
    word: addressLimit(few),
    newRecords: addressLimit({free: 300, firstWait: second, longestWait: minute, forgetsOneIn: 12 * second}),
    previewLink: addressLimit({free: 40, firstWait: second, longestWait: minute, forgetsOneIn: minute}),
    newComments: addressLimit({free: 100, firstWait: second, longestWait: minute, forgetsOneIn: 3 * second}),
    room: addressLimit({free: 40, firstWait: second, longestWait: minute, forgetsOneIn: minute}),
    evaluations: addressLimit({free: 100, firstWait: second, longestWait: minute, forgetsOneIn: minute}),
    code: codeLimit(),
  };
}

function addressLimit(options: Parameters<typeof createThrottle>[0]): AddressLimit {
  const throttle = createThrottle(options);
  return {
    ask(address, now) {
      const wait = throttle.wait(address, now);
      if (wait === 0) throttle.count(address, now);
      return wait;
    },
    succeed: throttle.reset,
  };
}

/**
 * Three limits apply to a learner's code. None of them lets one person lock another person out. First, a strict limit
 * for one name from one address. Second, a looser limit with a short wait for all names from one address, because a
 * whole class may share an address. Third, a limit for one name from all addresses, against a person with many
 * addresses. One address alone cannot reach this third limit. Only the first limit applies to an address from which
 * the learner has signed in before. The keys of the limits contain the hash of the code. So all counts for a
 * learner's name start at zero when the trainer sets a new code.
 */
function codeLimit(): Limits['code'] {
  const pair = createThrottle({
    free: 3,
    firstWait: 5 * second,
    longestWait: 15 * minute,
    forgetsOneIn: hour,
  });
  const address = createThrottle({free: 40, firstWait: second, longestWait: minute, forgetsOneIn: minute});
  const name = createThrottle({
    free: 60,
    firstWait: 5 * second,
    longestWait: 15 * minute,
    forgetsOneIn: minute,
  });
  const known = new Set<string>();
  const nameKey = ({id, code}: Guessed) => `${id} ${code}`;
  const keysOf = (learner: Guessed, from: string) => {
    const both = `${nameKey(learner)} ${from}`;
    const strict = [pair, both] as const;
    return known.has(both) ? [strict] : [strict, [address, from] as const, [name, nameKey(learner)] as const];
  };
  return {
    ask(learner, from, now) {
      const keys = keysOf(learner, from);
      const wait = Math.max(...keys.map(([throttle, key]) => throttle.wait(key, now)));
      if (wait === 0) for (const [throttle, key] of keys) throttle.count(key, now);
      return wait;
    },
    succeed(learner, from) {
      for (const [throttle, key] of keysOf(learner, from)) throttle.takeBack(key);
      const both = `${nameKey(learner)} ${from}`;
      pair.reset(both);
      known.add(both);
    },
  };
}
