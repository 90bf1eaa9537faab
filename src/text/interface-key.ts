import type {InterfaceCatalogues} from '../../locales/en/keys.d.ts';

type Plural = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
type Base<K> = K extends `${infer B}_${Plural}` ? B : K;

/**
 * Every key of the interface texts, without plural endings. Code that uses a key without a text does not
 * compile. The compiler writes `InterfaceCatalogues`, the list of catalogues, from src/pages/pages.ts.
 */
export type InterfaceKey = Base<InterfaceCatalogues>;
