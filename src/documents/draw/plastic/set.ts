import type {Painters} from '../scene.ts';
import {engravedPortrait} from './engraved-face.ts';
import {card, plasticPage} from './plastic.ts';
import {strip} from './strip.ts';

/** The painters of the plastic data page and of cards. */
export const painters: Painters = {
  things: {plastic: plasticPage, card, 'engraved-portrait': engravedPortrait, strip},
  looks: {},
};
