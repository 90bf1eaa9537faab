import {sendKeys} from '@web/test-runner-commands';
import type {Score} from '../../../src/score/score.ts';
import type {Finding} from '../../../src/documents/model/examination.ts';
import {isPlaceOffPage, nameable} from '../../../src/documents/view/pointing.ts';
import {isLight} from '../../../src/documents/bench/reported-anomalies.ts';
import {pagesOf} from '../../../src/documents/model/pages.ts';
import {splitExamination, specimenOf} from '../../../src/documents/authoring/split.ts';
import type {Specimen} from '../../../src/documents/model/specimen.ts';
import type {ExaminationSource} from '../../../src/documents/schema/fields.ts';
import {focused} from '../../../src/ui/focused.ts';
import {openShell} from '../shell-world.ts';
import {fullMarks} from './full-marks.ts';
import {waitUntil} from '../wait-until.ts';

/** Maximum number of key presses per step. A patient officer would not try more. */
const patience = 90;

/** Presses a key until a matching element has the focus. Throws after too many presses. */
async function until(what: string, isThere: (at: Element) => boolean, key = 'Tab'): Promise<void> {
  for (let pressed = 0; pressed < patience; pressed++) {
    const at = focused();
    if (at && isThere(at)) return;
    await sendKeys({press: key});
  }
  throw new Error(`"${key}" never comes to ${what}`);
}

const goTo = (selector: string, key = 'Tab') => until(selector, at => at.matches(selector), key);

const valueOf = (at: Element): string =>
  at instanceof HTMLInputElement || at instanceof HTMLSelectElement ? at.value : '';

/** Chooses an option of a native list or a radio button. */
async function choose(group: string, word: string, key = 'Tab'): Promise<void> {
  await goTo(`[name="${group}"]`, key);
  const at = focused();
  if (at?.localName === 'input' && valueOf(at) === word) return sendKeys({press: 'Space'});
  const isBefore =
    at instanceof HTMLSelectElement &&
    [...at.options].findIndex(({value}) => value === word) < at.selectedIndex;
  await until(
    word,
    own => own.matches(`[name="${group}"]`) && valueOf(own) === word,
    isBefore ? 'ArrowUp' : 'ArrowDown',
  );
}

async function press(selector: string, key = 'Tab'): Promise<void> {
  await goTo(selector, key);
  await sendKeys({press: 'Enter'});
}

/**
 * Turns to a page. The focus must be below the lights, because this function moves it backwards with
 * Shift+Tab to the list of pages.
 */
async function turnTo(page: string): Promise<void> {
  await goTo('.pages select', 'Shift+Tab');
  const at = focused();
  const pages = at instanceof HTMLSelectElement ? [...at.options].map(({value}) => value) : [];
  const isBefore = pages.indexOf(page) < pages.indexOf(at ? valueOf(at) : '');
  await until(page, own => valueOf(own) === page, isBefore ? 'ArrowUp' : 'ArrowDown');
}

/** Name of the panel with the results of each tool: the reader, the record lists and the comparison of faces. */
const panels: Readonly<Record<string, string>> = {reader: 'reading', records: 'reading', face: 'person'};

async function mark({place, reason, tool}: Finding, specimen: Specimen): Promise<void> {
  const page = pagesOf(specimen).find(
    own => isPlaceOffPage(place) || nameable(specimen, own).includes(place),
  );
  await turnTo(page ?? 'data');
  if (isLight(tool)) await choose('light', tool, 'Shift+Tab');
  const panel = panels[tool];
  if (panel !== undefined) {
    await press('#tools');
    await press(`button[data-mode="${panel}"]`);
    await until(`what ${panel} shows`, at => !at.matches('button'));
    await sendKeys({press: 'Escape'});
  }
  await press('#marks', panel === undefined ? 'Tab' : 'Shift+Tab');
  await press('button[data-mode="marking"]');
  await choose('place', place);
  await choose('reason', reason);
  if (!isLight(tool)) await choose('tool', tool);
  await press('form .primary');
}

/**
 * Solves one document of the course with real key presses only, from its page to the recorded score. Resolves
 * to the score.
 */
export async function solveByKeyboard(source: ExaminationSource): Promise<Score | undefined> {
  const {store, findAll} = await openShell(`#/document-fraud/${source.id}`);
  await waitUntil(
    () => findAll('bench-stage').length > 0 && findAll('svg[viewBox]').length > 0,
    `no bench of ${source.id}`,
  );
  const {findings, ...decided} = fullMarks(splitExamination(source).rubric);
  await goTo('#tools');
  for (const finding of findings) await mark(finding, specimenOf(source));
  await press('#decision', 'Shift+Tab');
  for (const [group, word] of Object.entries(decided)) await choose(group, word);
  await press('[data-rel=next]');
  const score = () => store.answers.of('document-fraud', source.id)?.score;
  await waitUntil(() => score()?.kind === 'scored', `${source.id} is not judged`);
  return score();
}
