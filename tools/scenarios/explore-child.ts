import {root} from '../paths.mjs';
import {exploreOne} from './explore-one.ts';

/*
 * Explores one interview in a process of its own, so that `npm run scenarios` uses all cores. Words: the id of the
 * interview, and `--check` to write nothing.
 */

const [id = '', check] = process.argv.slice(2);
process.exitCode = exploreOne(root, id, check === '--check', line => console.log(line)) ? 0 : 1;
