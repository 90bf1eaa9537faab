import type {CourseIndex} from '../../src/content/course.ts';
import {joinStates} from '../../src/record/join-states.ts';
import {cmi5} from '../../src/tracking/cmi5/cmi5.ts';
import type {Fetch} from '../../src/tracking/cmi5/xapi.ts';
import type {TrackingPort} from '../../src/tracking/port.ts';
import {FakeClock, type PageClock} from '../doubles/fake-clock.ts';
import {at, verbOf} from '../doubles/lrs/rules.ts';
import {uuids} from '../doubles/lrs/world.ts';
import {StrictLrs, type LrsCall} from '../doubles/lrs/lrs.ts';
import {MemoryStorage} from '../doubles/memory-storage.ts';
import {blocks, inOrder} from '../doubles/slow-scorm.ts';
import type {Call} from '../doubles/strict-scorm.ts';
import type {Random} from '../faults/random.ts';
import {editions, page as scormPage} from './contract/editions.ts';

/** A window: its pages share the window storage and the launch. */
export interface LearnerWindow {
  readonly storage: MemoryStorage;
  readonly search: string;
}

/** A page of the course. */
export interface OpenPage {
  readonly clock: PageClock;
  isThere: boolean;
}

/** What the functions below need to create a slow learning system. */
interface Circumstances {
  readonly chance: Random;
  /** Returns the milliseconds from the start of the next request to its answer. */
  readonly latency: () => number;
  readonly course: CourseIndex;
}

/** A learning system whose requests take time, and one learner in it. */
export interface SlowWorld {
  readonly clock: FakeClock;
  /** Cuts the network, or restores it. */
  cut(isCut: boolean): void;
  seat(): LearnerWindow;
  port(page: OpenPage, seat: LearnerWindow): TrackingPort;
  /** Returns the ids of the reported answers that the system has stored. */
  reported(): readonly string[];
  /** Returns the refused requests, including every request that came after the end of its session. */
  refused(): readonly unknown[];
  /** Returns the requests that came after the end of their session. */
  afterEnd(): readonly unknown[];
  /** Returns the score with which the learner has passed; undefined if the learner has not passed. */
  passedWith(): number | undefined;
}

/** True if the LRS has refused a single statement because the same statement of an earlier page has arrived after all. */
const isRepeat = ({status, resource, body}: LrsCall): boolean =>
  status === 409 && resource === 'statements' && [JSON.parse(body)].flat().length === 1;

function cmi5World({chance, latency, course}: Circumstances): SlowWorld {
  const clock = new FakeClock();
  const lrs = new StrictLrs(clock, {masteryScore: 0.8});
  const uuid = uuids();
  const fetchOf =
    (page: OpenPage): Fetch =>
    (url, init) =>
      new Promise((resolve, reject) => {
        const whole = latency();
        const there = whole * chance.share();
        let isAborted = false;
        init.signal?.addEventListener('abort', () => {
          isAborted = true;
        });
        // An abort stops a request that has not arrived yet. The end of its page stops the request too, if the
        // request lacks `keepalive`.
        clock.after(there, () => {
          if (isAborted || (!page.isThere && !init.keepalive)) return;
          lrs.fetch(url, {...init, signal: null}).then(answer => {
            clock.after(whole - there, () => {
              if (page.isThere) resolve(answer);
            });
          }, reject);
        });
      });
  return {
    clock,
    cut: isCut => {
      lrs.faults = {offline: isCut};
    },
    seat: () => ({storage: new MemoryStorage(), search: lrs.launch()}),
    port: (page, {storage, search}) =>
      cmi5(
        {
          search,
          storage,
          clock: page.clock,
          fetch: fetchOf(page),
          uuid,
          join: (a, b) => joinStates(a, b, course),
        },
        'passed-failed',
      ),
    reported: () =>
      lrs.statements
        .filter(statement => verbOf(statement) === 'answered')
        .map(statement => String(at(statement, 'object', 'id')).replace(/^.*\//, '')),
    refused: () =>
      lrs.log.filter(call => call.status >= 400 && ![404, 412].includes(call.status) && !isRepeat(call)),
    afterEnd: () => lrs.log.filter(({breaks}) => breaks === '8.1.2.0-2'),
    passedWith: () => {
      const passedStatement = lrs.statements.find(statement => verbOf(statement) === 'passed');
      return passedStatement && Number(at(passedStatement, 'result', 'score', 'raw'));
    },
  };
}

/**
 * Creates a SCORM LMS. If `isBlocking` is true, each request blocks the page until the LMS answers it. Otherwise a
 * commit returns "true" at once, and the values arrive later, in order.
 */
const scormWorld =
  (edition: (typeof editions)[number], isBlocking: boolean) =>
  ({latency}: Circumstances): SlowWorld => {
    const clock = new FakeClock();
    const lms = edition.newLms();
    if (!isBlocking) lms.deliver = inOrder(clock, latency);
    const {calls, codes} = lms.edition;
    // Without the network, the LMS refuses every commit, which is not a fault of the course.
    const withoutNetwork = new Set<Call>();
    let cutAt: number | undefined;
    return {
      clock,
      cut: isCut => {
        const isCommit = ({name}: Call) => name === calls.commit || name === calls.finish;
        for (const call of cutAt === undefined ? [] : lms.log.slice(cutAt))
          if (isCommit(call)) withoutNetwork.add(call);
        cutAt = isCut ? lms.log.length : undefined;
        lms.faults = isCut ? {refusesCommit: true} : {};
      },
      seat: () => ({storage: new MemoryStorage(), search: ''}),
      port: () => scormPage(edition, lms, isBlocking ? blocks(clock, latency) : undefined),
      reported: () =>
        [...lms.storedValues]
          .filter(([element]) => /^cmi\.interactions\.\d+\.id$/.test(element))
          // SCORM has no element for confidence, so the id of an answer ends with the confidence. Remove this ending.
          .map(([, id]) => id.replace('urn:tamga:', '').replace(/\.c\d$/, '')),
      refused: () => lms.refusals.filter(call => !withoutNetwork.has(call)),
      afterEnd: () =>
        lms.log.filter(({error}) =>
          [codes.get, codes.set, codes.commit, codes.finish].some(({over}) => over === error),
        ),
      passedWith: () => {
        const score = lms.storedValues.get(`${edition.elements.score}.raw`) ?? '';
        return lms.storedValues.get(edition.elements.success) === 'passed' ? Number(score) : undefined;
      },
    };
  };

/** Slow systems of every standard, by name. */
export const slowWorlds: Readonly<Record<string, (of: Circumstances) => SlowWorld>> = {
  cmi5: cmi5World,
  ...Object.fromEntries(
    editions.flatMap(edition => [
      [`${edition.name} with commits that block`, scormWorld(edition, true)],
      [`${edition.name} with commits that arrive later`, scormWorld(edition, false)],
    ]),
  ),
};
