import type {MrzFormat} from '../../src/documents/mrz/layout.ts';

/** The name field in the first line of a specimen passport. */
export const anna = 'UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<';

/** The specimen lines of Doc 9303 with their check digits, as given in the fact base. */
export const specimens: readonly (readonly [
  what: string,
  MrzFormat,
  lines: readonly string[],
  digits: readonly string[],
])[] = [
  [
    'a passport with the code P<',
    'TD3',
    [`P<${anna}`, 'L898902C36UTO7408122F1204159ZE184226B<<<<<10'],
    ['number 6', 'birth 2', 'expiry 9', 'optional 1', 'composite 0'],
  ],
  [
    'a passport with the code PP',
    'TD3',
    [`PP${anna}`, 'L898902C36UTO7408122F1204159ZE184226B<<<<<10'],
    ['number 6', 'birth 2', 'expiry 9', 'optional 1', 'composite 0'],
  ],
  [
    'a passport of an older edition',
    'TD3',
    [`P<${anna}`, 'L898902C<3UTO6908061F9406236ZE184226B<<<<<14'],
    ['number 3', 'birth 1', 'expiry 6', 'optional 1', 'composite 4'],
  ],
  [
    'a card',
    'TD1',
    ['I<UTOD231458907<<<<<<<<<<<<<<<', '7408122F1204159UTO<<<<<<<<<<<6', 'ERIKSSON<<ANNA<MARIA<<<<<<<<<<'],
    ['number 7', 'birth 2', 'expiry 9', 'composite 6'],
  ],
  [
    'a TD2 card',
    'TD2',
    ['I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<', 'D231458907UTO7408122F1204159<<<<<<<6'],
    ['number 7', 'birth 2', 'expiry 9', 'composite 6'],
  ],
  [
    'a visa',
    'MRV-A',
    [`V<${anna}`, 'L898902C<3UTO6908061F9406236ZE184226B<<<<<<<'],
    ['number 3', 'birth 1', 'expiry 6'],
  ],
  [
    'an MRV-B visa',
    'MRV-B',
    ['V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<', 'L898902C<3UTO6908061F9406236ZE184226'],
    ['number 3', 'birth 1', 'expiry 6'],
  ],
  [
    'a visa for a person with unspecified nationality',
    'MRV-A',
    [`V<${anna}`, 'L8988901C4XXX4009078F96121096ZE184226B<<<<<<'],
    ['number 4', 'birth 8', 'expiry 9'],
  ],
  [
    'a card with a long number',
    'TD1',
    ['I<UTOD23145890<7349<<<<<<<<<<<', '3407127M9507122UTO<<<<<<<<<<<2', 'STEVENSON<<PETER<<<<<<<<<<<<<<'],
    ['number 9', 'birth 7', 'expiry 2', 'composite 2'],
  ],
  [
    'a TD2 card with a long number',
    'TD2',
    ['I<UTOSTEVENSON<<PETER<<<<<<<<<<<<<<<', 'D23145890<UTO3407127M95071227349<<<8'],
    ['number 9', 'birth 7', 'expiry 2', 'composite 8'],
  ],
  [
    'a passport of an invented State, for its composite digit',
    'TD3',
    [`P<YTO${'SMITH<<JOHN'.padEnd(39, '<')}`, 'HA672242<6YTO5802254M9601086<<<<<<<<<<<<<<08'],
    ['number 6', 'birth 4', 'expiry 6', 'optional 0', 'composite 8'],
  ],
  [
    'a TD2 card of an invented State',
    'TD2',
    [`I<YTO${'SMITH<<JOHN'.padEnd(31, '<')}`, 'HA672242<6YTO5802254M9601086<<<<<<<8'],
    ['number 6', 'birth 4', 'expiry 6', 'composite 8'],
  ],
  [
    'a card of an invented State',
    'TD1',
    ['I<YTOD231458907<<<<<<<<<<<<<<<', '3407127M9507122YTO<<<<<<<<<<<2', 'STEVENSON<<PETER'.padEnd(30, '<')],
    ['number 7', 'birth 7', 'expiry 2', 'composite 2'],
  ],
  [
    'an MRV-B visa for a person with unspecified nationality',
    'MRV-B',
    ['V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<', 'L8988901C4XXX4009078F9612109<<<<<<<<'],
    ['number 4', 'birth 8', 'expiry 9'],
  ],
];

/**
 * The machine-readable lines of the twenty-two documents, as their authors computed them. Two digits of C06 are wrong on
 * purpose.
 */
export const caseLines: Readonly<Record<string, readonly string[]>> = {
  c01: ['PPUTOKOVAC<<MARTA<ELENA<<<<<<<<<<<<<<<<<<<<<', 'UB44719033UTO9109238F36011219109230048<<<<82'],
  c02: ['P<UTOANDERSEN<<TOMAS<<<<<<<<<<<<<<<<<<<<<<<<', 'UA15208466UTO7903177M25050937903174015<<<<12'],
  c03: ['P<UTOMORENO<<CLARA<INES<<<<<<<<<<<<<<<<<<<<<', 'UA20933173UTO8611057F28102058611050274<<<<86'],
  c04: ['P<UTOMORI<<HANA<LOUISE<<<<<<<<<<<<<<<<<<<<<<', 'UA07781256UTO5801305F27021135801307732<<<<22'],
  c05: ['P<UTOAAKERSTROEM<WOLFENBUETTEL<VAN<DER<H<<CH', 'UB11806524UTO6802147M32060326802141193<<<<72'],
  c06: ['IBUTOR408162734<<<<<<<<<<<<<<<', '0605068M2809182UTO<<<<<<<<<<<2', 'SANTOS<<RAFAEL<<<<<<<<<<<<<<<<'],
  c07: ['P<UTOHOLM<<INGRID<JOHANNA<<<<<<<<<<<<<<<<<<<', 'UB22654103UTO8412025F31081928412025570<<<<22'],
  c08: ['P<UTONYSTROM<<DAVID<OSCAR<<<<<<<<<<<<<<<<<<<', 'UB30591786UTO9507111M33112829507116637<<<<36'],
  c09: ['P<UTOFERREIRA<<LUISA<MARIA<<<<<<<<<<<<<<<<<<', 'UA04122982UTO7204195F26071487204190366<<<<22'],
  c10: ['P<UTOLINDQVIST<<IVA<<<<<<<<<<<<<<<<<<<<<<<<<', 'UB50002172UTO8805256F35020228805253348<<<<68'],
  c11: ['P<ATLDORN<<FELIX<<<<<<<<<<<<<<<<<<<<<<<<<<<<', 'AT00004566ATL8106160M3001019<<<<<<<<<<<<<<00'],
  c12: ['PRUTOALEMU<<SELAM<<<<<<<<<<<<<<<<<<<<<<<<<<<', 'UR00317457XXB99<<<<0<2803054<<<<<<<<<<<<<<<2'],
  c13: ['VCUTOBELOVA<<ANTONINA<<<<<<<<<<<<<<<<<<<<<<<', 'T719306283QNV8807032F2607090<<<<<<<<<<<<<<<<'],
  c14: ['I<UTOUTID44719<60A5<<<<<<<<<<<', '0002288M3109306UTO0002281183<7', 'SATO<HARRIS<<KENJI<<<<<<<<<<<<'],
  c15: ['P<UTOLEROY<<PASCAL<<<<<<<<<<<<<<<<<<<<<<<<<<', 'UA16773507UTO6110073M29012266110072293<<<<38'],
  c16: ['PDUTODARTAGNAN<ONEILL<<MARIE<ELISE<<<<<<<<<<', 'UE00009142UTO7506121F3105043<<<<<<<<<<<<<<08'],
  c17: ['P<UTOWINDHAM<<OLIVER<JAMES<<<<<<<<<<<<<<<<<<', 'UB60144820UTO7908091M31051797908094415<<<<76'],
  c18: ['P<UTOHALE<<MIRIAM<<<<<<<<<<<<<<<<<<<<<<<<<<<', 'UA23855166UTO8306225F29090378306220148<<<<80'],
  c19: ['P<UTOPETRI<<ANTON<<<<<<<<<<<<<<<<<<<<<<<<<<<', 'UA23981201UTO0111274M30011450111273371<<<<86'],
  c20: ['PPUTOHOLLIS<<VERA<MAY<<<<<<<<<<<<<<<<<<<<<<<', 'UB77301946UTO9610301F36060129610300286<<<<74'],
  c21: ['P<UTOSORIANO<<DANIEL<<<<<<<<<<<<<<<<<<<<<<<<', 'UB48260371UTO9004056M34021009004051759<<<<24'],
  c22: ['PEQNVTAMM<<KARIN<<<<<<<<<<<<<<<<<<<<<<<<<<<<', 'E004172837QNV7207185F2609119<<<<<<<<<<<<<<<4'],
};
