import type {ShellWorld} from './shell-world.ts';

/**
 * Waits until all elements of the course have rendered. It takes three frames, because an element that has rendered can
 * make others render. A drawing has thousands of shapes, so the wait leaves out what does not render.
 */
export async function settled({findAll}: Pick<ShellWorld, 'findAll'>): Promise<void> {
  for (let i = 0; i < 3; i++) {
    await new Promise(resolve => requestAnimationFrame(resolve));
    await Promise.all(findAll('*').flatMap(e => ('updateComplete' in e ? [e.updateComplete] : [])));
  }
}
