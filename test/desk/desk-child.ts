import {startDesk} from '../../src/desk/server/start-desk.ts';

/* A desk in a process of its own, so that it can be limited and killed; says its address. */

const [, , data = '', course = ''] = process.argv;
const desk = await startDesk({port: 0, data, course});
process.stdout.write(`${desk.url}\n`);
