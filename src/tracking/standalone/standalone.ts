import type {DeviceStorage} from '../device-storage.ts';
import type {StatusScheme, TrackingPort} from '../port.ts';
import {scorm12} from '../scorm12/scorm12.ts';
import type {Scorm12Api} from '../scorm12/client.ts';

/**
 * Tracks on the device: the SCORM 1.2 adapter against an LMS runtime in the page, which is fetched when the session
 * opens. `key` names the package in `storage`. It has no learner, since a device may have several.
 */
export function standalone(storage: DeviceStorage, key: string, scheme?: StatusScheme): TrackingPort {
  let api: Scorm12Api | undefined;
  const port = scorm12(() => api, scheme);
  return {
    room: port.room,
    isLocal: true,
    report: interaction => port.report(interaction),
    save: (state, progress, seconds, isAgain) => port.save(state, progress, seconds, isAgain),
    close: seconds => port.close(seconds),
    closeNow: (state, progress, seconds, isAgain) => {
      port.closeNow(state, progress, seconds, isAgain);
    },
    examine: async at => (await port.examine?.(at)) ?? [],
    async open() {
      const {deviceLms} = await import('./runtime.ts');
      api = deviceLms(storage, key);
      return port.open();
    },
  };
}
