import {parseArgs} from 'node:util';
import {filesBelow} from '../src/compiler/build/disk.ts';
import {packsIn} from '../src/compiler/course/country/country.ts';
import {unknownCountry} from '../src/packaging/refusal.ts';
import {command} from './command.ts';
import {root} from './paths.mjs';
import {run, tool} from './spawn.mjs';

const usage = `Shows the course while you write: npm run dev
  Open the address that it prints. Each file that you save shows at once. What is faulty is left out, and a
  list says where; warnings are printed here.
  --country CODE  the laws, lines and passages of this country (default: the country of course.yaml)
  --port NUMBER   another port
  --host          also for other computers of this network`;

await command(usage, async words => {
  const {tokens, values} = parseArgs({
    args: [...words],
    options: {country: {type: 'string'}},
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const own = tokens.find(token => token.kind === 'option' && token.name === 'country');
  if (!own) return run(...tool('vite', ['--configLoader', 'runner', ...words]));
  const country = typeof values['country'] === 'string' ? values['country'] : '';
  const packs = packsIn(filesBelow(root, 'modules/country'));
  if (!packs.includes(country)) throw unknownCountry(country, packs);
  const isOneWord = words[own.index]?.includes('=') ?? false;
  const others = words.toSpliced(own.index, isOneWord ? 1 : 2);
  return run(...tool('vite', ['--configLoader', 'runner', ...others]), {TAMGA_COUNTRY: country});
});
