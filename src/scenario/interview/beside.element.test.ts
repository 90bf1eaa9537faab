import {assert, expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {best} from '../../../test/scenario/talks.ts';
import {everyFeature} from '../../../test/scenario/every-feature.ts';
import {
  all,
  allOf,
  choose,
  click,
  focusedElement,
  one,
  waitForTalk,
  showTalk,
  tabTo,
  textOf,
  toDecision,
  unfold,
} from '../../../test/scenario/talk-page.ts';
import type {Classification} from '../own-words/classify.ts';
import type {HeardWords, SayableText} from '../own-words/heard.ts';
import type {InterviewTalk} from './interview-talk.element.ts';

const {words} = everyFeature;
const why = (place: string, option: string) => words(`decisions.${place}.options.${option}.why`);

describe('feedback in an interview', () => {
  it('with feedback after each choice, the comment on a choice is between the reply and the next scene', async () => {
    const {talk} = await showTalk(['secure-alike'], 'each-choice');
    const [answer, comment, next] = [
      one(talk, '.now > .scene'),
      one(talk, '.comment'),
      all(talk, '.now > .scene').at(-1),
    ];
    assert.strictEqual(textOf(comment), `Best ${why('secure', 'secure-alike')}`);
    const follows = Node.DOCUMENT_POSITION_FOLLOWING;
    assert.strictEqual(answer.compareDocumentPosition(comment) & follows, follows);
    assert.strictEqual(next && comment.compareDocumentPosition(next) & follows, follows);
  });

  it('the bar beside a comment has the colour of the grade in the comment', async () => {
    const {talk} = await showTalk(['secure-alike'], 'each-choice');
    const [comment, grade] = [one(talk, '.comment'), one(talk, '.comment .grade')];
    assert.strictEqual(getComputedStyle(comment).borderInlineStartColor, getComputedStyle(grade).color);
  });

  it('an interview with feedback after its end shows no comment on a choice', async () => {
    const {talk} = await showTalk(['secure-alike'], 'after-talk');
    assert.deepEqual(all(talk, '.comment'), []);
  });

  it('in an interview with feedback only at the end, a grave error is not taken back', async () => {
    const {talk, last} = await showTalk([], 'at-end');
    await click(talk, 'Go on');
    assert.include(textOf(talk), 'Nothing is explained until it has ended');
    await click(talk, 'Begin the talk');
    await choose(talk, 'secure-accuse');
    assert.deepEqual(last(), ['at-risk', 'secure-accuse']);
    assert.notInclude(textOf(talk), 'Stop for a moment');
    assert.include(textOf(talk), 'What do you decide at tell?');
  });

  it('the worked example before a first interview is not scored, and the interview follows the example', async () => {
    const {talk, responses} = await showTalk([], 'each-choice');
    await click(talk, 'Go on');
    await click(talk, 'See it worked first');
    assert.include(textOf(talk), 'A colleague works this talk');
    assert.include(textOf(talk), why('secure', 'secure-alike'));
    assert.strictEqual(focusedElement()?.localName, 'h1');
    await click(talk, 'Now my turn');
    assert.include(textOf(talk), 'What do you decide at secure?');
    assert.deepEqual(responses, []);
  });
});

describe('the learner’s own words', () => {
  it('the learner can type own words by keyboard before the wordings appear, and these words are never saved', async () => {
    const {talk, responses} = await showTalk(['secure-alike']);
    await tabTo(e => textOf(e) === 'My own words first');
    await sendKeys({press: 'Enter'});
    await waitForTalk(talk);
    assert.strictEqual(focusedElement()?.localName, 'textarea');
    assert.deepEqual(all(talk, 'input[type="radio"]'), []);
    await sendKeys({type: 'Good evening.'});
    await sendKeys({press: 'Tab'});
    await sendKeys({press: 'Enter'});
    await waitForTalk(talk);
    assert.strictEqual(textOf(one(talk, '.own')), 'In your own words Good evening.');
    assert.strictEqual(focusedElement()?.localName, 'input');
    await choose(talk, 'tell-rights');
    assert.deepEqual(responses, [['at-risk', 'secure-alike', 'tell-rights']]);
    await toDecision(talk);
    assert.strictEqual(one(talk, 'textarea').textContent, '');
    await click(talk, 'Show the wordings');
    assert.deepEqual(all(talk, '.own'), []);
    await click(talk, 'Show the wordings at once from now on');
    await choose(talk, 'story-invite');
    assert.deepEqual(all(talk, 'textarea'), []);
  });

  it('wordings that the learner has made visible stay visible when another property of the talk changes', async () => {
    const {talk} = await showTalk(['secure-alike']);
    await click(talk, 'My own words first');
    await click(talk, 'Show the wordings');
    talk.notebook = {ties: {}, inferred: ['control']};
    await waitForTalk(talk);
    assert.deepEqual(all(talk, 'textarea'), []);
  });
});

describe('reading the learner’s own words', () => {
  const found: Classification = {
    ...{type: 'leading', because: 'didn’t you?', tell: 'A tag asks for a yes.'},
    ...{topic: 'papers', facts: []},
  };

  /** Opens the step in which the learner types own words. The course reads these words as `heard`. */
  async function finding(heard: Partial<HeardWords>) {
    const shown = await showTalk(['secure-alike']);
    const read: string[] = [];
    shown.talk.readOwnWords = (_book, _at, _offered, _seed, words) => {
      read.push(words);
      return Promise.resolve({found, meant: undefined, near: [], ...heard});
    };
    await click(shown.talk, 'My own words first');
    return {...shown, read};
  }
  const typed = async (talk: InterviewTalk, words: string) => {
    const [field] = allOf(talk, HTMLTextAreaElement);
    if (!field) throw new Error('no field');
    field.value = words;
    field.dispatchEvent(new Event('input'));
    await click(talk, 'Name the type');
  };
  const right: SayableText = {id: 'tell-rights', move: 'choose', text: '<p>You may say no.</p>'};

  it('the step for own words is accessible before and after the learner submits the words; after that, the type of the words has the focus', async () => {
    const {talk} = await finding({meant: right});
    await expect(talk).to.be.accessible();
    await typed(talk, 'You knew it, didn’t you?');
    await expect(talk).to.be.accessible();
    assert.strictEqual(textOf(focusedElement() ?? talk), 'Leading question');
    assert.include(
      textOf(one(talk, 'own-words-verdict')),
      'Because of “didn’t you?”. A tag asks for a yes. Topic: Papers.',
    );
  });

  it('the person answers the wording that the typed words mean; the record has the id of the wording but none of the typed words', async () => {
    const {talk, responses, read} = await finding({meant: right});
    await typed(talk, 'I tell you what you may do.');
    await click(talk, 'Say this');
    assert.deepEqual(read, ['I tell you what you may do.']);
    assert.deepEqual(responses, [['at-risk', 'secure-alike', 'tell-rights']]);
    await toDecision(talk);
    assert.deepEqual(
      allOf(talk, HTMLTextAreaElement).map(({value}) => value),
      [''],
    );
  });

  it('if the course is not sure of the type of the typed words, it offers the closest wordings', async () => {
    const {talk} = await finding({
      found: {...found, type: 'unsure', because: ''},
      near: [right, {...right, id: 'b'}],
    });
    await typed(talk, 'hm');
    assert.include(textOf(one(talk, 'own-words-verdict')), 'The course cannot say what type this is.');
    assert.lengthOf(all(one(talk, 'own-words'), 'li'), 2);
  });

  it('a change of the typed words removes the result for the old words', async () => {
    const {talk} = await finding({});
    await typed(talk, 'You knew it, didn’t you?');
    const [field] = allOf(talk, HTMLTextAreaElement);
    field?.dispatchEvent(new Event('input'));
    await waitForTalk(talk);
    assert.deepEqual(all(talk, 'own-words-verdict'), []);
  });

  it('if the rules do not load, the learner is told and can go on with the wordings', async () => {
    const {talk} = await finding({});
    talk.readOwnWords = () => Promise.reject(new Error('offline'));
    await waitForTalk(talk);
    await typed(talk, 'Who is it?');
    assert.include(textOf(talk), 'Your words cannot be read just now.');
    await click(talk, 'Show the wordings');
    assert.isNotEmpty(allOf(talk, HTMLInputElement, '[type=radio]'));
  });

  it('an author can switch off the reading of own words', async () => {
    const {talk} = await finding({});
    talk.shown = {...talk.shown, ownWords: false};
    await waitForTalk(talk);
    assert.notInclude(all(talk, 'button').map(textOf), 'Name the type');
    assert.include(textOf(talk), 'Nobody reads it');
  });
});

describe('the room', () => {
  it('the list below the drawing of the person describes the room, and changes with the choices', async () => {
    const lines = (talk: Element) => all(talk, '.person li').map(textOf);
    const {talk} = await showTalk(['secure-alike']);
    const before = ['companion.states.apart', 'consent.states.open', 'phone.states.loud'];
    assert.deepEqual(
      lines(talk),
      before.map(state => words(`room.${state}.text`)),
    );
    await choose(talk, 'tell-rights');
    assert.strictEqual(lines(talk)[1], words('room.consent.states.told.text'));
  });
});

describe('side questions', () => {
  it('side questions are grouped by topic, and each list is labelled by its topic', async () => {
    const {talk} = await showTalk(best.slice(0, 2));
    await unfold(talk);
    assert.deepEqual(all(talk, '.topic').map(textOf), [
      'The journey',
      'Papers',
      'Free to go',
      'Family and others',
    ]);
    for (const list of all(talk, '.questions'))
      assert.strictEqual(list.previousElementSibling?.id, list.getAttribute('aria-labelledby'));
  });
});

describe('the notebook', () => {
  it('the notebook names the source of each note', async () => {
    const {talk} = await showTalk(best.slice(0, 5));
    const notes = all(talk, '.notes li').map(textOf);
    const froms = ['seen or read before', 'from a document or a register', 'said'];
    for (const [fact, from] of [
      ['hold', froms[0]],
      ['sdoc', froms[1]],
      ['ten', froms[2]],
    ] as const)
      assert.isTrue(
        notes.some(note => note.startsWith(`${words(`facts.${fact}.note`)} (${from})`)),
        fact,
      );
  });

  it('the learner can set marks in the notebook by keyboard, and the notebook reports each mark', async () => {
    const {talk, notebooks} = await showTalk(best.slice(0, 2));
    await unfold(talk);
    await tabTo(e => e instanceof HTMLSelectElement && e.name === 'hold');
    await sendKeys({press: 'ArrowDown'});
    await sendKeys({press: 'ArrowDown'});
    await waitForTalk(talk);
    assert.deepEqual(notebooks.at(-1), {ties: {hold: 'documents'}, inferred: []});
    talk.notebook = {ties: {hold: 'documents'}, inferred: []};
    await tabTo(e => e instanceof HTMLInputElement && e.value === 'control');
    await sendKeys({press: 'Space'});
    assert.deepEqual(notebooks.at(-1), {ties: {hold: 'documents'}, inferred: ['control']});
  });

  it('the notebook restores its marks, and a replay of the interview deletes them', async () => {
    const {talk, notebooks} = await showTalk(best.slice(0, 2));
    talk.notebook = {ties: {kin: 'child'}, inferred: ['control']};
    await waitForTalk(talk);
    const chosen = allOf(talk, HTMLSelectElement).map(({name, value}) => [name, value]);
    assert.deepEqual(
      chosen.filter(([, value]) => value !== ''),
      [['kin', 'child']],
    );
    assert.deepEqual(
      allOf(talk, HTMLInputElement, ':checked').map(i => i.value),
      ['control'],
    );
    const again = await showTalk(best);
    await click(again.talk, 'Play the talk again');
    assert.deepEqual(again.notebooks, [{ties: {}, inferred: []}]);
    assert.deepEqual(notebooks, []);
  });
});
