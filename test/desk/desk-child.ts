import {startDesk} from '../../src/desk/server/start-desk.ts';
import {quickHashing} from '../doubles/quick-hashing.ts';

/*
 * Runs a desk in its own process, so that a test can limit its resources and kill it. Prints the address of
 * the desk.
 */

const [, , data = '', course = '', passphrase, port = '0'] = process.argv;
const desk = await startDesk({
  port: Number(port),
  data,
  course,
  hashing: quickHashing,
  ...(passphrase !== undefined && {passphrase}),
});
process.stdout.write(`${desk.url}\n`);
