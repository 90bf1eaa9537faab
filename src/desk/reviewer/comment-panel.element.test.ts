import {assert, expect, fixture, html} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {waitUntil} from '../../../test/elements/wait-until.ts';
import type {ReviewedPlace} from '../ledger/review.ts';
import './comment-panel.element.ts';
import type {CommentPanel} from './comment-panel.element.ts';
import type {ReviewAnswer, ReviewWire} from './review-wire.ts';

const texts = {
  open: 'Comment on: {title} ({n})',
  close: 'Close the comments',
  none: 'No comments here yet.',
  nowhere: 'Open a lesson to comment on it.',
  name: 'Your name',
  text: 'Your comment',
  change: 'Change your comment',
  length: '{n} of 2000 characters',
  tooLong: 'Longer than 2000 characters.',
  send: 'Send the comment',
  save: 'Save the change',
  cancel: 'Do not change it',
  sending: 'Sending',
  sent: 'Stored.',
  saved: 'Changed.',
  withdrawn: 'Deleted.',
  edit: 'Change',
  withdraw: 'Withdraw',
  sure: 'Delete it for good',
  keep: 'Keep it',
  yours: 'yours',
  edited: 'changed',
  done: 'done',
  noName: 'Write your name.',
  noText: 'Write your comment.',
  silent: 'The desk does not answer.',
  ended: 'This link has ended.',
  gone: 'No longer there.',
  full: 'No more comments.',
  invalid: 'Not accepted.',
  noCookie: 'No cookies.',
  tooMany: 'Too many.',
  disk: 'No room left.',
  refused: 'Not stored.',
};

const comment = (id: string, more: Partial<ReviewedPlace['comments'][number]> = {}) => ({
  ...{id, name: 'Bat', text: `Text of ${id}`, when: '25 November 2026, 14:32'},
  ...{isEdited: false, isDone: false, isMine: false, ...more},
});
const place = (...comments: ReviewedPlace['comments']): ReviewAnswer => ({
  place: {title: 'The check digit', comments},
});

/**
 * Opens the panel at a screen. `answers` are the server's responses to the requests, in order. The last response is
 * used for all further requests.
 */
async function showPanel(...answers: readonly (ReviewAnswer | Promise<ReviewAnswer>)[]) {
  const asked: unknown[][] = [];
  const answer = (...request: unknown[]) => {
    asked.push(request);
    return Promise.resolve(answers[Math.min(asked.length, answers.length) - 1] ?? {status: 0});
  };
  const wire: ReviewWire = {
    list: at => answer('list', at),
    add: (at, fields) => answer('add', at, fields),
    edit: (at, id, fields) => answer('edit', at, id, fields),
    withdraw: (at, id) => answer('withdraw', at, id),
  };
  const element = await fixture<CommentPanel>(
    html`<comment-panel .wire=${wire} .texts=${texts} .address=${'#/fraud/mrz/digit'}></comment-panel>`,
  );
  const text = () => element.innerText.replace(/\s+/g, ' ');
  const button = (name: string) =>
    [...element.querySelectorAll('button')].find(({innerText}) => innerText === name);
  const press = async (name: string) => {
    await waitUntil(() => button(name), `no button "${name}"`);
    button(name)?.click();
    await element.updateComplete;
  };
  const fill = async (selector: 'input' | 'textarea', value: string) => {
    const field = element.querySelector(selector);
    if (!field) throw new Error(`no ${selector}`);
    field.value = value;
    field.dispatchEvent(new Event('input', {bubbles: true}));
    await element.updateComplete;
  };
  const draft = () => element.querySelector('textarea')?.value;
  const says = (words: string) => waitUntil(() => text().includes(words), `never says "${words}"`);
  return {element, asked, text, button, press, fill, draft, says};
}

const toggle = 'Comment on: The check digit (1)';

describe('the panel for comments in a preview', () => {
  it('the comment panel is accessible when it is closed, open, changing a comment, asking before deleting, or showing an error', async () => {
    const {element, press, says} = await showPanel(
      place(comment('a', {isMine: true, isDone: true, isEdited: true})),
    );
    await says(toggle);
    await expect(element).to.be.accessible();
    await press(toggle);
    await expect(element).to.be.accessible();
    await press('Withdraw');
    await expect(element).to.be.accessible();
    await press('Keep it');
    await press('Change');
    await press('Do not change it');
    await press('Send the comment');
    await says('Write your comment.');
    await expect(element).to.be.accessible();
  });

  it('the comment panel works by keyboard alone: open, write, send, close', async () => {
    const world = await showPanel(place(comment('a')), place(comment('a'), comment('b', {isMine: true})));
    const {element, says, asked, button, draft} = world;
    await says(toggle);
    button(toggle)?.focus();
    await sendKeys({press: 'Enter'});
    await waitUntil(() => document.activeElement === element.querySelector('textarea'), 'no focus');
    await sendKeys({type: 'Wrong digit'});
    await sendKeys({press: 'Shift+Tab'});
    await sendKeys({type: 'Sarnai'});
    await sendKeys({press: 'Enter'});
    await says('Stored.');
    assert.deepEqual(asked.at(-1), ['add', '#/fraud/mrz/digit', {name: 'Sarnai', text: 'Wrong digit'}]);
    assert.equal(draft(), '');
    await sendKeys({press: 'Escape'});
    await says('Comment on: The check digit (2)');
    await waitUntil(() => document.activeElement?.classList.contains('toggle'), 'the focus is lost');
  });

  for (const [status, words] of [
    [0, texts.silent],
    [401, texts.noCookie],
    [404, texts.gone],
    [409, texts.full],
    [410, texts.ended],
    [413, texts.tooLong],
    [422, texts.invalid],
    [429, texts.tooMany],
    [500, texts.refused],
    [507, texts.disk],
  ] as const)
    it(`the comment panel keeps the text in its field and says "${words}" when the desk answers with ${status}`, async () => {
      const {press, fill, says, draft, element} = await showPanel(
        place(comment('a')),
        {status},
        place(comment('b')),
      );
      await press(toggle);
      await fill('input', 'Sarnai');
      await fill('textarea', 'A long thought');
      await press('Send the comment');
      await says(words);
      assert.equal(draft(), 'A long thought');
      assert.equal(element.querySelector('[role=alert]')?.textContent.trim(), words);
      await press('Send the comment');
      await says('Stored.');
      assert.equal(draft(), '');
    });

  for (const [name, text, words] of [
    ['Sarnai', '  ', texts.noText],
    ['Sarnai', 'x'.repeat(2001), texts.tooLong],
    ['1234', 'A thought', texts.noName],
    ['x'.repeat(61), 'A thought', texts.noName],
  ] as const)
    it(`the comment panel sends no text of ${text.length} characters from "${name.slice(0, 9)}", and says "${words}"`, async () => {
      const {press, fill, says, draft, asked} = await showPanel(place(comment('a')));
      await press(toggle);
      await fill('input', name);
      await fill('textarea', text);
      await says(`${text.trim().length} of 2000 characters`);
      await press('Send the comment');
      await says(words);
      assert.equal(draft(), text);
      assert.lengthOf(asked, 1);
    });

  it('the comment panel says that it is sending, and sends only once', async () => {
    const {press, fill, says, asked} = await showPanel(
      place(comment('a')),
      new Promise<ReviewAnswer>(() => undefined),
    );
    await press(toggle);
    await fill('input', 'Sarnai');
    await fill('textarea', 'A thought');
    await press('Send the comment');
    await says('Sending');
    await press('Sending');
    assert.lengthOf(asked, 2);
  });

  it('an unsent comment stays with its section while the reviewer looks at another section', async () => {
    const {element, press, fill, says, draft} = await showPanel(
      place(comment('a')),
      place(),
      place(comment('a')),
    );
    assert.isFalse(element.hasDraft);
    await press(toggle);
    await fill('textarea', 'Half a thou');
    assert.isTrue(element.hasDraft);
    element.address = '#/fraud/mrz/what';
    await says('No comments here yet.');
    assert.equal(draft(), '');
    element.address = '#/fraud/mrz/digit';
    await says('Text of a');
    assert.equal(draft(), 'Half a thou');
  });

  it('a reviewer changes and withdraws only her own comments, and is asked before a comment is deleted', async () => {
    const [theirs, mine] = [comment('a'), comment('b', {isMine: true, name: 'Sarnai'})];
    const changed = {...mine, text: 'Better', isEdited: true};
    const world = await showPanel(place(theirs, mine), place(theirs, changed), place(theirs));
    const {element, press, fill, says, draft, asked} = world;
    await press('Comment on: The check digit (2)');
    assert.lengthOf(element.querySelectorAll('li:first-child button'), 0);
    await press('Change');
    assert.equal(draft(), 'Text of b');
    await fill('textarea', 'Better');
    await press('Save the change');
    await says('Changed.');
    assert.deepEqual(asked.at(-1), ['edit', '#/fraud/mrz/digit', 'b', {name: 'Sarnai', text: 'Better'}]);
    await press('Withdraw');
    await press('Keep it');
    assert.lengthOf(asked, 2);
    await press('Withdraw');
    await press('Delete it for good');
    await says('Deleted.');
    assert.deepEqual(asked.at(-1), ['withdraw', '#/fraud/mrz/digit', 'b']);
  });

  it('a script in a comment shows as text', async () => {
    const {element, press, says} = await showPanel(
      place(comment('a', {text: '<img src=x onerror=alert(1)>'})),
    );
    await press(toggle);
    await says('<img src=x onerror=alert(1)>');
    assert.isNull(element.querySelector('img'));
  });

  it('a reviewer cannot comment on a page that has no sections', async () => {
    const {button, says, element} = await showPanel({status: 404});
    await says('Open a lesson to comment on it.');
    assert.isUndefined(button('Send the comment'));
    await expect(element).to.be.accessible();
  });

  it('the comment panel shows a message when the desk does not send the list of comments', async () => {
    const {says} = await showPanel({status: 0});
    await says('The desk does not answer.');
  });
});
