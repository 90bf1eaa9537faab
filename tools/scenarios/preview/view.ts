import {html, type TemplateResult} from 'lit';
import {runTexts} from '../../../src/scenario/model/run-texts.ts';
import type {Scenario, InterviewShown} from '../../../src/scenario/model/scenario.ts';
import {prose} from '../../../src/text/prose.ts';
import {playRun, type PlayedRun} from './run.ts';
import type {BenchTalk} from './talk.ts';

/** A fixed seed for the names that a scenario draws. So the author bench always shows the same names. */
const seed = 'author';

/** A run through a scenario, with its texts. */
export interface RunView {
  readonly id: string;
  readonly scenario: Scenario;
  readonly shown: InterviewShown;
  readonly run: PlayedRun;
  /** Returns a text of this run, as HTML. */
  readonly words: (key: string) => string;
  /**
   * Returns the key of the text that this run shows in place of the given key. The two keys differ if the variant has
   * its own text.
   */
  readonly keyOf: (key: string) => string;
  /** Returns the place of a text in the file, given the key from `keyOf`. */
  readonly placeOf: (key: string) => string;
}

/** Plays a run through a scenario and prepares its texts. */
export function viewOf(
  {scenario, shown, texts}: Extract<BenchTalk, {kind: 'talk'}>,
  words: readonly string[],
): RunView {
  const run = playRun(scenario, words);
  return {
    id: scenario.id,
    scenario,
    shown,
    run,
    words: runTexts(shown, key => texts[key]?.html ?? '', run.variant, seed),
    keyOf: runTexts(shown, key => key, run.variant, seed),
    placeOf: key => texts[key]?.at ?? '',
  };
}

/** Renders a text, with its key and its place in the author's file below. */
export function textWithPlace({words, keyOf, placeOf}: RunView, key: string): TemplateResult {
  const own = keyOf(key);
  return html`<div class="text">
    <div class="prose">${prose(words(key))}</div>
    <p class="key"><code>${own}</code> <span>${placeOf(own)}</span></p>
  </div>`;
}
