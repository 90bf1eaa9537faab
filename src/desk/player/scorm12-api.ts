import {suspendDataRoom} from '../ledger/room.ts';
import type {Keeper} from './keeper.ts';
import {scorm12} from './scorm12-cmi.ts';
import {asText, Sessions, textGiven, type Rendering} from './session.ts';

/** The object named `API` that a course searches for in its parent windows (SCORM 1.2 RTE 3.2). */
export interface DeskScorm12Api {
  LMSInitialize(nothing: string): string;
  LMSFinish(nothing: string): string;
  LMSCommit(nothing: string): string;
  LMSGetValue(element: string): string;
  LMSSetValue(element: string, value: string): string;
  LMSGetLastError(): string;
  LMSGetErrorString(code: string): string;
  LMSGetDiagnostic(code: string): string;
}

const errors = {
  general: '101',

  notOpen: '301',
  notImplemented: '401',
  wrongType: '405',
} as const;

/**
 * Names of branches of the data model, which have no value of their own. scorm-again accepts a value for a branch and
 * fails afterwards, so the desk refuses such a call.
 */
const branches = new Set([
  'cmi',
  'cmi.core',
  'cmi.core.score',
  'cmi.objectives',
  'cmi.interactions',
  'cmi.student_data',
  'cmi.student_preference',
]);

/**
 * Returns an error code if SCORM 1.2 forbids a value that scorm-again would accept, such as 64,000 characters of
 * suspend data.
 */
function wrongWith(element: string, value: string): string | undefined {
  if (branches.has(element)) return errors.notImplemented;
  return element === 'cmi.suspend_data' && value.length > suspendDataRoom.scorm12
    ? errors.wrongType
    : undefined;
}

/**
 * Creates a SCORM 1.2 LMS on top of the desk. Courses may pass a number or nothing where the standard
 * requires text. No call throws.
 */
export function scorm12Api(newRuntime: () => DeskScorm12Api & Rendering, keeper: Keeper): DeskScorm12Api {
  const sessions = new Sessions(newRuntime, keeper, scorm12);
  let error = '';
  const refuse = (code: string): string => {
    error = code;
    return 'false';
  };
  const attempt = (otherwise: string, act: () => string): string => {
    error = '';
    try {
      return act();
    } catch {
      error = errors.general;
      return otherwise;
    }
  };
  const whileOpen = (otherwise: string, act: (runtime: DeskScorm12Api) => string): string =>
    attempt(otherwise, () => {
      if (sessions.isOpen) return act(sessions.runtime);
      error = errors.notOpen;
      return otherwise;
    });
  const save = () => (sessions.save() ? 'true' : refuse(errors.general));
  return {
    LMSInitialize: nothing =>
      attempt('false', () => {
        if (sessions.isOpen || asText(nothing) !== '') return sessions.runtime.LMSInitialize(asText(nothing));
        return sessions.begin(runtime => runtime.LMSInitialize('')) ? 'true' : refuse(errors.general);
      }),
    LMSFinish: nothing =>
      whileOpen('false', runtime => {
        const answer = runtime.LMSFinish(asText(nothing));
        if (answer !== 'true') return answer;
        sessions.isOpen = false;
        return save();
      }),
    LMSCommit: nothing =>
      whileOpen('false', runtime => (runtime.LMSCommit(asText(nothing)) === 'true' ? save() : 'false')),
    LMSGetValue: element => whileOpen('', runtime => textGiven(runtime.LMSGetValue(asText(element)))),
    LMSSetValue: (element, value) =>
      whileOpen('false', runtime => {
        const [name, text] = [asText(element), asText(value)];
        const wrong = wrongWith(name, text);
        return wrong === undefined ? runtime.LMSSetValue(name, text) : refuse(wrong);
      }),
    LMSGetLastError: () => error || sessions.runtime.LMSGetLastError(),
    LMSGetErrorString: code => sessions.runtime.LMSGetErrorString(asText(code)),
    LMSGetDiagnostic: code => sessions.runtime.LMSGetDiagnostic(asText(code)),
  };
}
