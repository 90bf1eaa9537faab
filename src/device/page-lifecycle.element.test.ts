import {assert} from '@open-wc/testing';
import {openSaving} from '../../test/elements/saving-world.ts';
import {followThePage} from './page-lifecycle.ts';

/** Makes the page seen or hidden, as far as the course can tell. */
function become(visibilityState: DocumentVisibilityState): void {
  Object.defineProperty(document, 'visibilityState', {configurable: true, value: visibilityState});
  document.dispatchEvent(new Event('visibilitychange'));
  Reflect.deleteProperty(document, 'visibilityState');
}

const commits = (lms: {log: readonly {readonly name: string}[]}) =>
  lms.log.filter(({name}) => name === 'LMSCommit').length;

describe('the course in a page that goes and comes back', () => {
  for (const [what, happen] of [
    ['is hidden', () => become('hidden')],
    ['is about to be left', () => window.dispatchEvent(new Event('beforeunload'))],
  ] as const) {
    it(`has sent what is new before the browser goes on, when the page ${what}`, async () => {
      const {store, lms, clock} = await openSaving();
      followThePage(store, () => undefined);
      // The next save would not be due before ten seconds are over.
      store.dispatch({kind: 'went', place: 'support'});
      await clock.pass(1_000);
      store.dispatch({kind: 'went', place: 'contents'});
      const before = commits(lms);
      happen();
      assert.strictEqual(commits(lms), before + 1);
      assert.strictEqual(lms.kept.get('cmi.core.lesson_location'), 'contents');
    });
  }

  it('ends its session when the page is put away, and asks for a new one when it comes from the cache', async () => {
    const {store, lms, clock} = await openSaving();
    let reloads = 0;
    followThePage(store, () => reloads++);
    store.dispatch({kind: 'went', place: 'support'});
    await clock.pass(1_000);
    store.dispatch({kind: 'went', place: 'contents'});
    window.dispatchEvent(new PageTransitionEvent('pagehide', {persisted: true}));
    assert.strictEqual(lms.kept.get('cmi.core.lesson_location'), 'contents');
    assert.strictEqual(lms.log.filter(({name}) => name === 'LMSFinish').length, 1);
    window.dispatchEvent(new PageTransitionEvent('pageshow', {persisted: false}));
    assert.strictEqual(reloads, 0);
    window.dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}));
    assert.strictEqual(reloads, 1);
  });

  it('asks who has the course when it is seen again', async () => {
    const told: string[] = [];
    const line = {
      id: 'a',
      now: () => 1,
      tell: ({kind}: {readonly kind: string}) => told.push(kind),
      listen: () => undefined,
      close: () => undefined,
    };
    const {store} = await openSaving({}, {line});
    followThePage(store, () => undefined);
    told.length = 0;
    become('visible');
    assert.deepEqual(told, ['claim']);
  });
});
