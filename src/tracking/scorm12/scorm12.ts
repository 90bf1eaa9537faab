import {findApi, type Frame} from '../scorm/find-api.ts';
import type {StatusScheme, TrackingPort} from '../port.ts';
import {ScormClient} from '../scorm/client.ts';
import type {Dialect} from '../scorm/dialect.ts';
import {scormPort} from '../scorm/adapter.ts';
import {percent} from '../../score/share.ts';
import {bound, bySize} from '../scorm/result.ts';
import {calls12, isScorm12Api, type Scorm12Api} from './client.ts';
import {elementsOf, partStatus, status, statusOf} from './vocabulary.ts';
import {span12} from '../time.ts';

/** Creates the adapter for SCORM 1.2. Every call of `open` uses `find` to find the LMS's API object. */
export function scorm12(
  find: () => Scorm12Api | undefined,
  scheme: StatusScheme = 'passed-failed',
): TrackingPort {
  return scormPort(
    () => {
      const api = find();
      return api && new ScormClient(api, calls12);
    },
    dialect,
    scheme,
  );
}

/**
 * Creates the adapter for SCORM 1.2 with the API object that the LMS provides in the frames or openers around
 * `window`.
 */
export const scorm12Around = (window: Frame, scheme: StatusScheme): TrackingPort =>
  scorm12(() => findApi(window, 'API', isScorm12Api), scheme);

/** Names, limits and formats of SCORM 1.2 (RTE 3.4). */
const dialect: Dialect = {
  maxStateLength: 4096,
  longestPlace: 255,
  names: {
    api: 'API',
    initialize: 'LMSInitialize',
    commit: 'LMSCommit',
    finish: 'LMSFinish',
    mode: 'cmi.core.lesson_mode',
    credit: 'cmi.core.credit',
    passMark: 'cmi.student_data.mastery_score',
    learnerId: 'cmi.core.student_id',
    learnerName: 'cmi.core.student_name',
    status: 'cmi.core.lesson_status',
    place: 'cmi.core.lesson_location',
    time: 'cmi.core.session_time',
    exit: 'cmi.core.exit',
    entry: 'cmi.core.entry',
  },
  lacking: ['201', '401', '402', '403'],
  results: {
    'cmi.core.lesson_status': status,
    'cmi.core.score.raw': bySize,
    'cmi.core.score.min': bound,
    'cmi.core.score.max': bound,
    'cmi.objectives.n.status': status,
    'cmi.objectives.n.score.raw': bySize,
  },
  untouched: ['not attempted'],
  // RTE 3.4.4: the status of a course that was opened in the mode "browse".
  browsed: 'browsed',
  must: ['cmi.core.score.raw', 'cmi.core.lesson_status'],
  passMark(text) {
    const mark = text.trim() === '' ? NaN : Number(text);
    return mark >= 0 && mark <= 100 ? mark : undefined;
  },
  span: span12,
  result: (progress, scheme) => [
    ...scoreOf('cmi.core.score', progress.scaled),
    ['cmi.core.lesson_status', statusOf(progress, scheme)],
  ],
  part: part => [...scoreOf('score', part.scaled), ['status', partStatus(part)]],
  readsAnswers: false,
  elementsOf,
  async selfTester() {
    const {test12, trialName} = await import('./lms-trial.ts');
    return {name: trialName, selfTest: test12};
  },
};

/**
 * Returns the elements of a score with its bounds, because some LMSes cannot interpret a score without
 * bounds.
 */
const scoreOf = (at: string, share: number | undefined): readonly (readonly [string, string])[] =>
  share === undefined
    ? []
    : [
        [`${at}.min`, '0'],
        [`${at}.max`, '100'],
        [`${at}.raw`, String(percent(share))],
      ];
