import {assert, expect} from '@open-wc/testing';
import {emulateMedia, sendKeys, setViewport} from '@web/test-runner-commands';
import {asBefore, windowAsBefore} from '../../../test/elements/as-before.ts';
import {hasContrastInOthers, schemes} from '../../../test/elements/has-contrast.ts';
import {isKept, sharedWorld} from '../../../test/elements/shared.ts';
import {openShell, type ShellWorld, type WorldSetup} from '../../../test/elements/shell-world.ts';
import {completes, handsIn} from '../../../test/elements/taken-course.ts';
import {course} from '../../../test/elements/whole-course.ts';
import {nameCheck, readCompletionCode} from '../../record/codes/completion-code.ts';
import {waitUntil} from '../../../test/elements/wait-until.ts';
import {focused} from '../../ui/focused.ts';
import {words} from '../../../test/elements/words.ts';

/** Completes the course and opens the completion record. */
async function openPage(setup?: WorldSetup): Promise<ShellWorld> {
  const world = await openShell('#/contents', setup);
  await completes(world.store, course);
  await world.go('#/completion');
  await waitUntil(() => world.findAll('article').length === 1, 'no record');
  return world;
}

describe('the record of a completed course', () => {
  const world = sharedWorld(() => openPage(isKept));

  afterEach(windowAsBefore);

  it(`the completion record is accessible in ${schemes}`, async () => {
    const {frame} = world();
    await expect(frame).to.be.accessible();
    await hasContrastInOthers(frame);
  });

  it('the completion record can be printed by keyboard alone', async () => {
    const {find} = world();
    let printed = 0;
    const {print} = window;
    window.print = () => printed++;
    find('h1').focus();
    await sendKeys({press: 'Tab'});
    await sendKeys({press: 'Enter'});
    await sendKeys({press: 'Tab'});
    window.print = print;
    assert.strictEqual(printed, 1);
    assert.strictEqual(focused()?.getAttribute('href'), '#/results');
  });

  it('the completion record needs no horizontal scrolling at 320 px with doubled text size, from right to left', async () => {
    await setViewport({width: 320, height: 640});
    document.documentElement.style.fontSize = '200%';
    await world().speak('qps');
    const {find} = world();
    const own = find('completion-page').shadowRoot?.querySelectorAll('*') ?? [];
    const wide = [...own].filter(e => {
      const {left, right} = e.getBoundingClientRect();
      return left < -1 || right > 321;
    });
    assert.deepEqual(wide.map(words), []);
    assert.isAtMost(document.documentElement.scrollWidth, 320);
  });

  it('the completion record shows name, course, modules with their versions, score and date', async () => {
    const {find, findAll, texts} = world();
    assert.strictEqual(words(find('.name')), 'Dorj, Bat');
    const facts = findAll('dl > div').map(words);
    assert.strictEqual(facts[0], `Course ${texts.t('course.title')}, version ${course.version}`);
    assert.strictEqual(facts[2], 'Score 100 %, with a pass mark of 80 %');
    assert.strictEqual(facts[3], `Date of this record ${texts.formats.date(new Date())}`);
    const versions = course.modules
      .filter(({id}) => id !== 'before')
      .map(one => `version ${one.contentVersion}`);
    const modules = findAll('dd li').map(words);
    assert.deepEqual(
      modules.map(line => line.replace(/^.*(?=version)/, '')),
      versions,
    );
    assert.match(modules[0] ?? '', /^Two crimes, one duty of care/);
    assert.match(modules.at(-1) ?? '', /^Final test/);
  });

  it('the completion record shows a code of its contents, and states that the code detects typing errors but no forgery', async () => {
    const {find} = world();
    const read = readCompletionCode(words(find('code')));
    const today = new Date();
    assert.deepEqual(read, {
      kind: 'completion',
      completion: {
        version: course.version,
        modules: course.modules
          .filter(({id}) => id !== 'before')
          .map(({number}) => number)
          .sort((a, b) => a - b),
        learner: nameCheck('Dorj, Bat'),
        at: Date.UTC(today.getFullYear(), today.getMonth(), today.getDate()),
        score: 100,
      },
    });
    assert.include(words(find('.proof')), 'errors of typing');
    assert.include(words(find('.proof')), 'does not show whether somebody has forged it');
    assert.include(words(find('.proof')), 'learning system');
  });

  it('the completion record prints on one sheet without buttons', async () => {
    const {find} = world();
    await emulateMedia({media: 'print'});
    await setViewport({width: 673, height: 986});
    const nav = find('completion-page').shadowRoot?.querySelector('nav');
    assert.strictEqual(nav && getComputedStyle(nav).display, 'none');
    assert.isAtMost(find('completion-page').getBoundingClientRect().bottom + scrollY, 986);
  });
});

describe('the completion record', () => {
  afterEach(asBefore);

  it('the completion record shows a line for a handwritten name when the LMS gives no name', async () => {
    const {findAll, find, frame} = await openPage({faults: {without: ['cmi.core.student_name']}});
    assert.strictEqual(words(find('.name')), '');
    assert.isAbove(find('.name').getBoundingClientRect().height, 30);
    assert.isTrue(findAll('.quiet').some(line => words(line) === 'Name, to be written by hand'));
    const read = readCompletionCode(words(find('code')));
    assert.strictEqual(read.kind === 'completion' ? read.completion.learner : read.kind, 0);
    await expect(frame).to.be.accessible();
  });

  it('the completion record is replaced by a list of the missing conditions before the course is completed', async () => {
    const world = await openShell('#/contents');
    await handsIn(world.store, 'foundations', 'test');
    await world.go('#/completion');
    const {findAll, find} = world;
    assert.strictEqual(findAll('article, code').length, 0);
    assert.include(
      words(find('completion-page').shadowRoot?.querySelector('p') ?? find('h1')),
      'no record yet',
    );
    assert.strictEqual(findAll('.conditions > li').length, 2);
  });

  it('the completion record is replaced by the results in a package that has no completion record', async () => {
    const {findAll} = await openShell('#/completion', {hasRecord: false});
    await waitUntil(() => findAll('results-page').length === 1 && findAll('article').length === 1);
    assert.strictEqual(findAll('completion-page').length, 0);
  });
});
