import {expect} from '@open-wc/testing';
import {emulateMedia, sendKeys, setViewport} from '@web/test-runner-commands';
import {asBefore} from '../../../test/elements/as-before.ts';
import {openShell, type ShellWorld} from '../../../test/elements/shell-world.ts';
import {waitUntil} from '../../../test/elements/wait-until.ts';
import {focused} from '../../ui/focused.ts';
import {words} from '../../../test/elements/words.ts';

const page = (id = '') => `#/job-aids${id && `/${id}`}`;
const all = [
  ...['ten-checks', 'signs', 'opening-words', 'referral-note', 'question-types'],
  ...['for-a-child', 'words-about-dying', 'first-hour', 'interpreter-briefing'],
];

async function openPage(id = '', setup: Parameters<typeof openShell>[1] = {}): Promise<ShellWorld> {
  const world = await openShell(page(id), setup);
  await waitUntil(() => world.findAll('job-aids-page, job-aid-page').length === 1, 'no page');
  return world;
}

/** Replaces `window.print` and returns a function that counts its calls. */
function printer(): () => number {
  let times = 0;
  window.print = () => {
    times++;
  };
  return () => times;
}

const {print} = window;

afterEach(async () => {
  window.print = print;
  await asBefore();
});

/** Returns the links in the list of job aids, without those of the menu in the header. */
const sheetLinks = ({find}: ShellWorld) => [
  ...(find('job-aids-page').shadowRoot?.querySelectorAll('li a') ?? []),
];

describe('the list of job aids', () => {
  it('the list of job aids is accessible', async () => {
    const world = await openPage();
    await expect(world.frame).to.be.accessible();
  });

  it('the list of job aids shows each job aid with a sentence on when to use it', async () => {
    const world = await openPage();
    expect(sheetLinks(world).map(a => a.getAttribute('href'))).to.deep.equal(all.map(page));
    for (const sentence of world.findAll('li p').map(words)) expect(sentence).to.match(/^Use it .*\.$/);
  });

  it('the list of job aids reports an address that names an unknown job aid, and lists all job aids', async () => {
    const world = await openPage('no-such-sheet');
    expect(words(world.find('job-aids-page').shadowRoot?.querySelector('[role=status]'))).to.match(
      /^There is no such sheet/,
    );
    expect(sheetLinks(world)).to.have.length(all.length);
  });

  it('the list of job aids can be reached from the contents', async () => {
    const world = await openShell('#/contents');
    await waitUntil(() => world.findAll(`a[href="${page()}"]`).length === 1, 'no link');
  });
});

describe('a job aid', () => {
  for (const id of all)
    it(`a job aid is accessible: ${id}`, async () => {
      const world = await openPage(id);
      // The frame is the same around all job aids, so only the first one is tested with its frame.
      await expect(id === all[0] ? world.frame : world.find('job-aid-page')).to.be.accessible();
      expect(world.findAll('section h2')).not.to.be.empty;
    });

  it('a job aid has visible lines to write on in the dark colour scheme too', async () => {
    await emulateMedia({colorScheme: 'dark'});
    const world = await openPage('referral-note');
    await expect(world.frame).to.be.accessible();
    const lines = world.findAll('.blank:not(.short), hr');
    expect(lines).to.have.length.above(15);
    for (const line of lines) {
      expect(line.getBoundingClientRect().width).to.be.above(90);
      expect(getComputedStyle(line).borderBlockEndWidth).to.equal('1px');
    }
  });

  it('a job aid can be opened, printed and left by keyboard alone', async () => {
    const times = printer();
    const world = await openPage();
    world.find('h1').focus();
    await sendKeys({press: 'Tab'});
    await sendKeys({press: 'Enter'});
    await waitUntil(() => world.findAll('job-aid-page').length === 1, 'no sheet');
    await sendKeys({press: 'Tab'});
    expect(words(focused())).to.equal('Print this sheet');
    await sendKeys({press: 'Enter'});
    expect(times()).to.equal(1);
    await sendKeys({press: 'Shift+Tab'});
    await sendKeys({press: 'Enter'});
    await waitUntil(() => location.hash === page(), 'the sheet was not left');
  });

  it('a job aid shows in its footer the sources, the course version and the note that indicators prove nothing', async () => {
    const world = await openPage('signs');
    expect(words(world.find('.sources'))).to.match(/^Sources: ILO and European Commission/);
    expect(words(world.find('.foot'))).to.match(
      /^Signs are reasons to ask kindly, never proof\. Recognise, ask, refer · Version \d+\.\d+\.\d+$/,
    );
  });

  it('a job aid prints the seal, the name of the course and the title of the sheet apart from each other', async () => {
    const world = await openPage('signs');
    await emulateMedia({media: 'print'});
    for (const [selector, space] of [
      ['.brand', 'columnGap'],
      ['h1', 'marginBlockStart'],
    ] as const)
      expect(parseFloat(getComputedStyle(world.find(selector))[space])).to.be.above(4);
  });

  it('a job aid states in print that its text is a draft translation', async () => {
    const world = await openPage('signs', {language: 'mn'});
    await emulateMedia({media: 'print'});
    const draft = world.find('.foot .draft');
    expect(words(draft)).to.equal(world.texts.t('review.draft'));
    expect(draft.getBoundingClientRect().height).to.be.above(5);
    expect(words(world.find('h1'))).to.equal('Шинж тэмдгийн найман бүлэг');
  });

  it('a job aid prints without screen controls, in letters of at least 9.5 points', async () => {
    const world = await openPage('referral-note');
    await emulateMedia({media: 'print'});
    for (const hidden of ['.back', '.print'])
      expect(getComputedStyle(world.find(hidden)).display).to.equal('none');
    const points = world
      .findAll('section h2, section p, section td, section th')
      .map(one => (parseFloat(getComputedStyle(one).fontSize) * 72) / 96);
    expect(Math.min(...points)).to.be.at.least(9.49);
  });

  it('a job aid removes its print styles when the learner leaves the page', async () => {
    const before = document.adoptedStyleSheets.length;
    const world = await openPage('signs');
    expect(document.adoptedStyleSheets).to.have.length(before + 1);
    await world.go('#/contents');
    expect(document.adoptedStyleSheets).to.have.length(before);
  });

  it('a job aid fits on a narrow screen', async () => {
    await setViewport({width: 320, height: 480});
    for (const id of ['signs', 'referral-note', 'question-types', 'first-hour']) {
      await openPage(id);
      expect(document.documentElement.scrollWidth, id).to.be.at.most(320);
    }
  });
});
