import type {Keeper} from './keeper.ts';
import {scorm2004} from './scorm2004-cmi.ts';
import {asText, Sessions, textGiven, type Rendering} from './session.ts';

/**
 * The object named `API_1484_11` that a course searches for in its parent windows (SCORM 2004 4th Ed. RTE
 * 3.1).
 */
export interface DeskScorm2004Api {
  Initialize(nothing: string): string;
  Terminate(nothing: string): string;
  Commit(nothing: string): string;
  GetValue(element: string): string;
  SetValue(element: string, value: string): string;
  GetLastError(): string;
  GetErrorString(code: string): string;
  GetDiagnostic(code: string): string;
}

const errors = {
  general: '101',
  initialize: '102',
  terminate: '111',
  commit: '391',
  undefinedElement: '401',
  wrongType: '406',
} as const;

/**
 * Matches the names of branches of the data model, and the names of scorm-again's own methods. When a course sets
 * such a name, scorm-again accepts the value and fails afterwards. So the desk refuses the call.
 */
const branch = new RegExp(
  `^(?:${[
    'cmi',
    'adl',
    'adl\\.(?:nav|data)(?:\\.\\d+)?',
    'cmi\\.(?:score|learner_preference)',
    'cmi\\.comments_from_(?:learner|lms)(?:\\.\\d+)?',
    'cmi\\.objectives(?:\\.\\d+(?:\\.score)?)?',
    'cmi\\.interactions(?:\\.\\d+(?:\\.(?:objectives|correct_responses)(?:\\.\\d+)?)?)?',
    '.*[^a-z0-9_.].*',
  ].join('|')})$`,
);

/**
 * Returns an error code if SCORM 2004 forbids a value that scorm-again would accept; see RTE 4.1.1.2 (ids) and 4.1.1.6
 * (times).
 */
function wrongWith(element: string, value: string): string | undefined {
  if (branch.test(element)) return errors.undefinedElement;
  if (/\.id$/.test(element) && (value === '' || /\s/.test(value))) return errors.wrongType;
  return /\.timestamp$/.test(element) && /\.\d{3}/.test(value) ? errors.wrongType : undefined;
}

/**
 * Creates a SCORM 2004 LMS on top of the desk. Outside a session, scorm-again itself refuses each call with its own
 * error code. Courses may pass a number or nothing where the standard requires text. No call throws.
 */
export function scorm2004Api(
  newRuntime: () => DeskScorm2004Api & Rendering,
  keeper: Keeper,
): DeskScorm2004Api {
  const sessions = new Sessions(newRuntime, keeper, scorm2004);
  let error = '';
  const refuse = (code: string): string => {
    error = code;
    return 'false';
  };
  const ask = (otherwise: string, act: (runtime: DeskScorm2004Api) => string): string => {
    error = '';
    try {
      return act(sessions.runtime);
    } catch {
      error = errors.general;
      return otherwise;
    }
  };
  const save = (code: string) => (sessions.save() ? 'true' : refuse(code));
  return {
    Initialize: nothing =>
      ask('false', runtime => {
        if (sessions.isOpen || asText(nothing) !== '') return runtime.Initialize(asText(nothing));
        return sessions.begin(fresh => fresh.Initialize('')) ? 'true' : refuse(errors.initialize);
      }),
    Terminate: nothing =>
      ask('false', runtime => {
        if (runtime.Terminate(asText(nothing)) !== 'true') return 'false';
        sessions.isOpen = false;
        return save(errors.terminate);
      }),
    Commit: nothing =>
      ask('false', runtime => (runtime.Commit(asText(nothing)) === 'true' ? save(errors.commit) : 'false')),
    GetValue: element => ask('', runtime => textGiven(runtime.GetValue(asText(element)))),
    SetValue: (element, value) =>
      ask('false', runtime => {
        const [name, text] = [asText(element), asText(value)];
        const wrong = sessions.isOpen ? wrongWith(name, text) : undefined;
        return wrong === undefined ? runtime.SetValue(name, text) : refuse(wrong);
      }),
    GetLastError: () => error || sessions.runtime.GetLastError(),
    GetErrorString: code => sessions.runtime.GetErrorString(asText(code)),
    GetDiagnostic: code => sessions.runtime.GetDiagnostic(asText(code)),
  };
}
