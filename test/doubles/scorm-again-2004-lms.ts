import {Scorm2004API} from 'scorm-again/scorm2004/min';
import type {Scorm2004Api} from '../../src/tracking/scorm2004-client.ts';

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** A small SCORM 2004 LMS on scorm-again, another reading of the standard than ours; it remembers between sessions. */
export class ScormAgain2004Lms {
  #kept: object = {};
  /** Calls that it refused. */
  readonly refusals: string[] = [];

  launch(): () => Scorm2004Api {
    const runtime = new Scorm2004API({logLevel: 5, autocommit: false});
    runtime.loadFromJSON({
      ...this.#kept,
      session_time: 'PT0S',
      exit: '',
      credit: 'credit',
      mode: 'normal',
      learner_id: 'bat.dorj',
      learner_name: 'Bat Dorj',
    });
    const keep = (ends: boolean) => {
      const all: unknown = JSON.parse(JSON.stringify(runtime.renderCommitCMI(ends)));
      const cmi: unknown = isObject(all) ? Reflect.get(all, 'cmi') : undefined;
      this.#kept = isObject(cmi) ? cmi : {};
    };
    const api: Scorm2004Api = {
      Initialize: nothing => runtime.Initialize(nothing),
      GetValue: element => runtime.GetValue(element),
      SetValue: (element, value) => {
        const answer = runtime.SetValue(element, value);
        if (answer !== 'true') this.refusals.push(`${element} = ${value}: ${runtime.GetLastError()}`);
        return answer;
      },
      GetLastError: () => runtime.GetLastError(),
      Commit: nothing => {
        keep(false);
        return runtime.Commit(nothing);
      },
      Terminate: nothing => {
        keep(true);
        return runtime.Terminate(nothing);
      },
    };
    return () => api;
  }
}
