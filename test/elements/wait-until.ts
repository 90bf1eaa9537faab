import {aTimeout} from '@open-wc/testing';

/**
 * Resolves when the condition holds. The function has no time limit, so a test on a slow machine only takes longer.
 * If the condition never holds, the test runner stops the test at its own limit. The log of the page then contains
 * `message`.
 */
export async function waitUntil(condition: () => unknown, message = ''): Promise<void> {
  const warning = setTimeout(() => {
    console.error(`still waiting: ${message || condition.toString()}`);
  }, 20_000);
  try {
    while (!(await condition())) await aTimeout(20);
  } finally {
    clearTimeout(warning);
  }
}
