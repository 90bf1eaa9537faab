import {entries, machineLines} from './print.ts';
import type {Painter} from './scene.ts';
import {sheet} from './sheet.ts';

/** To be drawn. */
export const dataPage: Painter = scene => [...sheet(scene, 3.18), ...entries(scene), ...machineLines(scene)];
