import {hasCalls, ScormClient} from '../scorm/client.ts';

/** The API object of a SCORM 1.2 LMS (SCORM 1.2 RTE 3.2). */
export interface Scorm12Api {
  LMSInitialize(nothing: ''): unknown;
  LMSFinish(nothing: ''): unknown;
  LMSCommit(nothing: ''): unknown;
  LMSGetValue(element: string): unknown;
  LMSSetValue(element: string, value: string): unknown;
  LMSGetLastError(): unknown;
  LMSGetDiagnostic?(code: string): unknown;
  LMSGetErrorString?(code: string): unknown;
}

const calls = [
  'LMSInitialize',
  'LMSFinish',
  'LMSCommit',
  'LMSGetValue',
  'LMSSetValue',
  'LMSGetLastError',
] as const;

/** True if a value is the API object of a SCORM 1.2 LMS. */
export const isScorm12Api = (value: unknown): value is Scorm12Api => hasCalls(value, calls);

/** Wraps a SCORM 1.2 API so that its calls cannot throw. */
export const scorm12Client = (api: Scorm12Api): ScormClient =>
  new ScormClient({
    initialize: () => api.LMSInitialize(''),
    finish: () => api.LMSFinish(''),
    commit: () => api.LMSCommit(''),
    get: element => api.LMSGetValue(element),
    set: (element, value) => api.LMSSetValue(element, value),
    lastError: () => api.LMSGetLastError(),
    diagnostic: code => api.LMSGetDiagnostic?.(code),
    errorString: code => api.LMSGetErrorString?.(code),
  });
