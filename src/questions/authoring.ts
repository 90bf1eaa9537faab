// The list of question types for lessons, which the compiler reads. It has one line per type; the name is the
// one that authors write. The lists in scoring.ts and elements.ts do not compile when they lack a type of
// this list.
export {authoring as 'single-choice'} from './single-choice/schema.ts';
export {authoring as 'multiple-choice'} from './multiple-choice/schema.ts';
export {authoring as 'matching'} from './matching/schema.ts';
export {authoring as 'ordering'} from './ordering/schema.ts';
export {authoring as 'sorting'} from './sorting/schema.ts';
export {authoring as 'numeric'} from './numeric/schema.ts';
export {authoring as 'short-answer'} from './short-answer/schema.ts';
export {authoring as 'hotspot'} from './hotspot/schema.ts';
export {authoring as 'rating'} from './rating/schema.ts';
