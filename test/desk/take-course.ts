import type {Desk} from '../../src/desk/server/start-desk.ts';
import {answerAt, commitOf} from './commits.ts';
import {launch, signIn, type DeskClient} from './desk-client.ts';

/**
 * Signs a learner in and passes the test course with four interactions: a right one, a wrong one, one with
 * partial points, and one for a question that no longer exists.
 */
export async function takeCourse(desk: Desk, name: string): Promise<{id: string; client: DeskClient}> {
  const client = await signIn(desk, name);
  const session = await launch(client);
  await client.json(
    '/play/commit',
    commitOf(
      session.launch,
      1,
      {
        completion: 'completed',
        success: 'passed',
        score: {raw: '85', min: '0', max: '100', scaled: ''},
        session: '0001:12:00.00',
        suspendData: 'saved-work',
        objectives: [
          {
            id: 'fraud.mrz',
            completion: 'completed',
            success: 'unknown',
            progress: '',
            score: {raw: '85', min: '0', max: '100', scaled: ''},
            description: '',
          },
        ],
      },
      [
        answerAt(0),
        answerAt(1, {response: 'b', result: 'wrong', id: 'fraud.filler.t2'}),
        answerAt(2, {
          id: 'fraud.digit.t1',
          type: 'numeric',
          response: '-3',
          correct: ['7'],
          result: '0.6667',
          weighting: '3',
        }),
        answerAt(3, {
          id: 'gone.question.t1',
          response: 'c',
          correct: ['a', 'd'],
          result: 'neutral',
          objectives: ['gone.part'],
        }),
      ],
    ),
  );
  return {id: session.learnerId, client};
}
