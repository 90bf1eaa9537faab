import type {RootContent} from 'mdast';
import type {CountryBlock} from '../../content/course.ts';
import {countryKinds, countryTopics} from '../../content/country.ts';
import {captionOf} from './caption.ts';
import {whichOf} from '../../content/did-you-mean.ts';
import {faultsOfEntries} from '../text/entry.ts';
import {fault, type Fault} from '../source/fault.ts';
import {placeOf, type LessonText} from './lesson-text.ts';

type ContainerDirective = Extract<RootContent, {type: 'containerDirective'}>;

/** Attributes that the directive accepts. */
export const countryAttributes = ['id', 'of', 'about'] as const;

/** Parses `:::country{#id of="laws" about="trafficking"}`. `id` is undefined when the directive has no id. */
export function readCountryBlock(node: ContainerDirective, id: string | undefined, lesson: LessonText) {
  const at = placeOf(node, lesson);
  const {of: kind = '', about: topic} = node.attributes ?? {};
  const of = countryKinds.find(known => known === kind);
  const about = countryTopics.find(known => known === topic);
  const caption = captionOf(node, 'country', at, `${lesson.id}.${id ?? ''}.caption`, lesson);
  const entries = caption.entry ? [caption.entry] : [];
  const faultAt = (message: string): Fault => fault(at, message, 'country');
  const faults = [
    ...caption.faults,
    ...(of === undefined ? [faultAt(faultOfKind(kind ?? ''))] : []),
    ...(topic !== undefined && about === undefined
      ? [faultAt(`no topic is called "${topic ?? ''}"${whichOf(topic ?? '', countryTopics)}`)]
      : []),
    ...(of === 'posts' && topic !== undefined
      ? [faultAt('posts are about no topic: leave `about` out')]
      : []),
    ...faultsOfEntries(entries),
  ];
  const read = {entries, drawings: [], faults} as const;
  if (!id || of === undefined || !caption.entry) return read;
  const block: CountryBlock = {kind: 'country', id, of, ...(about && {about}), caption: caption.entry.key};
  return {...read, block};
}

const faultOfKind = (kind: string): string =>
  kind === ''
    ? `the :::country needs what it shows: write of="${countryKinds[0]}"; there are ${countryKinds.join(', ')}`
    : `a country has no "${kind}"${whichOf(kind, countryKinds)}`;
