import {mkdirSync} from 'node:fs';
import {join} from 'node:path';
import type {Browser, Page} from '@playwright/test';
import {z} from 'zod';
import {compileFolder} from '../../src/compiler/build/compile-folder.ts';
import type {Exercise, RoomAnswer, TrainerAct} from '../../src/desk/live/model/protocol.ts';
import type {Desk} from '../../src/desk/server/start-desk.ts';
import {responseOf} from '../../src/documents/model/answer.ts';
import {places, reasons, tools} from '../../src/documents/model/terms.ts';
import {sizes} from './modes.ts';
import {drawSheets, type Shot} from './sheet.ts';

/** Sizes of projectors in the rooms of workshops. */
const projectors = [
  {name: 'projector-1280', width: 1280, height: 720},
  {name: 'projector-1920', width: 1920, height: 1080},
] as const;

/** Number of phones that vote. */
const votes = 12;

/** For each kind of exercise, a selector of the element that the projector draws last. */
const drawnBy = {
  question: '.exercise input',
  document: 'bench-stage svg',
  booth: 'booth-person svg',
  interview: 'person-figure svg',
} as const satisfies Readonly<Record<Exercise['kind'], string>>;

/** Schema of the fields that this tool reads when the desk answers an act of the trainer. */
const roomState = z.object({code: z.string(), run: z.object({round: z.string()}).nullable()});

/** What a picture of the room shows: the trainer's page, the projectors and a phone. */
interface LiveWorld {
  readonly desk: Desk;
  readonly trainer: Page;
  readonly screens: readonly Page[];
  readonly phone: Page;
  readonly take: (title: string) => Promise<void>;
}

/**
 * Returns three exercises of the course: the first document, the first interview, and the first question with exactly
 * one right option.
 */
function exercisesOf(root: string): readonly Exercise[] {
  const {course} = compileFolder(root, {pseudo: false});
  if (!course) throw new Error('the course has faults: run npm run build to read them');
  const found = course.modules.flatMap(({id: source, parts}) =>
    parts.flatMap((part): readonly Exercise[] => {
      if (part.kind === 'examination') return [{kind: 'document', source, part: '', id: part.id}];
      if (part.kind === 'interview') return [{kind: 'interview', source, part: '', id: part.id}];
      if (part.kind !== 'lesson') return [];
      return part.sections
        .flatMap(({blocks}) => blocks)
        .flatMap(block =>
          block.kind === 'question' && block.type === 'single-choice'
            ? [{kind: 'question', source, part: part.id, id: block.id}]
            : [],
        );
    }),
  );
  return (['question', 'document', 'interview'] as const).flatMap(kind =>
    found.filter(exercise => exercise.kind === kind).slice(0, 1),
  );
}

/** Performs an act of the trainer. Resolves to the id of the open vote. Throws if the desk refuses the act. */
async function act(
  {trainer}: Pick<LiveWorld, 'trainer'>,
  trainerAct: TrainerAct,
): Promise<{code: string; round: string}> {
  const answer = await trainer.evaluate(async body => {
    const headers = {'content-type': 'application/json'};
    const response = await fetch('/records/live/act', {method: 'POST', headers, body});
    return response.ok ? response.text() : `{"status": ${response.status}}`;
  }, JSON.stringify(trainerAct));
  const {code, run} = roomState.parse(JSON.parse(answer));
  return {code, round: run?.round ?? ''};
}

/** Returns the answer of a phone to a document: a verdict. Every second phone also sets a mark. */
const documentAnswer = (number: number): RoomAnswer =>
  responseOf({
    verdict: number % 4 === 0 ? 'clear' : 'refer',
    findings:
      number % 2 === 0 ? [{place: places[number % 6] ?? places[0], reason: reasons[0], tool: tools[0]}] : [],
  });

/** Opens the first exercise of the booth from the trainer's list. */
async function openBooth({trainer}: LiveWorld): Promise<void> {
  await trainer.locator('.exercises li').first().waitFor();
  await trainer.selectOption('#live-module', 'encounters');
  await trainer.locator('.exercises li:not(:has(.hint:not(:empty))) button').first().click();
}

/**
 * Collects votes on the open exercise, and reveals them. In an interview, also confirms a wording. Takes a screenshot
 * of each state.
 */
async function play(world: LiveWorld, kind: Exercise['kind']): Promise<void> {
  const {desk, screens, phone, take} = world;
  for (const screen of screens) await screen.locator(drawnBy[kind]).first().waitFor();
  await take(`${kind}-opened`);
  const {code, round} = await act(world, {type: 'start'});
  await phone.locator('.send').waitFor();
  await take(`${kind}-asked`);
  const choices = await phone
    .locator('.exercise input')
    .evaluateAll(all => all.flatMap(input => (input instanceof HTMLInputElement ? [input.value] : [])));
  for (let number = 0; number < votes; number++) {
    const answer = kind === 'document' ? documentAnswer(number) : [choices[number % 3 === 0 ? 1 : 0] ?? ''];
    const headers = {'content-type': 'application/json', origin: new URL(desk.url).origin};
    const body = JSON.stringify({round, answer});
    const {ok, status} = await fetch(`${desk.url}room/${code}/answer`, {method: 'POST', headers, body});
    if (!ok) throw new Error(`the desk answers ${status} to a vote`);
  }
  await act(world, {type: 'reveal'});
  for (const screen of screens) await screen.locator('live-bars .count').first().waitFor();
  await phone.locator('.send').waitFor({state: 'detached'});
  await take(`${kind}-revealed`);
  if (kind === 'question' || kind === 'document') return;
  await act(world, {type: 'decide', choice: choices[0] ?? ''});
  for (const screen of screens) await screen.locator('live-bars').waitFor({state: 'detached'});
  await take(`${kind}-decided`);
}

/**
 * Takes screenshots of the live room in one language, for an exercise of each kind. They show the projector at both
 * sizes and a phone, before and after the results.
 */
export async function liveScreens(
  browser: Browser,
  root: string,
  desk: Desk,
  language: string,
  out: string,
): Promise<void> {
  const context = await browser.newContext();
  const [, phoneSize] = sizes;
  const trainer = await context.newPage();
  await trainer.goto(`${desk.url}records?lang=${language}`);
  await trainer.fill('input[type=password]', desk.passphrase);
  await trainer.click('button[type=submit]');
  await trainer.goto(`${desk.url}records/live`);
  const {code} = await act({trainer}, {type: 'begin', saved: null});
  const phoneContext = await browser.newContext({viewport: phoneSize});
  const phone = await phoneContext.newPage();
  await phone.goto(`${desk.url}room/${code}?lang=${language}`);
  const screens: Page[] = [];
  for (const {width, height} of projectors) {
    const screen = await context.newPage();
    await screen.setViewportSize({width, height});
    await screen.goto(`${desk.url}records/live/projector`);
    screens.push(screen);
  }
  const views = [
    ...projectors.map((projector, at) => ({...projector, page: screens[at]})),
    {...phoneSize, page: phone},
  ];
  const shots = new Map<string, Shot[]>(views.map(({name}) => [name, []]));
  const take = async (title: string) => {
    for (const {name, page} of views) {
      const folder = join(out, `live-${language}-${name}`);
      mkdirSync(folder, {recursive: true});
      const file = join(folder, `${title}.png`);
      await page?.screenshot({path: file, fullPage: name === phoneSize.name});
      shots.get(name)?.push({file, title});
    }
  };
  for (const screen of screens) await screen.locator('.lobby .join').waitFor();
  await take('lobby');
  const world: LiveWorld = {desk, trainer, screens, phone, take};
  for (const exercise of exercisesOf(root)) {
    await act(world, {type: 'open', exercise});
    await play(world, exercise.kind);
  }
  await openBooth(world);
  await play(world, 'booth');
  await context.close();
  await phoneContext.close();
  for (const {name, width} of views)
    await drawSheets(browser, shots.get(name) ?? [], join(out, `live-${language}-${name}`), width);
  console.log(`live room ${language}: ${shots.get(phoneSize.name)?.length ?? 0} states`);
}
