import type {Scorm2004Api} from '../../src/tracking/scorm2004/client.ts';
import {scorm2004Edition} from './scorm2004-model.ts';
import {StrictLms, StrictSession, type Faults} from './strict-scorm.ts';

/** A SCORM 2004 LMS that enforces the standard strictly, keeps data between sessions and logs every call. */
export class StrictScorm2004 extends StrictLms {
  constructor(faults: Faults = {}) {
    super(scorm2004Edition, faults);
  }

  /**
   * Returns a function that finds the API object of a new page. While the API is absent, this function returns
   * undefined. A session that did not finish keeps the data of its last commit.
   */
  launch(): () => Scorm2004Api | undefined {
    const session = new StrictSession(this);
    const api: Scorm2004Api = {
      Initialize: nothing => session.initialize(nothing),
      Terminate: nothing => session.finish(nothing),
      Commit: nothing => session.commit(nothing),
      GetValue: element => session.get(element),
      SetValue: (element, value) => session.set(element, value),
      GetLastError: () => session.lastError(),
    };
    return () => (this.faults.absent ? undefined : api);
  }
}
