import {openDatabase} from '../../../src/desk/storage/database.ts';
import {createAttempts} from '../../../src/desk/storage/attempts.ts';
import {createLearners} from '../../../src/desk/storage/learners.ts';
import {prepareSchema} from '../../../src/desk/storage/schema.ts';
import {answerAt, commitOf} from '../commits.ts';

/*
 * Child process that commits as fast as it can until it is killed. It prints the number of each commit that
 * is on the disk.
 */

const [, , file = ''] = process.argv;
const database = openDatabase(file);
prepareSchema(database, file, {key: 'tamga', model: 'scorm2004'}, () => undefined);
const learners = createLearners(database);
const attempts = createAttempts(database);
const learner = learners.byName('Killed') ?? learners.add('Killed', 'scrypt.none.none', 0);
if (!learner) throw new Error('no learner');
const {launch, answers} = attempts.launch(learner, undefined, 0);
process.stdout.write('open\n');

function commitNext(n: number): void {
  // The suspend data, the location and the interaction of a commit all contain the number of the commit. So a
  // mix of two commits would be visible.
  attempts.commit(
    learner?.id ?? '',
    commitOf(launch, n + 1, {suspendData: `${n}.`.padEnd(3000, 'x'), location: String(n)}, [
      answerAt(n, {id: `fraud.q${n}.t1`}),
    ]),
    n,
  );
  process.stdout.write(`${n}\n`);
  setImmediate(() => {
    commitNext(n + 1);
  });
}
commitNext(answers.length);
