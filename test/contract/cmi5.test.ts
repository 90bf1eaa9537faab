import {Cmi5World} from '../doubles/lrs-world.ts';
import {trackingContract} from './tracking-contract.ts';

trackingContract('cmi5 in a strict LRS', () => {
  const world = new Cmi5World();
  return () => world.page();
});
