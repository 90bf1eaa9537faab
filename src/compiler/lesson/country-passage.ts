import type {RootContent} from 'mdast';
import {keyIn} from '../../content/in-country.ts';
import {faultsOfAttributes, faultsOfClosing, withMeantAttributes, type ReadBlock} from './directive.ts';
import {fault, type Fault} from '../source/fault.ts';
import {faultsOfEntries, faultsOfId, type TextEntry} from '../text/entry.ts';
import {placeOf, sliceOf, type LessonText} from './lesson-text.ts';
import {countryCode} from '../source/country-text.ts';

type ContainerDirective = Extract<RootContent, {type: 'containerDirective'}>;

/**
 * Text that differs by country: one `:::only{country="mn"}` for each country, then `:::else{#its-name}` with the
 * neutral form.
 */
export interface CountryPassage {
  readonly type: 'passage';
  readonly only: readonly ContainerDirective[];
  readonly neutral: ContainerDirective | undefined;
}

const isOnly = (node: RootContent | undefined): node is ContainerDirective =>
  node?.type === 'containerDirective' && node.name === 'only';

const isElse = (node: RootContent | undefined): node is ContainerDirective =>
  node?.type === 'containerDirective' && node.name === 'else';

/** Groups the directives of each passage about one country into one node, and yields all other nodes unchanged. */
export function* withPassages(nodes: readonly RootContent[]): Generator<RootContent | CountryPassage> {
  let only: ContainerDirective[] = [];
  for (const node of [...nodes, undefined]) {
    if (isOnly(node)) {
      only.push(node);
      continue;
    }
    if (only.length > 0 || isElse(node)) {
      yield {type: 'passage', only, neutral: isElse(node) ? node : undefined};
      only = [];
    }
    if (node !== undefined && !isElse(node)) yield node;
  }
}

/**
 * Parses a passage as a prose block with one text for each country. The block has the same id and the same key in every
 * country, so saved states do not depend on the country.
 */
export function readPassage(passage: CountryPassage, lesson: LessonText): ReadBlock {
  const parts = [...passage.only, ...(passage.neutral ? [passage.neutral] : [])];
  const faults = parts.flatMap(node => faultsOfPart(node, lesson));
  const all = parts.map(withMeantAttributes);
  const [only, neutral] = [all.filter(isOnly), all.find(isElse)];
  const read = {names: [], entries: [], drawings: []};
  const [first] = all;
  if (first === undefined) return {...read, faults};
  const withFault = (message: string) => ({
    ...read,
    faults: [...faults, fault(placeOf(first, lesson), message, 'country')],
  });
  if (neutral === undefined)
    return withFault(
      'a passage of one country needs a neutral form: write :::else{#its-name} … ::: right below it',
    );
  if (only.length === 0)
    return withFault(
      'the :::else has nothing to be the other form of: write :::only{country="mn"} … ::: above it',
    );
  const at = placeOf(neutral, lesson);
  const id = neutral.attributes?.['id'] ?? '';
  const wrong = [
    ...faults,
    ...faultsOfId(id, at, 'the :::else', ':::else{#its-name}'),
    ...faultsOfTwice(only, lesson),
  ];
  if (wrong.length > 0) return {...read, faults: wrong};
  const key = `${lesson.id}.${id}`;
  const entries = [
    textOf(neutral, key, lesson),
    ...only.map(node => textOf(node, keyIn(key, countryIn(node)), lesson)),
  ];
  return {
    block: {kind: 'prose', key},
    names: [{id, at}],
    entries,
    drawings: [],
    faults: faultsOfEntries(entries),
  };
}

const countryIn = (node: ContainerDirective): string => node.attributes?.['country'] ?? '';

const textOf = (node: ContainerDirective, key: string, lesson: LessonText): TextEntry => ({
  key,
  text: sliceOf(node.children, lesson),
  kind: 'prose',
  at: placeOf(node.children[0] ?? node, lesson),
});

function faultsOfPart(node: ContainerDirective, lesson: LessonText): readonly Fault[] {
  const at = placeOf(node, lesson);
  const unclosed = faultsOfClosing(node, at, lesson);
  if (unclosed.length > 0) return unclosed;
  const faultAt = (message: string, place = at) => fault(place, message, 'country');
  const block = node.children.find(isBlock);
  return [
    ...faultsOfAttributes(node, at),
    ...(node.name === 'only' && !countryCode.test(countryIn(withMeantAttributes(node)))
      ? [faultAt('say whose passage this is, with the two letters of its pack: :::only{country="mn"}')]
      : []),
    ...(node.children.length === 0 ? [faultAt(`the :::${node.name} is empty: write its text`)] : []),
    ...(block
      ? [
          faultAt(
            'a passage of one country holds text alone: move this out, so that every country has the same questions and blocks',
            placeOf(block, lesson),
          ),
        ]
      : []),
  ];
}

/**
 * Returns true if a node is a section, a directive or a question. The id of such a node must exist in every country.
 */
const isBlock = (node: RootContent): boolean =>
  node.type === 'containerDirective' ||
  node.type === 'leafDirective' ||
  (node.type === 'heading' && node.depth < 3) ||
  (node.type === 'code' && Boolean(node.lang));

function faultsOfTwice(only: readonly ContainerDirective[], lesson: LessonText): readonly Fault[] {
  const countries = only.map(countryIn);
  return only.flatMap((node, n) =>
    countries.indexOf(countryIn(node)) < n
      ? [
          fault(
            placeOf(node, lesson),
            `the country "${countryIn(node)}" stands here twice: keep one`,
            'country',
          ),
        ]
      : [],
  );
}
