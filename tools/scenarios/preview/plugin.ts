import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import type {ServerResponse} from 'node:http';
import type {Plugin} from 'vite';
import {scenarioIds} from '../read.ts';
import {readTalk} from './read-talk.ts';
import {benchTexts} from './bench-texts.ts';

const page = fileURLToPath(new URL('./authors.html', import.meta.url));

/** The path of the bench on the development server. */
export const benchPath = '/authors.html';
const talksPath = '/authors/talks.json';
const talkPath = /^\/authors\/([\w-]+)[.]json$/;

/**
 * The bench for authors of interviews. Vite leaves this plugin out of every build, and no page of the course
 * links to the bench. Therefore no package can contain it.
 */
export const scenarioBench = (): Plugin => ({
  name: 'tamga-scenario-bench',
  apply: 'serve',
  configureServer(server) {
    const {root, logger} = server.config;
    server.middlewares.use((request, response, next) => {
      const path = (request.url ?? '').replace(/[?].*$/, '');
      if (path === benchPath) send(response, 'text/html', readFileSync(page));
      else if (path === talksPath) send(response, 'application/json', JSON.stringify(scenarioIds(root)));
      else {
        const id = talkPath.exec(path)?.[1];
        if (id === undefined || !scenarioIds(root).includes(id)) next();
        else send(response, 'application/json', JSON.stringify(readTalk(root, id)));
      }
    });
    const print = server.printUrls;
    server.printUrls = () => {
      print();
      for (const url of server.resolvedUrls?.local ?? [])
        logger.info(`  ${benchTexts.address} ${new URL(benchPath, url).href}`);
    };
  },
});

function send(response: ServerResponse, type: string, body: string | Buffer): void {
  response.setHeader('Content-Type', `${type}; charset=utf-8`);
  response.setHeader('Cache-Control', 'no-store');
  response.end(body);
}
