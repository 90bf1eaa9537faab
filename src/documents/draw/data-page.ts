import {paperPage} from './paper-page.ts';
import type {Painter} from './scene.ts';

/** The data page of a book. */
export const dataPage: Painter = scene => paperPage(scene);
