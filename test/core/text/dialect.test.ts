import { describe, expect, it } from 'vitest';
import { foldDialect } from '../../../src/core/text/dialect.js';
import { fold } from '../../../src/core/text/fold.js';

describe('foldDialect', () => {
  it.each([
    ['點解留喺杭州', '为什么留在杭州'],
    ['边个创办', '哪个创办'],
    ['邊位係創辦人', '哪位是創辦人'],
    ['佢哋喺邊度', '他们在哪里'],
    ['船飛幾錢', '船飛多少钱'],
    ['有冇夜船', '有没有夜船'],
    ['係咪免費', '是不是免費'],
    ['呢間公司做咩嘢', '这个公司做什么'],
    ['幾時開門', '什么时候開門'],
    ['邊座城市', '哪座城市'],
    ['唔使買飛', '不用買飛'],
    ['做乜嘢嘅', '做什么的'],
    ['開咗未', '開了吗'],
    ['要幾耐', '要多久'],
    ['點去碼頭', '怎么去碼頭'],
    ['兩個鐘頭', '兩小时'],
    ['敢有便所', '有没有便所'],
    ['碼頭佇佗位', '碼頭佇哪里'],
    ['愛偌濟錢', '愛多少钱'],
    ['有木有夜船', '有没有夜船'],
    ['甚麼船', '什么船'],
    ['啥時候開', '什么时候開'],
    ['咋去', '怎么去'],
    ['為啥不去', '为什么不去'],
    ['停車多錢', '停車多少钱'],
    ['花很多錢', '花很多錢'],
  ])('puts %j as %j', (dialect, standard) => {
    expect(foldDialect(dialect)).toBe(standard);
  });

  it('takes the longest wording that stands at a place', () => {
    expect(foldDialect('啥物時陣')).toBe('什么时候');
    expect(foldDialect('啥物')).toBe('什么');
    expect(foldDialect('唔使')).toBe('不用');
    expect(foldDialect('唔')).toBe('不');
  });

  it.each([
    '關係',
    '关系',
    '聯係',
    '體係',
    '房仲',
    '仲介費',
    '仲裁',
    '為什麼是杭州',
    '八點去',
    '景點做',
    '重點用',
    '有點做',
    '毋庸',
    '宁毋',
    'Why Hangzhou?',
    '',
  ])('leaves %j alone', (text) => {
    expect(foldDialect(text)).toBe(text);
  });

  it.each([
    ['點解係杭州', '点解系杭州'],
    ['邊個做', '边个做'],
    ['幾多人', '几多人'],
    ['點樣去', '点样去'],
    ['幾耐', '几耐'],
    ['泊車', '泊车'],
    ['腫麼', '肿么'],
  ])('puts %j and %j alike', (traditional, simplified) => {
    expect(fold(foldDialect(traditional)).replace('系', '是')).toBe(
      fold(foldDialect(simplified)).replace('系', '是'),
    );
  });
});
