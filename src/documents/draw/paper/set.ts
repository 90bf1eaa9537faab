import type {Painters} from '../scene.ts';
import {device} from './device.ts';
import {paperPage} from './paper-page.ts';

/** The painters of the paper data page. */
export const painters: Painters = {
  things: {paper: paperPage, device},
  looks: {},
};
