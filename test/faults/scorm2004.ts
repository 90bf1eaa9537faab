import {scorm2004Around} from '../../src/tracking/scorm2004/scorm2004.ts';
import {isScorm2004Api, type Scorm2004Api} from '../../src/tracking/scorm2004/client.ts';
import {StrictScorm2004} from '../doubles/strict-scorm2004.ts';
import {naivelyFound} from './naive-find.ts';
import type {SimulatedEdition} from './scorm.ts';

/** SCORM 2004, with its strict double. */
export const scorm2004Edition: SimulatedEdition = {
  newLms: () => new StrictScorm2004(),
  around: window => scorm2004Around(window, 'passed-failed'),
  window: api => {
    const API_1484_11: Scorm2004Api = {
      Initialize: () => api.initialize(),
      Terminate: () => api.finish(),
      Commit: () => api.commit(),
      GetValue: element => api.get(element),
      SetValue: (element, value) => api.set(element, value),
      GetLastError: () => api.lastError(),
    };
    return Object.assign({parent: null}, {API_1484_11});
  },
  find: window => {
    const api = naivelyFound(window, 'API_1484_11', isScorm2004Api);
    return (
      api && {
        initialize: () => api.Initialize(''),
        finish: () => api.Terminate(''),
        commit: () => api.Commit(''),
        get: element => api.GetValue(element),
        set: (element, value) => api.SetValue(element, value),
        lastError: () => api.GetLastError(),
      }
    );
  },
  names: {
    learner: 'cmi.learner_id',
    mode: 'cmi.mode',
    credit: 'cmi.credit',
    entry: 'cmi.entry',
    exit: 'cmi.exit',
    normalExit: 'normal',
    over: '104',
    status: 'cmi.completion_status',
    untouched: ['unknown', 'not attempted'],
    success: 'cmi.success_status',
    score: 'cmi.score.raw',
    four: [
      'cmi.completion_status',
      'cmi.success_status',
      'cmi.score.raw',
      'cmi.suspend_data',
      'cmi.learner_name',
    ],
  },
  resultValues: (status, score) => [
    ...(score === undefined ? [] : [['cmi.score.raw', String(score)] as const]),
    ['cmi.completion_status', status === 'passed' ? 'completed' : 'incomplete'],
    ...(status === 'passed' ? [['cmi.success_status', 'passed'] as const] : []),
  ],
  statusOf: storedValues => {
    const [success, completion] = [
      storedValues.get('cmi.success_status'),
      storedValues.get('cmi.completion_status'),
    ];
    // SCORM 2004 has two status elements. If the pass stays but the completion is lost, the result counts as
    // worse.
    if (success === 'passed') return completion === 'completed' ? 4 : 3.5;
    if (completion === 'completed') return 3;
    return success === 'failed' ? 2 : completion === 'incomplete' ? 1 : 0;
  },
};
