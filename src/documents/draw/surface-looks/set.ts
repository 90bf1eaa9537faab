import {looks} from '../looks/looks.ts';
import type {Painters} from '../scene.ts';
import {surfaceLooks} from './look-surface.ts';

/** What the surface of a place is like. */
export const painters: Painters = {things: {looks}, looks: surfaceLooks};
