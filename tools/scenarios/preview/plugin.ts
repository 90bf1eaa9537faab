import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import type {ServerResponse} from 'node:http';
import type {Plugin} from 'vite';
import {interviewIds} from '../../../src/compiler/build/interview-file.ts';
import {looseEndsApart, type FoundEnd} from '../../../src/compiler/build/explore-apart.ts';
import {format} from '../../../src/compiler/source/fault.ts';
import {readTalk} from './read-talk.ts';
import type {BenchEnd} from './talk.ts';
import {benchTexts} from './bench-texts.ts';

const page = fileURLToPath(new URL('./authors.html', import.meta.url));

/** The path of the author bench on the development server. */
export const benchPath = '/authors.html';
const talksPath = '/authors/talks.json';
const talkPath = /^\/authors\/([\w-]+)[.]json$/;
const looseEndsPath = /^\/authors\/([\w-]+)\/loose-ends[.]json$/;

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
      else if (path === talksPath) send(response, 'application/json', JSON.stringify(interviewIds(root)));
      else {
        const id = talkPath.exec(path)?.[1];
        const explored = looseEndsPath.exec(path)?.[1];
        if (explored !== undefined)
          looseEndsApart(root)
            .then(ends => send(response, 'application/json', JSON.stringify(benchEnds(ends.get(explored)))))
            .catch(next);
        else if (id === undefined || !interviewIds(root).includes(id)) next();
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

const benchEnds = (ends: readonly FoundEnd[] = []): readonly BenchEnd[] =>
  ends.map(({fault, place, way}) => ({place, message: format(fault), ...(way ? {way} : {})}));

function send(response: ServerResponse, type: string, body: string | Buffer): void {
  response.setHeader('Content-Type', `${type}; charset=utf-8`);
  response.setHeader('Cache-Control', 'no-store');
  response.end(body);
}
