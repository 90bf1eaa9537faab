import {findApi, type Frame} from '../scorm/find-api.ts';
import type {StatusScheme, TitleOf, TrackingPort} from '../port.ts';
import {ScormClient} from '../scorm/client.ts';
import type {Dialect} from '../scorm/dialect.ts';
import {scormPort} from '../scorm/adapter.ts';
import type {Elements} from '../scorm/records.ts';
import {fourDecimals, percent} from '../../score/share.ts';
import {bound, bySize, oneOf} from '../scorm/result.ts';
import {calls2004, isScorm2004Api, type Scorm2004Api} from './client.ts';
import {formatDescription, elementsOf} from './vocabulary.ts';
import {span2004} from '../time.ts';

/**
 * Creates the adapter for SCORM 2004, 3rd and 4th Edition. Every call of `open` uses `find` to find the LMS's
 * API object.
 */
export function scorm2004(
  find: () => Scorm2004Api | undefined,
  scheme: StatusScheme = 'passed-failed',
  titleOf?: TitleOf,
): TrackingPort {
  return scormPort(
    () => {
      const api = find();
      return api && new ScormClient(api, calls2004);
    },
    dialect,
    scheme,
    titleOf,
  );
}

/**
 * Creates the adapter for SCORM 2004 with the API object that the LMS provides in the frames or openers
 * around `window`.
 */
export const scorm2004Around = (window: Frame, scheme: StatusScheme, titleOf?: TitleOf): TrackingPort =>
  scorm2004(() => findApi(window, 'API_1484_11', isScorm2004Api), scheme, titleOf);

// The weakest value comes first. A weaker status never replaces a stronger one. `unknown` and `not attempted` count
// as no value.
const completion = oneOf('incomplete', 'completed');
const success = oneOf('failed', 'passed');

/**
 * Names, limits and formats of SCORM 2004 (4th Ed., RTE 4.2). The adapter does not depend on `cmi.entry`, because
 * some LMSes never set it. The adapter does not use `adl.nav.request`, because some LMSes then throw or end the
 * session without the data.
 */
const dialect: Dialect = {
  // Every LMS stores at least this many characters. Later editions require 64,000, but a saved state must fit
  // the smallest limit.
  maxStateLength: 4000,
  longestPlace: 1000,
  names: {
    api: 'API_1484_11',
    initialize: 'Initialize',
    commit: 'Commit',
    finish: 'Terminate',
    mode: 'cmi.mode',
    credit: 'cmi.credit',
    passMark: 'cmi.scaled_passing_score',
    learnerId: 'cmi.learner_id',
    learnerName: 'cmi.learner_name',
    status: 'cmi.completion_status',
    place: 'cmi.location',
    time: 'cmi.session_time',
    exit: 'cmi.exit',
    entry: 'cmi.entry',
  },
  alreadyOpen: '103',
  lacking: ['401', '402', '404'],
  results: {
    'cmi.completion_status': completion,
    'cmi.success_status': success,
    'cmi.score.raw': bySize,
    'cmi.score.min': bound,
    'cmi.score.max': bound,
    'cmi.score.scaled': bySize,
    'cmi.progress_measure': bySize,
    'cmi.objectives.n.completion_status': completion,
    'cmi.objectives.n.success_status': success,
    'cmi.objectives.n.score.raw': bySize,
    'cmi.objectives.n.score.scaled': bySize,
    'cmi.objectives.n.progress_measure': bySize,
  },
  untouched: ['unknown', 'not attempted'],
  // SCORM 2004 has no status for browsing. Without any status, an LMS may treat the course as completed.
  browsed: 'incomplete',
  must: ['cmi.score.raw', 'cmi.success_status', 'cmi.completion_status'],
  passMark(text) {
    const mark = text.trim() === '' ? NaN : Number(text);
    return mark >= 0 && mark <= 1 ? Number((mark * 100).toFixed(4)) : undefined;
  },
  span: span2004,
  result: ({done, passed, scaled, fraction}, scheme) => [
    ...scoreOf('cmi.score', scaled),
    ...(passed && scheme === 'passed-failed' ? [['cmi.success_status', 'passed'] as const] : []),
    ['cmi.completion_status', done ? 'completed' : 'incomplete'],
    ['cmi.progress_measure', String(fourDecimals(fraction))],
  ],
  part: ({state, scaled, passed}, scheme) => [
    ...scoreOf('score', scaled),
    ...(passed && scheme === 'passed-failed' ? [['success_status', 'passed'] as const] : []),
    ['completion_status', state === 'done' ? 'completed' : 'incomplete'],
    ...(state === 'done' ? [['progress_measure', '1'] as const] : []),
  ],
  title: formatDescription,
  readsAnswers: true,
  elementsOf,
  async selfTester() {
    const {test2004, trialName} = await import('./lms-trial.ts');
    return {name: trialName, selfTest: test2004};
  },
};

/**
 * Returns the elements of a score, both raw and scaled. Some LMSes use only `raw` with its bounds, others use only
 * `scaled`.
 */
const scoreOf = (at: string, share: number | undefined): Elements =>
  share === undefined
    ? []
    : [
        [`${at}.min`, '0'],
        [`${at}.max`, '100'],
        [`${at}.raw`, String(percent(share))],
        [`${at}.scaled`, String(fourDecimals(share))],
      ];
