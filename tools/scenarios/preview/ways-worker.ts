import type {Scenario} from '../../../src/scenario/model/scenario.ts';
import {shortestWays} from './ways.ts';

/** The request to the worker. */
export interface WaysAsked {
  readonly scenario: Scenario;
  readonly variant: string;
}

addEventListener('message', ({data}: MessageEvent<WaysAsked>) => {
  postMessage(shortestWays(data.scenario, data.variant));
});
