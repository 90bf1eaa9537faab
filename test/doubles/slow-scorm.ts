import type {Hostility} from './hostile-scorm.ts';
import type {FakeClock} from './fake-clock.ts';

/** Every request to the LMS blocks the page for a while, as a synchronous request does. */
export const blocks =
  (clock: FakeClock, latency: () => number): Hostility =>
  lms => {
    const after = (act: () => unknown): unknown => {
      clock.block(latency());
      return act();
    };
    return {
      ...lms,
      initialize: () => after(() => lms.initialize()),
      commit: () => after(() => lms.commit()),
      finish: () => after(() => lms.finish()),
    };
  };

/** Delays the values of each commit by the latency. The values never arrive before the values of an earlier commit. */
export function inOrder(clock: FakeClock, latency: () => number): (arrive: () => void) => void {
  let last = 0;
  return arrive => {
    last = Math.max(last, clock.now() + latency());
    clock.after(last - clock.now(), arrive);
  };
}
