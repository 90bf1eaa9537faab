import {assert, expect} from '@open-wc/testing';
import {emulateMedia, sendKeys, sendMouse, setViewport} from '@web/test-runner-commands';
import {MemoryStorage} from '../../../test/doubles/memory-storage.ts';
import {asBefore} from '../../../test/elements/as-before.ts';
import {isSweep} from '../../../test/elements/is-sweep.ts';
import {waitForElements} from '../../../test/elements/wait-for-elements.ts';
import {openShell, type ShellWorld} from '../../../test/elements/shell-world.ts';
import type {DrillTask} from '../../documents/drill/drill.ts';
import {roundOf} from '../../documents/drill/round.ts';
import {loadReference} from '../../load/page-data.ts';
import {AnswerEvent} from '../../ui/question/answer-event.ts';
import type {PracticeDrill} from './drill.element.ts';
import {newDrill, requestOfRound} from './drill.ts';
import {waitUntil} from '../../../test/elements/wait-until.ts';
import {focused} from '../../ui/focused.ts';
import {words} from '../../../test/elements/words.ts';
import {drawOneShape} from '../../../test/elements/one-shape.ts';

const heading = ({findAll}: ShellWorld) => words(findAll('h1')[0]);

async function press(world: ShellWorld, name: string): Promise<void> {
  const button = world.findAll('button').find(one => words(one) === name);
  if (!button) throw new Error(`no button "${name}"`);
  button.click();
  await waitForElements(world);
}

/** Opens the round that is in progress on a device. If there is none, opens a new round. */
async function beginRound(storage = new MemoryStorage(), attempt = 'Ab3dE6gH'): Promise<ShellWorld> {
  const world = await openShell('#/practice/drill', {practiceStorage: storage, attempt});
  await waitUntil(() => world.findAll('practice-page').length === 1, 'no practice');
  await waitForElements(world);
  return world;
}

function drillIn({findAll}: ShellWorld): PracticeDrill {
  const [found] = findAll('practice-drill').filter(
    (one): one is PracticeDrill => one.localName === 'practice-drill',
  );
  if (!found) throw new Error('no task');
  return found;
}

const rightTo = (task: DrillTask): readonly string[] => {
  if (task.kind === 'field') {
    const {line, from, to} = task.right;
    return ['at', line, from, to].map(String);
  }
  return [task.kind === 'digit' ? task.check.expected : task.right];
};

/**
 * Dispatches a right or wrong response, as the question element does. Then checks the response and returns
 * the task.
 */
async function answer(world: ShellWorld, isRight: boolean): Promise<DrillTask> {
  const drill = drillIn(world);
  const {task} = drill;
  const wrong =
    'options' in task ? task.options.filter(option => option !== task.right).slice(0, 1) : ['typed', '?'];
  const figure = task.kind === 'digit' ? [String((Number(task.check.expected) + 1) % 10)] : wrong;
  drill.dispatchEvent(new AnswerEvent(task.topic, isRight ? rightTo(task) : figure));
  await waitForElements(world);
  await press(world, 'Check my answer');
  return task;
}

const onward = async (world: ShellWorld) => {
  await press(
    world,
    world.findAll('button').some(one => words(one) === 'Next task') ? 'Next task' : 'How the round went',
  );
};

/**
 * Opens a round whose first task satisfies `is`. Tries the ids of many attempts until one gives such a round. This is
 * faster than solving tasks on the screen until one fits.
 */
async function begunWith(is: (task: DrillTask) => boolean): Promise<{world: ShellWorld; task: DrillTask}> {
  const reference = await loadReference();
  const attempts = Array.from({length: 400}, (_, n) => `Ab3dE${100 + n}`);
  const found = attempts.find(attempt =>
    roundOf(requestOfRound(attempt, newDrill(1, [])), reference)
      .slice(0, 1)
      .some(is),
  );
  if (found === undefined) throw new Error('no round begins with such a task');
  const world = await beginRound(new MemoryStorage(), found);
  const {task} = drillIn(world);
  assert.isTrue(is(task), 'the round on the screen is another one');
  return {world, task};
}

async function tabTo(title: string, is: (element: Element) => boolean): Promise<void> {
  for (let i = 0; i < 40; i++) {
    await sendKeys({press: 'Tab'});
    const at = focused();
    if (at && is(at)) return;
  }
  throw new Error(`Tab never comes to ${title}`);
}
const called = (name: string) => (e: Element) => e.localName === 'button' && words(e) === name;

/** Gives the right response to a task by keyboard alone. */
async function answerByKeys(task: DrillTask): Promise<void> {
  switch (task.kind) {
    case 'field': {
      const {line, from, to} = task.right;
      await tabTo('the lines', e => e.classList.contains('cell'));
      for (let i = 1; i < line; i++) await sendKeys({press: 'ArrowDown'});
      for (let i = 1; i < from; i++) await sendKeys({press: 'ArrowRight'});
      await sendKeys({press: 'Enter'});
      for (let i = from; i < to; i++) await sendKeys({press: 'Shift+ArrowRight'});
      return;
    }
    case 'digit':
      await tabTo('the field', e => e.localName === 'input');
      await sendKeys({type: task.check.expected});
      return;
    default: {
      await tabTo('the options', e => e instanceof HTMLInputElement && e.type === 'radio');
      await sendKeys({press: 'Space'});
      for (let i = 0; i < task.options.indexOf(task.right); i++) await sendKeys({press: 'ArrowDown'});
    }
  }
}

drawOneShape();
afterEach(asBefore);

/**
 * Returns a name for the look of a task. Tasks with the same name count as alike. In the sweep, this is the kind of
 * the task. In `npm test`, tasks with options are alike if all or none of them show printed entries.
 */
const lookOf = (task: DrillTask): string =>
  isSweep || !('options' in task) ? task.kind : 'printed' in task ? 'printed' : 'options';

describe('a round of tasks', () => {
  it(`a round is accessible with each ${isSweep ? 'kind' : 'look'} of a task, after the scoring, and with the number of right responses at the end`, async () => {
    const world = await beginRound();
    const [seen, looks] = [new Set<string>(), new Set<string>()];
    while (world.findAll('practice-drill').length > 0) {
      const {task} = drillIn(world);
      const look = lookOf(task);
      if (task.kind === 'field' && !looks.has(look)) await expect(drillIn(world)).to.be.accessible();
      await answer(world, seen.has(task.kind));
      if (!looks.has(look)) await expect(drillIn(world)).to.be.accessible();
      seen.add(task.kind);
      looks.add(look);
      await onward(world);
    }
    assert.strictEqual(seen.size, 7);
    await emulateMedia({colorScheme: 'dark'});
    await expect(world.frame).to.be.accessible();
  });

  it('a round can be solved by keyboard alone, from its first task to the number of right responses at the end', async () => {
    const world = await beginRound();
    world.find('h1').focus();
    const controls = new Set<string>();
    for (let at = 1; at <= 10; at++) {
      assert.strictEqual(words(focused()), `Task ${at} of 10`);
      const {task} = drillIn(world);
      const control = 'options' in task ? 'options' : task.kind;
      // All tasks with options have the same control. Outside the sweep, only the first task with each control is
      // solved by keyboard.
      if (!isSweep && controls.has(control)) {
        await answer(world, true);
        await onward(world);
        continue;
      }
      controls.add(control);
      await answerByKeys(task);
      await tabTo('Check', called('Check my answer'));
      await sendKeys({press: 'Enter'});
      await waitForElements(world);
      await waitUntil(() => words(focused()).startsWith('That is right.'), `${task.topic} ${task.format}`);
      await tabTo('the next task', called(at < 10 ? 'Next task' : 'How the round went'));
      await sendKeys({press: 'Enter'});
      await waitForElements(world);
    }
    assert.strictEqual(words(focused()), 'Your round');
    assert.include(world.findAll('practice-round')[0]?.shadowRoot?.textContent, 'You solved 10 of 10 tasks.');
  });

  it('a round counts right responses by kind of task, survives a reload, and repeats missed tasks in the next round', async () => {
    const storage = new MemoryStorage();
    const first = await beginRound(storage);
    const missed = [await answer(first, false)];
    assert.include(words(first.find('.result')), 'This is not right.');
    const world = await beginRound(storage);
    assert.strictEqual(heading(world), 'Task 1 of 10');
    assert.include(words(world.find('.result')), 'This is not right.');
    await onward(world);
    missed.push(await answer(world, false));
    await onward(world);
    for (let at = 3; at <= 10; at++) {
      await answer(world, true);
      await onward(world);
    }
    assert.strictEqual(heading(world), 'Your round');
    const counts = world.findAll('dd').map(words);
    const total = (part: number) => counts.reduce((sum, text) => sum + Number(text.split(' of ')[part]), 0);
    assert.deepEqual([total(0), total(1)], [8, 10]);
    await press(world, 'Another round');
    const topics: string[] = [];
    const isRepeated = () => missed.every(({topic}) => topics.includes(topic));
    for (let at = 1; at <= 10 && !isRepeated(); at++) {
      topics.push((await answer(world, true)).topic);
      await onward(world);
    }
    assert.isTrue(isRepeated(), topics.join());
  });

  it('a round of tasks records nothing in the course', async () => {
    const world = await beginRound();
    const before = JSON.stringify([world.store.record, world.store.progress]);
    await answer(world, true);
    await onward(world);
    assert.strictEqual(JSON.stringify([world.store.record, world.store.progress]), before);
  });

  it('a round of tasks shows what is missing from a response', async () => {
    const {world} = await begunWith(({kind}) => kind === 'field');
    await press(world, 'Check my answer');
    assert.include(words(world.find('.problem')), 'Choose places in the line first');
  });
});

describe('the task of finding a field', () => {
  const cells = ({findAll}: ShellWorld, line: number) => [
    ...(findAll('.line')[line - 1]?.querySelectorAll<HTMLElement>('.cell') ?? []),
  ];
  const long = (task: DrillTask) => task.kind === 'field' && task.right.to - task.right.from > 2;
  const selectionText = (world: ShellWorld) =>
    words(world.find('drill-field').shadowRoot?.querySelector('[role=status]') ?? undefined);

  it('the field task accepts the first and the last character in either order, and a third click starts a new selection', async () => {
    const {world} = await begunWith(long);
    const [, second, , fourth] = cells(world, 2);
    fourth?.click();
    await waitForElements(world);
    assert.match(selectionText(world), /^Chosen: line 2, place 4, .$/);
    second?.click();
    await waitForElements(world);
    assert.match(selectionText(world), /^Chosen: line 2, places 2 to 4, ...$/);
    cells(world, 1)[0]?.click();
    await waitForElements(world);
    assert.match(selectionText(world), /^Chosen: line 1, place 1, .$/);
  });

  it('the field task can be answered by keyboard: arrow keys move through the characters, and Shift with arrow keys selects', async () => {
    const {world, task} = await begunWith(long);
    world.find('h1').focus();
    await answerByKeys(task);
    await tabTo('Check', called('Check my answer'));
    await sendKeys({press: 'Enter'});
    await waitForElements(world);
    await waitUntil(() => words(focused()).startsWith('That is right.'), 'the focus is not on the verdict');
  });

  it('the field task lets the learner select characters by dragging the mouse', async () => {
    const {world} = await begunWith(long);
    const middle = (at: number): [number, number] => {
      const {x, y, width, height} = cells(world, 1)[at - 1]?.getBoundingClientRect() ?? new DOMRect();
      return [Math.round(x + width / 2), Math.round(y + height / 2)];
    };
    world.find('mrz-lines').scrollIntoView({block: 'center'});
    await sendMouse({type: 'move', position: middle(3)});
    await sendMouse({type: 'down'});
    await sendMouse({type: 'move', position: middle(5)});
    await sendMouse({type: 'up'});
    await waitForElements(world);
    assert.match(selectionText(world), /^Chosen: line 1, places 3 to 5, UTO$/);
  });

  it('the field task accepts typed characters, and Enter checks them', async () => {
    const {world, task} = await begunWith(long);
    if (task.kind !== 'field') throw new Error('no field');
    const {line, from, to} = task.right;
    const input = world.find('#typed');
    input.focus();
    await sendKeys({type: task.lines[line - 1]?.slice(from - 1, to).replace(/<+$/, '') ?? ''});
    await sendKeys({press: 'Enter'});
    await waitForElements(world);
    assert.include(words(world.find('.result')), 'That is right.');
  });

  it('the field task names each character and each filler for screen readers, and has one tab stop', async () => {
    const {world} = await begunWith(long);
    const names = cells(world, 1).map(cell => cell.ariaLabel);
    assert.strictEqual(names[2], 'Place 3: U');
    assert.strictEqual(names.at(-1), `Place ${names.length}: filler`);
    assert.lengthOf(world.findAll('.cell[tabindex="0"]'), 1);
  });

  it('the field task fits 320 px with doubled text size, and shows the selection in forced colours', async () => {
    await setViewport({width: 320, height: 640});
    document.documentElement.style.fontSize = '200%';
    await emulateMedia({forcedColors: 'active'});
    const {world} = await begunWith(long);
    const [first, second] = cells(world, 1);
    first?.click();
    await waitForElements(world);
    assert.isAtMost(document.documentElement.scrollWidth, 320);
    const colour = (element: HTMLElement | undefined) => element && getComputedStyle(element).backgroundColor;
    assert.notStrictEqual(colour(first), colour(second));
  });
});
