import {assert, expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {index} from 'virtual:course';
import {StrictScorm12} from '../../../test/doubles/strict-scorm12.ts';
import {openShell, type ShellWorld} from '../../../test/elements/shell-world.ts';
import type {CourseIndex} from '../../content/course.ts';
import {encode} from '../../record/codec/codec.ts';
import type {CourseRecord} from '../../record/record.ts';
import {empty} from '../../record/reduce.ts';
import {waitUntil} from '../../../test/elements/wait-until.ts';

const start = empty('Ab3dE6gH', 'en', index);
const whole = encode(start, index, {});
const removedModule = {
  id: 'gone',
  number: 999,
  contentVersion: 1,
  steps: 1,
  minutes: 1,
  testMinutes: 0,
  parts: [],
};
const earlier: CourseIndex = {...index, modules: [...index.modules, removedModule]};
const sealedModule = {
  kind: 'sealed',
  contentVersion: 1,
  done: 1,
  core: 1,
  possible: 1,
  earned: 1,
  parts: [],
  isTested: false,
  segment: '',
} as const;
const withGone: CourseRecord = {...start, modules: {...start.modules, gone: sealedModule}};

/**
 * Opens the course with an LMS that returns this saved state. If the course asks whether to continue, the learner
 * continues only if `goesOn` is true.
 */
const openWith = (saved: string, goesOn = true, course: CourseIndex = index): Promise<ShellWorld> => {
  const lms = new StrictScorm12();
  lms.storedValues.set('cmi.suspend_data', saved);
  return openShell('#/contents', {lms, goesOn, asks: !goesOn, course});
};
const contact = {name: 'Training office', email: 'training@example.org'};

const textOf = ({findAll}: ShellWorld) => findAll('loss-notice')[0]?.shadowRoot?.textContent ?? '';

afterEach(() => {
  location.hash = '';
});

describe('a saved state from the LMS', () => {
  it('a saved state that could not be read leads to an accessible notice', async () => {
    const world = await openWith('2.from.a.later.release');
    await waitUntil(() => textOf(world).includes('could not be read'));
    await expect(world.frame).to.be.accessible();
  });

  it('after an unreadable saved state, the question and the notice name the contact from course.yaml', async () => {
    const contactLine = 'Questions about this course: Training office, training@example.org';
    const asked = await openWith('2.from.a.later.release', false, {...index, contact});
    await waitUntil(() => asked.findAll('[data-contact]').length > 0);
    const words = (world: ShellWorld) => world.find('[data-contact]').textContent.replace(/\s+/g, ' ').trim();
    assert.strictEqual(words(asked), contactLine);
    const noticed = await openWith('2.from.a.later.release', true, {...index, contact});
    await waitUntil(() => textOf(noticed).includes('could not be read'));
    assert.strictEqual(words(noticed), contactLine);
  });

  for (const [title, saved, code] of [
    ['of a later release', '2.from.a.later.release', 'SAVE-VERSION'],
    ['that was cut', whole.slice(0, -1), 'SAVE-CHECKSUM'],
    ['of something else', '{"score": 3}', 'SAVE-SHAPE'],
    ['of a module that has left the course', encode(withGone, earlier, {}), 'SAVE-DROPPED'],
  ] as const) {
    it(`a saved state ${title} leads to a notice with the code ${code}`, async () => {
      const world = await openWith(saved);
      await waitUntil(() => textOf(world).includes(code), textOf(world));
    });
  }

  for (const [title, saved] of [
    ['the whole state was read', whole],
    ['there was no saved state', ''],
  ] as const) {
    it(`the course shows no notice about lost work when ${title}`, async () => {
      const world = await openWith(saved);
      await waitUntil(() => world.store.saving.view.kind === 'saved');
      assert.strictEqual(textOf(world).trim(), '');
    });
  }

  it('the course shows no notice while the course asks about the saved work; the answer moves the focus to the content', async () => {
    const world = await openWith('2.from.a.later.release', false);
    const {find, findAll, frame} = world;
    await waitUntil(() => findAll('journal-question h1').length + findAll('journal-question').length > 0);
    assert.strictEqual(textOf(world).trim(), '');
    assert.isEmpty(findAll('.bottom'), 'there is nothing to save and leave yet');
    const choice = () => findAll('[data-choice=continue]')[0];
    await waitUntil(() => choice() !== undefined);
    choice()?.focus();
    await sendKeys({press: 'Enter'});
    await waitUntil(() => textOf(world).includes('SAVE-VERSION'));
    assert.strictEqual(frame.shadowRoot?.activeElement, find('main'));
  });

  it('the course shows one notice about lost work; after it is closed by keyboard, it stays closed and the content gets the focus', async () => {
    const world = await openWith('2.from.a.later.release');
    const {find, frame, go} = world;
    await waitUntil(() => textOf(world).includes('SAVE-VERSION'));
    find('loss-notice').shadowRoot?.querySelector('button')?.focus();
    await sendKeys({press: 'Enter'});
    await waitUntil(() => textOf(world).trim() === '');
    assert.strictEqual(frame.shadowRoot?.activeElement, find('main'));
    await go('#/about');
    assert.strictEqual(textOf(world).trim(), '');
  });
});
