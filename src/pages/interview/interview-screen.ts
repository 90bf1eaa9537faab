import {html, type TemplateResult} from 'lit';
import type {SupportLine} from '../../content/country.ts';
import type {DocumentBlock} from '../../content/course.ts';
import {withGivenNames} from '../../documents/model/given-names.ts';
import type {Scenario, Shown} from '../../scenario/model/scenario.ts';
import type {Store} from '../../session/store.ts';
import type {PracticeStorage} from '../../device/local-store.ts';
import {notebookKeep} from './notebook-store.ts';
import type {Texts} from '../../text/texts.ts';
import {loadRubrics} from '../../load/course-data.ts';
import {documentScreen} from '../lesson/document/document-screen.ts';
import {isRecord} from '../../load/fetch-chunk.ts';

/** The context that an interview needs from the course. */
export interface InterviewContext {
  readonly texts: Texts;
  readonly store: Store;
  readonly support: () => Promise<readonly SupportLine[]>;
  /**
   * Storage for notebooks: device storage, or window storage on shared devices. Undefined if the browser
   * provides none.
   */
  readonly storage: PracticeStorage | undefined;
  /** Code of the country whose support lines the page shows. */
  readonly country: string;
}

type SpecimenBlock = Extract<DocumentBlock, {kind: 'specimen'}>;

// One build creates shown data, rubrics and code together, so these guards check one field only.
const isScenario = (value: unknown): value is Scenario =>
  isRecord(value) && Array.isArray(value['decisions']);
const isShown = (value: unknown): value is Shown => isRecord(value) && Array.isArray(value['phases']);

/**
 * Loads the code, rubric and texts of an interview when it opens, and renders it. Rejects when a file fails
 * to load, the part is not an interview, or its data belong to another version.
 */
export async function interviewScreen(
  {module, part}: {readonly module: string; readonly part: string},
  {texts, store, storage, support, country}: InterviewContext,
): Promise<TemplateResult> {
  const [data, rubrics, lines] = await Promise.all([
    store.openModule(module),
    loadRubrics(module),
    support(),
    texts.need(part),
    texts.need('interview'),
    import('./interview-page.element.ts'),
  ]);
  const found = data.parts.find(p => p.id === part);
  if (found?.kind !== 'interview') throw new Error(`"${part}" is no interview of "${module}"`);
  const {question} = found;
  const scenario = rubrics[question.id];
  if (!isScenario(scenario) || !isShown(question.shown))
    throw new Error(`the data of "${part}" are of another version`);
  store.dispatch({kind: 'went', place: `${module}/${part}`});
  return html`<interview-page
    .texts=${texts}
    .store=${store}
    .module=${module}
    .question=${question}
    .shown=${question.shown}
    .scenario=${scenario}
    .keep=${notebookKeep(storage, store.record.nonce, part)}
    .drawPaper=${(block: SpecimenBlock, givenName: string) => documentScreen(part, block, texts, s => (givenName === '' ? s : withGivenNames(s, givenName)))}
    .country=${country}
    .lines=${lines}
  ></interview-page>`;
}
