import {trialAnswer} from '../lms-trial.ts';
import type {TrialFinding} from '../port.ts';
import {testScorm} from '../scorm/lms-trial.ts';
import type {Trial} from '../scorm/dialect.ts';
import {elementsOf, status} from './vocabulary.ts';

export {trialName} from '../lms-trial.ts';

/** Runs the self-test of a SCORM 1.2 LMS (RTE 3.4). In SCORM 1.2, a course cannot read answers back. */
export const test12 = (trial: Trial): readonly TrialFinding[] =>
  testScorm(trial, {
    lengths: [1_000, 3_276, 4_096, 4_097],
    place: {element: 'cmi.core.lesson_location', longest: 255},
    answer: elementsOf(trialAnswer(trial.at)),
    telling: [],
    part: [
      ['score.min', '0'],
      ['score.max', '100'],
      ['score.raw', '100'],
      ['status', 'completed'],
    ],
    passMark: 'cmi.student_data.mastery_score',
    scores: ['cmi.core.score.min', 'cmi.core.score.max', 'cmi.core.score.raw'],
    statuses: [{element: 'cmi.core.lesson_status', now: trial.status, words: wordsFrom(trial)}],
    time: {element: 'cmi.core.session_time', none: '0000:00:00.00', total: 'cmi.core.total_time'},
    commit: 'LMSCommit',
  });

const wordsFrom = ({status: now, scheme}: Trial): readonly string[] =>
  ['incomplete', 'completed', ...(scheme === 'passed-failed' ? ['passed'] : [])].filter(
    word => status(word) >= status(now),
  );
