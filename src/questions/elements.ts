// The list of question elements: one line per type of authoring.ts. Loading this file registers the elements.
export {QuestionSingleChoice as 'single-choice'} from './single-choice/single-choice.element.ts';
export {QuestionMultipleChoice as 'multiple-choice'} from './multiple-choice/multiple-choice.element.ts';
export {QuestionMatching as 'matching'} from './matching/matching.element.ts';
export {QuestionOrdering as 'ordering'} from './ordering/ordering.element.ts';
export {QuestionSorting as 'sorting'} from './sorting/sorting.element.ts';
export {QuestionNumeric as 'numeric'} from './numeric/numeric.element.ts';
export {QuestionShortAnswer as 'short-answer'} from './short-answer/short-answer.element.ts';
export {QuestionHotspot as 'hotspot'} from './hotspot/hotspot.element.ts';
export {QuestionRating as 'rating'} from './rating/rating.element.ts';
