import {assert, expect} from '@open-wc/testing';
import {emulateMedia} from '@web/test-runner-commands';
import {openShell} from '../../../test/elements/shell-world.ts';
import {waitUntil} from '../../../test/elements/wait-until.ts';
import {course} from '../../../test/elements/whole-course.ts';

afterEach(async () => {
  location.hash = '';
  await emulateMedia({media: 'screen'});
});

describe('the page of a whole lesson', () => {
  it('the whole lesson is accessible, and shows every section, every question and the sources', async () => {
    const {frame, store, findAll} = await openShell('#/foundations/act-means-purpose/whole');
    const {parts} = await store.openModule('foundations');
    const lesson = parts.find(({id}) => id === 'act-means-purpose');
    const sections = lesson?.kind === 'lesson' ? lesson.sections : [];
    const asked = sections.flatMap(({blocks}) => blocks.filter(({kind}) => kind === 'question'));
    // The code of questions loads after the page.
    await waitUntil(() => findAll('question-frame').length === asked.length, 'not all questions show');
    await expect(frame).to.be.accessible();
    assert.isAbove(sections.length, 5);
    assert.isNotEmpty(asked);
    assert.lengthOf(findAll('article > section'), sections.length);
    assert.lengthOf(findAll('.sources'), 1);
  });

  it('the whole lesson marks no section as seen, and does not change the stored place of the learner', async () => {
    const {store} = await openShell('#/foundations/act-means-purpose/whole');
    assert.strictEqual(store.summary('foundations').done, 0);
    assert.strictEqual(store.record.place, '');
    assert.isAbove(course.modules.length, 5);
  });

  it('the whole lesson prints without buttons, with all collapsible blocks open, also from the menu of the browser', async () => {
    const {findAll, find} = await openShell('#/foundations/act-means-purpose/whole');
    const printed = window.print;
    let prints = 0;
    window.print = () => {
      prints += 1;
    };
    const button = find('.turn button.primary');
    if (button instanceof HTMLElement) button.click();
    window.print = printed;
    assert.strictEqual(prints, 1);
    // A browser sends this event before it prints, whether the learner presses the button or uses the menu of the
    // browser. The fake `print` sends no event.
    dispatchEvent(new Event('beforeprint'));
    const folds = findAll('article > section details.reveal').map(details => details.hasAttribute('open'));
    assert.isAbove(folds.length, 0);
    assert.notInclude(folds, false);
    await emulateMedia({media: 'print'});
    assert.strictEqual(getComputedStyle(button).display, 'none');
  });

  it('the printed whole lesson splits no question over two sheets, and leaves space below each text', async () => {
    const {findAll} = await openShell('#/foundations/act-means-purpose/whole');
    await emulateMedia({media: 'print'});
    const questions = findAll('lazy-block.question');
    assert.isAbove(questions.length, 2);
    for (const question of questions) assert.strictEqual(getComputedStyle(question).breakInside, 'avoid');
    for (const text of findAll('article > section > .prose'))
      assert.isAbove(parseFloat(getComputedStyle(text).marginBlockEnd), 8);
  });
});
