import type {Painters} from '../scene.ts';
import {arms, dataWatermark, strands, sun} from './in-data-page.ts';
import {inkGrain} from './ink-grain.ts';
import {lamplight} from './lamplight.ts';
import {paperGrain} from './paper-grain.ts';

/** Painters of features that white light does not show. */
export const painters: Painters = {
  things: {
    lamplight,
    'paper-grain': paperGrain,
    'ink-grain': inkGrain,
    watermark: dataWatermark,
    fibres: strands,
    arms,
    sun,
  },
  looks: {},
};
