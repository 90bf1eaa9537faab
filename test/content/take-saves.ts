import {mkdirSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {compileFolder, versionOf} from '../../src/compiler/course.ts';
import type {Course} from '../../src/compiler/compile.ts';
import type {ModuleData, QuestionBlock} from '../../src/content/course.ts';
import {optionsOf} from '../../src/record/names.ts';
import {questionsOf} from '../../src/record/questions.ts';
import type {Response} from '../../src/score/response.ts';
import type {Store} from '../../src/session/store.ts';
import {StrictScorm12} from '../doubles/strict-scorm12.ts';
import {openCompiled} from './open-compiled.ts';
import {museum, root} from './museum.ts';
import {best} from './restaurant-talks.ts';

/*
 * Takes saves of the course as it stands, from the LMS's side, for the museum: `node --import tsx
 * test/content/take-saves.ts`. Done once for each release; docs/releases.md says when.
 */

/** A response that is not empty, since what has to come back is what was given, right or wrong; a talk goes to its end. */
function responseTo(question: QuestionBlock, data: ModuleData): Response {
  if (question.id === 'restaurant-by-the-sea') return best;
  const options = [...optionsOf(question.id, data).keys()];
  return options.length === 0 ? ['7'] : options.slice(0, Math.min(2, question.cap));
}

/** What a learner does, up to a point where the course is closed. */
type Visit = (store: Store, course: Course) => Promise<void>;

async function readAndAnswer(store: Store, {index}: Course, share: number): Promise<void> {
  for (const module of index.modules) {
    const data = await store.openModule(module.id);
    const parts = data.parts.slice(0, Math.ceil(data.parts.length * share));
    for (const part of parts) {
      if (part.kind === 'lesson')
        for (const section of part.sections)
          store.dispatch({kind: 'seen', module: module.id, section: `${part.id}/${section.id}`});
      for (const q of questionsOf(part)) {
        const response = responseTo(q, data);
        const judged = await store.answer(module.id, q.id, response);
        if (judged.score.kind === 'incomplete') store.draft(module.id, q.id, response);
      }
    }
  }
}

const visits: Readonly<Record<string, Visit>> = {
  begun: async (store, course) => {
    const [first] = course.index.modules;
    if (!first) throw new Error('the course has no module');
    const data = await store.openModule(first.id);
    const {id, parts} = data;
    const [part] = parts;
    const question = parts.flatMap(questionsOf)[0];
    if (part?.kind !== 'lesson' || !question) throw new Error(`"${id}" begins with no lesson`);
    const section = `${part.id}/${part.sections[0]?.id ?? ''}`;
    store.dispatch({kind: 'seen', module: id, section});
    store.dispatch({kind: 'went', place: `${id}/${section}`});
    store.dispatch({kind: 'spoke', language: 'mn'});
    store.draft(id, question.id, responseTo(question, data));
  },
  midway: (store, course) => readAndAnswer(store, course, 0.5),
  whole: (store, course) => readAndAnswer(store, course, 1),
};

/** What the LMS keeps of a visit, and the record of the course at its end. */
async function take(course: Course, visit: Visit) {
  const lms = new StrictScorm12();
  const store = await openCompiled(course, lms);
  await visit(store, course);
  store.close();
  const api = lms.launch()();
  api?.LMSInitialize('');
  const saved = api?.LMSGetValue('cmi.suspend_data');
  if (typeof saved !== 'string') throw new Error('the LMS kept nothing');
  return {saved, record: store.record};
}

const {course} = compileFolder(root);
if (!course) throw new Error('the course has faults: npm run build tells them');
const folder = `${fileURLToPath(museum)}/${versionOf(root)}`;
mkdirSync(folder, {recursive: true});
for (const [name, visit] of Object.entries(visits)) {
  const {saved, record} = await take(course, visit);
  writeFileSync(`${folder}/${name}.txt`, `${saved}\n`);
  writeFileSync(`${folder}/${name}.json`, `${JSON.stringify(record, undefined, 2)}\n`);
  console.log(`${name}: ${saved.length} characters`);
}
