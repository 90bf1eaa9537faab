import {describe, expect, test} from 'vitest';
import {folded, stemOf} from './word-forms.ts';

const stem = (word: string, language: string) => stemOf(folded(word), language);

describe('the folding of a word', () => {
  test.each([
    ['CHECK', 'check'],
    ['Résumé', 'resume'],
    ['person’s', 'persons'],
    ["person's", 'persons'],
    ['Хөөрөг', 'хоорог'],
    ['ҮНЭН', 'унэн'],
    ['ёс', 'ес'],
    ['йод', 'йод'],
    ['хилийн', 'хилийн'],
  ])('without capitals, accents and apostrophes, %j is %j', (word, form) => {
    expect(folded(word)).toBe(form);
  });
});

describe('the stem of a word', () => {
  test.each([
    ['en', 'document documents'],
    ['en', 'visa visas'],
    ['en', 'address addresses'],
    ['en', 'carry carries carried'],
    ['en', 'interview interviews interviewing interviewed'],
    ['en', 'stop stopped stopping'],
    ['en', 'forge forged forging'],
    ['en', 'use used using'],
    ['en', 'child children'],
    ['en', 'woman women'],
    ['en', 'person people'],
    ['mn', 'паспорт паспортын паспортоос паспорттой паспортаа'],
    ['mn', 'баримт баримтын баримтыг баримтад баримтаар баримтууд'],
    ['mn', 'хил хилийн хилээр хилээс'],
    ['mn', 'үг үгийн үгээр үгтэй'],
    ['mn', 'өдөр өдрийн өдрөөс өдрүүд'],
    ['mn', 'зөвшөөрөл зөвшөөрлийн зөвшөөрөлгүй'],
    ['mn', 'тамга тамгын тамгатай тамгаар'],
    ['mn', 'ярилцлага ярилцлагын ярилцлагад ярилцлагаас'],
    ['mn', 'тэмдэг тэмдгийн тэмдгээр'],
    ['mn', 'хуудас хуудасны хуудсан'],
    ['mn', 'иргэн иргэний иргэнд иргэд'],
    ['mn', 'хохирогч хохирогчийн хохирогчид хохирогчдын'],
    ['mn', 'хүн хүний хүмүүс хүмүүсийн'],
    ['mn', 'хүүхэд хүүхдийн хүүхдүүд хүүхэдтэй'],
    ['mn', 'шалгах шалгана шалгасан шалгаж шалгаад шалгалт шалгалтаар'],
    ['mn', 'асуух асууна асуусан асуулт асуултын'],
    ['mn', 'үзэх үзнэ үзсэн үздэг үзээрэй'],
    ['mn', 'зорчих зорчигч зорчигчдын'],
    ['mn', 'зуучлах зуучлал зуучлалын'],
  ])('in the language %s, these words have the same stem: %s', (language, words) => {
    const stems = words.split(' ').map(word => stem(word, language));
    expect(new Set(stems).size, stems.join(' ')).toBe(1);
  });

  test.each([
    ['en', 'officer', 'office'],
    ['en', 'thing', 'the'],
    ['en', 'forge', 'forget'],
    ['en', 'string', 'strong'],
    ['en', 'status', 'state'],
    ['en', 'need', 'new'],
    ['mn', 'цагаач', 'цаг'],
    ['mn', 'гадаад', 'гадна'],
    ['mn', 'хүүхэд', 'хүү'],
    ['mn', 'хуудас', 'хуудуу'],
    ['mn', 'хил', 'хэл'],
    ['mn', 'баг', 'бага'],
  ])('in the language %s, the words %s and %s have different stems', (language, one, other) => {
    expect(stem(one, language)).not.toBe(stem(other, language));
  });

  test('the stem is the word itself in a language without rules for stems', () => {
    expect(stem('паспорты', 'ru')).toBe('паспорты');
  });
});
