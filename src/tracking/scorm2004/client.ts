import {hasCalls, type CallNames, type ScormCall} from '../scorm/client.ts';

/** The API object of a SCORM 2004 LMS (SCORM 2004 4th Ed. RTE 3.1.3; the 3rd Edition's is the same). */
export type Scorm2004Api = Readonly<
  Record<'Initialize' | 'Terminate' | 'Commit' | 'GetValue' | 'SetValue' | 'GetLastError', ScormCall>
> &
  Readonly<Partial<Record<'GetDiagnostic' | 'GetErrorString', ScormCall>>>;

/** Names of the calls of SCORM 2004. */
export const calls2004 = {
  initialize: 'Initialize',
  finish: 'Terminate',
  commit: 'Commit',
  get: 'GetValue',
  set: 'SetValue',
  lastError: 'GetLastError',
  diagnostic: 'GetDiagnostic',
  errorString: 'GetErrorString',
  over: ['104', '123', '133', '143'],
} as const satisfies CallNames;

/** True if a value is the API object of a SCORM 2004 LMS. */
export const isScorm2004Api = (value: unknown): value is Scorm2004Api => hasCalls(value, calls2004);
