import type {Indicator, Scenario, IndicatorGroup} from './scenario.ts';
import {isTrueIn, type Situation} from './state.ts';

/**
 * The learner's marks: the indicators that the learner sees, and the notes that show them. The notebook stays
 * in device storage. It is neither scored nor reported.
 */
export interface Notebook {
  /**
   * The indicator group to which the learner has assigned each note. The key is the fact of the note. A note is about
   * something that was said, seen or read.
   */
  readonly ties: Readonly<Record<string, IndicatorGroup>>;
  /** Indicator groups that the learner infers although no note shows them. */
  readonly inferred: readonly IndicatorGroup[];
}

/** A notebook without marks. */
export const emptyNotebook: Notebook = {ties: {}, inferred: []};

/**
 * Returns the notebook after the learner has assigned a note to an indicator group. If `group` is undefined, the note
 * belongs to no group.
 */
export function tied({ties, inferred}: Notebook, fact: string, group: IndicatorGroup | undefined): Notebook {
  const {[fact]: _, ...others} = ties;
  return {ties: group === undefined ? others : {...others, [fact]: group}, inferred};
}

/**
 * Returns the notebook after the learner has inferred an indicator group, or has withdrawn this inference.
 */
export const inferring = (
  {ties, inferred}: Notebook,
  group: IndicatorGroup,
  isInferred: boolean,
): Notebook => ({
  ties,
  inferred: [...inferred.filter(g => g !== group), ...(isInferred ? [group] : [])],
});

/** A note and the indicators that it shows. */
export interface Shows {
  readonly fact: string;
  readonly indicators: readonly string[];
}

/** The assessment of a learner's notebook against the indicators of an interview. */
export interface NotebookReview {
  /** Notes that the learner assigned correctly: each note really shows the indicator group to which it was assigned. */
  readonly noticed: readonly (Shows & {readonly group: IndicatorGroup})[];
  /** Notes that show an indicator but have no indicator group from the learner. */
  readonly missed: readonly Shows[];
  /**
   * Notes that the learner assigned to an indicator group that the note does not show. `indicators` has the
   * indicators that the note does show.
   */
  readonly invented: readonly (Shows & {readonly group: IndicatorGroup})[];
  /**
   * Groups that the learner inferred, with the notes that confirm them. `isTrue` is true if the group was really
   * present, even if no note shows this group.
   */
  readonly inferred: readonly {
    readonly group: IndicatorGroup;
    readonly facts: readonly string[];
    readonly isTrue: boolean;
  }[];
  /** Indicators that were present, but that none of the known facts shows. */
  readonly unseen: readonly string[];
}

/** Compares a notebook with the facts that were known at the end of an interview. */
export function reviewNotebook(
  scenario: Scenario,
  at: Situation,
  {ties, inferred}: Notebook,
): NotebookReview {
  const present = presentIn(scenario, at.variant);
  const known = scenario.facts.map(f => f.id).filter(f => at.known.includes(f));
  const shownBy = (fact: string, group?: IndicatorGroup) =>
    present.filter(i => i.facts.includes(fact) && (group === undefined || isOf(i, group))).map(i => i.id);
  const notes = known.map(fact => ({fact, group: ties[fact], indicators: shownBy(fact)}));
  const marked = notes.flatMap(({group, ...note}) => (group === undefined ? [] : [{...note, group}]));
  return {
    noticed: marked
      .map(note => ({...note, indicators: shownBy(note.fact, note.group)}))
      .filter(({indicators}) => indicators.length > 0),
    missed: notes.filter(({group, indicators}) => group === undefined && indicators.length > 0),
    invented: marked.filter(({fact, group}) => shownBy(fact, group).length === 0),
    inferred: inferred.map(group => ({
      group,
      facts: known.filter(fact => shownBy(fact, group).length > 0),
      isTrue: present.some(i => isOf(i, group)),
    })),
    unseen: present.filter(i => !i.facts.some(f => at.known.includes(f))).map(i => i.id),
  };
}

const isOf = ({group, also}: Indicator, noted: IndicatorGroup): boolean =>
  group === noted || also.includes(noted);

/** Returns the indicators that are present in this variant. */
export const presentIn = ({facts, indicators}: Scenario, variant: string): readonly Indicator[] =>
  indicators.present.filter(i => facts.some(f => i.facts.includes(f.id) && isTrueIn(f, variant)));
