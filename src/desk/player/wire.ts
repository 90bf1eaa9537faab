/** HTTP response of the desk. The status is 0 if no response arrived. */
export interface WireResponse {
  readonly status: number;
  readonly text: string;
}

/** Connection to the desk's server. */
export interface Wire {
  /** Sends JSON and waits for the response. */
  post(path: string, body: string): WireResponse;
  /** Sends JSON while the page unloads, without waiting for a response. */
  farewell(path: string, body: string): void;
}

/**
 * `post` is a synchronous request, because SCORM calls return their result at once. LMSCommit must not return "true"
 * before the desk has stored the work on its disk. Browsers refuse synchronous requests while a page unloads, so
 * `farewell` sends a beacon. A beacon holds at most 64 kB. A larger commit stays in the copy that `Keeper` has on the
 * device, and is sent later.
 */
export const browserWire: Wire = {
  post(path, body) {
    try {
      const request = new XMLHttpRequest();
      request.open('POST', path, false);
      request.setRequestHeader('Content-Type', 'application/json');
      request.send(body);
      return {status: request.status, text: request.responseText};
    } catch {
      return {status: 0, text: ''};
    }
  },
  farewell(path, body) {
    try {
      navigator.sendBeacon(path, new Blob([body], {type: 'application/json'}));
    } catch {
      // Ignore a beacon that fails: the next launch sends the copy on the device.
    }
  },
};

/**
 * The `Wire` of a preview, which reaches no server. Every launch returns the same data, given as JSON. Every commit
 * succeeds, but nothing is stored.
 */
export const previewWire = (launched: string): Wire => ({
  post: path => ({status: 200, text: path === '/play/launch' ? launched : ''}),
  farewell: () => undefined,
});
