import type {Scorm12Api} from '../../src/tracking/scorm12/client.ts';
import {scorm12Edition} from './scorm12-model.ts';
import {StrictLms, StrictSession, type Faults} from './strict-scorm.ts';

export type {Faults} from './strict-scorm.ts';

/** A SCORM 1.2 LMS that enforces the standard strictly, keeps data between sessions and logs every call. */
export class StrictScorm12 extends StrictLms {
  constructor(faults: Faults = {}) {
    super(scorm12Edition, faults);
  }

  /**
   * Returns a function that finds the API object of a new page. This function returns undefined while the API is
   * absent. If a session did not finish, the LMS keeps the data of the last commit.
   */
  launch(): () => Scorm12Api | undefined {
    const session = new StrictSession(this);
    const api: Scorm12Api = {
      LMSInitialize: nothing => session.initialize(nothing),
      LMSFinish: nothing => session.finish(nothing),
      LMSCommit: nothing => session.commit(nothing),
      LMSGetValue: element => session.get(element),
      LMSSetValue: (element, value) => session.set(element, value),
      LMSGetLastError: () => session.lastError(),
    };
    return () => (this.faults.absent ? undefined : api);
  }
}
