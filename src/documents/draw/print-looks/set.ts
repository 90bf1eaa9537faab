import {looks} from '../looks/looks.ts';
import type {Painters} from '../scene.ts';
import {printLooks} from './look-print.ts';

/** The set of painters for looks that concern print or stitching. */
export const painters: Painters = {things: {looks}, looks: printLooks};
