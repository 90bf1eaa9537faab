import {isRecord} from '../content/is-record.ts';
import {readMessage, type WindowLine} from '../session/store.ts';

/**
 * Opens a channel between all windows on this device that show the same package at the same path. Returns undefined
 * if the browser has no BroadcastChannel, or blocks it in this frame. `place` is the path of the page. The name of
 * the channel contains this path, because an LMS may contain one package more than once. `id` identifies this window.
 */
export function windowChannel(packageId: string, place: string, id: string): WindowLine | undefined {
  const channel = openChannel(`tamga|${packageId}|${place}`);
  if (!channel) return undefined;
  return {
    id,
    now: () => Date.now(),
    tell(message) {
      try {
        channel.postMessage({sentAt: Date.now(), message});
      } catch {
        // Ignore the error: this window is no longer active, so its channel is closed.
      }
    },
    listen(hear) {
      channel.onmessage = ({data}: MessageEvent<unknown>) => {
        if (!isRecord(data) || typeof data['sentAt'] !== 'number') return;
        const message = readMessage(data['message']);
        if (message) hear(message, Date.now() - data['sentAt']);
      };
    },
    close() {
      channel.close();
    },
  };
}

function openChannel(name: string): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(name);
  } catch {
    return undefined;
  }
}
