import {assert, expect, fixture, html} from '@open-wc/testing';
import {pageStyles} from '../../../test/elements/page-styles.ts';
import {waitUntil} from '../../../test/elements/wait-until.ts';
import {words} from '../../../test/elements/words.ts';
import type {TranslationUnit} from '../unit.ts';
import type {ReviewedText} from './review.ts';
import {reviewTexts as said} from './review-texts.ts';
import './translation-review.element.ts';
import type {SaveAnswer, TranslationReview} from './translation-review.element.ts';

const unit = (name: string, own: Partial<TranslationUnit> = {}): TranslationUnit => ({
  ...{
    name,
    english: `English of ${name}`,
    translation: `Монгол ${name}`,
    state: 'draft',
    read: [],
    note: 'Plain text.',
  },
  place: {file: 'a.md', line: 1},
  ...own,
});
const units = [
  unit('border/first', {screen: '#/border/first'}),
  unit('border/second', {screen: '#/border/second'}),
  unit('interface/next'),
];

/** Opens the page for reviewers, with a page of the test server in place of the course. Records the saved texts. */
async function opened(answer: (text: ReviewedText) => SaveAnswer = () => ({faults: [], units: []})) {
  await pageStyles;
  const saved: ReviewedText[] = [];
  const save = (text: ReviewedText) => {
    saved.push(text);
    return Promise.resolve(answer(text));
  };
  const element = await fixture<TranslationReview>(
    html`<translation-review
      .languages=${['mn']}
      .language=${'mn'}
      .units=${units}
      .save=${save}
      .course=${'/brand/seal.svg#/border/first'}
    ></translation-review>`,
  );
  const all = (selector: string) => [...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
  const shows = () => all('.key label').map(words).join();
  await waitUntil(() => shows() === 'border/first', 'the texts of the screen do not show');
  const type = async (selector: string, text: string) => {
    const [field] = all(selector);
    if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement))
      throw new Error('no field');
    field.value = text;
    field.dispatchEvent(new Event('input', {bubbles: true}));
    await element.updateComplete;
  };
  const press = async (label: string) => {
    all('button')
      .find(button => words(button) === label)
      ?.click();
    await new Promise(resolve => setTimeout(resolve));
    await element.updateComplete;
  };
  return {element, saved, all, shows, type, press};
}

describe('the page for reviewers of a translation', () => {
  it('the page for reviewers is accessible', async () => {
    const {element} = await opened();
    await expect(element).to.be.accessible();
  });

  it('the page for reviewers shows key, English, translation and readers of each text of the open screen', async () => {
    const {all} = await opened();
    expect(words(all('.english')[0])).to.equal('English of border/first');
    const [field] = all('textarea');
    assert.strictEqual(field instanceof HTMLTextAreaElement && field.value, 'Монгол border/first');
    expect(words(all('.standing')[0])).to.equal(said.nobody);
  });

  it('the page for reviewers follows the course to another screen', async () => {
    const {all, shows} = await opened();
    const [frame] = all('iframe');
    if (!(frame instanceof HTMLIFrameElement) || !frame.contentWindow) throw new Error('no course');
    frame.contentWindow.location.hash = '#/border/second';
    await waitUntil(() => shows() === 'border/second', 'it shows the earlier screen');
  });

  it('the page for reviewers finds a text that belongs to no screen', async () => {
    const {shows, type} = await opened();
    await type('#sought', 'монгол interface');
    expect(shows()).to.equal('interface/next');
  });

  it('if a reviewer changes a text, the page for reviewers saves this text without a reader', async () => {
    const {saved, type, press} = await opened();
    await type('textarea', 'Шинэ');
    await press(said.save);
    expect(saved).to.deep.equal([
      {name: 'border/first', english: 'English of border/first', translation: 'Шинэ', by: ''},
    ]);
  });

  it('the page for reviewers marks a text as read only by somebody who has given a name, and then shows the reader', async () => {
    const read = [{by: 'Bold', on: '2026-11-29'}];
    const {all, saved, type, press} = await opened(({name}) => ({
      faults: [],
      units: [{...unit(name), screen: '#/border/first', read}],
    }));
    await press(said.read);
    expect(saved).to.deep.equal([]);
    await type('#by', ' Bold ');
    await press(said.read);
    expect(saved.map(({by}) => by)).to.deep.equal(['Bold']);
    expect(words(all('.standing')[0])).to.equal(`${said.once}: Bold, 2026-11-29`);
  });

  it('the page for reviewers says why a text is not saved, and keeps what was typed', async () => {
    const {all, type, press} = await opened(() => ({faults: ['{{count}} is lost'], units: []}));
    await type('textarea', 'Буруу');
    await press(said.save);
    expect(words(all('[role=alert]')[0])).to.equal(`${said.notSaved} {{count}} is lost`);
    const [field] = all('textarea');
    assert.strictEqual(field instanceof HTMLTextAreaElement && field.value, 'Буруу');
  });
});
