import {shape} from '../../src/documents/draw/shape.ts';
import {DocumentDrawing, FaceDrawing} from '../../src/documents/view/drawn.element.ts';

/**
 * Draws each document and each face as one rectangle. Use it in a file or a `describe` block with tests that do not
 * look at the drawing. The thousands of shapes of a document take longer than the rest of most tests.
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
