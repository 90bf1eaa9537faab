import {assert} from '@open-wc/testing';
import {index} from 'virtual:course';
import {StrictScorm12} from '../../test/doubles/strict-scorm12.ts';
import {waitUntil} from '../../test/elements/wait-until.ts';

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

describe('the running course', () => {
  it('the running course sends unsaved changes when the network returns, without waiting for the next retry', async () => {
    const lms = new StrictScorm12({refusesCommit: true});
    const meta = Object.assign(document.createElement('meta'), {
      name: 'tamga',
      content: JSON.stringify(facts),
    });
    document.head.append(meta);
    document.body.append(document.createElement('tamga-app'));
    Object.assign(window, {API: lms.launch()()});
    await import('./main.ts');
    await waitUntil(isSaid('device'), 'nothing was refused');
    lms.faults = {};
    const calls = lms.log.length;
    window.dispatchEvent(new Event('online'));
    // `dispatchEvent` runs all listeners of `online` before it returns, and no timer runs in between. So a longer log
    // of the LMS proves that a listener of `online` sent the changes.
    assert.isAbove(lms.log.length, calls);
    await waitUntil(isSaid('saved'), 'nothing was sent');
    localStorage.clear();
  });
});
