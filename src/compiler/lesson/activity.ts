import type {Code, RootContent} from 'mdast';
import type {FigureActivity} from '../../content/course.ts';
import {whichOf} from '../../content/did-you-mean.ts';
import {withoutTexts} from '../../content/texts.ts';
import {activityAuthoring} from '../../figures/authoring.ts';
import {validate} from '../source/checked.ts';
import {fault, type Fault, type SourcePlace} from '../source/fault.ts';
import {readYaml} from '../source/yaml-source.ts';
import {entriesOf, faultsOfEntries, faultsOfTwiceInLists, type TextEntry} from '../text/entry.ts';
import {placeOf, type LessonText} from './lesson-text.ts';

/** Result of reading the activity of a figure. */
interface ReadActivity {
  readonly activity?: FigureActivity;
  readonly entries: readonly TextEntry[];
  readonly faults: readonly Fault[];
}

/** Returns the block of data at the end of a figure, if the author wrote one. */
export function dataOf(nodes: readonly RootContent[]): Code | undefined {
  const last = nodes.at(-1);
  return last?.type === 'code' && last.lang === 'yaml' ? last : undefined;
}

/** The place of the activity in the author file, and data about the figure with the activity. */
interface Around {
  readonly at: SourcePlace;
  /** Key prefix of the activity's texts. */
  readonly words: string;
  /** View box of the drawing; empty if the drawing has a fault. */
  readonly viewBox: readonly number[];
  readonly lesson: LessonText;
}

/** Reads `activity="…"` of a figure and the data below its text alternative. */
export function readActivity(
  name: string | undefined,
  data: Code | undefined,
  {at, words, viewBox, lesson}: Around,
): ReadActivity {
  const withFault = (message: string, place = at): ReadActivity => ({
    entries: [],
    faults: [fault(place, message, 'activity')],
  });
  if (name === undefined)
    return data === undefined
      ? {entries: [], faults: []}
      : withFault(
          'the figure has data and no activity: write activity="…" between its braces',
          placeOf(data, lesson),
        );
  const names = Object.keys(activityAuthoring);
  const authoring = activityAuthoring[name];
  if (authoring === undefined) return withFault(`no activity is called "${name}"${whichOf(name, names)}`);
  if (data === undefined)
    return withFault(
      `the activity "${name}" needs its data: end the figure with a block that begins with \`\`\`yaml`,
    );
  const place = placeOf(data, lesson);
  const text = {file: lesson.file, text: data.value, line: place.line + 1, indent: place.column - 1};
  const {yaml, faults} = readYaml(text);
  if (yaml === undefined) return {entries: [], faults};
  const {value, faults: wrong} = validate(authoring.source, yaml, 'activity');
  const twice = faultsOfTwiceInLists(yaml);
  if (value === undefined) return {entries: [], faults: [...faults, ...wrong, ...twice]};
  const issues = viewBox.length === 0 ? [] : (authoring.check?.(value, viewBox) ?? []);
  const entries = entriesOf(authoring.source, yaml, words);
  return {
    activity: {name, words, data: withoutTexts(authoring.source, value)},
    entries,
    faults: [
      ...faults,
      ...twice,
      ...issues.map(({path, message}) => fault(yaml.at(path), message, 'activity')),
      ...faultsOfEntries(entries),
    ],
  };
}
