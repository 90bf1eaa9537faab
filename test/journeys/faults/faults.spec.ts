import {expect, test} from '../desk-world.ts';
import {hasPageCache, shared, withPageCache, withProfile} from './browser.ts';
import {FaultsScene, type FaultsSceneOptions} from './scene.ts';
import {answers, opensNaive, opensReal, type Seat} from './seat.ts';

/**
 * One cell of the fault matrix. The test plays the cell in a real browser, once with the real course and once with a
 * naive course.
 */
interface Cell extends FaultsSceneOptions {
  readonly title: string;
  /** Browser for the cell; the shared one by default. */
  readonly machine?: typeof shared;
  /**
   * True if only the real course runs in this cell, because the naive course cannot. `test/faults` shows that the
   * fault harms the naive course.
   */
  readonly isAlone?: boolean;
  /**
   * True if no answer can be restored. Then the screen must never have reported an answer as saved. If false, every
   * answer must be restored, whatever the screen reported.
   */
  readonly isLost?: boolean;
  /** True if every answer must also be in the reports of the LMS, exactly once. */
  readonly isReported?: boolean;
  /**
   * True if the browser plays this cell only in the sweep. In every other run, a browser plays the same events in
   * another cell, a journey or a test of elements. The doubles in `test/faults` play every cell in every run.
   */
  readonly isInSweep?: boolean;
  readonly play: (scene: FaultsScene) => Promise<void>;
}

/** Opens the course and gives the first answers of a session. */
async function begins(scene: FaultsScene, answers: number) {
  const seat = await scene.opens();
  await scene.gives(seat, answers);
  return seat;
}

const closes = async (scene: FaultsScene) => {
  const seat = await begins(scene, 3);
  await scene.closes(seat);
};

/** While a save runs, the save line claims nothing. So wait for its words after the save, and then close the window. */
const closesAfterSave = async (scene: FaultsScene) => {
  const seat = await begins(scene, 3);
  await seat.hides();
  await scene.hearsOutcome(seat);
  // Close the page without its question to the learner, because nobody answers it here. If work is unsaved, this
  // question would keep the window open.
  await seat.page.close();
};

const crashes = async (scene: FaultsScene) => {
  const seat = await begins(scene, 3);
  await scene.crashes(seat);
};

/**
 * Closes a window that is offline. Chromium sends the last request of a closing window all the same, and the work would
 * then be in the LMS. So the server refuses this request.
 */
const closesOffline = async (scene: FaultsScene, seat: Seat) => {
  scene.server.refuses(scene.learner, 503);
  await scene.closes(seat);
  await scene.context.setOffline(false);
};

const goesOffline = async (scene: FaultsScene) => {
  const seat = await begins(scene, 1);
  await scene.goesOffline(seat);
  await scene.gives(seat, 2);
  await closesOffline(scene, seat);
};

const signsInAgain = async (scene: FaultsScene) => {
  const seat = await begins(scene, 1);
  await scene.goesOffline(seat);
  await scene.gives(seat, 2);
  await seat.hides();
  await scene.waitsFor(seat, 'device', 'This device has a copy');
  await closesOffline(scene, seat);
  await scene.signsIn();
};

const comesBackOnline = async (scene: FaultsScene) => {
  const seat = await begins(scene, 1);
  await scene.goesOffline(seat);
  await scene.gives(seat, 2);
  await seat.mayGo();
  await scene.waitsFor(seat, 'device');
  await scene.context.setOffline(false);
  await scene.waitsFor(seat, 'saved');
  await scene.crashes(seat);
};

const expires = async (scene: FaultsScene) => {
  const seat = await begins(scene, 1);
  scene.server.refuses(scene.learner, 403);
  await scene.gives(seat, 2);
  await scene.closes(seat);
};

const opensTwo = async (scene: FaultsScene) => {
  const first = await scene.opens();
  await scene.gives(first, 1);
  const second = await scene.opens();
  await scene.gives(second, 2);
  await scene.closes(second);
  await first.triesOn(0);
  await scene.closes(first);
};

const goesAndComesBack = async (scene: FaultsScene) => {
  const isFromCache = await hasPageCache(scene.context, scene.server.origin);
  const seat = await begins(scene, 1);
  await seat.page.goto(`${scene.server.origin}/other`);
  const since = Date.now();
  await seat.page.goBack({waitUntil: 'commit'});
  await expect(seat.page.locator('html')).toHaveAttribute('data-from-cache', String(isFromCache));
  await scene.wakes(seat, since);
  await scene.closes(seat);
};

const isKilled = async (scene: FaultsScene) => {
  const seat = await begins(scene, 1);
  await scene.goesOffline(seat);
  await scene.gives(seat, 2);
  await seat.mayGo();
  await scene.waitsFor(seat, 'device');
  await scene.isKilled(seat);
};

const hasNoStorage = async (scene: FaultsScene) => {
  await scene.context.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await closes(scene);
};

const setsClockBack = async (scene: FaultsScene) => {
  const seat = await begins(scene, 1);
  await seat.page.clock.setFixedTime(Date.now() - 86_400_000);
  await scene.gives(seat, 2);
  await scene.closes(seat);
};

const isFollowed = async (scene: FaultsScene) => {
  const seat = await begins(scene, 1);
  await scene.goesOffline(seat);
  await scene.gives(seat, 2);
  await scene.crashes(seat);
  await scene.context.setOffline(false);
  const other = await scene.opens(`${scene.learner}-other`);
  scene.leaked += await other.count(1);
  await scene.closes(other);
};

const leaves = async (scene: FaultsScene) => {
  const seat = await begins(scene, 2);
  await seat.leave();
  await scene.hears(seat);
  await scene.closes(seat);
};

const isBusy = async (scene: FaultsScene) => {
  const seat = await begins(scene, 1);
  scene.server.refuses(scene.learner, 503);
  await scene.gives(seat, 2);
  await scene.closes(seat);
};

const often = 'wait=0';
const onDevice = 'wait=0&keeps=device';

const cells: readonly Cell[] = [
  {title: 'a strict LMS; the window is closed', isInSweep: true, play: closes},
  {title: "a strict LMS; the window's process crashes", isInSweep: true, play: crashes},
  {
    title: 'a strict LMS; the network fails, and the window is closed',
    isInSweep: true,
    naive: often,
    play: goesOffline,
  },
  {
    title: 'an LMS that clears local storage at login; the window is closed without the network',
    isReported: true,
    naive: onDevice,
    play: signsInAgain,
  },
  {
    title: 'a strict LMS; the network fails and returns',
    isInSweep: true,
    naive: often,
    play: comesBackOnline,
  },
  {title: 'a strict LMS; the session expires', isInSweep: true, naive: often, play: expires},
  {title: 'a strict LMS; the learner opens a second window', naive: often, play: opensTwo},
  {title: 'a strict LMS; the browser is killed', machine: withProfile, naive: often, play: isKilled},
  {
    title: 'a strict LMS; the page returns from the back-forward cache',
    machine: withPageCache,
    naive: often,
    play: goesAndComesBack,
  },
  {title: 'a strict LMS; the device has no storage', isInSweep: true, naive: onDevice, play: hasNoStorage},
  {title: 'a strict LMS; the clock is set back', isInSweep: true, naive: 'wait=1', play: setsClockBack},
  {title: 'a strict LMS; another learner uses the device', naive: onDevice, play: isFollowed},
  {
    title: 'an LMS that answers "true" while offline; the window is closed',
    isInSweep: true,
    fault: 'says-yes',
    play: goesOffline,
  },
  {
    title: 'an LMS that answers "true" while offline; the network returns',
    isInSweep: true,
    fault: 'says-yes',
    play: comesBackOnline,
  },
  {
    title: 'an LMS that returns nothing; the window is closed',
    isInSweep: true,
    fault: 'reads-nothing',
    isLost: true,
    play: closesAfterSave,
  },
  {
    title: 'an LMS with only four elements; the window is closed',
    isInSweep: true,
    fault: 'four-elements',
    naive: 'trusts=entry',
    play: closes,
  },
  {
    title: 'an LMS that throws and fails at random; the window is closed',
    isInSweep: true,
    fault: 'random',
    play: closes,
  },
  {
    title: 'an LMS whose API appears late; the window is closed',
    isInSweep: true,
    fault: 'late',
    play: closes,
  },
  {
    title: 'an LMS behind a frame of another site; the window is closed',
    fault: 'behind-frames',
    play: closes,
  },
  {
    title: 'an LMS that is out of reach; the window is closed',
    isInSweep: true,
    fault: 'out-of-reach',
    isLost: true,
    play: closesAfterSave,
  },
  {
    title: 'an LMS that truncates the state; the window is closed',
    isInSweep: true,
    fault: 'truncates',
    play: closes,
  },
  {
    title: 'an LMS that erases the state at exit; the learner leaves',
    isInSweep: true,
    fault: 'blanks',
    naive: 'wait=0&exit=logout',
    play: leaves,
  },
  {title: 'SCORM 2004; the window is closed', isInSweep: true, standard: 'scorm2004-4', play: closes},
  {
    title: 'SCORM 2004; the LMS answers "true" while offline',
    isInSweep: true,
    standard: 'scorm2004-4',
    fault: 'says-yes',
    play: goesOffline,
  },
  {title: 'cmi5; the window is closed', isInSweep: true, standard: 'cmi5', isAlone: true, play: closes},
  {
    title: 'cmi5 with a login that clears local storage; the window is closed without the network',
    isInSweep: true,
    standard: 'cmi5',
    isAlone: true,
    isReported: true,
    play: signsInAgain,
  },
  {
    title: 'cmi5; the LRS answers 503, and the window is closed',
    isInSweep: true,
    standard: 'cmi5',
    isAlone: true,
    play: isBusy,
  },
  {title: "stand-alone; the window's process crashes", standard: 'standalone', isAlone: true, play: crashes},
  {
    title: 'SCORM 2004; the learner opens a second window',
    isInSweep: true,
    standard: 'scorm2004-4',
    naive: often,
    play: opensTwo,
  },
];

let learners = 0;
const newLearner = () => `learner-${process.pid}-${++learners}`;

// If the course has no questions to answer, no work can be lost, and no cell is played.
for (const cell of answers.length > 0 ? cells : []) {
  test(`${cell.title} ${cell.isInSweep ? '@sweep' : '@once'}`, async ({
    browser,
    playwright,
    launchOptions,
    lms,
  }) => {
    const machine = await (cell.machine ?? shared)({browser, playwright, launchOptions});
    const real = new FaultsScene(cell, machine, lms, opensReal, newLearner());
    await cell.play(real);
    const last = await real.opens();
    const back = await last.count(cell.isLost ? 1 : real.answerCount);
    expect({back, leaked: real.leaked}).toEqual({back: cell.isLost ? 0 : real.answerCount, leaked: 0});
    if (cell.isLost) expect(real.claimed).toBe(0);
    if (cell.isReported) {
      await last.hides();
      await real.waitsFor(last, 'saved', 'Saved at');
      const reported = lms.reported(real.learner);
      expect([reported.length, new Set(reported).size]).toEqual([real.answerCount, real.answerCount]);
    }
    await real.end();
  });

  if (cell.isAlone) continue;
  test(`the naive course loses something: ${cell.title} @sweep`, async ({
    browser,
    playwright,
    launchOptions,
    lms,
  }) => {
    const machine = await (cell.machine ?? shared)({browser, playwright, launchOptions});
    const naive = new FaultsScene(cell, machine, lms, opensNaive, newLearner());
    await cell.play(naive);
    const found = await (await naive.opens()).count(naive.answerCount);
    expect(naive.answerCount - found + naive.leaked).toBeGreaterThan(0);
    await naive.end();
  });
}
