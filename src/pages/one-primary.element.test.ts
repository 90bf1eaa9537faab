import {assert} from '@open-wc/testing';
import {emulateMedia} from '@web/test-runner-commands';
import {asBefore} from '../../test/elements/as-before.ts';
import {openShell, type ShellWorld} from '../../test/elements/shell-world.ts';
import {waitUntil} from '../../test/elements/wait-until.ts';
import {words} from '../../test/elements/words.ts';
import {drawOneShape} from '../../test/elements/one-shape.ts';
import {MemoryStorage} from '../../test/doubles/memory-storage.ts';

const primaries = ({findAll}: ShellWorld) =>
  findAll('.primary').filter(button => button.getClientRects().length > 0);

/** Waits until an element is on the screen, and checks that the screen has at most one primary button. */
async function holds(world: ShellWorld, screen: string, selector: string): Promise<void> {
  await waitUntil(() => world.findAll(selector).length > 0, `${screen} does not show`);
  await world.frame.updateComplete;
  assert.isAtMost(primaries(world).length, 1, `${screen}: ${primaries(world).map(words).join(' | ')}`);
}

/** Clicks the first element that matches, once it is on the screen. */
async function press({findAll}: ShellWorld, selector: string): Promise<void> {
  await waitUntil(() => findAll(selector).length > 0, `nothing matches ${selector}`);
  findAll(selector)[0]?.click();
}

/** Waits until all changes after the last act of the learner have rendered. */
async function waitForFrames(): Promise<void> {
  for (let frame = 0; frame < 2; frame++) await new Promise(resolve => requestAnimationFrame(resolve));
}

async function openPage(address: string): Promise<ShellWorld> {
  await emulateMedia({reducedMotion: 'reduce'});
  return openShell(address, {practiceStorage: new MemoryStorage(), attempt: 'Ab3dE6gH'});
}

/** Takes the first choice of each turn until the interview ends. */
async function talkToEnd(world: ShellWorld): Promise<void> {
  const {findAll} = world;
  const onward = '.go-on, .two button:not(.primary), .cards input';
  while (findAll('interview-ending').length === 0) {
    await waitUntil(() => findAll(`${onward}, interview-ending`).length > 0);
    // Wait until reply and choices have rendered. Only after this, a reply that leaves no room for the choices gets a
    // step of its own.
    await waitForFrames();
    const [next] = findAll(onward);
    const turn = findAll('.now')[0];
    next?.click();
    if (next?.localName === 'input') {
      await holds(world, 'a choice of an interview', 'form .confirm .primary');
      await press(world, 'form .confirm .primary');
    }
    const isTaken = () => (next?.localName === 'input' ? findAll('.now')[0] !== turn : !next?.isConnected);
    await waitUntil(() => findAll('interview-ending').length > 0 || isTaken());
  }
}

drawOneShape();

describe('a screen has at most one primary button', () => {
  afterEach(asBefore);

  for (const [screen, address, selector] of [
    ['the start page', '#/', '.way .primary'],
    ['the contents', '#/contents', '.on .primary'],
    ['a section of a lesson', '#/foundations/three-minutes/fifty-seconds', '.next'],
    ['the end of a lesson', '#/foundations/three-minutes/three-minutes-shift', '.end'],
    ['the cover of a test', '#/before/pre-test', '.actions .primary'],
    ['a document', '#/document-fraud/c01', 'bench-marks, bench-tools'],
    ['the practice page', '#/practice', '.way > button'],
    ['the page for practising talks', '#/talk-practice', '.way button'],
    ['the short talks', '#/two-minutes', '.way button'],
    ['the results', '#/results', 'results-page'],
    ['the completion record', '#/completion', 'completion-page'],
    ['the page after leaving', '#/left', 'leaving-page'],
  ] as const)
    it(screen, async () => {
      await holds(await openPage(address), screen, selector);
    });

  it('a question in a lesson has at most one primary button: before the check, after it and in a retry', async () => {
    const world = await openPage('#/foundations/three-minutes/one-sign-each');
    await holds(world, 'the question', '.check .primary');
    await press(world, 'input[value="no-eye-contact"]');
    await press(world, '.check button');
    await holds(world, 'the verdict', 'verdict-sheet > button');
    assert.deepEqual(primaries(world).map(words), ['Try again']);
    await press(world, 'verdict-sheet > button');
    await holds(world, 'the retry', '.check button');
  });

  it('each screen of an interview has at most one primary button, from the note to the debrief', async () => {
    const world = await openPage('#/interviewing/two-words-for-uncle');
    await holds(world, 'the note', '.confirm .primary');
    await press(world, '.confirm .primary');
    await holds(world, 'the briefing', 'interview-intro[briefing]');
    await press(world, '.confirm .primary');
    await holds(world, 'the talk', 'interview-room');
    await talkToEnd(world);
    await holds(world, 'the ending', 'interview-ending');
    assert.deepEqual(primaries(world).map(words), ['Look back at the talk']);
    await press(world, '.confirm .primary');
    await holds(world, 'the debrief', 'interview-debrief');
    await waitUntil(() => primaries(world).length > 0);
    assert.isTrue(primaries(world)[0]?.matches('.next, .turns button'), 'the debrief leads nowhere');
  });

  it('the booth has at most one primary button: on its opening screen and at the counter', async () => {
    const world = await openPage('#/booth');
    await holds(world, 'the opening', '.confirm .primary');
    await press(world, '.confirm .primary');
    await holds(world, 'the counter', '.acts button');
  });

  it('practice has at most one primary button: beside a document, and in the list during a shift', async () => {
    const world = await openPage('#/practice');
    await waitUntil(() => world.findAll('.way > button').length > 1);
    world.findAll('.way > button')[1]?.click();
    await holds(world, 'a document of a shift', 'bench-marks, bench-tools');
    await world.go('#/practice');
    await holds(world, 'the choice', '.way > button');
    assert.deepEqual(primaries(world).map(words), ['Go on']);
  });

  it('a test has at most one primary button: in a question, in the overview and in the result', async () => {
    const world = await openPage('#/before/pre-test');
    await press(world, '.actions .primary');
    await holds(world, 'a question of the test', 'paper-item');
    await world.go('#/before/pre-test/overview');
    await holds(world, 'the overview', '.first.primary');
    await press(world, '.next');
    await press(world, '.ways button');
    await holds(world, 'the result', 'paper-result');
  });

  it('an activity has at most one primary button, although it has a button for its next step', async () => {
    const world = await openPage('#/human-trafficking/eleven/map');
    await waitUntil(() => world.findAll('.chips button').length > 0);
    for (const place of world.findAll('.chips button')) {
      if (world.findAll('.work .next').length > 0) break;
      place.click();
      await waitForFrames();
    }
    await holds(world, 'the workplace', '.work .next');
  });
});
