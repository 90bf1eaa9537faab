import {index} from 'virtual:course';
import {expect} from '@open-wc/testing';
import {emulateMedia, sendKeys, setViewport} from '@web/test-runner-commands';
import {isSweep} from '../../../test/elements/is-sweep.ts';
import {asBefore} from '../../../test/elements/as-before.ts';
import {waitForElements} from '../../../test/elements/wait-for-elements.ts';
import {openShell, type ShellWorld} from '../../../test/elements/shell-world.ts';
import {waitUntil} from '../../../test/elements/wait-until.ts';
import {focused} from '../../ui/focused.ts';
import {words} from '../../../test/elements/words.ts';

const heading = ({findAll}: ShellWorld) => words(findAll('h2[tabindex]')[0]);
async function openPage(setup: Parameters<typeof openShell>[1] = {}): Promise<ShellWorld> {
  const world = await openShell('#/try-out', setup);
  await waitUntil(() => world.findAll('try-out-page').length === 1, 'no page');
  await waitForElements(world);
  return world;
}

const buttons = ({findAll}: ShellWorld) =>
  findAll('.actions > button, verdict-sheet > button, [data-rel=next]');

async function press(world: ShellWorld, name: string): Promise<void> {
  const button = buttons(world).find(one => words(one) === name);
  if (!button) throw new Error(`no button "${name}" among: ${buttons(world).map(words).join(', ')}`);
  button.click();
  await waitForElements(world);
}

/** Skips exercises until the page shows the exercise with this number, counted from 1. */
async function to(world: ShellWorld, number: number): Promise<void> {
  for (let at = 1; at < number; at++) await press(world, 'Skip');
}

const kinds = [
  'Choose one answer',
  'Choose several answers',
  'Find what belongs together',
  'Put steps in order',
  'Sort into groups',
  'Type a number',
  'Type what you read',
  'Point at a place in a drawing',
  'Find your place on a scale',
];
const end = 'That was all: you have seen every kind of question.';

/**
 * Presses Tab until an element that satisfies `is` has the focus. Throws after 60 presses. `title` names the
 * element in the error.
 */
async function tabTo(is: (element: Element) => boolean, title: string): Promise<void> {
  for (let i = 0; i < 60; i++) {
    await sendKeys({press: 'Tab'});
    const at = focused();
    if (at && is(at)) return;
  }
  throw new Error(`Tab never comes to ${title}`);
}
const called = (name: string) => (e: Element) => words(e) === name;
const isTarget = (e: Element) => e.matches('.target');
const isField = (e: Element) => e instanceof HTMLInputElement;

/**
 * Functions that answer the exercises, in the order of the page. Each function uses only the keyboard, and expects
 * the focus on the heading.
 */
const byKeyboard: readonly (() => Promise<void>)[] = [
  async () => {
    await tabTo(isField, 'an option');
    await sendKeys({press: 'ArrowDown'});
  },
  async () => {
    await tabTo(isField, 'an option');
    await sendKeys({press: 'Space'});
  },
  async () => {
    await tabTo(isTarget, 'what belongs to a line');
    for (let line = 0; line < 3; line++) await sendKeys({press: 'Space'});
  },
  async () => {
    await tabTo(e => e.id.startsWith('down') && e.getAttribute('aria-disabled') === 'false', 'an arrow');
    await sendKeys({press: 'Enter'});
  },
  async () => {
    await tabTo(isTarget, 'a group');
    for (let line = 0; line < 4; line++) await sendKeys({press: 'Space'});
  },
  async () => {
    await tabTo(isField, 'the field');
    await sendKeys({type: '12'});
  },
  async () => {
    await tabTo(isField, 'the field');
    await sendKeys({type: '6:30'});
  },
  async () => {
    await tabTo(isField, 'a place');
    await sendKeys({press: 'Space'});
  },
  async () => {
    await tabTo(isField, 'a step');
    await sendKeys({press: 'Space'});
  },
];

afterEach(asBefore);

describe('the try-out page', () => {
  it('the try-out is accessible with each exercise, with a missing response, with feedback, and after the last exercise', async () => {
    const world = await openPage();
    await press(world, 'Check my answer');
    expect(words(world.find('.problem'))).to.equal('Choose an answer first.');
    await expect(world.frame).to.be.accessible();
    world.find('input').click();
    await press(world, 'Check my answer');
    await emulateMedia({colorScheme: 'dark'});
    await expect(world.frame).to.be.accessible();
    await press(world, 'Try the next one');
    for (const kind of kinds.slice(1)) {
      expect(heading(world)).to.contain(kind);
      await expect(world.frame).to.be.accessible();
      await press(world, 'Skip');
    }
    expect(heading(world)).to.equal(end);
    await expect(world.frame).to.be.accessible();
  });

  const sizes = [
    [367, 666],
    [714, 666],
  ] as const;
  for (const [width, height] of isSweep ? sizes : sizes.slice(0, 1)) {
    it(`the try-out lets the learner do all nine exercises by keyboard alone, shows each verdict above the footer and focuses it, at ${width} x ${height}`, async () => {
      await setViewport({width, height});
      const world = await openPage();
      world.find('h2').focus();
      for (const [i, answer] of byKeyboard.entries()) {
        expect(words(focused())).to.equal(`${i + 1} of 9 ${kinds[i]}`);
        await answer();
        await tabTo(called(i < 8 ? 'Check my answer' : 'Give this answer'), 'the check');
        await sendKeys({press: 'Enter'});
        await waitUntil(() => focused()?.closest('.sheet') !== null, `no focus on the verdict: ${kinds[i]}`);
        expect(world.findAll('.problem')).to.be.empty;
        const element = world.find('verdict-sheet');
        await Promise.all(element.getAnimations().map(({finished}) => finished));
        const sheet = element.getBoundingClientRect();
        const footer = world.find('page-footer').getBoundingClientRect();
        expect(sheet.top, kinds[i]).to.be.at.least(0);
        expect(sheet.bottom, kinds[i]).to.be.at.most(Math.ceil(Math.min(footer.top, innerHeight)) + 1);
        await tabTo(called(i < 8 ? 'Try the next one' : 'Finish'), 'the next one');
        await sendKeys({press: 'Enter'});
        await waitForElements(world);
      }
      expect(words(focused())).to.equal(end);
      expect(world.findAll('.larger a').map(a => a.getAttribute('href'))).to.deep.equal([
        '#/practice',
        '#/talk-practice',
      ]);
      await tabTo(called('To the contents'), 'the contents');
      await sendKeys({press: 'Enter'});
      await waitUntil(() => location.hash === '#/contents', 'the contents did not open');
    });
  }

  it('"See why" moves the focus to the note with the reason, and shows the whole note above the sheet', async () => {
    await setViewport({width: 367, height: 666});
    const world = await openPage();
    await to(world, 5);
    world.find('h2').focus();
    await byKeyboard[4]?.();
    await press(world, 'Check my answer');
    await waitUntil(() => world.findAll('.why:not(:empty)').length > 0, 'no first line');
    const why = world.findAll('verdict-sheet')[0]?.shadowRoot?.querySelector('button');
    expect(words(why)).to.equal('See why');
    why?.click();
    expect(focused()?.classList.contains('note')).to.equal(true);
    const note = focused()?.getBoundingClientRect();
    expect(note?.top).to.be.at.least(0);
    expect(note?.bottom).to.be.at.most(world.find('verdict-sheet').getBoundingClientRect().top);
  });

  it('the try-out moves the focus to the question again each time the learner checks without a response', async () => {
    const world = await openPage();
    for (let check = 0; check < 2; check++) {
      const button = buttons(world).find(one => words(one) === 'Check my answer');
      button?.focus();
      await press(world, 'Check my answer');
      await waitUntil(() => focused()?.matches('input') ?? false, 'the focus stays on the button');
      const group = focused()?.closest('fieldset');
      expect(group?.getAttribute('aria-invalid')).to.equal('true');
      expect(group?.getAttribute('aria-describedby')).to.contain('problem');
    }
  });

  it('the try-out explains at once why a response is right or wrong, and allows a retry', async () => {
    const world = await openPage();
    await to(world, 6);
    const field = world.find('input');
    if (!(field instanceof HTMLInputElement)) throw new Error('no field');
    const type = (text: string) => {
      field.value = text;
      field.dispatchEvent(new Event('input', {bubbles: true, composed: true}));
    };
    type('8');
    field.focus();
    await sendKeys({press: 'Enter'});
    await waitForElements(world);
    expect(words(world.find('.result'))).to.equal('Not yet.');
    expect(
      world.findAll('.note, .feedback, .prose').some(e => words(e).startsWith('Eight is six and two.')),
    ).to.equal(true);
    await press(world, 'Try again');
    expect(focused()).to.equal(field);
    expect(world.findAll('.result')).to.be.empty;
    type('12');
    await press(world, 'Check my answer');
    expect(words(world.find('.result'))).to.equal('That is right.');
    expect(words(world.find('aside'))).to.match(/^How this kind works Type figures only\./);
    expect(buttons(world).map(words)).to.deep.equal(['See why', 'Try the next one']);
  });

  it('the try-out gives no score for a rating, because no answer is right or wrong', async () => {
    const world = await openPage();
    await to(world, 9);
    world.find('input').click();
    await press(world, 'Give this answer');
    expect(words(world.find('.result'))).to.equal('Thank you. No answer here is right or wrong.');
    expect(buttons(world).map(words)).to.deep.equal(['Finish']);
  });

  it('the try-out saves and reports nothing, and begins with the first exercise at each visit', async () => {
    const world = await openPage();
    await waitUntil(() => world.store.ready);
    const before = JSON.stringify(world.store.record);
    world.find('input').click();
    await press(world, 'Check my answer');
    await press(world, 'Try the next one');
    world.find('input').click();
    await press(world, 'Check my answer');
    expect(JSON.stringify(world.store.record)).to.equal(before);
    expect(world.lms.setUnder('cmi.interactions')).to.deep.equal({});
    await world.go('#/contents');
    await world.go('#/try-out');
    await waitUntil(() => heading(world).startsWith('1 of 9'), 'it did not begin anew');
    expect(world.findAll('input').some(e => e instanceof HTMLInputElement && e.checked)).to.equal(false);
  });

  it('the try-out begins again with the first exercise on request', async () => {
    const world = await openPage();
    await to(world, 10);
    await press(world, 'Once more');
    expect(heading(world)).to.equal('1 of 9 Choose one answer');
  });

  it('the try-out keeps the current exercise and the response after a change of language', async () => {
    const world = await openPage();
    await to(world, 8);
    world.find('input').click();
    await world.texts.change('mn');
    await waitForElements(world);
    expect(heading(world)).to.equal('8 / 9 Зургаас газрыг заах');
    expect(world.findAll('input').some(e => e instanceof HTMLInputElement && e.checked)).to.equal(true);
    expect(words(world.find('question-hotspot').shadowRoot?.querySelector('svg'))).to.contain('Даваа');
  });

  it('the try-out can be reached from the start page and from the contents', async () => {
    const world = await openShell('#/');
    expect(world.findAll('a[href="#/try-out"]')).to.have.length(1);
    await world.go('#/contents');
    expect(world.findAll('a[href="#/try-out"]')).to.have.length(1);
  });

  it('the contents of a course without exercises for the try-out have no link to the try-out', async () => {
    const {extras: _, ...course} = index;
    const world = await openShell('#/contents', {course});
    expect(world.findAll('a[href="#/search"]').length).to.be.greaterThan(0);
    for (const page of ['try-out', 'glossary', 'job-aids', 'talk-practice', 'booth'])
      expect(world.findAll(`a[href="#/${page}"]`), page).to.have.length(0);
  });

  it('the try-out fits on a narrow screen', async () => {
    await setViewport({width: 320, height: 480});
    const world = await openPage();
    for (const kind of kinds) {
      expect(heading(world)).to.contain(kind);
      expect(document.documentElement.scrollWidth, kind).to.be.at.most(320);
      await press(world, 'Skip');
    }
  });
});
