import {Scorm12API} from 'scorm-again/scorm12/min';
import type {Scorm12Api} from '../../src/tracking/scorm12-client.ts';

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
const inner = (value: unknown, name: string): object => {
  const found: unknown = isObject(value) ? Reflect.get(value, name) : undefined;
  return isObject(found) ? found : {};
};

/** A small LMS on scorm-again, another reading of the standard than ours; it remembers between sessions. */
export class ScormAgainLms {
  #kept: unknown = {};

  launch(): () => Scorm12Api {
    const runtime = new Scorm12API({logLevel: 5, autocommit: false});
    const cmi = inner(this.#kept, 'cmi');
    const session = {
      session_time: '',
      exit: '',
      credit: 'credit',
      lesson_mode: 'normal',
      student_id: 'bat.dorj',
      student_name: 'Dorj, Bat',
    };
    runtime.loadFromJSON({...cmi, core: {...inner(cmi, 'core'), ...session}});
    const keep = (ends: boolean) => {
      this.#kept = JSON.parse(JSON.stringify(runtime.renderCommitCMI(ends)));
    };
    const api: Scorm12Api = {
      LMSInitialize: nothing => runtime.LMSInitialize(nothing),
      LMSGetValue: element => runtime.LMSGetValue(element),
      LMSSetValue: (element, value) => runtime.LMSSetValue(element, value),
      LMSGetLastError: () => runtime.LMSGetLastError(),
      LMSCommit: nothing => {
        keep(false);
        return runtime.LMSCommit(nothing);
      },
      LMSFinish: nothing => {
        keep(true);
        return runtime.LMSFinish(nothing);
      },
    };
    return () => api;
  }
}
