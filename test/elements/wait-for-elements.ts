import type {ShellWorld} from './shell-world.ts';

/**
 * Waits until all elements of the course have rendered. Waits for three frames, because an element that has rendered
 * can make other elements render. Skips elements that do not render, such as the thousands of shapes in a drawing.
 */
export async function waitForElements({findAll}: Pick<ShellWorld, 'findAll'>): Promise<void> {
  for (let i = 0; i < 3; i++) {
    await new Promise(resolve => requestAnimationFrame(resolve));
    await Promise.all(findAll('*').flatMap(e => ('updateComplete' in e ? [e.updateComplete] : [])));
  }
}
