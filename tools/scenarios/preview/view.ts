import {html, type TemplateResult} from 'lit';
import {runWords} from '../../../src/scenario/model/run-words.ts';
import type {Scenario, Shown} from '../../../src/scenario/model/scenario.ts';
import {prose} from '../../../src/text/prose.ts';
import {played, type Played} from './run.ts';
import type {BenchTalk} from './talk.ts';

/** Names are drawn as for one and the same learner, so that a text looks the same whenever it is read here. */
const seed = 'author';

/** A run through a talk, with its texts. */
export interface View {
  readonly id: string;
  readonly scenario: Scenario;
  readonly shown: Shown;
  readonly run: Played;
  /** A text as this run tells it, as HTML. */
  readonly words: (key: string) => string;
  /** The key under which this run finds a text: a variant may have one of its own. */
  readonly keyOf: (key: string) => string;
  /** Where a text stands, by the key under which this run finds it. */
  readonly placeOf: (key: string) => string;
}

/** Plays a run through a talk and keeps its texts ready. */
export function viewOf(
  {scenario, shown, texts}: Extract<BenchTalk, {kind: 'talk'}>,
  words: readonly string[],
): View {
  const run = played(scenario, words);
  return {
    id: scenario.id,
    scenario,
    shown,
    run,
    words: runWords(shown, key => texts[key]?.html ?? '', run.variant, seed),
    keyOf: runWords(shown, key => key, run.variant, seed),
    placeOf: key => texts[key]?.at ?? '',
  };
}

/** A text, with its key and its place in the author's file beneath. */
export function textWithPlace({words, keyOf, placeOf}: View, key: string): TemplateResult {
  const own = keyOf(key);
  return html`<div class="text">
    <div class="prose">${prose(words(key))}</div>
    <p class="key"><code>${own}</code> <span>${placeOf(own)}</span></p>
  </div>`;
}
