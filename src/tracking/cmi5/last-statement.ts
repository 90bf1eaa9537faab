import {listOf, verbs} from './statements.ts';
import {parseObject, type Lrs, type LrsResponse} from './xapi.ts';

/** An xAPI activity of one learner in one registration. */
export type ActivityPlace = Readonly<Record<'agent' | 'registration' | 'activityId', string>>;

/**
 * Asks the LRS for the latest statement with a verb about an xAPI activity. `last` is undefined if there is no such
 * statement, or if the LRS does not answer. `reply` tells these two cases apart.
 */
export async function lastStatement(
  lrs: Lrs,
  {agent, registration, activityId: activity}: ActivityPlace,
  verb: string,
): Promise<{readonly reply: LrsResponse; readonly last: unknown}> {
  const query = {agent, verb: verbs + verb, activity, registration, limit: '1'};
  const reply = await lrs.send('GET', 'statements', query);
  return {reply, last: listOf(parseObject(reply.text)?.['statements'])[0]};
}
