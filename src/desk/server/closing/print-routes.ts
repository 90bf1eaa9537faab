import {Hono} from 'hono';
import {encode} from 'uqr';
import {z} from 'zod';
import {localDay} from '../../ledger/local-time.ts';
import {wifiCode} from '../../ledger/wifi-code.ts';
import {attendancePage, mostDays} from '../../pages/closing/attendance-page.ts';
import {posterPage} from '../../pages/closing/poster-page.ts';
import {printPage} from '../../pages/closing/print-page.ts';
import {questionsPage} from '../../pages/closing/questions-page.ts';
import {smallGroupsPage, smallGroupSize} from '../../pages/closing/small-groups-page.ts';
import {formLimit, readForm} from '../body.ts';
import {HttpFault} from '../http-fault.ts';
import {newToken} from '../live/rooms.ts';
import {ledgerOf} from '../ledger.ts';
import {ourCourseOnly} from '../preview-routes.ts';
import {sendPage} from '../reply.ts';
import {trainersOnly, type DeskEnv, type DeskRequest} from '../visit.ts';
import {partsWithQuestions, questionsIn, readAnswerKey} from './question-sheets.ts';
import {readSheet, sheetsIn} from './sheets.ts';
import {smallGroups} from './small-groups.ts';

const attendanceQuery = z.object({
  group: z.string().max(200).catch(''),
  from: z.iso.date().catch(''),
  days: z.coerce.number().int().min(1).max(mostDays).catch(3),
});

const smallGroupsQuery = z.object({
  group: z.string().max(200).catch(''),
  size: z.coerce.number().int().min(smallGroupSize.least).max(smallGroupSize.most).catch(3),
  seed: z.string().max(100).catch(''),
});

const posterForm = z.object({
  network: z.string().trim().max(32),
  password: z.string().max(63),
  address: z.string().max(300),
});

/**
 * Content security policy of a sheet. A sheet is an HTML file that holds its styles, fonts and drawings, and no script.
 */
const sheetPolicy = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; frame-ancestors 'none'";

/** Routes of the print room. */
export const printRoutes = new Hono<DeskEnv>()
  .get('/records/print', trainersOnly, visit => {
    const {desk, words} = visit.var;
    const {course} = desk;
    const sheets = course.isOurs ? sheetsIn(course.sheets, words.language) : [];
    return sendPage(visit, printPage({words, path: '/records/print', sheets, isOurs: course.isOurs}));
  })
  .get('/records/print/:name', trainersOnly, ourCourseOnly, async visit => {
    const sheet = await readSheet(visit.var.desk.course.sheets, visit.req.param('name'));
    if (!sheet) throw new HttpFault(404, 'desk.fault.missing');
    visit.header('Content-Security-Policy', sheetPolicy);
    visit.header('Content-Type', 'text/html; charset=utf-8');
    if (sheet.isZipped) visit.header('Content-Encoding', 'gzip');
    return visit.body(new Uint8Array(sheet.bytes));
  })
  .get('/records/attendance', trainersOnly, attendance)
  .get('/records/small-groups', trainersOnly, mixed)
  .get('/records/poster', trainersOnly, visit => {
    const {desk, words} = visit.var;
    const page = posterPage({words, path: '/records/poster', addresses: desk.addresses(), poster: undefined});
    return sendPage(visit, page);
  })
  .post('/records/poster', trainersOnly, formLimit, poster)
  .get('/records/questions', trainersOnly, ourCourseOnly, questions);

function attendance(visit: DeskRequest): Response {
  const {desk, words, now} = visit.var;
  const {group, from, days} = attendanceQuery.parse(visit.req.query());
  const first = Date.parse(`${from === '' ? localDay(now) : from}T12:00Z`);
  const dayLength = 24 * 60 * 60 * 1000;
  const page = attendancePage({
    ...{words, group},
    path: `/records/attendance?${new URLSearchParams({group, from, days: String(days)}).toString()}`,
    people: ledgerOf(desk, words).filter(row => !row.isTrainer && (group === '' || row.group === group)),
    groups: desk.learners.groups(),
    days: Array.from({length: days}, (_, n) => new Date(first + n * dayLength).toISOString().slice(0, 10)),
  });
  return sendPage(visit, page);
}

function mixed(visit: DeskRequest): Response {
  const {desk, words} = visit.var;
  const {group, size, seed: requestedSeed} = smallGroupsQuery.parse(visit.req.query());
  // If the address has no seed, the people are mixed again. The links to other languages contain the seed, so they
  // show the same groups.
  const seed = requestedSeed === '' ? newToken() : requestedSeed;
  const query = new URLSearchParams({group, size: String(size), seed});
  const people = desk.learners.all().filter(row => !row.isTrainer && (group === '' || row.group === group));
  const page = smallGroupsPage({
    ...{words, group, size, groups: desk.learners.groups()},
    path: `/records/small-groups?${query.toString()}`,
    mixed: people.length === 0 ? [] : smallGroups(people, size, seed),
  });
  return sendPage(visit, page);
}

async function poster(visit: DeskRequest): Promise<Response> {
  const {desk, words} = visit.var;
  const {network, password, address} = await readForm(visit, posterForm);
  if (!desk.addresses().includes(address)) throw new HttpFault(400, 'desk.fault.request');
  const dots = (text: string) => encode(text, {ecc: 'M', border: 2}).data;
  const page = posterPage({
    ...{words, path: '/records/poster', addresses: desk.addresses()},
    poster: {network, password, address, wifi: dots(wifiCode(network, password)), link: dots(address)},
  });
  return sendPage(visit, page);
}

function questions(visit: DeskRequest): Response {
  const {desk, words} = visit.var;
  const readable = desk.readable(words.language);
  const key = readAnswerKey(desk.course, words.language);
  const modules = partsWithQuestions(key, readable);
  const wish = visit.req.query('part') ?? '';
  const chosenPart = modules.flatMap(({parts}) => parts).find(({id}) => id === wish);
  const hasKey = visit.req.query('key') === 'yes';
  const query = new URLSearchParams({part: wish, ...(hasKey && {key: 'yes'})}).toString();
  return sendPage(
    visit,
    questionsPage({
      ...{words, modules, hasKey},
      path: chosenPart ? `/records/questions?${query}` : '/records/questions',
      chosenPart: chosenPart && {...chosenPart, questions: questionsIn(chosenPart.id, key, readable)},
    }),
  );
}
