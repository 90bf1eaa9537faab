import {cmi5, type Web} from '../../../src/tracking/cmi5/cmi5.ts';
import type {StatusScheme, TrackingPort} from '../../../src/tracking/port.ts';
import {FakeClock} from '../fake-clock.ts';
import {StrictLrs, type LrsFaults, type LrsSetup} from './lrs.ts';
import {MemoryStorage} from '../memory-storage.ts';

/** Creates a generator of UUIDs that are easy to tell apart. */
export function uuids(): () => string {
  let count = 0;
  return () => `00000000-0000-4000-8000-${String(++count).padStart(12, '0')}`;
}

/** One registration of a learner, and the pages of the course that are opened in it. */
export class Cmi5World {
  readonly clock: FakeClock;
  readonly lrs: StrictLrs;
  readonly #uuid = uuids();

  constructor(setup: LrsSetup = {}, faults: LrsFaults = {}, clock = new FakeClock()) {
    this.clock = clock;
    this.lrs = new StrictLrs(this.clock, setup, faults);
  }

  /**
   * Creates the environment of a page that the LMS opens. By default, the page opens a new session in a new
   * window. `other` overrides parts of the environment.
   */
  web(other: Partial<Web> = {}): Web {
    const {clock, lrs} = this;
    return {
      search: other.search ?? lrs.launch(),
      fetch: lrs.fetch,
      clock,
      uuid: this.#uuid,
      storage: new MemoryStorage(),
      join: (a, b) => [a, b].sort().join('+'),
      ...other,
    };
  }

  page(other: Partial<Web> = {}, scheme: StatusScheme = 'passed-failed'): TrackingPort {
    return cmi5(this.web(other), scheme);
  }
}
