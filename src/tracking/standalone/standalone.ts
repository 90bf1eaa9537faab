import type {DeviceStorage} from '../device-storage.ts';
import type {StatusScheme, TrackingPort} from '../port.ts';
import {scorm12} from '../scorm12/scorm12.ts';
import type {Scorm12Api} from '../scorm12/client.ts';

/**
 * Creates the adapter for packages without an LMS. This is the SCORM 1.2 adapter with an LMS runtime inside the page.
 * The runtime loads when the session opens. `key` identifies the package in `storage`. There is no learner id,
 * because several learners may use one device.
 */
export function standalone(storage: DeviceStorage, key: string, scheme?: StatusScheme): TrackingPort {
  let api: Scorm12Api | undefined;
  const port = scorm12(() => api, scheme);
  return {
    maxStateLength: port.maxStateLength,
    isLocal: true,
    report: interaction => port.report(interaction),
    has: (answers, from) => port.has(answers, from),
    save: (state, progress, seconds) => port.save(state, progress, seconds),
    close: seconds => port.close(seconds),
    closeNow: (state, progress, seconds) => {
      port.closeNow(state, progress, seconds);
    },
    selfTest: async at => (await port.selfTest?.(at)) ?? [],
    async open() {
      const {deviceLms} = await import('./runtime.ts');
      api = deviceLms(storage, key);
      return port.open();
    },
  };
}
