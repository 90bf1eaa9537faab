import {randomInt} from 'node:crypto';
import {Hono} from 'hono';
import {encode} from 'uqr';
import {z} from 'zod';
import {readNames} from './intake/names.ts';
import {decodeText} from './intake/decode-text.ts';
import {readTable} from './intake/any-table.ts';
import {namesPage, type NamesOptions} from '../pages/names-page.ts';
import {slipsPage, type SignInSlip} from '../pages/slips-page.ts';
import type {Learner} from '../storage/learners.ts';
import {fileLimit, formLimit, readForm, readTextOrFile} from './body.ts';
import {HttpFault} from './http-fault.ts';
import {sendPage} from './reply.ts';
import {trainersOnly, type DeskEnv, type DeskRequest} from './visit.ts';

const slipsForm = z.object({group: z.string().max(200), address: z.string().max(300)});
/** Maximum number of slips at a time. Hashing so many codes takes several seconds. */
const mostSlips = 300;

/** Routes on which a trainer enters names, and prints the slips with which learners sign in. */
export const namesRoutes = new Hono<DeskEnv>()
  .get('/records/names', trainersOnly, visit => names(visit, {}))
  .post('/records/names', trainersOnly, fileLimit, async visit => {
    const {
      desk,
      now,
      words: {t},
    } = visit.var;
    const input = await readTextOrFile(visit, {text: 'names', file: 'file'});
    const table = await readTable(input);
    const read = readNames(
      table,
      desk.learners.all().map(({name}) => name),
      visit.var.languages.codes,
    );
    if (!read.faults)
      return names(visit, {note: t('desk.names.listed', {count: desk.learners.list(read.people, now)})});
    // If the file is a workbook, it contains no text that the page could show for correction.
    const text = 'text' in input ? input.text : (decodeText(input.bytes) ?? '');
    return names(visit, {text, faults: read.faults});
  })
  .get('/records/slips', trainersOnly, visit => slips(visit, {}))
  .post('/records/slips', trainersOnly, formLimit, async visit => {
    const {desk, words} = visit.var;
    const {group, address} = await readForm(visit, slipsForm);
    if (!desk.addresses().includes(address)) throw new HttpFault(400, 'desk.fault.request');
    const people = withoutVisit(visit).filter(learner => group === '' || learner.group === group);
    if (people.length === 0) return slips(visit, {problem: words.t('desk.slips.nobody')});
    if (people.length > mostSlips)
      return slips(visit, {problem: words.t('desk.slips.many', {most: mostSlips})});
    const codes = newCodes(people);
    const hashes = await Promise.all(
      [...codes].map(async ([id, code]) => [id, await desk.hashing.hash(code)] as const),
    );
    desk.learners.setCodes(new Map(hashes));
    return slips(visit, {printed: people.map(one => slipOf(visit, one, codes.get(one.id) ?? '', address))});
  });

function names(
  visit: DeskRequest,
  {note = '', text = '', faults = []}: Partial<Pick<NamesOptions, 'note' | 'text' | 'faults'>>,
): Response {
  const {desk, words} = visit.var;
  const page = namesPage({words, path: '/records/names', count: desk.learners.count(), note, text, faults});
  return sendPage(visit, page, faults.length === 0 ? 200 : 422);
}

function slips(
  visit: DeskRequest,
  {problem = '', printed = []}: {readonly problem?: string; readonly printed?: readonly SignInSlip[]},
): Response {
  const {desk, words} = visit.var;
  const page = slipsPage({
    ...{words, path: '/records/slips', problem, slips: printed},
    count: withoutVisit(visit).length,
    groups: desk.learners.groups(),
    addresses: desk.addresses(),
  });
  return sendPage(visit, page, problem === '' ? 200 : 422);
}

/** Returns the learners who have never signed in. */
const withoutVisit = ({var: {desk}}: DeskRequest): readonly Learner[] =>
  desk.learners.all().filter(({seen}) => seen === 0);

/** Returns a new code of six digits for each learner, by the id of the learner. All codes differ. */
function newCodes(people: readonly Learner[]): ReadonlyMap<string, string> {
  const codes = new Set<string>();
  while (codes.size < people.length) codes.add(String(randomInt(1_000_000)).padStart(6, '0'));
  const all = [...codes];
  return new Map(people.map(({id}, at) => [id, all[at] ?? '']));
}

/** Returns the slip of a learner, in the learner's language. Its QR code opens the first page with the name filled in. */
function slipOf(visit: DeskRequest, learner: Learner, code: string, address: string): SignInSlip {
  const {language} = learner;
  const words = visit.var.languages.choose([language, visit.var.words.language]);
  const {name, post, group, id} = learner;
  const link = `${address}?as=${id}${language === '' ? '' : `&lang=${language}`}`;
  return {...{words, name, post, group, code, address}, qr: encode(link, {ecc: 'M', border: 2}).data};
}
