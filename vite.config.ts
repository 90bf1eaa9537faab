import {readFileSync} from 'node:fs';
import {defineConfig} from 'vite';
import {decorators} from './tools/decorators.ts';

const {version}: {version: string} = JSON.parse(
  readFileSync(new URL('./package.json', import.meta.url), 'utf8'),
);
const folder = `v${version}`;

export default defineConfig({
  base: './',
  oxc: decorators,
  build: {
    target: 'es2022',
    outDir: 'dist/course',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: {polyfill: false},
    rolldownOptions: {
      output: {
        entryFileNames: `${folder}/course.js`,
        chunkFileNames: `${folder}/[name].js`,
        assetFileNames: `${folder}/[name][extname]`,
      },
    },
  },
});
