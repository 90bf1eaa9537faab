// Loads the elements of all blocks other than text and questions, as one file that loads after the first text.
import './country-block.element.ts';
import './document-room.element.ts';

export {loadActivities} from './figure-block.element.ts';
