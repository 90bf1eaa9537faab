import {drawnAsDeclared} from './made-documents.ts';

drawnAsDeclared(1);
