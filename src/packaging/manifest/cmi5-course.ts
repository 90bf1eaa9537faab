import {plainOfHtml} from '../../compiler/text/plain-text.ts';
import type {CourseStructure, LocalText, Objective, Unit} from './cmi5-structure.ts';
import {modulesOf, summaryIn, titleIn, titleOf, firstTextsIn, type Context} from '../context.ts';
import {readTexts, textsFile, textIn, interfaceText, type FirstTexts, type ModuleFacts} from '../facts.ts';
import type {PackageChoice} from '../choice/select.ts';
import {nameOf} from '../refresher.ts';

/** File name of the page that opens one module, in a package with one AU per module. */
export const pageOf = (module: string): string => `au-${module}.html`;

/**
 * Describes the content of a cmi5 package: one AU, or one per module. Each text is given in all languages of
 * the package.
 */
export async function structureOf(context: Context): Promise<CourseStructure> {
  const {choice, facts} = context;
  const byModule = choice.variant === 'au-per-module';
  const id = choice.refresher
    ? `urn:${facts.course.id}:${nameOf(choice.refresher)}`
    : [
        `urn:${facts.course.id}:${byModule ? 'modules' : 'course'}`,
        ...(choice.whole.modules ? [] : choice.modules),
      ].join(':');
  const title = local(context, (_, language) => titleOf(context, language));
  const description = local(context, words => interfaceText(words, 'course.lead'));
  const modules = modulesOf(context);
  const units = byModule
    ? modules.map(module => ({
        id: `${id}:au:${module.id}`,
        ...titleAndDescription(context, module.id),
        url: pageOf(module.id),
        ...aimsOf(facts.course.id, [module], choice),
      }))
    : [{id: `${id}:au`, title, description, url: 'index.html', ...aimsOf(facts.course.id, modules, choice)}];
  const objectives = await Promise.all(modules.map(module => objectivesOf(context, module)));
  return {id, title, description, objectives: objectives.flat(), units};
}

const local = (context: Context, say: (words: FirstTexts, language: string) => string): LocalText =>
  context.choice.languages.map(language => [language, say(firstTextsIn(context, language), language)]);

const titleAndDescription = (context: Context, module: string) => ({
  title: local(context, words => titleIn(words, `${module}.title`)),
  description: local(context, (_, language) => summaryIn(context, language, module)),
});

/**
 * Returns objectives, moveOn and mastery score of an AU. `course` is the id of the course. The course sends "completed"
 * and "passed" together, as soon as the learner reaches the pass mark. An AU without points, or with the scheme
 * `completed-incomplete`, never sends "passed". Such an AU must therefore have no mastery score (cmi5 10.2.4).
 */
export function aimsOf(
  course: string,
  modules: readonly ModuleFacts[],
  {statusScheme, passMark}: PackageChoice,
): Pick<Unit, 'objectives' | 'moveOn' | 'passMark'> {
  const objectives = modules.flatMap(module =>
    module.objectives.map(objective => iriOf(course, module.id, objective)),
  );
  const isPassed = statusScheme === 'passed-failed' && modules.some(module => module.hasPoints);
  return isPassed
    ? {objectives, moveOn: 'CompletedAndPassed', passMark}
    : {objectives, moveOn: 'Completed', passMark: undefined};
}

const iriOf = (course: string, module: string, objective: string): string =>
  `urn:${course}:objective:${module}:${objective}`;

/** Learning objectives of a module. The description of each objective is the title of the module. */
async function objectivesOf(context: Context, module: ModuleFacts): Promise<readonly Objective[]> {
  const {built, facts, choice} = context;
  const texts = await Promise.all(
    choice.languages.map(
      async language =>
        [language, await readTexts(built, textsFile(facts.version, language, module.id))] as const,
    ),
  );
  return module.objectives.map(objective => ({
    id: iriOf(facts.course.id, module.id, objective),
    title: texts.map(([language, own]) => [
      language,
      plainOfHtml(textIn(own, `objectives.${objective}.text`)),
    ]),
    description: titleAndDescription(context, module.id).title,
  }));
}
