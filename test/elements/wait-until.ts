import {aTimeout} from '@open-wc/testing';

/**
 * Resolves when the condition holds. It has no time limit of its own, so that a slow machine only takes longer;
 * a test whose condition never holds ends at the limit of its runner, and the page's log then has `message`.
 */
export async function waitUntil(condition: () => unknown, message = ''): Promise<void> {
  const isLate = setTimeout(() => {
    console.error(`still waiting: ${message || condition.toString()}`);
  }, 20_000);
  try {
    while (!(await condition())) await aTimeout(20);
  } finally {
    clearTimeout(isLate);
  }
}
