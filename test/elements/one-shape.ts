import {shape} from '../../src/documents/draw/shape.ts';
import {DocumentDrawing, FaceDrawing} from '../../src/documents/view/drawn.element.ts';

/**
 * Draws each document and each face as one rectangle in the tests of a file or of a `describe` block, which do not look at
 * the drawing. A document has thousands of shapes, and to draw them takes longer than the rest of most of these tests.
 */
export function drawOneShape(): void {
  const prototypes = [DocumentDrawing.prototype, FaceDrawing.prototype];
  const draws = prototypes.map((prototype): unknown => Reflect.get(prototype, 'draw'));
  before(() => {
    for (const prototype of prototypes)
      Reflect.set(prototype, 'draw', () =>
        shape('svg', {}, [shape('rect', {width: 131, height: 102, fill: '#dde'})]),
      );
  });
  after(() => {
    for (const [n, prototype] of prototypes.entries()) Reflect.set(prototype, 'draw', draws[n]);
  });
}
