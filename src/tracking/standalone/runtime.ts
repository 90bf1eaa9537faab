import {Scorm12API} from 'scorm-again/scorm12/min';
import type {DeviceStorage} from '../device-storage.ts';
import type {Scorm12Api} from '../scorm12/client.ts';

/**
 * Maximum length of the saved state in SCORM 1.2, in characters. The runtime of scorm-again does not enforce
 * this limit, so this file does. The limit also applies without an LMS, because a package must fit every
 * standard.
 */
const maxStateLength = 4096;
const tooLong = '405';
const generalError = '101';

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const inner = (value: unknown, name: string): object => {
  const found: unknown = isObject(value) ? Reflect.get(value, name) : undefined;
  return isObject(found) ? found : {};
};

/**
 * Reads the record that was stored last time. Returns an empty object if the storage cannot be read or holds
 * no valid record.
 */
function read(storage: DeviceStorage, key: string): object {
  try {
    const record: unknown = JSON.parse(storage.getItem(key) ?? '{}');
    return isObject(record) ? record : {};
  } catch {
    return {};
  }
}

/**
 * Creates an LMS inside the page. This LMS writes to the device storage at every commit. If the device refuses to
 * store, the commit fails.
 */
export function deviceLms(storage: DeviceStorage, key: string): Scorm12Api {
  const runtime = new Scorm12API({logLevel: 5, autocommit: false});
  const storedCmi = inner(read(storage, key), 'cmi');
  const session = {
    session_time: '',
    exit: '',
    credit: 'credit',
    lesson_mode: 'normal',
    student_id: '',
    student_name: '',
  };
  runtime.loadFromJSON({...storedCmi, core: {...inner(storedCmi, 'core'), ...session}});
  let error = '';
  const keep = (ends: boolean) => {
    try {
      storage.setItem(key, JSON.stringify(runtime.renderCommitCMI(ends)));
      return 'true';
    } catch {
      error = generalError;
      return 'false';
    }
  };
  const own = <T>(act: () => T): T => {
    error = '';
    return act();
  };
  return {
    LMSInitialize: nothing => own(() => runtime.LMSInitialize(nothing)),
    LMSGetValue: element => own(() => runtime.LMSGetValue(element)),
    LMSSetValue: (element, value) =>
      own(() => {
        if (element !== 'cmi.suspend_data' || value.length <= maxStateLength)
          return runtime.LMSSetValue(element, value);
        error = tooLong;
        return 'false';
      }),
    LMSCommit: nothing => own(() => (runtime.LMSCommit(nothing) === 'true' ? keep(false) : 'false')),
    LMSFinish: nothing =>
      own(() => {
        const result = keep(true);
        return runtime.LMSFinish(nothing) === 'true' ? result : 'false';
      }),
    LMSGetLastError: () => error || runtime.LMSGetLastError(),
  };
}
