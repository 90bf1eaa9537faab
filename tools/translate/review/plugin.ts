import {readFileSync} from 'node:fs';
import type {IncomingMessage, ServerResponse} from 'node:http';
import {text} from 'node:stream/consumers';
import {fileURLToPath} from 'node:url';
import type {Plugin} from 'vite';
import {readCourse} from '../../course-folder.ts';
import {readTexts, withCatalogues, writeCatalogues} from '../course-texts.ts';
import {unitsOf, type CourseTexts} from '../units.ts';
import {review, reviewedText} from './review.ts';
import {reviewTexts} from './review-texts.ts';

const page = fileURLToPath(new URL('./translations.html', import.meta.url));

/** The path of the page on the development server. */
const pagePath = '/translations.html';
const languagesPath = '/translations/languages.json';
const unitsPath = /^\/translations\/([\w-]+)[.]json$/;

/**
 * The page on which a reviewer reads the translation beside the course. No package can contain this page: Vite leaves
 * this plugin out of every build, and no page of the course links to it.
 */
export const translationReview = (): Plugin => ({
  name: 'tamga-translation-review',
  apply: 'serve',
  configureServer(server) {
    const {root, logger} = server.config;
    const respond = responderOf(root);
    server.middlewares.use((request, response, next) => {
      const path = (request.url ?? '').replace(/[?].*$/, '');
      if (path === pagePath) send(response, 'text/html', readFileSync(page, 'utf8'));
      else if (path === languagesPath) sendJson(response, translationsOf(root));
      else {
        const language = unitsPath.exec(path)?.[1];
        if (language === undefined || !translationsOf(root).includes(language)) next();
        else respond(language, request, response).catch(next);
      }
    });
    const print = server.printUrls;
    server.printUrls = () => {
      print();
      for (const url of server.resolvedUrls?.local ?? [])
        logger.info(`  ${reviewTexts.address} ${new URL(pagePath, url).href}`);
    };
  },
});

const translationsOf = (root: string): readonly string[] =>
  readCourse(root).languages.filter(code => code !== 'en');

/**
 * Returns the function that responds for one language. GET compiles the course, which takes seconds, and returns all
 * texts. POST only reads the catalogues again, and saves one text.
 */
export function responderOf(root: string, read: (root: string, language: string) => CourseTexts = readTexts) {
  const known = new Map<string, CourseTexts>();
  return async (language: string, request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.method !== 'POST') {
      const texts = read(root, language);
      known.set(language, texts);
      sendJson(response, unitsOf(texts));
      return;
    }
    // A page of another origin cannot send JSON without permission, so it cannot write into the catalogues.
    const isJson = request.headers['content-type'] === 'application/json';
    const {data} = reviewedText.safeParse(isJson ? jsonOf(await text(request)) : undefined);
    const texts = withCatalogues(root, known.get(language) ?? read(root, language));
    const outcome = data && review(texts, data, new Date().toISOString().slice(0, 10));
    if (outcome && outcome.faults.length === 0) writeCatalogues(root, language, outcome.catalogues);
    response.statusCode = outcome === undefined ? 400 : outcome.faults.length > 0 ? 422 : 200;
    sendJson(response, {
      faults: outcome?.faults ?? [],
      units: data ? unitsOf(withCatalogues(root, texts)).filter(({name}) => name === data.name) : [],
    });
  };
}

function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

const sendJson = (response: ServerResponse, value: unknown): void =>
  send(response, 'application/json', JSON.stringify(value));

function send(response: ServerResponse, type: string, body: string): void {
  response.setHeader('Content-Type', `${type}; charset=utf-8`);
  response.setHeader('Cache-Control', 'no-store');
  response.end(body);
}
