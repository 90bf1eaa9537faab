import type {Painters} from '../scene.ts';
import {device} from './device.ts';
import {paperPage} from './paper-page.ts';

/** The data page of the paper series. */
export const painters: Painters = {
  things: {paper: paperPage, device},
  looks: {},
};
