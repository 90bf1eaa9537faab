import {assert, fixture, html} from '@open-wc/testing';
import {emulateMedia, sendKeys, setViewport} from '@web/test-runner-commands';
import {best} from '../../../test/scenario/talks.ts';
import {everyFeature} from '../../../test/scenario/every-feature.ts';
import {isAccessibleIn} from '../../../test/elements/has-contrast.ts';
import {pageStyles} from '../../../test/elements/page-styles.ts';
import type {Scenario} from '../../../src/scenario/model/scenario.ts';
import './author-bench.element.ts';
import type {AuthorBench, BenchEvent} from './author-bench.element.ts';
import type {Point} from './run.ts';
import type {PasteResult} from './saved.ts';
import type {BenchTalk} from './talk.ts';
import type {Ways} from './ways.ts';
import {benchTexts as said} from './bench-texts.ts';

const {id} = everyFeature.shown;
const other = 'two-company-names';
const {keys, words: wordsOfTalk, shown} = everyFeature;
const rubric: Scenario = {...everyFeature.rubric, variants: []};
const talk = (scenario: Scenario): BenchTalk => ({
  ...{kind: 'talk', scenario, shown},
  texts: Object.fromEntries(
    keys.map(key => [key, {html: wordsOfTalk(key), at: `scenarios/${id}.yaml:1:1`}]),
  ),
});

/** The beginning of the scenario. A check of the whole scenario would take longer than ten seconds. */
const small: Scenario = {
  ...rubric,
  decisions: rubric.decisions.slice(0, 2).map(d => ({...d, asks: true})),
  questions: rubric.questions.slice(0, 1),
  facts: rubric.facts.slice(3, 7),
  tasks: rubric.tasks.slice(0, 1),
  endings: rubric.endings.slice(-2),
  aftermath: [],
  events: [],
};
const ways: Ways = {'in-the-wrong-eyes': best.slice(0, 2)};

/** Renders the author bench. Records each point of the interview to which the author asks to go. */
async function showBench(words: readonly string[], pasted: PasteResult = {kind: 'runs', runs: [{id: other, words: []}]}, scenario = rubric) {
  await pageStyles;
  const points: Point[] = [];
  const bench = await fixture<AuthorBench>(
    html`<author-bench
      .ids=${[id, other]}
      .talk=${talk(scenario)}
      .point=${{id, words}}
      .findWays=${() => Promise.resolve(ways)}
      .readPasted=${() => Promise.resolve(pasted)}
      @bench-went=${({point}: BenchEvent) => points.push(point)}
    ></author-bench>`,
  );
  const all = (selector: string): readonly HTMLElement[] => [
    ...(bench.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
  ];
  const button = (words_: string, within = ''): HTMLElement => {
    const found = all(`${within} button`).find(b => (b.ariaLabel ?? b.textContent.trim()) === words_);
    if (!found) throw new Error(`there is no button "${words_}"`);
    return found;
  };
  return {bench, points, all, button};
}

const unfold = (all: (selector: string) => readonly Element[]) => {
  for (const details of all('details')) details.setAttribute('open', '');
};

const runs: Readonly<Record<string, readonly string[]>> = {
  'nothing was chosen': [],
  'a grave error waits': ['secure-accuse'],
  'the talk is over': best.slice(0, 2),
  'a choice is gone': [...best.slice(0, 1), 'tell-gone'],
};

describe('the author bench', () => {
  beforeEach(() => emulateMedia({reducedMotion: 'reduce'}));
  afterEach(async () => {
    await setViewport({width: 714, height: 666});
    await emulateMedia({colorScheme: 'light', reducedMotion: 'no-preference'});
  });

  for (const [state, words] of Object.entries(runs))
    it(`the author bench is accessible when ${state}, in light and in dark, and needs no horizontal scrolling`, async () => {
      await setViewport({width: 320, height: 640});
      const {bench, all} = await showBench(words, undefined, small);
      const message = `scenarios/${id}.yaml:37:5  a dead end: nothing can be chosen at "tell"  (ways)`;
      bench.looseEnds = [{place: 'tell', message, way: best.slice(0, 1)}];
      await bench.updateComplete;
      unfold(all);
      assert.isAtMost(document.documentElement.scrollWidth, 320);
      await isAccessibleIn('light', bench);
      await emulateMedia({colorScheme: 'dark', reducedMotion: 'reduce'});
      await isAccessibleIn('dark', bench);
    });

  it('the author makes a choice on the author bench by keyboard alone, and the focus stays at the list of choices', async () => {
    const {bench, points, button} = await showBench(best.slice(0, 1));
    button(`${said.choose} tell-rights`).focus();
    await sendKeys({press: 'Enter'});
    assert.deepEqual(points, [{id, words: best.slice(0, 2)}]);
    assert.strictEqual(bench.shadowRoot?.activeElement?.id, 'open');
  });

  it('the author bench names a removed choice with its place, and continues from the last playable choice', async () => {
    const {all, points, button} = await showBench([...best.slice(0, 1), 'tell-gone', 'story-invite']);
    const text = all('[role=alert]')[0]?.textContent.replace(/\s+/g, ' ') ?? '';
    assert.include(text, `tell-gone (${said.choiceNumber} 2, ${said.at} tell) ${said.isGone}`);
    assert.include(text, 'tell-gone story-invite');
    button(`${said.choose} tell-rights`).click();
    assert.deepEqual(points, [{id, words: best.slice(0, 2)}]);
  });

  it('the author bench can go back to any choice, take the best path to a decision, and take the shortest walk to an ending', async () => {
    const {bench, points, button, all} = await showBench(best);
    button(`${said.backTo}: tell-rights`).click();
    unfold(all);
    button('probe', '[aria-labelledby=jump]').click();
    button(said.findWays).click();
    await new Promise(resolve => setTimeout(resolve));
    await bench.updateComplete;
    button('in-the-wrong-eyes', '[aria-labelledby=jump]').click();
    assert.deepEqual(
      points.map(({words}) => words),
      [best.slice(0, 2), best.slice(0, 4), best.slice(0, 2)],
    );
  });

  it('the author bench shows each text with its key and its place in the file', async () => {
    const {all} = await showBench([]);
    const places = all('.line .key').map(line => line.textContent.replace(/\s+/g, ' ').trim());
    assert.include(places, `opening scenarios/${id}.yaml:1:1`);
  });

  it('the map of the author bench marks the place of a loose end, shows the fault of the build, and leads to the place by keyboard', async () => {
    const {bench, points, all} = await showBench([]);
    const map = () => all('.map')[0]?.textContent.replace(/\s+/g, ' ') ?? '';
    assert.include(map(), said.exploring);
    const message = `scenarios/${id}.yaml:37:5  a dead end: nothing can be chosen at "probe"  (ways)`;
    const elsewhere = `scenarios/${id}.yaml:3:5  the best way earns 85 of 100 points  (ways)`;
    bench.looseEnds = [
      {place: 'probe', message, way: best.slice(0, 4)},
      {place: '', message: elsewhere},
    ];
    await bench.updateComplete;
    assert.include(map(), `${said.looseEnds} 2`);
    assert.include(map(), elsewhere.replace(/\s+/g, ' '));
    assert.deepEqual(
      all('.map .loose strong').map(place => place.textContent),
      ['probe'],
    );
    assert.include(all('.map .loose code')[0]?.textContent, message);
    all('.map .loose button')[0]?.focus();
    await sendKeys({press: 'Enter'});
    assert.deepEqual(points, [{id, words: best.slice(0, 4)}]);
    bench.looseEnds = [];
    await bench.updateComplete;
    assert.include(map(), said.noLooseEnds);
    assert.isEmpty(all('.map .loose'));
  });

  for (const [what, pasted, want] of [
    ['plays the one run of what was pasted', {kind: 'runs', runs: [{id: other, words: ['x']}]}, [{id: other, words: ['x']}]],
    ['says why what was pasted cannot be played', {kind: 'fault', message: said.isCode}, []],
  ] as const)
    it(what, async () => {
      const {bench, points, all, button} = await showBench([], pasted);
      button(said.play).click();
      await new Promise(resolve => setTimeout(resolve));
      await bench.updateComplete;
      assert.deepEqual<readonly Point[]>(points, want);
      const heard = all('[role=status]').map(line => line.textContent.trim());
      assert.strictEqual(heard.includes(said.isCode), pasted.kind === 'fault');
    });

  it('the author bench lets the author choose among several pasted runs', async () => {
    const {bench, points, button} = await showBench([], {
      kind: 'runs',
      runs: [
        {id, words: best},
        {id: other, words: []},
      ],
    });
    button(said.play).click();
    await new Promise(resolve => setTimeout(resolve));
    await bench.updateComplete;
    assert.deepEqual(points, []);
    button(other, '[aria-labelledby=replay]').click();
    assert.deepEqual(points, [{id: other, words: []}]);
  });
});
