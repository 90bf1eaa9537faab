import {assert, expect} from '@open-wc/testing';
import {emulateMedia, sendKeys, setViewport} from '@web/test-runner-commands';
import {MemoryStorage} from '../../../test/doubles/memory-storage.ts';
import {asBefore} from '../../../test/elements/as-before.ts';
import {isSweep} from '../../../test/elements/is-sweep.ts';
import {waitForElements} from '../../../test/elements/wait-for-elements.ts';
import {openShell, type ShellWorld} from '../../../test/elements/shell-world.ts';
import {catalogues} from '../../load/course-data.ts';
import {namedTypes} from '../../scenario/model/question-types.ts';
import {mirrorStore} from '../mirror/mirror-store.ts';
import {drills, sizes} from './round-of-talk.ts';
import {waitUntil} from '../../../test/elements/wait-until.ts';
import {focused} from '../../ui/focused.ts';
import {words} from '../../../test/elements/words.ts';

const heading = ({findAll}: ShellWorld) => words(findAll('h2[tabindex]')[0]);
/** Opens the interview practice page on a device with this storage. */
async function openPage(
  storage: MemoryStorage = new MemoryStorage(),
  setup: Parameters<typeof openShell>[1] = {},
  address = '#/talk-practice',
): Promise<ShellWorld> {
  const world = await openShell(address, {practiceStorage: storage, attempt: 'Ab3dE6gH', ...setup});
  await waitUntil(() => world.findAll('talk-page').length === 1, 'no page');
  await waitForElements(world);
  return world;
}

const buttons = ({findAll}: ShellWorld) =>
  findAll('.way button, .actions > *, talk-item button, .button.prev, .button.next, [role=alert] ~ p button');

/** Presses the button with this text. With `drill`, searches only the section of this exercise. */
async function press(world: ShellWorld, name: string, drill?: string): Promise<void> {
  const button = buttons(world).find(
    one =>
      words(one) === name && (!drill || one.closest('section')?.getAttribute('aria-labelledby') === drill),
  );
  if (!button) throw new Error(`no button "${name}" among: ${buttons(world).map(words).join(', ')}`);
  button.click();
  await waitForElements(world);
}

/** Begins or resumes an exercise, and waits for its first task. */
async function begin(world: ShellWorld, drill: string, name = 'Begin'): Promise<void> {
  await press(world, name, drill);
  await waitUntil(() => world.findAll('talk-item').length === 1, 'no task');
  await waitForElements(world);
}

/** Leaves an exercise, and waits until the page offers the exercises again. */
async function leave(world: ShellWorld): Promise<void> {
  await press(world, world.texts.t('talk.leave'));
  await waitUntil(() => world.findAll('.way').length > drills.length, 'the choices do not come back');
  await waitForElements(world);
}

/**
 * Presses Tab until an element that satisfies `is` has the focus. Throws after 80 presses. `title` names the
 * element in the error.
 */
async function tabTo(title: string, is: (element: Element) => boolean): Promise<void> {
  for (let i = 0; i < 80; i++) {
    await sendKeys({press: 'Tab'});
    const at = focused();
    if (at && is(at)) return;
  }
  throw new Error(`Tab never comes to ${title}`);
}
const called = (name: string) => (e: Element) => /^(button|a)$/.test(e.localName) && words(e) === name;

afterEach(asBefore);

describe('the interview practice page', () => {
  it('the interview practice page names the type of a typed question, counts the type in the mirror, and stores no typed word', async () => {
    const storage = new MemoryStorage();
    const world = await openPage(storage);
    await begin(world, 'rewrite');
    world.find('summary').click();
    await waitForElements(world);
    const field = world.find('textarea');
    if (!(field instanceof HTMLTextAreaElement)) throw new Error('no field');
    field.value = 'Who is he, and where does he live?';
    world
      .findAll('button')
      .find(one => words(one) === 'Name the type')
      ?.click();
    await waitUntil(() => world.findAll('own-words-verdict').length > 0, 'no verdict');
    await waitForElements(world);
    assert.strictEqual(words(world.find('h3')), 'Several at once');
    await expect(world.frame).to.be.accessible();
    const stored = Array.from(
      {length: storage.length},
      (_, n) => storage.getItem(storage.key(n) ?? '') ?? '',
    );
    assert.isNotEmpty(stored);
    assert.notInclude(stored.join('\n'), 'where does he live');
    assert.lengthOf(world.findAll('.feedback'), 0);
    assert.strictEqual(mirrorStore(storage, 'Ab3dE6gH').read().types.multiple, 1);
  });

  it('the interview practice page is accessible on the choice screen, with a task, with feedback on graded and sorted wordings, and at the end', async () => {
    const world = await openPage();
    await expect(world.frame).to.be.accessible();
    await begin(world, 'rewrite');
    await expect(world.frame).to.be.accessible();
    world.find('.option input').click();
    await press(world, 'Check my answer');
    assert.lengthOf(world.findAll('.wordings .grade'), 4);
    await expect(world.frame).to.be.accessible();
    await leave(world);
    await begin(world, 'openings');
    world.find('button[id^=down][aria-disabled=false]').click();
    await waitForElements(world);
    await press(world, 'Check my answer');
    assert.lengthOf(world.findAll('.wordings .grade'), 10);
    await emulateMedia({colorScheme: 'dark'});
    await expect(world.frame).to.be.accessible();
    await press(world, 'How the round went');
    await expect(world.frame).to.be.accessible();
  });

  it('the interview practice page lets the learner complete a whole round by keyboard alone', async () => {
    const world = await openPage();
    world.find('h1').focus();
    await tabTo('the first exercise', called('Begin'));
    await sendKeys({press: 'Enter'});
    await waitUntil(() => world.findAll('talk-item').length === 1, 'no task');
    for (let number = 1; number <= sizes['question-type'].tasks; number++) {
      await waitForElements(world);
      assert.strictEqual(heading(world), `Name the question type: ${number} of 10`);
      if (number > 1) assert.strictEqual(words(focused()), heading(world));
      // Outside the sweep, solve only the first two tasks and the last one by keyboard. The sweep solves every task
      // by keyboard.
      if (!isSweep && number > 2 && number < sizes['question-type'].tasks) {
        world.find('.option input').click();
        await press(world, 'Check my answer');
        await press(world, 'Next');
        continue;
      }
      await tabTo('an answer', e => e instanceof HTMLInputElement);
      await sendKeys({press: 'Space'});
      await tabTo('Check', called('Check my answer'));
      await sendKeys({press: 'Enter'});
      await waitForElements(world);
      await waitUntil(() => focused()?.matches('.said') ?? false, 'the focus is not on the verdict');
      await tabTo('the next task', called(number < 10 ? 'Next' : 'How the round went'));
      await sendKeys({press: 'Enter'});
    }
    await waitForElements(world);
    assert.strictEqual(heading(world), 'Name the question type: your round');
    const kinds = world.findAll('dl dt').map(words);
    assert.isNotEmpty(kinds);
    assert.isAtMost(kinds.length, namedTypes.length);
    assert.isTrue(world.findAll('p').some(p => /for the other/.test(words(p))));
    await tabTo('the end', called('Finish'));
    await sendKeys({press: 'Enter'});
    await waitUntil(() => world.findAll('.way .quiet').length > 0, 'the choices do not come back');
    assert.match(words(world.findAll('.way .quiet')[0]), /^Last time: \d+ of 10 right\.$/);
  });

  for (const drill of drills)
    it(`the address #/talk-practice/${drill} opens this exercise at its first task`, async () => {
      const world = await openPage(new MemoryStorage(), {}, `#/talk-practice/${drill}`);
      assert.strictEqual(
        heading(world),
        `${world.texts.t(`talk.drill.${drill}`)}: 1 of ${sizes[drill].tasks}`,
      );
      await waitUntil(() => world.findAll('talk-item').length === 1, 'no task');
    });

  it('the interview practice page offers all exercises at the address of an exercise that does not exist', async () => {
    const world = await openPage(new MemoryStorage(), {}, '#/talk-practice/gone');
    assert.lengthOf(world.findAll('.way button'), drills.length);
  });

  it('the interview practice page asks for a response if it is missing, and does not score the task', async () => {
    const world = await openPage();
    await begin(world, 'question-type');
    await press(world, 'Check my answer');
    assert.isNotEmpty(words(world.find('.problem')));
    assert.strictEqual(heading(world), 'Name the question type: 1 of 10');
  });

  it('the interview practice page locks a wrong response and explains the right kind of question', async () => {
    const world = await openPage();
    await begin(world, 'question-type');
    const task = () => words(world.findAll('legend')[0]);
    const first = task();
    world.find('.option input[value=statement]').click();
    await press(world, 'Check my answer');
    assert.strictEqual(task(), first);
    assert.isTrue(world.findAll('.option input').every(e => e.getAttribute('aria-disabled') === 'true'));
    assert.isNotEmpty(words(world.findAll('.feedback > .prose')[0]));
  });

  it('the interview practice page resumes an exercise after a reload, and reports nothing to the LMS', async () => {
    const storage = new MemoryStorage();
    const world = await openPage(storage);
    await begin(world, 'rewrite');
    world.find('.option input').click();
    await press(world, 'Check my answer');
    await press(world, 'Next');
    const second = words(world.find('legend'));
    await leave(world);
    assert.isTrue(buttons(world).some(called('Go on: 2 of 6')));
    const again = await openPage(storage);
    await begin(again, 'rewrite', 'Go on: 2 of 6');
    assert.strictEqual(words(again.find('legend')), second);
    assert.isEmpty(again.store.progress.parts.filter(({state}) => state !== 'not-started'));
  });

  it('the interview practice page reports an exercise that fails to load, and loads it again on retry', async () => {
    let isLost = true;
    const content: typeof catalogues.content = (language, namespace) =>
      isLost && namespace.includes('.drill-')
        ? Promise.reject(new Error('the line is gone'))
        : catalogues.content(language, namespace);
    const world = await openPage(new MemoryStorage(), {catalogues: {...catalogues, content}});
    await press(world, 'Begin', 'separation');
    await waitUntil(() => world.findAll('[role=alert]').length === 1, 'nothing is said');
    isLost = false;
    buttons(world)
      .find(one => one.className === 'primary')
      ?.click();
    await waitUntil(() => world.findAll('talk-item').length === 1, 'no task');
    assert.strictEqual(heading(world), 'See a person alone: 1 of 6');
  });

  // Mongolian words are longer, so every run tests Mongolian. The sweep also tests English.
  for (const language of isSweep ? ['mn', 'en'] : ['mn'])
    it(`the interview practice page fits into a window of 320 px in ${language}`, async () => {
      const width = 320;
      await setViewport({width, height: 666});
      const world = await openPage(new MemoryStorage(), {language});
      const fits = () => assert.isAtMost(document.documentElement.scrollWidth, width);
      fits();
      assert.lengthOf(world.findAll('.way button'), drills.length);
      for (const section of drills.keys()) {
        world.findAll('.way button')[section]?.click();
        await waitUntil(() => world.findAll('talk-item').length === 1, 'no task');
        await waitForElements(world);
        fits();
        await leave(world);
      }
    });
});
