import {html, nothing} from 'lit';
import {counts} from '../../content/course.ts';
import type {OpenPaper, Store} from '../../session/store.ts';
import {prose} from '../../text/prose.ts';
import type {Texts} from '../../text/texts.ts';
import {partAddress} from '../place.ts';
import type {TestStanding} from './conditions.ts';
import type {HandedIn} from './handed-in.ts';
import {nameOfTest} from './missing.ts';

/** What the lists of tests on the results page need. */
interface Sheet {
  readonly texts: Texts;
  readonly store: Store;
  /** The tests whose banks are loaded, by module. */
  readonly loadedTests: Readonly<Record<string, OpenPaper>>;
}

/** Renders a row for each test that the learner has handed in: its name, which leads to its result, and its score. */
export function handedInList(handed: readonly HandedIn[], tests: readonly TestStanding[], sheet: Sheet) {
  const {texts} = sheet;
  const rows = handed.map(({module, part, right, all}) => {
    const test = tests.find(one => one.module === module && one.part === part);
    return html`<li class=${test && !test.isReached ? 'is-open' : ''}>
      <a href=${partAddress(module, part, 'result')}
        >${prose(test ? nameOfTest(test, texts) : texts.title(`${module}.${part}.title`))}</a
      >
      <span class="count">${texts.t('paper.result', {right, all})}</span>
      ${test ? hint(test, sheet) : nothing}
    </li>`;
  });
  return list(texts.t('results.handedIn'), '', rows);
}

/**
 * Renders the tests that have no result to open. If the learner must pass only some tests, these tests have a list of
 * their own.
 */
export function testLists(tests: readonly TestStanding[], handed: readonly HandedIn[], sheet: Sheet) {
  const {texts} = sheet;
  const note = tests.length > 0 ? texts.t('results.bestNote') : '';
  const left = tests.filter(
    ({module, part}) => !handed.some(one => one.module === module && one.part === part),
  );
  const askedTests = tests.filter(({isAsked}) => isAsked);
  // If all tests are required, or none are, the page has one list of all tests.
  if (askedTests.length === 0 || askedTests.length === tests.length)
    return list(texts.t('results.tests'), note, inOrder(left, sheet));
  const needed = left.filter(({isAsked}) => isAsked).map(test => row(test, sheet));
  const others = left.filter(({isAsked}) => !isAsked);
  return html`${list(texts.t('results.needed'), note, needed)}
  ${list(texts.t('results.forYourself'), texts.t('results.forYourselfText'), inOrder(others, sheet))}`;
}

/** Renders a heading and a list below it, or nothing if the list is empty. */
function list(heading: string, note: string, lines: readonly unknown[]) {
  if (lines.length === 0) return nothing;
  return html`<section>
    <h2>${heading}</h2>
    ${note === '' ? nothing : html`<p class="quiet">${note}</p>`}
    <ul class="standings">
      ${lines}
    </ul>
  </section>`;
}

/**
 * Returns a line for each test in `left`, and for each module with questions but without a test. If the learner has
 * not tried two or more tests, these tests are folded into a last line.
 */
function inOrder(left: readonly TestStanding[], sheet: Sheet) {
  const {texts, store, loadedTests} = sheet;
  const untried = left.filter(({module, best}) => best === undefined && !loadedTests[module]?.view.begun);
  const isFolded = untried.length > 1;
  const lines = store.course.modules.flatMap(({id, parts}) => {
    const test = left.find(({module}) => module === id);
    if (test) return isFolded && untried.includes(test) ? [] : [row(test, sheet)];
    const {earned, possible} = store.summary(id);
    const hasOnlyQuestions = possible > 0 && !parts.some(({role}) => counts(role));
    if (!hasOnlyQuestions) return [];
    return [
      html`<li>
        <span>${prose(texts.title(`${id}.title`))}</span>
        <span class="count">${texts.t('results.points', {earned, possible})}</span>
        <span class="hint">${texts.t('results.questions')}</span>
      </li>`,
    ];
  });
  return isFolded ? [...lines, folded(untried, texts)] : lines;
}

const folded = (tests: readonly TestStanding[], texts: Texts) =>
  html`<li class="folded">
    <details>
      <summary class="module"><span>${texts.t('results.untried', {count: tests.length})}</span></summary>
      <ul class="standings">
        ${tests.map(test => html`<li>${link(test, texts)}</li>`)}
      </ul>
    </details>
  </li>`;

const link = (test: TestStanding, texts: Texts) =>
  html`<a href=${partAddress(test.module, test.part)}>${prose(nameOfTest(test, texts))}</a>`;

function row(test: TestStanding, sheet: Sheet) {
  const {texts} = sheet;
  const {best, isReached} = test;
  return html`<li class=${best !== undefined && !isReached ? 'is-open' : ''}>
    ${link(test, texts)}
    <span class="count">${best === undefined ? nothing : texts.t('results.best', {percent: best})}</span>
    ${hint(test, sheet)}
  </li>`;
}

/** Renders a note on a test: whether it is passed, the number of tries and, after several tries, the best result. */
function hint({module, best, isReached}: TestStanding, {texts, store, loadedTests}: Sheet) {
  const view = loadedTests[module]?.view;
  const tries = view ? view.begun - (view.handedIn ? 0 : 1) : 0;
  const facts = [
    ...(best !== undefined && tries > 1 && view?.handedIn
      ? [texts.t('results.bestOf', {percent: best})]
      : []),
    best === undefined
      ? texts.t(view?.begun ? 'results.open' : 'results.notTried')
      : texts.t(isReached ? 'results.passed' : 'results.notPassed', {mark: store.passMark}),
    ...(tries > 0 ? [texts.t('results.tries', {count: tries})] : []),
    ...(tries > 0 && view?.handedIn === false ? [texts.t('results.open')] : []),
  ];
  return html`<span class="hint ${isReached ? 'is-passed' : ''}">${facts.join(' · ')}</span>`;
}
