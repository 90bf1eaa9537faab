import {scorm12Around} from '../../src/tracking/scorm12/scorm12.ts';
import {isScorm12Api, type Scorm12Api} from '../../src/tracking/scorm12/client.ts';
import {StrictScorm12} from '../doubles/strict-scorm12.ts';
import {naivelyFound} from './naive-find.ts';
import type {SimulatedEdition} from './scorm.ts';

const statuses = ['not attempted', 'incomplete', 'failed', 'completed', 'passed'];

/** SCORM 1.2 as an edition for simulated systems, with a strict LMS. */
export const scorm12Edition: SimulatedEdition = {
  newLms: () => new StrictScorm12(),
  around: window => scorm12Around(window, 'passed-failed'),
  window: api => {
    const API: Scorm12Api = {
      LMSInitialize: () => api.initialize(),
      LMSFinish: () => api.finish(),
      LMSCommit: () => api.commit(),
      LMSGetValue: element => api.get(element),
      LMSSetValue: (element, value) => api.set(element, value),
      LMSGetLastError: () => api.lastError(),
    };
    return Object.assign({parent: null}, {API});
  },
  find: window => {
    const api = naivelyFound(window, 'API', isScorm12Api);
    return (
      api && {
        initialize: () => api.LMSInitialize(''),
        finish: () => api.LMSFinish(''),
        commit: () => api.LMSCommit(''),
        get: element => api.LMSGetValue(element),
        set: (element, value) => api.LMSSetValue(element, value),
        lastError: () => api.LMSGetLastError(),
      }
    );
  },
  names: {
    learner: 'cmi.core.student_id',
    mode: 'cmi.core.lesson_mode',
    credit: 'cmi.core.credit',
    entry: 'cmi.core.entry',
    exit: 'cmi.core.exit',
    normalExit: 'logout',
    over: '101',
    status: 'cmi.core.lesson_status',
    untouched: ['not attempted'],
    success: 'cmi.core.lesson_status',
    score: 'cmi.core.score.raw',
    four: ['cmi.core.lesson_status', 'cmi.core.score.raw', 'cmi.suspend_data', 'cmi.core.student_name'],
  },
  resultValues: (status, score) => [
    ...(score === undefined ? [] : [['cmi.core.score.raw', String(score)] as const]),
    ['cmi.core.lesson_status', status],
  ],
  statusOf: storedValues => Math.max(0, statuses.indexOf(storedValues.get('cmi.core.lesson_status') ?? '')),
};
