import type {Keeper} from './keeper.ts';
import {answersOf, cmiOf, stateOf} from './cmi.ts';

/** What is used of scorm-again's SCORM 1.2 runtime. */
export interface Runtime {
  LMSInitialize(nothing: string): string;
  LMSFinish(nothing: string): string;
  LMSCommit(nothing: string): string;
  LMSGetValue(element: string): string;
  LMSSetValue(element: string, value: string): string;
  LMSGetLastError(): string;
  LMSGetErrorString(code: string): string;
  LMSGetDiagnostic(code: string): string;
  loadFromJSON(cmi: object): void;
  renderCommitCMI(terminate: boolean): object;
}

/** The object named `API` that a course looks for in its parent. */
export type DeskApi = Omit<Runtime, 'loadFromJSON' | 'renderCommitCMI'>;

const errors = {general: '101', notOpen: '301', notImplemented: '401', wrongType: '405'} as const;

/** SCORM 1.2's room; the runtime itself would take 64,000 characters. */
const room = 4096;

/** The runtime takes a value in place of a whole branch and is broken by it. */
const branches = new Set([
  'cmi',
  'cmi.core',
  'cmi.core.score',
  'cmi.objectives',
  'cmi.interactions',
  'cmi.student_data',
  'cmi.student_preference',
]);

/** The error of a value that the runtime would take and SCORM 1.2 does not. */
function wrongWith(element: string, value: string): string | undefined {
  if (branches.has(element)) return errors.notImplemented;
  return element === 'cmi.suspend_data' && value.length > room ? errors.wrongType : undefined;
}

/**
 * A SCORM 1.2 LMS over the desk. Each LMSInitialize is a launch of its own, with a runtime of its own, since a course
 * in its frame may be loaded again and a finished runtime cannot begin anew. A runtime takes calls after LMSFinish as
 * if nothing had happened, so whether a session is open is kept here.
 */
export function deskApi(newRuntime: () => Runtime, keeper: Keeper): DeskApi {
  let runtime = newRuntime();
  let open = false;
  let error = '';
  const refuse = (code: string): string => {
    error = code;
    return 'false';
  };
  const whileOpen = (otherwise: string, act: () => string): string => {
    error = open ? '' : errors.notOpen;
    return open ? act() : otherwise;
  };
  const save = (): string => {
    const rendered = runtime.renderCommitCMI(false);
    return keeper.commit(stateOf(rendered), answersOf(rendered)) ? 'true' : refuse(errors.general);
  };
  const begin = (): string => {
    const launched = keeper.launch();
    if (!launched) return refuse(errors.general);
    runtime = newRuntime();
    runtime.loadFromJSON(cmiOf(launched));
    open = runtime.LMSInitialize('') === 'true';
    keeper.know(answersOf(runtime.renderCommitCMI(false)));
    return String(open);
  };
  return {
    LMSInitialize(nothing) {
      error = '';
      return open || nothing !== '' ? runtime.LMSInitialize(nothing) : begin();
    },
    LMSFinish: nothing =>
      whileOpen('false', () => {
        const answer = runtime.LMSFinish(nothing);
        if (answer !== 'true') return answer;
        open = false;
        return save();
      }),
    LMSCommit: nothing =>
      whileOpen('false', () => (runtime.LMSCommit(nothing) === 'true' ? save() : 'false')),
    LMSGetValue: element => whileOpen('', () => runtime.LMSGetValue(element)),
    LMSSetValue: (element, value) =>
      whileOpen('false', () => {
        const wrong = wrongWith(element, value);
        return wrong === undefined ? runtime.LMSSetValue(element, value) : refuse(wrong);
      }),
    LMSGetLastError: () => error || runtime.LMSGetLastError(),
    LMSGetErrorString: code => runtime.LMSGetErrorString(code),
    LMSGetDiagnostic: code => runtime.LMSGetDiagnostic(code),
  };
}
