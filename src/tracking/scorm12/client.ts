import {hasCalls, type CallNames, type ScormCall} from '../scorm/client.ts';

/** The API object of a SCORM 1.2 LMS (SCORM 1.2 RTE 3.2). */
export type Scorm12Api = Readonly<
  Record<
    'LMSInitialize' | 'LMSFinish' | 'LMSCommit' | 'LMSGetValue' | 'LMSSetValue' | 'LMSGetLastError',
    ScormCall
  >
> &
  Readonly<Partial<Record<'LMSGetDiagnostic' | 'LMSGetErrorString', ScormCall>>>;

/** Names of the calls of SCORM 1.2. */
export const calls12 = {
  initialize: 'LMSInitialize',
  finish: 'LMSFinish',
  commit: 'LMSCommit',
  get: 'LMSGetValue',
  set: 'LMSSetValue',
  lastError: 'LMSGetLastError',
  diagnostic: 'LMSGetDiagnostic',
  errorString: 'LMSGetErrorString',
  over: ['301'],
} as const satisfies CallNames;

/** True if a value is the API object of a SCORM 1.2 LMS. */
export const isScorm12Api = (value: unknown): value is Scorm12Api => hasCalls(value, calls12);
