import {plainSpecimen} from './plain-specimen.ts';
import type {Box} from '../../../src/documents/model/box.ts';
import type {Page, Specimen} from '../../../src/documents/model/specimen.ts';
import type {Light} from '../../../src/documents/model/terms.ts';
import {book} from '../../../src/documents/draw/book/set.ts';
import {drawPage, paintPage} from '../../../src/documents/draw/page.ts';
import {sceneOf} from '../../../src/documents/draw/scene.ts';
import type {Shape} from '../../../src/documents/draw/shape.ts';

/** A genuine book without stamps. */
export const whole: Specimen = {...plainSpecimen(), stamps: []};

/** A box for a place that the page lacks. Every comparison with one of its numbers is false. */
export const placeless: Box = {x: NaN, y: NaN, width: NaN, height: NaN};

/** Returns what the painters need to draw a page of a document in one light, at one tilt. */
export const viewOf = (specimen: Specimen, page: Page, light: Light, tilt = 0) =>
  sceneOf({specimen, page, light, tilt, name: 'test'}, book);

/** Returns the whole drawing of one page, including what the light shows on top of the print. */
export const drawnPage = (specimen: Specimen, page: Page, light: Light, tilt = 0): Shape =>
  drawPage({specimen, page, light, tilt, name: 'test'}, book);

/** Returns every shape in the drawing of one page, including nested shapes. */
export const shapesOn = (
  page: Page,
  {specimen = whole, light = 'white'}: {specimen?: Specimen; light?: Light} = {},
) => everyOf(paintPage(viewOf(specimen, page, light)));

/** Returns shapes with all nested shapes. */
export const everyOf = (shapes: readonly (Shape | string)[]): readonly Shape[] =>
  shapes.flatMap(one => (typeof one === 'string' ? [] : [one, ...everyOf(one.children)]));

/** Returns the texts among shapes. */
export const textsOf = (shapes: readonly Shape[]): readonly string[] =>
  shapes
    .filter(({tag}) => tag === 'text')
    .map(({children}) => children.filter(one => typeof one === 'string').join(''));
