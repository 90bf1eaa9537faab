import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {parse} from 'yaml';
import {referenceSource} from '../../src/documents/schema/reference.ts';

const file = join(import.meta.dirname, '../../specimens/utopia.yaml');

/** The reference sheet of Utopia, which every course keeps. */
export const reference = referenceSource.parse(parse(readFileSync(file, 'utf8')));
