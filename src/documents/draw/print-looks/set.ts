import {looks} from '../looks/looks.ts';
import type {Painters} from '../scene.ts';
import {printLooks} from './look-print.ts';

/** What is printed or sewn otherwise. */
export const painters: Painters = {things: {looks}, looks: printLooks};
