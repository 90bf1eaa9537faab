import {partAddress, wholeLesson} from '../../pages/place.ts';
import {singleFile} from '../questions/single.ts';
import {startOf, type SourcePlace} from '../source/fault.ts';
import type {CompiledModule} from './module.ts';

/** A screen of a part of the course, with its place in the author file. */
export interface AddressedPlace {
  readonly module: string;
  readonly part: string;
  /** Id of the section; '' for the screen of the whole part. */
  readonly section: string;
  readonly at: SourcePlace;
}

/**
 * Returns the place of every screen of a module in the author file. Each place has the address of its screen, such as
 * `#/document-fraud/zones/visual-zone`. The screens are in the order of the menu. Sections come before the screen of
 * the whole lesson.
 */
export const placesOf = (module: CompiledModule): readonly (readonly [address: string, AddressedPlace])[] =>
  module.parts.flatMap(part => {
    const placed = (at: SourcePlace, section = '', address = section) =>
      [
        partAddress(module.source.id, part.id, address),
        {module: module.source.id, part: part.id, section, at},
      ] as const;
    switch (part.kind) {
      case 'lesson':
        return [
          ...part.sections.flatMap(({id}) =>
            module.sections
              .filter(section => section.id === `${part.id}/${id}`)
              .map(({at}) => placed(at, id)),
          ),
          ...module.lessons
            .filter(({lesson}) => lesson.id === part.id)
            .map(({at}) => placed(at, '', wholeLesson)),
        ];
      case 'paper':
        return module.papers.filter(({paper}) => paper.id === part.id).map(({at}) => placed(at));
      case 'interview':
      case 'examination':
        return [placed(startOf(singleFile(part.kind, part.id)))];
    }
  });
