import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {z} from 'zod';
import {emptyState, type AttemptAnswer} from '../../src/desk/ledger/attempt.ts';
import type {Desk} from '../../src/desk/server/start-desk.ts';

/** Invented people of the workshop in the pictures: name and post in Latin and in Cyrillic letters, and the group. */
const people: readonly (readonly string[])[] = [
  ['Sarnai Ganbold', 'Сарнай Ганболд', 'Zamyn-Uud', 'Замын-Үүд', 'A'],
  ['Temuulen Bat', 'Тэмүүлэн Бат', 'Zamyn-Uud', 'Замын-Үүд', 'A'],
  ['Nomin Erdene', 'Номин Эрдэнэ', 'Airport', 'Нисэх буудал', 'A'],
  ['Tuguldur Otgon', 'Төгөлдөр Отгон', 'Altanbulag', 'Алтанбулаг', 'A'],
  ['Anu Dorj', 'Ану Дорж', 'Tsagaannuur', 'Цагааннуур', 'A'],
  ['Bilguun Sukh', 'Билгүүн Сүх', 'Airport', 'Нисэх буудал', 'A'],
  ['Khulan Purev', 'Хулан Пүрэв', 'Zamyn-Uud', 'Замын-Үүд', 'B'],
  ['Munkh Tseren', 'Мөнх Цэрэн', 'Altanbulag', 'Алтанбулаг', 'B'],
  ['Solongo Bayar', 'Солонго Баяр', 'Airport', 'Нисэх буудал', 'B'],
  ['Enkhjin Davaa', 'Энхжин Даваа', 'Bichigt', 'Бичигт', 'B'],
  ['Orgil Nyam', 'Оргил Ням', 'Bichigt', 'Бичигт', 'B'],
  ['Zaya Lkham', 'Заяа Лхам', 'Tsagaannuur', 'Цагааннуур', 'B'],
];

/**
 * Returns the list of names as a trainer pastes it from a table. Each line has name, post, group and language, with
 * tabs between them.
 */
export const listOfNames = (language: string): string =>
  people
    .map(([latin, cyrillic, post, cyrillicPost, group]) =>
      (language === 'mn' ? [cyrillic, cyrillicPost, group, 'mn'] : [latin, post, group, 'en']).join('\t'),
    )
    .join('\n');

const readable = z.object({
  modules: z.array(z.object({parts: z.array(z.object({id: z.string(), role: z.string().default('')}))})),
  questions: z.record(z.string(), z.object({type: z.string(), options: z.array(z.string())})),
});
const key = z.array(z.object({id: z.string(), answers: z.array(z.object({right: z.unknown().optional()}))}));

/** Reads a JSON file of the built course. */
const readBuilt = <T>(root: string, file: string, schema: z.ZodType<T>): T =>
  schema.parse(JSON.parse(readFileSync(join(root, 'dist', file), 'utf8')));

const letter = (place: number): string => String.fromCharCode(97 + place);

/**
 * Returns a function that gives the answers of one learner to the pre-test of the built course. Learners have
 * numbers, from 0.
 */
export function preTestOf(root: string): (learner: number) => AttemptAnswer[] {
  const {modules, questions} = readBuilt(root, 'readable/en.json', readable);
  const paper = modules.flatMap(({parts}) => parts).find(({role}) => role === 'pre-test')?.id ?? '';
  const right = new Map(
    readBuilt(root, 'answer-key/en.json', key).map(({id, answers}) => [
      id,
      answers.findIndex(answer => answer.right === true),
    ]),
  );
  const preTestQuestions = Object.entries(questions).filter(
    ([id, {type}]) => type === 'single-choice' && id.startsWith(`${paper}.`),
  );
  return learner =>
    preTestQuestions.map(([id, {options}], place) => {
      const correctIndex = Math.max(0, right.get(id) ?? 0);
      // Each third question is a misconception: most learners are certain of the same wrong option.
      const isHard = place % 3 === 0;
      const isWrong = (learner * 5 + place * 3) % 12 < (isHard ? 8 : 3);
      const optionIndex = isWrong ? (correctIndex + 1) % options.length : correctIndex;
      const sure = isHard ? 3 : 1 + ((learner + place) % 3);
      return {
        ...{place, id: `${id}.t1.c${sure}`, type: 'choice', time: '09:30:00', latency: '0000:00:40.00'},
        ...{
          weighting: '1',
          response: letter(optionIndex),
          result: isWrong ? 'wrong' : 'correct',
          objectives: [],
        },
        ...{correct: [letter(correctIndex)], description: ''},
      };
    });
}

/** Signs a learner in with the code from a slip, and commits the answers. Throws if the desk refuses. */
export async function takePreTest(
  {url}: Desk,
  name: string,
  code: string,
  answers: readonly AttemptAnswer[],
): Promise<void> {
  const origin = new URL(url).origin;
  const entered = await fetch(`${url}enter`, {
    method: 'POST',
    redirect: 'manual',
    headers: {'content-type': 'application/x-www-form-urlencoded', origin},
    body: new URLSearchParams({name, code}),
  });
  const cookie = entered.headers
    .getSetCookie()
    .map(line => line.split(';')[0])
    .join('; ');
  const post = async (path: string, body: object): Promise<unknown> => {
    const response = await fetch(`${url}play/${path}`, {
      method: 'POST',
      headers: {'content-type': 'application/json', origin, cookie},
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${name}: ${path} ${response.status}`);
    return response.json();
  };
  const {launch} = z.object({launch: z.string()}).parse(await post('launch', {}));
  await post('commit', {launch, sequence: 1, state: {...emptyState, completion: 'incomplete'}, answers});
}
