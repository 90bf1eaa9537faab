import {Scorm12API} from 'scorm-again/scorm12/min';
import {Scorm2004API} from 'scorm-again/scorm2004/min';
import type {Scorm12Api} from '../../src/tracking/scorm12/client.ts';
import type {Scorm2004Api} from '../../src/tracking/scorm2004/client.ts';

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
const inner = (value: unknown, name: string): object => {
  const found: unknown = isObject(value) ? Reflect.get(value, name) : undefined;
  return isObject(found) ? found : {};
};

/** The function of scorm-again's runtimes that this LMS uses in addition to the API for a course. */
interface Runtime {
  renderCommitCMI(ends: boolean): object;
}

/**
 * A small LMS based on scorm-again, which is an independent implementation of the standard. It keeps data
 * between sessions.
 */
abstract class AgainLms {
  protected storedData: object = {};
  /** Calls that the LMS refused. */
  readonly refusals: string[] = [];

  protected keep(runtime: Runtime, ends: boolean): void {
    const all: unknown = JSON.parse(JSON.stringify(runtime.renderCommitCMI(ends)));
    this.storedData = inner(all, 'cmi');
  }

  protected noted(call: string, answer: string, code: () => string): string {
    if (answer !== 'true') this.refusals.push(`${call}: ${code()}`);
    return answer;
  }
}

/** A SCORM 1.2 LMS based on scorm-again. */
export class ScormAgainLms extends AgainLms {
  launch(): () => Scorm12Api {
    const runtime = new Scorm12API({logLevel: 5, autocommit: false});
    const session = {
      session_time: '',
      exit: '',
      credit: 'credit',
      lesson_mode: 'normal',
      student_id: 'bat.dorj',
      student_name: 'Dorj, Bat',
    };
    runtime.loadFromJSON({...this.storedData, core: {...inner(this.storedData, 'core'), ...session}});
    const code = () => runtime.LMSGetLastError();
    const api: Scorm12Api = {
      LMSInitialize: nothing => runtime.LMSInitialize(nothing),
      LMSGetValue: element => runtime.LMSGetValue(element),
      LMSSetValue: (element, value) =>
        this.noted(`${element} = ${value}`, runtime.LMSSetValue(element, value), code),
      LMSGetLastError: code,
      LMSCommit: nothing => {
        this.keep(runtime, false);
        return this.noted('LMSCommit', runtime.LMSCommit(nothing), code);
      },
      LMSFinish: nothing => {
        this.keep(runtime, true);
        return this.noted('LMSFinish', runtime.LMSFinish(nothing), code);
      },
    };
    return () => api;
  }
}

/** A SCORM 2004 LMS based on scorm-again. */
export class ScormAgain2004Lms extends AgainLms {
  launch(): () => Scorm2004Api {
    const runtime = new Scorm2004API({logLevel: 5, autocommit: false});
    runtime.loadFromJSON({
      ...this.storedData,
      session_time: 'PT0S',
      exit: '',
      credit: 'credit',
      mode: 'normal',
      learner_id: 'bat.dorj',
      learner_name: 'Bat Dorj',
    });
    const code = () => runtime.GetLastError();
    const api: Scorm2004Api = {
      Initialize: nothing => runtime.Initialize(nothing),
      GetValue: element => runtime.GetValue(element),
      SetValue: (element, value) =>
        this.noted(`${element} = ${value}`, runtime.SetValue(element, value), code),
      GetLastError: code,
      Commit: nothing => {
        this.keep(runtime, false);
        return this.noted('Commit', runtime.Commit(nothing), code);
      },
      Terminate: nothing => {
        this.keep(runtime, true);
        return this.noted('Terminate', runtime.Terminate(nothing), code);
      },
    };
    return () => api;
  }
}
