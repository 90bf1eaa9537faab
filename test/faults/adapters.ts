import {
  answers503,
  arrivesLate,
  conflicts,
  isCutOff,
  isSilent,
  type LrsHostility,
} from '../doubles/hostile-lrs.ts';
import {Cmi5System} from './cmi5.ts';
import type {EventName} from './events.ts';
import type {LmsKind} from './matrix.ts';
import {scorm12Edition} from './scorm12.ts';
import {scorm2004Edition} from './scorm2004.ts';
import {scormLmses} from './scorm-lmses.ts';
import {ScormSystem, type SimulatedEdition} from './scorm.ts';
import {StandaloneSystem} from './standalone.ts';

/** A standard with its kinds of systems. The matrix opens the course in each kind. */
export interface Adapter {
  readonly title: string;
  readonly kinds: Readonly<Record<string, LmsKind>>;
}

const scorm = (title: string, edition: SimulatedEdition): Adapter => ({
  title,
  kinds: Object.fromEntries(
    Object.entries(scormLmses).map(([name, kind]) => [
      name,
      {...kind, system: (learner, world) => new ScormSystem(edition, kind, learner, world)},
    ]),
  ),
});

const lrs = (title: string, hostility: LrsHostility, more: Partial<LmsKind> = {}): LmsKind => ({
  title,
  system: (learner, world) => new Cmi5System(hostility, learner, world),
  ...more,
});

const noServer = 'there is no server that could fail';

/** Events that cannot happen to a package without an LMS, by name. Each value is the reason. */
const withoutLms: Partial<Record<EventName, string>> = {
  'back-online': noServer,
  offline: noServer,
  expired: 'there is no session that could expire',
  'other-learner':
    'it does not know the learner: whoever opens it in this browser continues the work that is there',
};

/** All standards by name. */
export const adapters: Readonly<Record<string, Adapter>> = {
  scorm12: scorm('SCORM 1.2', scorm12Edition),
  scorm2004: scorm('SCORM 2004', scorm2004Edition),
  cmi5: {
    title: 'cmi5',
    kinds: {
      strict: lrs('keeps to the standard by the letter', fetch => fetch),
      busy: lrs('answers 503 to six requests of ten', answers503(60)),
      down: lrs('answers 503 to all requests', answers503(100)),
      slow: lrs('takes 2 to 20 seconds for each request', arrivesLate(2_000, 20_000)),
      'cut-off': lrs('cannot be reached, while the server of the course can', isCutOff),
      silent: lrs('carries out every request and never answers', isSilent),
      stale: lrs('refuses seven saves of ten, as if another device had saved before (412)', conflicts),
      shared: lrs(
        'gets saves of the same learner from another device at the same time (412)',
        fetch => fetch,
        {
          isShared: true,
        },
      ),
    },
  },
  standalone: {
    title: 'stand-alone',
    kinds: {
      browser: {
        title: 'a browser that stores everything',
        staysHere: true,
        cannot: withoutLms,
        system: () => new StandaloneSystem(false),
      },
      full: {
        title: 'a browser whose storage is full from midway',
        staysHere: true,
        cannot: withoutLms,
        system: () => new StandaloneSystem(true),
      },
    },
  },
};
