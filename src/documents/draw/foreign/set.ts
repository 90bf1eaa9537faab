import type {Painters} from '../scene.ts';
import {atlantaraPage} from './foreign-page.ts';

/** The painter of the data page of a State that does not exist. */
export const painters: Painters = {
  things: {atlantara: atlantaraPage},
  looks: {},
};
