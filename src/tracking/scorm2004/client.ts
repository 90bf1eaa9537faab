import {hasCalls, ScormClient} from '../scorm/client.ts';

/** The API object of a SCORM 2004 LMS (SCORM 2004 4th Ed. RTE 3.1.3; the 3rd Edition's is the same). */
export interface Scorm2004Api {
  Initialize(nothing: ''): unknown;
  Terminate(nothing: ''): unknown;
  Commit(nothing: ''): unknown;
  GetValue(element: string): unknown;
  SetValue(element: string, value: string): unknown;
  GetLastError(): unknown;
  GetDiagnostic?(code: string): unknown;
  GetErrorString?(code: string): unknown;
}

const calls = ['Initialize', 'Terminate', 'Commit', 'GetValue', 'SetValue', 'GetLastError'] as const;

/** True if a value is the API object of a SCORM 2004 LMS. */
export const isScorm2004Api = (value: unknown): value is Scorm2004Api => hasCalls(value, calls);

/** Wraps a SCORM 2004 API so that its calls cannot throw. */
export const scorm2004Client = (api: Scorm2004Api): ScormClient =>
  new ScormClient({
    initialize: () => api.Initialize(''),
    finish: () => api.Terminate(''),
    commit: () => api.Commit(''),
    get: element => api.GetValue(element),
    set: (element, value) => api.SetValue(element, value),
    lastError: () => api.GetLastError(),
    diagnostic: code => api.GetDiagnostic?.(code),
    errorString: code => api.GetErrorString?.(code),
  });
