import {createServer} from 'vite';
import {browserImports} from './browser-imports.mjs';

/** @typedef {NonNullable<import('@web/test-runner').TestRunnerConfig['middleware']>[number]} Middleware */

/**
 * Lets Vite serve everything that an element test loads, with the same vite.config.ts that builds the course.
 * It runs in the test runner's middleware, before its static files, which would serve TypeScript
 * untransformed.
 */
export async function viteBridge() {
  const vite = await createServer({
    clearScreen: false,
    configLoader: 'runner',
    appType: 'custom',
    logLevel: 'warn',
    cacheDir: 'node_modules/.tamga/vite',
    // Dependencies are listed in advance: if Vite discovers one during a test, it reloads the page.
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

/** A stub of Vite's client without the WebSocket for hot updates, because no file changes during the tests. */
const client = `
export const createHotContext = () => undefined;
export const injectQuery = url => url;
export const removeStyle = () => undefined;
export const updateStyle = (id, css) => document.head.append(Object.assign(document.createElement('style'), {textContent: css}));
`;

/** Leaves the virtual modules of the test runner unchanged. */
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
 * Passes one request to Vite, or back to the runner if Vite cannot serve it.
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
