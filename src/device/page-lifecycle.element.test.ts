import {assert} from '@open-wc/testing';
import {StrictScorm12} from '../../test/doubles/strict-scorm12.ts';
import {openSaving} from '../../test/elements/saving-world.ts';
import {scorm12} from '../tracking/scorm12/scorm12.ts';
import {followPageLifecycle} from './page-lifecycle.ts';

/** Simulates the event that the browser fires when it shows or hides the page. */
function become(visibilityState: DocumentVisibilityState): void {
  Object.defineProperty(document, 'visibilityState', {configurable: true, value: visibilityState});
  document.dispatchEvent(new Event('visibilitychange'));
  Reflect.deleteProperty(document, 'visibilityState');
}

const commits = (lms: {log: readonly {readonly name: string}[]}) =>
  lms.log.filter(({name}) => name === 'LMSCommit').length;

describe('the course in a page that the browser hides, leaves or restores', () => {
  for (const [what, happen] of [
    ['is hidden', () => become('hidden')],
    ['is about to be left', () => window.dispatchEvent(new Event('beforeunload'))],
  ] as const) {
    it(`when the page ${what}, the course commits unsaved changes before control returns to the browser`, async () => {
      const {store, lms, clock} = await openSaving();
      followPageLifecycle(store, () => undefined);
      // Without the event, the session would save the second change only after ten seconds. The test ends earlier, so
      // only the event can cause a commit.
      store.dispatch({kind: 'went', place: 'support'});
      await clock.pass(1_000);
      store.dispatch({kind: 'went', place: 'contents'});
      const before = commits(lms);
      happen();
      assert.strictEqual(commits(lms), before + 1);
      assert.strictEqual(lms.storedValues.get('cmi.core.lesson_location'), 'contents');
    });
  }

  it('the course sends nothing on `beforeunload` if a session ends in one request, because a save would delay that request', async () => {
    const own = new StrictScorm12();
    const port = Object.assign(scorm12(own.launch()), {endsInOneRequest: true});
    const {store, clock} = await openSaving({}, {port});
    followPageLifecycle(store, () => undefined);
    store.dispatch({kind: 'went', place: 'support'});
    await clock.pass(1_000);
    store.dispatch({kind: 'went', place: 'contents'});
    const before = commits(own);
    window.dispatchEvent(new Event('beforeunload'));
    assert.strictEqual(commits(own), before);
    window.dispatchEvent(new PageTransitionEvent('pagehide', {persisted: true}));
    assert.strictEqual(own.storedValues.get('cmi.core.lesson_location'), 'contents');
  });

  it('the course ends its session on `pagehide`, and reloads when the page returns from the back-forward cache', async () => {
    const {store, lms, clock} = await openSaving();
    let reloads = 0;
    followPageLifecycle(store, () => reloads++);
    store.dispatch({kind: 'went', place: 'support'});
    await clock.pass(1_000);
    store.dispatch({kind: 'went', place: 'contents'});
    window.dispatchEvent(new PageTransitionEvent('pagehide', {persisted: true}));
    assert.strictEqual(lms.storedValues.get('cmi.core.lesson_location'), 'contents');
    assert.strictEqual(lms.log.filter(({name}) => name === 'LMSFinish').length, 1);
    window.dispatchEvent(new PageTransitionEvent('pageshow', {persisted: false}));
    assert.strictEqual(reloads, 0);
    window.dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}));
    assert.strictEqual(reloads, 1);
  });

  it('the course tells the other windows that it is active in this window, as soon as the page becomes visible', async () => {
    const calls: string[] = [];
    const line = {
      id: 'a',
      now: () => 1,
      tell: ({kind}: {readonly kind: string}) => calls.push(kind),
      listen: () => undefined,
      close: () => undefined,
    };
    const {store} = await openSaving({}, {line});
    followPageLifecycle(store, () => undefined);
    calls.length = 0;
    become('visible');
    assert.deepEqual(calls, ['claim']);
  });
});
