import {html} from 'lit';
import type {DocumentBlock} from '../../content/course.ts';
import type {Scenario, InterviewShown} from '../../scenario/model/scenario.ts';
import {notebookStore} from './notebook-store.ts';
import {loadRubrics} from '../../load/course-data.ts';
import {documentScreen} from '../lesson/document/document-screen.ts';
import {withList} from '../../load/fetch-chunk.ts';
import {mirrorStore} from '../mirror/mirror-store.ts';
import {ownWordsReader} from '../own-words-reader.ts';
import {countryPack} from '../country/pack.ts';
import type {PartScreen} from '../page-context.ts';
import './interview-page.element.ts';

type SpecimenBlock = Extract<DocumentBlock, {kind: 'specimen'}>;

const isScenario = withList<Scenario>('decisions');
const isShown = withList<InterviewShown>('phases');

/**
 * Loads the rubric, texts and support lines of an interview, and renders it. Rejects when a file fails to
 * load, or when its data belong to another version of the course.
 */
export const screen: PartScreen = async ({texts, store, storage, country}, {module, part}, data) => {
  const found = data.parts.find(({id}) => id === part);
  if (found?.kind !== 'interview') throw new Error(`"${part}" is no interview of "${module}"`);
  const [rubrics, {lines}] = await Promise.all([
    loadRubrics(module),
    countryPack(country, texts),
    texts.need(part),
  ]);
  const {question} = found;
  const {shown} = question;
  const scenario = rubrics[question.id];
  if (!isScenario(scenario) || !isShown(shown))
    throw new Error(`the data of "${part}" are of another version`);
  store.dispatch({kind: 'went', place: `${module}/${part}`});
  return () =>
    html`<interview-page
      .texts=${texts}
      .store=${store}
      .module=${module}
      .question=${question}
      .shown=${shown}
      .scenario=${scenario}
      .keep=${notebookStore(storage, store.record.nonce, part)}
      .mirror=${mirrorStore(storage, store.record.nonce)}
      .drawPaper=${(block: SpecimenBlock, givenName: string) => documentScreen(part, block, texts, givenName)}
      .readOwnWords=${ownWordsReader(texts)}
      .country=${country}
      .lines=${lines}
    ></interview-page>`;
};
