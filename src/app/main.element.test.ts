import {assert, waitUntil} from '@open-wc/testing';
import {index} from 'virtual:course';
import {StrictScorm12} from '../../test/doubles/strict-scorm12.ts';

const facts = {
  standard: 'scorm12',
  languages: ['en'],
  modules: index.modules.map(m => m.id),
  passMark: 80,
  country: 'mn',
};

const saveLine = () =>
  document
    .querySelector('course-frame')
    ?.shadowRoot?.querySelector('save-line')
    ?.shadowRoot?.querySelector('[role=status]');
const isSaid = (kind: string) => () => saveLine()?.getAttribute('data-save-line') === kind;

describe('the course in its page', () => {
  it('sends unsaved changes when the network returns, without waiting for the next retry', async () => {
    const lms = new StrictScorm12({refusesCommit: true});
    const meta = Object.assign(document.createElement('meta'), {
      name: 'tamga',
      content: JSON.stringify(facts),
    });
    document.head.append(meta);
    document.body.append(document.createElement('tamga-app'));
    Object.assign(window, {API: lms.launch()()});
    await import('./main.ts');
    await waitUntil(isSaid('device'), 'nothing was refused', {timeout: 5_000});
    lms.faults = {};
    const before = performance.now();
    window.dispatchEvent(new Event('online'));
    await waitUntil(isSaid('saved'), 'nothing was sent', {timeout: 4_000});
    // The first automatic retry after a refused commit happens after five seconds.
    assert.isBelow(performance.now() - before, 4_000);
    localStorage.clear();
  });
});
