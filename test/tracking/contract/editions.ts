import type {StatusScheme, TitleOf, TrackingPort} from '../../../src/tracking/port.ts';
import type {Interaction} from '../../../src/score/interaction.ts';
import type {ScormApi} from '../../doubles/scorm-api.ts';
import {elementsOf as elementsOf12} from '../../../src/tracking/scorm12/vocabulary.ts';
import {scorm12} from '../../../src/tracking/scorm12/scorm12.ts';
import {elementsOf as elementsOf2004} from '../../../src/tracking/scorm2004/vocabulary.ts';
import {scorm2004} from '../../../src/tracking/scorm2004/scorm2004.ts';
import {StrictSession, type Faults, type StrictLms} from '../../doubles/strict-scorm.ts';
import {StrictScorm12} from '../../doubles/strict-scorm12.ts';
import {StrictScorm2004} from '../../doubles/strict-scorm2004.ts';

/**
 * Returns a function that finds the same API object each time. The course would treat another object as a new
 * session.
 */
const always =
  <Api>(api: Api) =>
  (): Api =>
    api;

interface Options {
  readonly scheme?: StatusScheme;
  readonly titleOf?: TitleOf;
}

/** An edition of SCORM. A test that is the same for both editions takes the edition as a parameter. */
interface ScormEdition {
  readonly name: string;
  readonly calls: StrictLms['edition']['calls'];
  readonly elements: Readonly<Record<'status' | 'success' | 'score' | 'place' | 'exit' | 'time', string>>;
  /** Element for the status of a part, under `cmi.objectives.n`. */
  readonly partStatus: string;
  /** A session of 130 seconds in the format of this edition. `mark80` is a pass mark of 80 per cent in this format. */
  readonly seconds130: string;
  readonly mark80: string;
  readonly newLms: (faults?: Faults) => StrictLms;
  /** Creates the course's port to an API object of this edition. */
  readonly port: (api: ScormApi, options: Options) => TrackingPort;
  /**
   * Returns the elements below `cmi.interactions.n` for one answer, with their values. The tables in `answers.ts`
   * test this function.
   */
  readonly elementsFor: (interaction: Interaction) => readonly (readonly [element: string, value: string])[];
}

export const editions: readonly ScormEdition[] = [
  {
    name: 'SCORM 1.2',
    calls: new StrictScorm12().edition.calls,
    elements: {
      status: 'cmi.core.lesson_status',
      success: 'cmi.core.lesson_status',
      score: 'cmi.core.score',
      place: 'cmi.core.lesson_location',
      exit: 'cmi.core.exit',
      time: 'cmi.core.session_time',
    },
    partStatus: 'status',
    seconds130: '0000:02:10.00',
    mark80: '80',
    newLms: faults => new StrictScorm12(faults),
    elementsFor: elementsOf12,
    port: (api, {scheme}) =>
      scorm12(
        always({
          LMSInitialize: () => api.initialize(),
          LMSFinish: () => api.finish(),
          LMSCommit: () => api.commit(),
          LMSGetValue: element => api.get(element),
          LMSSetValue: (element, value) => api.set(element, value),
          LMSGetLastError: () => api.lastError(),
          LMSGetDiagnostic: code => api.diagnostic?.(code),
          LMSGetErrorString: code => api.errorString?.(code),
        }),
        scheme,
      ),
  },
  {
    name: 'SCORM 2004',
    calls: new StrictScorm2004().edition.calls,
    elements: {
      status: 'cmi.completion_status',
      success: 'cmi.success_status',
      score: 'cmi.score',
      place: 'cmi.location',
      exit: 'cmi.exit',
      time: 'cmi.session_time',
    },
    partStatus: 'completion_status',
    seconds130: 'PT0H2M10.00S',
    mark80: '0.8000',
    newLms: faults => new StrictScorm2004(faults),
    elementsFor: elementsOf2004,
    port: (api, {scheme, titleOf}) =>
      scorm2004(
        always({
          Initialize: () => api.initialize(),
          Terminate: () => api.finish(),
          Commit: () => api.commit(),
          GetValue: element => api.get(element),
          SetValue: (element, value) => api.set(element, value),
          GetLastError: () => api.lastError(),
          GetDiagnostic: code => api.diagnostic?.(code),
          GetErrorString: code => api.errorString?.(code),
        }),
        scheme,
        titleOf,
      ),
  },
];

/**
 * Creates the course's port to an LMS, as a new page does. `odd` can return an API object that behaves differently
 * from the given one.
 */
export function page(
  edition: ScormEdition,
  lms: StrictLms,
  odd: (strict: ScormApi) => ScormApi = strict => strict,
  options: Options = {},
): TrackingPort {
  const session = new StrictSession(lms);
  const api = odd({
    initialize: () => session.initialize(''),
    finish: () => session.finish(''),
    commit: () => session.commit(''),
    get: element => session.get(element),
    set: (element, value) => session.set(element, value),
    lastError: () => session.lastError(),
  });
  return edition.port(api, options);
}

/** Returns the values that were set in an LMS, in order. */
export const setsOf = (lms: StrictLms): readonly (readonly [element: string, value: string])[] =>
  lms.log.filter(call => call.name === lms.edition.calls.set).map(call => [call.element, call.value]);

/** Returns how often a call was made. */
export const countOf = (lms: StrictLms, call: keyof StrictLms['edition']['calls']): number =>
  lms.log.filter(({name}) => name === lms.edition.calls[call]).length;
