import {trialAnswer} from '../lms-trial.ts';
import type {TrialFinding} from '../port.ts';
import {testScorm} from '../scorm/lms-trial.ts';
import type {Trial} from '../scorm/dialect.ts';
import {elementsOf} from './vocabulary.ts';

export {trialName} from '../lms-trial.ts';

/** Runs the self-test of a SCORM 2004 LMS (4th Ed. RTE 4.2; the 3rd Edition has the same limits). */
export function test2004(trial: Trial): readonly TrialFinding[] {
  const {lastValue, lms, scheme, status} = trial;
  const success = (lastValue('cmi.success_status') ?? lms.get('cmi.success_status')) || 'unknown';
  return testScorm(trial, {
    lengths: [1_000, 3_276, 4_096, 64_000],
    place: {element: 'cmi.location', longest: 1_000},
    answer: elementsOf(trialAnswer(trial.at)),
    telling: ['id', 'type', 'learner_response', 'result'],
    part: [
      ['score.min', '0'],
      ['score.max', '100'],
      ['score.raw', '100'],
      ['score.scaled', '1'],
      ['success_status', 'passed'],
      ['completion_status', 'completed'],
      ['progress_measure', '1'],
    ],
    passMark: 'cmi.scaled_passing_score',
    scores: ['cmi.score.min', 'cmi.score.max', 'cmi.score.raw', 'cmi.score.scaled'],
    statuses: [
      // While the course is not completed, the current status is "incomplete". The self-test sets this value too.
      {element: 'cmi.completion_status', now: status, words: ['completed']},
      {element: 'cmi.success_status', now: success, words: scheme === 'passed-failed' ? ['passed'] : []},
    ],
    time: {element: 'cmi.session_time', none: 'PT0S', total: 'cmi.total_time'},
    commit: 'Commit',
  });
}
