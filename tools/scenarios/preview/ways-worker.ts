import type {Scenario} from '../../../src/scenario/model/scenario.ts';
import {shortestWays} from './ways.ts';

/** What the page asks of the web worker that searches for the shortest walks. */
export interface WaysAsked {
  readonly scenario: Scenario;
  readonly variant: string;
}

addEventListener('message', ({data}: MessageEvent<WaysAsked>) => {
  postMessage(shortestWays(data.scenario, data.variant));
});
