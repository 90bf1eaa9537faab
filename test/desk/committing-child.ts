import {openDatabase} from '../../src/desk/server/database.ts';
import {createAttempts} from '../../src/desk/server/attempts.ts';
import {createLearners} from '../../src/desk/server/learners.ts';
import {prepareSchema} from '../../src/desk/server/schema.ts';
import {answerAt, commitOf} from './commits.ts';

/* Commits as fast as it can and says each commit that is on the disk, until it is killed. */

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
  // The number stands in every part, so that halves of two commits would show.
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
