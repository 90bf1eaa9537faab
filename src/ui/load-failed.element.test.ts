import {assert, expect} from '@open-wc/testing';
import {openShell, type ShellWorld} from '../../test/elements/shell-world.ts';
import {loadModule, loadRubrics} from '../load/course-data.ts';
import {pendingRequests} from './pending-requests.ts';
import {waitUntil} from '../../test/elements/wait-until.ts';

afterEach(() => {
  location.hash = '';
});

/**
 * Creates a pending request. The returned promise resolves only when the request is repeated through
 * `pendingRequests`.
 */
function hanging() {
  let bring = () => {};
  const brought = new Promise<void>(resolve => {
    bring = resolve;
  });
  const again = () => {
    pendingRequests.delete(again);
    bring();
  };
  pendingRequests.add(again);
  return brought;
}

const isSeen = (notice: Element) => getComputedStyle(notice).visibility === 'visible';

/** Skips the delay of 20 seconds after which the notice appears. */
function wait(notice: Element): void {
  const [hidden, ...rest] = notice.getAnimations();
  assert.isEmpty(rest);
  assert.equal(hidden?.effect?.getTiming().delay, 20_000);
  hidden?.finish();
}

const press = (notice: Element, words: string) => {
  const button = [...notice.querySelectorAll('button')].find(({textContent}) => textContent === words);
  if (!button) throw new Error(`no button says "${words}"`);
  button.focus();
  button.click();
};

/** Opens a lesson whose module stays pending until its request is repeated. */
async function openHanging(): Promise<ShellWorld> {
  const world = await openShell('#/contents', {
    loadModule: async id => {
      await brought;
      return loadModule(id);
    },
  });
  const brought = hanging();
  location.hash = '#/document-fraud/zones';
  await waitUntil(() => world.findAll('[data-loading]').length === 1, '');
  return world;
}

describe('a request that stays pending', () => {
  it('a request that stays pending shows a notice after a while, and both its buttons are accessible', async () => {
    const {frame, find} = await openHanging();
    const notice = find('.long');
    assert.isFalse(isSeen(notice));
    assert.equal(notice.getBoundingClientRect().height, 0);
    wait(notice);
    assert.isTrue(isSeen(notice));
    assert.include(notice.textContent, 'taking long');
    await expect(frame).to.be.accessible();
  });

  it('a request that stays pending is repeated when the learner presses the button, and the page then renders', async () => {
    const {find, findAll} = await openHanging();
    const notice = find('.long');
    wait(notice);
    press(notice, 'Try again');
    assert.isFalse(isSeen(notice), 'the notice stayed as if nothing had been asked for');
    const loadingLine = find('[data-loading]');
    const around = loadingLine.getRootNode();
    assert.equal(around instanceof ShadowRoot && around.activeElement, loadingLine);
    await waitUntil(() => findAll('lesson-page').length === 1, '');
  });

  it('the notice of a pending request also appears while a check waits for the rubric', async () => {
    const {find, findAll} = await openShell('#/document-fraud/mrz/second-failure', {
      loadRubrics: async id => {
        await hanging();
        return loadRubrics(id);
      },
    });
    await waitUntil(() => findAll('input[type=radio]').length > 0, '');
    find('input[type=radio]').click();
    find('question-frame').shadowRoot?.querySelector('button')?.click();
    await waitUntil(() => findAll('question-frame .long, .answer .long').length === 1, '');
    const notice = find('.answer .long');
    wait(notice);
    assert.isTrue(isSeen(notice));
    press(notice, 'Try again');
    await waitUntil(() => findAll('.result').length > 0, '');
    assert.isEmpty(findAll('.answer .long'));
  });
});
