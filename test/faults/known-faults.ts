import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {root} from '../../tools/paths.mjs';

/** The tests for a fault: the names of kinds of systems in the fault matrix, or one test by its file and title. */
export type Proof = {readonly kinds: readonly string[]} | {readonly file: string; readonly title: string};

/** A fault that was found in real systems, in conformance suites or in doubles of other projects. */
export interface KnownFault {
  readonly fault: string;
  readonly proofs: readonly Proof[];
  /**
   * Keys of the texts that the learner reads after the fault; missing if there are no such texts. The last proof in
   * `proofs` checks these texts on the screen.
   */
  readonly says?: readonly string[];
}

/** English texts of the namespaces `interface` and `leaving`, by key. */
const texts = ['interface', 'leaving'].map((name): unknown =>
  JSON.parse(readFileSync(join(root, `locales/en/${name}.json`), 'utf8')),
);

/** Returns the English text of a key, or '?' if there is none. */
export function textOf(key: string): string {
  const found = texts.flatMap((all): unknown =>
    typeof all === 'object' && all ? Reflect.get(all, key) : [],
  );
  return found.find(text => typeof text === 'string') ?? '?';
}

const shutdown = {
  file: 'test/tracking/shutdown.test.ts',
  title: 'no request is refused and no answer is lost when the learner %s in the middle of a test',
};
const closings = {
  file: 'test/tracking/closings.test.ts',
  title:
    'in %s, a learner who closes the window at random moments of the whole course loses no saved answer, and each answer is reported once',
};
const onSaveLine = {
  file: 'src/shell/save-line.element.test.ts',
  title: 'the save line states where the work is saved: ${words.source}',
};
const onNotice = {file: 'src/pages/leaving/mode-notice.element.test.ts', title: 'names the mode "${words}"'};
const onQuestion = {
  file: 'src/pages/leaving/journal-question.element.test.ts',
  title: 'the question offers the choices for work that is "${about}"',
};
const opening = (title: string): Proof => ({file: 'test/tracking/opening.test.ts', title});

/** All known faults. Each has one row in docs/reliability.md. */
export const knownFaults: readonly KnownFault[] = [
  {fault: 'a request follows the end of a cmi5 session', proofs: [shutdown, closings]},
  {
    fault: 'the last requests run beside the end of the session when the window closes',
    proofs: [shutdown, closings],
  },
  {
    fault: 'the return address is not followed in a preview or a review',
    proofs: [
      {
        file: 'src/pages/leaving/leaving-page.element.test.ts',
        title: 'the leaving page redirects to the return address of the LMS in the mode ${mode} too',
      },
    ],
  },
  {
    fault: 'a strict parser refuses the schemas of a package',
    proofs: [
      {
        file: 'test/packaging/manifest.test.ts',
        title: 'the schemas that the manifest names are at the package root',
      },
    ],
  },
  {
    fault: 'a page is reloaded after its session has ended, or the LMS has abandoned the session',
    proofs: [
      opening('a reloaded cmi5 page says at once that its session has ended'),
      opening(
        'the save state says that the work of an abandoned cmi5 session is on the device, and does not promise to send it',
      ),
      onSaveLine,
    ],
    says: ['save.ended'],
  },
  {
    fault: 'a worse result is committed to make an LMS send a better one',
    proofs: [
      {
        file: 'test/tracking/contract/quirks.test.ts',
        title: 'whatever call fails, no commit contains a false result or a false answer',
      },
    ],
  },
  {fault: 'the attempt ends unless the exit is "suspend"', proofs: [{kinds: ['blanks', 'blanks-review']}]},
  {
    fault: 'the connection is lost before the first answer of a module is checked',
    proofs: [
      {
        file: 'src/session/loader.test.ts',
        title: 'after a prefetch, an answer can be judged without loading any file',
      },
    ],
  },
  {
    fault: 'the LMS clears the storage of the browser at login, while work is only there',
    proofs: [
      {kinds: ['clears-storage']},
      {
        file: 'test/journeys/faults/faults.spec.ts',
        title: 'an LMS that clears local storage at login; the window is closed without the network',
      },
    ],
    says: ['save.device'],
  },
  {
    fault: 'the LMS takes a preview for a completed course',
    proofs: [{kinds: ['previews']}, onNotice],
    says: ['mode.browse'],
  },
  {
    fault: 'the LMS opens a passed course for review',
    proofs: [{kinds: ['reviews']}, onNotice],
    says: ['mode.review'],
  },
  {
    fault: 'answers come back from the device and never reach the reports',
    proofs: [
      {
        file: 'test/tracking/recovered-answers.test.ts',
        title:
          'answers reach the LMS if the page crashes after it commits the state and before it commits the answers',
      },
      closings,
    ],
  },
  {
    fault: 'a new attempt is offered the pass of an earlier one',
    proofs: [
      opening('a finished attempt that the LMS has confirmed is not carried into a new one'),
      onQuestion,
    ],
    says: ['journal.confirmed_other'],
  },
  {
    fault: 'a popup without a menu has no way to close it',
    proofs: [
      {
        file: 'src/pages/leaving/leaving-page.element.test.ts',
        title: 'the leaving page offers a button that closes the window if the LMS opened that window',
      },
    ],
  },
  {
    fault: 'the frame of the LMS is small, and the learner does not see that nothing is recorded',
    proofs: [
      {
        file: 'src/shell/course-frame.element.test.ts',
        title:
          'in preview mode, every page states at its top that nothing is recorded, and does not promise to save',
      },
    ],
    says: ['mode.browse'],
  },
  {
    fault: 'a second window writes over the answers of the first',
    proofs: [
      {
        file: 'test/tracking/windows.test.ts',
        title:
          'a second window overwrites no answer of the first one (the windows can send messages to each other: %s)',
      },
      {
        file: 'test/tracking/recovered-answers.test.ts',
        title:
          'a later visit neither repeats nor overwrites the unconfirmed answers that a closing window has sent',
      },
    ],
  },
  {
    fault: 'a self-test calls kept what never came from the server',
    proofs: [
      {
        file: 'test/tracking/lms-trial.test.ts',
        title: 'a self-test proves only at a later visit which of its values came back from the server',
      },
    ],
  },
  {
    fault: 'the LMS is set up so that a pass does not count',
    proofs: [
      {
        file: 'test/packaging/manifest.test.ts',
        title:
          'the manifest sets no mastery score, because some LMSes would then overwrite the status (quirk 23)',
      },
    ],
  },
  {
    fault: 'the device holds unsent work of another attempt',
    proofs: [
      opening('the learner is asked about unsent work, and can add it to the work in the LMS'),
      onQuestion,
    ],
    says: ['journal.other-attempt_other'],
  },
  {
    fault: 'the LMS forgets a visit for review',
    proofs: [{kinds: ['blanks-review']}, onNotice],
    says: ['mode.review'],
  },
  {
    fault: 'a short fault when an answer is checked leads into a dead session',
    proofs: [
      opening('a button that reloads the page saves and leaves the session open for the next page'),
      {
        file: 'src/shell/course-frame.element.test.ts',
        title: 'the course keeps the response and shows a hint when the rubrics fail to load',
      },
    ],
  },
  {
    fault: 'the LMS appears late, or is slow to open the session',
    proofs: [
      {kinds: ['late', 'slow', 'busy']},
      opening('an API that appears after a minute is found without an action of the learner'),
      onSaveLine,
    ],
    says: ['save.no-lms'],
  },
  {
    fault: 'the saved state arrives late, changed or unreadable',
    proofs: [
      {kinds: ['late-data', 'escapes', 'lower-case', 'forgets', 'truncates']},
      opening('the learner is asked what to do if the LMS announces earlier work but never returns it'),
    ],
  },
  {
    fault: 'the browser is killed while a result is sent again',
    proofs: [
      {
        file: 'test/tracking/contract/quirks.test.ts',
        title:
          'after the LMS has refused the second commit, it gets score and success again, with their true values',
      },
    ],
  },
  {
    fault: 'an LMS that gives no credit completes the course for somebody who did nothing',
    proofs: [
      {
        file: 'test/tracking/contract/scorm.test.ts',
        title: 'an attempt that no learner has begun gets no completion, and its exit stays "suspend"',
      },
      onNotice,
    ],
    says: ['mode.no-credit'],
  },
  {
    fault:
      'a window is to go on after it has handed its work over, and its LMS allows one session for each launch',
    proofs: [
      {
        file: 'test/tracking/windows.test.ts',
        title:
          'after a reload, a window that takes the course back says that its session has ended, and no work is lost: %s',
      },
      {
        file: 'src/pages/leaving/other-window.element.test.ts',
        title: 'the screen says that this window saves nothing, and how to go on',
      },
    ],
    says: ['windows.takenText'],
  },
  {
    fault:
      'a page is loaded again in an open session, and the LMS sets all values back to those of the launch',
    proofs: [
      opening(
        'a reloaded page keeps the work of its session, even if the LMS resets all values when a session is opened twice: %s',
      ),
    ],
  },
  {
    fault: 'the LMS keeps only the beginning of the saved state',
    proofs: [
      {kinds: ['truncates-short']},
      {
        file: 'src/pages/leaving/leaving-page.element.test.ts',
        title: 'says "${words}" when the work is "${state}"',
      },
    ],
    says: ['save.leaveNotKept'],
  },
  {
    fault: 'the status cannot be read, the API is replaced, or the work belongs to another learner',
    proofs: [
      {kinds: ['hides-status']},
      opening('an API that replaces another API gets everything that the old API has not accepted'),
      opening('the work of another learner is neither shown nor overwritten before the learner has answered'),
    ],
  },
];
