import {looks} from '../looks/looks.ts';
import type {Painters} from '../scene.ts';
import {surfaceLooks} from './look-surface.ts';

/** The set of painters for looks that concern the surface. */
export const painters: Painters = {things: {looks}, looks: surfaceLooks};
