/** What came back, 0 where nothing did. */
export interface Answered {
  readonly status: number;
  readonly text: string;
}

/** The way to the desk's server. */
export interface Wire {
  /** Sends JSON and waits for the answer. */
  post(path: string, body: string): Answered;
  /** Sends JSON while the page is going and nobody can wait. */
  farewell(path: string, body: string): void;
}

/**
 * SCORM's calls answer at once, so `post` is a synchronous request: only so can LMSCommit say "true" when the desk has
 * the work on its disk, and not sooner. Browsers refuse such requests while a page is being left, and there a beacon
 * goes out instead (64 kB at most, which the keeper's copy on the device makes good).
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
      // The copy on the device is sent at the next launch.
    }
  },
};
