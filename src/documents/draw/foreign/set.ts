import type {Painters} from '../scene.ts';
import {atlantaraPage, otherPage} from './foreign-page.ts';

/** The painters of data pages of States other than Utopia. */
export const painters: Painters = {
  things: {other: otherPage, atlantara: atlantaraPage},
  looks: {},
};
