import type {Painters} from '../scene.ts';
import {engravedPortrait} from './engraved-face.ts';
import {card, plasticPage} from './plastic.ts';
import {strip} from './strip.ts';

/** The data page of the plastic series, and the cards. */
export const painters: Painters = {
  things: {plastic: plasticPage, card, 'engraved-portrait': engravedPortrait, strip},
  looks: {},
};
