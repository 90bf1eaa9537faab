import {join} from 'node:path';
import {Scorm12API} from 'scorm-again/scorm12/min';
import {Scorm2004API} from 'scorm-again/scorm2004/min';
import {expect} from 'vitest';
import type {DataModel} from '../../src/desk/ledger/attempt.ts';
import {commitSchema, launchSchema} from '../../src/desk/ledger/commit.ts';
import {noManifestValues, type ManifestValues} from '../../src/desk/ledger/manifest-values.ts';
import {Keeper, type KeeperStorage} from '../../src/desk/player/keeper.ts';
import {scorm12Api, type DeskScorm12Api} from '../../src/desk/player/scorm12-api.ts';
import {scorm2004Api, type DeskScorm2004Api} from '../../src/desk/player/scorm2004-api.ts';
import type {WireResponse, Wire} from '../../src/desk/player/wire.ts';
import {createAttempts, type Attempts} from '../../src/desk/storage/attempts.ts';
import {openDatabase} from '../../src/desk/storage/database.ts';
import {createLearners, type Learner} from '../../src/desk/storage/learners.ts';
import {prepareSchema} from '../../src/desk/storage/schema.ts';
import {temporary} from './desk-client.ts';

const settings = {logLevel: 5, autocommit: false};

/** A player connected to a desk with its database, without a browser or a network. */
export class PlayerBench {
  readonly attempts: Attempts;
  readonly learner: Learner;
  /**
   * Status that the desk returns instead of handling a request. With 'lost', the desk handles the request but
   * the response is lost.
   */
  broken: number | 'lost' | undefined;
  readonly storageItems = new Map<string, string>();
  readonly farewells: string[] = [];
  readonly posted: string[] = [];
  readonly troubles: (string | undefined)[] = [];

  /** Values from the manifest of the package. */
  manifest: ManifestValues = noManifestValues;

  constructor(model: DataModel = 'scorm12') {
    const file = join(temporary(), 'desk.db');
    const database = openDatabase(file);
    prepareSchema(database, file, {key: 'tamga', model}, () => undefined);
    this.attempts = createAttempts(database);
    const added = createLearners(database).add('Bat Dorj', 'scrypt.none.none', 0);
    if (!added) throw new Error('no learner');
    this.learner = added;
  }

  readonly storage: KeeperStorage = {
    getItem: key => this.storageItems.get(key) ?? null,
    setItem: (key, value) => {
      this.storageItems.set(key, value);
    },
    removeItem: key => {
      this.storageItems.delete(key);
    },
  };

  readonly wire: Wire = {
    post: (path, body) => {
      this.posted.push(body);
      if (typeof this.broken === 'number') return {status: this.broken, text: ''};
      const answer = this.serve(path, body);
      return this.broken === 'lost' ? {status: 0, text: ''} : answer;
    },
    farewell: (path, body) => {
      this.farewells.push(`${path} ${body}`);
    },
  };

  serve(path: string, body: string): WireResponse {
    const value: unknown = JSON.parse(body);
    if (path === '/play/launch') {
      const launched = this.attempts.launch(this.learner, launchSchema.parse(value).unsent, 0);
      return {status: 200, text: JSON.stringify({...launched, given: this.manifest})};
    }
    const answer = this.attempts.commit(this.learner.id, commitSchema.parse(value), 0);
    return {status: answer.outcome === 'saved' ? 200 : 409, text: JSON.stringify(answer)};
  }

  keeper({wire = this.wire, storage = this.storage}: {wire?: Wire; storage?: KeeperStorage} = {}): Keeper {
    return new Keeper({
      wire,
      storage,
      learner: this.learner.id,
      tell: trouble => this.troubles.push(trouble),
    });
  }

  /** Returns the SCORM 1.2 API of a newly opened window. */
  open({keeper = this.keeper()}: {keeper?: Keeper} = {}): DeskScorm12Api {
    return scorm12Api(() => new Scorm12API(settings), keeper);
  }

  /** Returns the API of a newly opened window for a SCORM 2004 package. */
  open2004({keeper = this.keeper()}: {keeper?: Keeper} = {}): DeskScorm2004Api {
    return scorm2004Api(() => new Scorm2004API(settings), keeper);
  }
}

/** Sets a value through the player's API. Expects that the API accepts it. */
export const setValue = (api: DeskScorm12Api, element: string, value: string): void => {
  expect([element, api.LMSSetValue(element, value)]).toEqual([element, 'true']);
};

/** Reports one interaction as the course does. */
export function answer(api: DeskScorm12Api, place: number, response = 'a'): void {
  const elements = [
    ['id', `fraud.q${place}.t1`],
    ['objectives.0.id', 'fraud.mrz'],
    ['time', '10:11:12'],
    ['type', 'choice'],
    ['correct_responses.0.pattern', 'a'],
    ['weighting', '1'],
    ['student_response', response],
    ['result', response === 'a' ? 'correct' : 'wrong'],
    ['latency', '0000:00:42.00'],
  ] as const;
  for (const [name, value] of elements) setValue(api, `cmi.interactions.${place}.${name}`, value);
}
