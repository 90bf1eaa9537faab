import type {Learner} from '../storage/learners.ts';
import {createThrottle} from './throttle.ts';

/** The fields of a learner that the limit on guesses of the learner's code needs. */
type Guessed = Pick<Learner, 'id' | 'code'>;

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

/** A limit on the number of tries from one address. */
interface AddressLimit {
  /** Returns the milliseconds to wait, or 0 if the try is admitted. Counts an admitted try. */
  ask(address: string, now: number): number;
  /** Reports that the admitted try was correct. The count of the address then starts again. */
  succeed(address: string): void;
}

/** Limits on guesses. They are in memory, so a restart of the desk resets them. */
export interface Limits {
  /** Limits guesses of the trainer's passphrase. */
  readonly passphrase: AddressLimit;
  /** Limits guesses of the trainer's word for new records. */
  readonly word: AddressLimit;
  /** Limits the number of new records from one address. Has no `succeed`, because a new record is no guess. */
  readonly newRecords: Pick<AddressLimit, 'ask'>;
  /** Limits guesses of preview links. It is loose, because several reviewers may share an address. */
  readonly previewLink: AddressLimit;
  /** Limits the number of new comments from one address. Has no `succeed`, because a comment is no guess. */
  readonly newComments: Pick<AddressLimit, 'ask'>;
  /** Limits guesses of the digits of a live room. It is loose, because a whole class may share an address. */
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
 * Three limits apply to a learner's code, and none of them lets one person lock another person out:
 * - one name from one address: strict;
 * - all names from one address: looser and with a short wait, because a whole class may share an address;
 * - one name from all addresses: for a person with many addresses. One address alone cannot reach this limit.
 * Only the first limit applies to an address from which the learner has signed in before. The keys of the
 * limits contain the hash of the code. When the trainer sets a new code, all counts for this learner's name
 * therefore start at zero.
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
