import type {DeskLearner} from './desk-world.ts';

/**
 * Waits for the choices of an interview. If the reply before them fills the screen, calls `pass` to go on from the
 * reply.
 */
export async function toDecision(
  {course}: Pick<DeskLearner, 'course'>,
  pass = () => course.locator('interview-room .go-on').click(),
): Promise<void> {
  const goOn = course.locator('interview-room .go-on');
  await course.locator('interview-choices').or(goOn).first().waitFor();
  if (await goOn.isVisible()) await pass();
}
