import type {Scenario} from '../../../src/scenario/model/scenario.ts';
import {shortestWays} from './ways.ts';

/** A message from the page to the web worker, which searches for the shortest walks. */
export interface WaysRequest {
  readonly scenario: Scenario;
  readonly variant: string;
}

addEventListener('message', ({data}: MessageEvent<WaysRequest>) => {
  postMessage(shortestWays(data.scenario, data.variant));
});
