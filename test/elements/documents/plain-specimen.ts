import type {SeriesId} from '../../../src/documents/model/series.ts';
import type {Specimen} from '../../../src/documents/model/specimen.ts';

/** Returns a document without any deviation from its series. Tests add one look or change one character. */
export const plainSpecimen = (series: SeriesId = 's2014'): Specimen => ({
  id: 'plain',
  series,
  entries: {
    ...{code: 'P', issuer: 'UTO', number: 'UA1000001', surname: 'ANDERSEN', 'given-names': 'TOMAS'},
    ...{nationality: 'UTOPIAN', birth: '17 MAR 1979', sex: 'M', birthplace: 'NORDVIK'},
    ...{'personal-number': '7903174015', issued: '09 MAY 2018', authority: 'REGION NORTH 04'},
    expiry: '09 MAY 2028',
  },
  mrz: ['P<UTOANDERSEN<<TOMAS<<<<<<<<<<<<<<<<<<<<<<<<', 'UA10000014UTO7903177M28050937903174015<<<<14'],
  perforated: 'UA1000001',
  missing: [],
  stamps: [
    {page: 4, way: 'entry', post: 'B2', date: '18 MAR 2023'},
    {page: 4, way: 'exit', post: 'B2', date: '20 MAR 2023'},
  ],
  looks: [],
  portrait: face,
  traveller: face,
  reading: {chip: {state: 'none'}, records: []},
});

const face: Specimen['portrait'] = {
  lasting: {
    ...{head: 'oval', jaw: 'square', chin: 'even', lobe: 'free', helix: 'even', bridge: 'straight'},
    ...{
      base: 'medium',
      spacing: 'medium',
      eye: 'almond',
      brow: 'straight',
      mouth: 'thin',
      skin: 2,
      iris: 'grey',
    },
    marks: [],
  },
  passing: {age: 36, weight: 'medium', hair: 'side-parting', colour: 'fair', beard: 'none', glasses: 'none'},
};
