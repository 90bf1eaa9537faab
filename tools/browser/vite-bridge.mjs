import {createServer} from 'vite';
import {browserImports} from './browser-imports.mjs';

/** @typedef {NonNullable<import('@web/test-runner').TestRunnerConfig['middleware']>[number]} Middleware */

/**
 * Lets Vite serve everything that an element test loads, under the one vite.config.ts that also builds the
 * course. It sits in the runner's middleware, before its own files, because those would serve TypeScript as it is.
 */
export async function viteBridge() {
  const vite = await createServer({
    clearScreen: false,
    appType: 'custom',
    logLevel: 'warn',
    cacheDir: 'node_modules/.tamga/vite',
    // Found beforehand: a dependency that is met only while tests run makes Vite reload the page under them.
    optimizeDeps: {
      noDiscovery: true,
      include: ['@open-wc/testing', ...browserImports()],
      exclude: ['@web/test-runner-commands'],
    },
    server: {middlewareMode: true, hmr: false, ws: false, watch: null},
    plugins: [runnersOwnModules],
  });
  return {
    plugin: {name: 'vite-bridge', serverStop: () => vite.close()},
    /** @type {Middleware} */
    middleware: (context, next) => {
      if (context.method !== 'GET' || isRunners(context.path)) return next();
      if (context.path !== '/@vite/client') return serve(vite, context, next);
      context.type = 'js';
      context.body = client;
      return undefined;
    },
  };
}

/** Vite's part in the page, without the socket over which it would tell of changes: here nothing changes. */
const client = `
export const createHotContext = () => undefined;
export const injectQuery = url => url;
export const removeStyle = () => undefined;
export const updateStyle = (id, css) => document.head.append(Object.assign(document.createElement('style'), {textContent: css}));
`;

/** Modules that the test runner makes up itself stay as they are written. */
const runnersOwnModules = {
  name: 'runners-own-modules',
  enforce: /** @type {const} */ ('pre'),
  /** @param {string} id */
  resolveId: id => (id.startsWith('/__web-') ? {id, external: true} : null),
};

/** @param {string} path */
const isRunners = path =>
  path === '/' || path.startsWith('/__web-') || path.startsWith('/__web_') || path.startsWith('/__wds-');

/**
 * Hands one request to Vite, and back to the runner when Vite does not know it.
 * @param {import('vite').ViteDevServer} vite
 * @param {Parameters<Middleware>[0]} context
 * @param {Parameters<Middleware>[1]} next
 * @returns {Promise<unknown>}
 */
function serve(vite, context, next) {
  const {req, res} = context;
  context.respond = false;
  res.statusCode = 200;
  return new Promise((resolve, reject) => {
    const done = () => {
      resolve(undefined);
    };
    res.once('close', done);
    vite.middlewares(
      req,
      res,
      /** @param {unknown} [error] */ error => {
        res.off('close', done);
        context.respond = true;
        res.statusCode = 404;
        if (error) reject(error instanceof Error ? error : new Error(String(error)));
        else next().then(resolve, reject);
      },
    );
  });
}
