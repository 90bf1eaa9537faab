import type {Painters} from '../scene.ts';
import {arms, dataWatermark, strands, sun, tide} from './in-data-page.ts';
import {inkGrain} from './ink-grain.ts';
import {lamplight} from './lamplight.ts';
import {paperGrain} from './paper-grain.ts';

/**
 * The painters of UV, oblique and transmitted light. `lamplight.ts` draws the UV light over the whole page. The other painters draw
 * features of a data page that are invisible in white light. Painters in other folders read `scene.light` for
 * their colours.
 */
export const painters: Painters = {
  things: {
    lamplight,
    'paper-grain': paperGrain,
    'ink-grain': inkGrain,
    watermark: dataWatermark,
    fibres: strands,
    arms,
    sun,
    tide,
  },
  looks: {},
};
