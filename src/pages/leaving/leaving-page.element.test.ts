import {assert, expect, html} from '@open-wc/testing';
import {emulateMedia, sendKeys, setViewport} from '@web/test-runner-commands';
import {asBefore} from '../../../test/elements/as-before.ts';
import {hasContrast} from '../../../test/elements/has-contrast.ts';
import {openSaving, mount, works, type SavingWorld} from '../../../test/elements/saving-world.ts';
import type {Faults} from '../../../test/doubles/strict-scorm12.ts';
import {readResultCode} from '../../record/codes/result-code.ts';
import type {Store} from '../../session/store.ts';
import {scorm12} from '../../tracking/scorm12/scorm12.ts';
import {StrictScorm12} from '../../../test/doubles/strict-scorm12.ts';
import './leaving-page.element.ts';

const mountPage = (world: SavingWorld, standalone = false) =>
  mount(
    html`<leaving-page .texts=${world.texts} .store=${world.store} .standalone=${standalone}></leaving-page>`,
    world,
  );

/** Opens the page for leaving the course, after the learner has done some work. The LMS has the faults in `faults`. */
async function leaves(faults: Faults, isBlocked = false) {
  const world = await openSaving();
  world.storage.isBlocked = isBlocked;
  world.lms.faults = faults;
  await works(world);
  const page = await mountPage(world);
  await page.pass(1_000);
  return {...world, ...page};
}

const back = 'https://lms.example/back';

/** Opens the page for leaving the course. The LMS has the given faults and gives a return address. */
async function returning(
  faults: Faults,
  before: (store: Store) => void = () => undefined,
  launched: Faults = {},
) {
  const lms = new StrictScorm12(launched);
  const port = scorm12(lms.launch());
  const leading = {
    ...port,
    maxStateLength: port.maxStateLength,
    open: async () => ({...(await port.open()), returnTo: back}),
  };
  for (const name of ['report', 'save', 'close', 'closeNow'] as const)
    Object.assign(leading, {[name]: port[name].bind(port)});
  const world = await openSaving({}, {port: leading});
  lms.faults = {...launched, ...faults};
  await works(world);
  before(world.store);
  const went: string[] = [];
  const page = await mount(
    html`<leaving-page
      .texts=${world.texts}
      .store=${world.store}
      .go=${(address: string) => went.push(address)}
    ></leaving-page>`,
    world,
  );
  return {world, went, page};
}

afterEach(async () => {
  window.opener = null;
  await asBefore();
});

describe('the screen after "Save and leave"', () => {
  for (const [state, title, words, faults, isBlocked] of [
    ['closed', 'You can leave now', 'Your work is saved.', {}, false],
    ['device', 'Not in your learning system yet', 'tries to send it when', {refusesCommit: true}, false],
    ['device', 'Not in your learning system yet', 'does not keep all of your work', {truncates: 4}, false],
    ['unsaved', 'Not in your learning system yet', 'what is new is lost', {refusesCommit: true}, true],
  ] as const) {
    it(`the leaving page says "${words}" when the work is "${state}", and is accessible in light, dark and at 320 px`, async () => {
      const {element, text, all} = await leaves(faults, isBlocked);
      assert.include(text('h1'), title);
      assert.include(text(`[role=status][data-save-line=${state}]`), words);
      await expect(element).to.be.accessible();
      await emulateMedia({colorScheme: 'dark'});
      await hasContrast(element);
      await setViewport({width: 320, height: 640});
      document.documentElement.style.fontSize = '200%';
      const wide = all('*').filter(e => e.getBoundingClientRect().right > 320);
      assert.deepEqual(
        wide.map(e => e.localName),
        [],
      );
    });
  }

  it('the leaving page says that the session has ended and how to go on, and offers no retry, because a retry cannot help', async () => {
    const world = await openSaving();
    const {element, text, all, button} = await mountPage(world);
    const saving = {view: {kind: 'ended', isOnDevice: true}, returnTo: '', keepsWork: true};
    const store = {
      ...{subscribe: () => () => undefined, saving, ready: false},
      ...{progress: {parts: []}, record: {place: ''}},
    };
    Object.assign(element, {store});
    await element.updateComplete;
    assert.strictEqual(text('h1'), 'This session has ended');
    assert.include(text('[role=status]'), 'This device has a copy of your last steps');
    assert.isUndefined(button('Try again'));
    assert.isTrue(all('p').some(({textContent}) => textContent.includes('You may close this tab')));
    await expect(element).to.be.accessible();
  });

  it('the leaving page asks the learner to wait while the LMS has not confirmed the save', async () => {
    const world = await openSaving();
    const {text} = await mountPage(world);
    assert.include(text('[role=status]'), 'Please wait');
  });

  it('the leaving page waits while the course looks for the LMS, and leaves after the course has found the LMS', async () => {
    const clock = (await openSaving()).clock;
    const lms = new StrictScorm12({absent: true});
    const world = await openSaving({}, {clock, port: scorm12(lms.launch())});
    assert.strictEqual(world.store.saving.view.kind, 'no-lms');
    const {text, pass, button} = await mountPage(world);
    assert.include(text('[role=status]'), 'No learning system found');
    lms.faults = {};
    button('Try again')?.click();
    await pass(20_000);
    assert.strictEqual(text('h1'), 'You can leave now');
    assert.strictEqual(lms.log.filter(call => call.name === 'LMSFinish').length, 1);
  });

  it('the leaving page retries by keyboard, and moves the focus to the status when the button disappears', async () => {
    const {lms, button, focused, pass, text, all} = await leaves({refusesCommit: true});
    assert.lengthOf(
      all('button').filter(b => b.textContent.trim() === 'Try again'),
      1,
    );
    lms.faults = {};
    button('Try again')?.focus();
    await sendKeys({press: 'Enter'});
    await pass(1_000);
    assert.strictEqual(text('h1'), 'You can leave now');
    assert.strictEqual(focused()?.getAttribute('role'), 'status');
  });

  it('the leaving page closes the session without a click when the LMS accepts the work after a delay', async () => {
    const {lms, pass, store} = await leaves({refusesCommit: true});
    lms.faults = {};
    await pass(120_000);
    assert.deepEqual(store.saving.view, {kind: 'closed'});
  });

  for (const faults of [{mode: 'review'}, {mode: 'browse'}, {credit: 'no-credit'}] as const)
    it(`the leaving page states that nothing was recorded and that the learner can leave, with the launch ${JSON.stringify(faults)}`, async () => {
      const review = await mountPage(await openSaving(faults));
      await review.pass(1_000);
      assert.strictEqual(review.text('h1'), 'You can leave now');
      assert.include(review.text('[role=status]'), 'Nothing was recorded in this visit');
    });
});

describe('the page for leaving the course', () => {
  it('the leaving page asks the learner to close the tab if the course runs in a tab', async () => {
    const {element} = await leaves({});
    assert.include(element.shadowRoot?.textContent, 'You may close this tab');
  });

  it('the leaving page offers a button that closes the window if the LMS opened that window', async () => {
    let closed = 0;
    window.opener = {};
    window.close = () => closed++;
    const {element, button, pass} = await leaves({});
    await expect(element).to.be.accessible();
    button('Close this window')?.click();
    await pass(0);
    assert.strictEqual(closed, 1);
    assert.include(element.shadowRoot?.textContent, 'Close it yourself');
  });

  it('the leaving page redirects once to the return address of the LMS after the save, and keeps a link to this address', async () => {
    const {world, went, page} = await returning({});
    await page.pass(60_000);
    assert.strictEqual(world.store.saving.view.kind, 'closed');
    assert.deepEqual(went, [back]);
    assert.strictEqual(page.button('Back to your learning system')?.getAttribute('href'), back);
  });

  for (const mode of ['review', 'browse'] as const)
    it(`the leaving page redirects to the return address of the LMS in the mode ${mode} too`, async () => {
      const {world, went, page} = await returning({}, () => undefined, {mode});
      await page.pass(60_000);
      assert.strictEqual(world.store.saving.view.kind, 'closed-not-recorded');
      assert.deepEqual(went, [back]);
    });

  it('the leaving page does not redirect when the session ended because the page closes', async () => {
    const {world, went, page} = await returning({}, store => {
      store.saving.close();
    });
    await page.pass(60_000);
    assert.strictEqual(world.store.saving.view.kind, 'closed');
    assert.deepEqual(went, []);
  });

  it('the leaving page does not redirect while the LMS refuses the work', async () => {
    const {went, page} = await returning({refusesCommit: true});
    await page.pass(60_000);
    assert.deepEqual(went, []);
  });
});

describe('the result code', () => {
  it('the code of the leaving page appears when the LMS refuses the work, and contains the progress of the learner', async () => {
    const {text, store} = await leaves({refusesCommit: true}, true);
    const read = readResultCode(text('[data-result-code]'));
    assert.strictEqual(read.kind, 'result');
    if (read.kind !== 'result') return;
    assert.strictEqual(read.result.steps, Math.floor(store.progress.fraction * 100));
    assert.isAbove(read.result.steps, 0);
  });

  it('the code of the leaving page is hidden when everything is saved or when the learner has done nothing', async () => {
    const saved = await leaves({});
    assert.isEmpty(saved.all('[data-result-code]'));
    const none = await mountPage(await openSaving({absent: true}));
    assert.isEmpty(none.all('[data-result-code]'));
  });

  it('the code of the leaving page appears in a package without an LMS even after the save, because no LMS reports the result', async () => {
    const world = await openSaving();
    await works(world);
    const {pass, all} = await mountPage(world, true);
    await pass(1_000);
    assert.isNotEmpty(all('[data-result-code]'));
  });

  it('the code of the leaving page is copied when the learner presses the button, or selected if the browser forbids copying', async () => {
    const {button, pass, all, text} = await leaves({refusesCommit: true});
    const {clipboard} = navigator;
    const copied: string[] = [];
    for (const [writeText, statusText] of [
      [async (words: string) => void copied.push(words), 'is copied'],
      [async () => Promise.reject(new Error('NotAllowedError')), 'is selected'],
    ] as const) {
      Object.defineProperty(navigator, 'clipboard', {configurable: true, value: {writeText}});
      button('Copy the code')?.click();
      await pass(0);
      assert.isTrue(all('[role=status]').some(status => status.textContent.includes(statusText)));
    }
    Object.defineProperty(navigator, 'clipboard', {configurable: true, value: clipboard});
    assert.deepEqual(copied, [text('[data-result-code]')]);
  });
});
