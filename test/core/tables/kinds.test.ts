import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_KINDS, packKinds, readKinds } from '../../../src/core/tables/kinds.js';
import { analyse } from '../../../src/core/text/analysis.js';
import { createSegmenter } from '../../../src/core/text/segment.js';
import { readTable } from '../../../src/training/kinds/table.js';
import { lexiconOf } from '../support.js';

const TABLE = `# sports = what is played
羽球=羽毛球=badminton 网球=tennis 网球场=tennis_court
~ 今天=today 明天=tomorrow

# places
冠军=第一名 季军=第三名=third_place
猫=cat 狗=dog=puppies 导盲犬=guide_dog
苹果=apple 香蕉
苹果=apple 三星=samsung
纽约=new_york 纽约市=new_york_city 伦敦
t恤 衬衫
学生=student 教师
学生证=student_card 教师证
开发
开发票
! 升温=heat_up 降温=cool_down`;
const LINES = TABLE.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
/** Each member's kind and first name, as in 3:猫. */
const LABELS = LINES.flatMap((line, kind) =>
  line
    .replace(/^[~!] /u, '')
    .split(' ')
    .map((member) => `${kind}:${member.split('=')[0]}`),
);

const packed = packKinds(readTable(TABLE));
const kinds = readKinds(packed);
const words = '网球 网球场 今天 猫 熊猫 狗 苹果 有 吗 打 第 名'.split(' ');
const lexicon = lexiconOf(Object.fromEntries(words.map((word) => [word, {}])), { kinds: TABLE });
const segment = createSegmenter(lexicon);

/** What a text names, as `LABELS`, with where it stands. */
function named(text: string): string[] {
  const { folded, mentions } = analyse(text, segment, lexicon);
  return mentions.map(({ member, start, end }) => `${LABELS[member]} ${folded.slice(start, end)}`);
}

describe('mentions', () => {
  it.each([
    [
      'every name of a member',
      '羽球和羽毛球 badminton',
      ['0:羽球 羽球', '0:羽球 羽毛球', '0:羽球 badminton'],
    ],
    ['the longest name alone', '網球場今天開嗎', ['0:网球场 网球场', '1:今天 今天']],
    ['whose card it is beside it', '教師證', ['8:教师 教师', '9:教师证 教师证']],
    ['no development in an invoice', '開發票', ['11:开发票 开发票']],
    ['the shorter name where the longer one is cut off', '今天打网球', ['1:今天 今天', '0:网球 网球']],
    ['a name inside a longer word', '香蕉船', ['4:香蕉 香蕉']],
    ['a name that begins with a letter', '有T恤吗', ['7:t恤 t恤']],
    ['a name of one character as a word by itself', '有貓嗎', ['3:猫 猫']],
    ['none of one character inside a word', '有熊貓嗎', []],
    ['an English name by its stem', 'my cats and his puppy', ['3:猫 cats', '3:狗 puppy']],
    ['no English name inside a word', 'concatenate applesauce', []],
    ['an English name of two words', 'two tennis courts', ['0:网球场 tennis courts']],
    ['an English name of three words', 'new york city today', ['6:纽约市 new york city', '1:今天 today']],
    ['the longest English name that is there', 'new york today', ['6:纽约 new york', '1:今天 today']],
    ['an English name behind the first word of another', 'new tennis', ['0:网球 tennis']],
    [
      'a name in two kinds as both',
      '苹果 apple',
      ['4:苹果 苹果', '5:苹果 苹果', '4:苹果 apple', '5:苹果 apple'],
    ],
    ['the longer English name alone', 'a guide dog', ['3:导盲犬 guide dog']],
    ['names in the order of the text', 'tennis 羽球', ['0:网球 tennis', '0:羽球 羽球']],
    ['a name with a Chinese numeral', '第三名的獎金', ['2:季军 第3名']],
    ['a name with a figure', '第3名的奖金', ['2:季军 第3名']],
    ['a numeral that stays one', '三星手机', ['5:三星 三星']],
    ['nothing of another place', '第二名的奖金', []],
    ['nothing of a remark', 'sports places played', []],
    ['nothing in nothing', '', []],
  ])('finds %s: %s', (_, text, expected) => {
    expect(named(text)).toEqual(expected);
  });

  it('finds what a look at every name of any table finds', () => {
    const name = fc.stringMatching(/^[甲乙丙]{2,5}$/u);
    const text = fc.stringMatching(/^[甲乙丙丁]{0,20}$/u);
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 30 }), text, (names, folded) => {
        const expected: unknown[] = [];
        for (let at = 0; at < folded.length; ) {
          const here = names.filter((each) => folded.startsWith(each, at));
          const longest = here.reduce((most, each) => (each.length > most.length ? each : most), '');
          const end = at + (longest.length || 1);
          if (longest) expected.push({ member: names.indexOf(longest), start: at, end });
          at = end;
        }
        const found = readKinds(packKinds(readTable(names.join(' ')))).mentions({ folded, tokens: [] });
        expect(found).toEqual(expected);
      }),
    );
  });
});

describe('membersOf', () => {
  const membersOf = (word: string): (string | undefined)[] =>
    kinds.membersOf(word).map((member) => LABELS[member]);

  it.each([
    ['羽毛球', ['0:羽球']],
    ['网球场', ['0:网球场']],
    ['苹果', ['4:苹果', '5:苹果']],
    ['猫', ['3:猫']],
    ['tenni', ['0:网球']],
    ['new york', ['6:纽约']],
    ['第3名', ['2:季军']],
    ['网球场地', []],
    ['打网球', []],
    ['网', []],
    ['tennis', []],
    ['new', []],
    ['', []],
  ])('tells what %j is a name of', (word, expected) => {
    expect(membersOf(word)).toEqual(expected);
  });
});

describe('kindOf and isWeak', () => {
  it('tell the kind of each member, and none of any other number', () => {
    expect(LABELS.map((_, member) => kinds.kindOf(member))).toEqual(
      LABELS.map((label) => Number.parseInt(label, 10)),
    );
    expect([-1, LABELS.length].map((member) => kinds.kindOf(member))).toEqual([-1, -1]);
  });

  it('tell the weak kinds from the others, and take none for one', () => {
    expect(LINES.map((_, kind) => kinds.isWeak(kind))).toEqual(LINES.map((line) => /^[~!] /u.test(line)));
    expect(kinds.isWeak(-1)).toBe(true);
  });

  it('tell the kinds of opposites', () => {
    expect(LINES.map((_, kind) => kinds.isOpposed(kind))).toEqual(LINES.map((line) => line.startsWith('! ')));
    expect(LINES.some((line) => line.startsWith('! '))).toBe(true);
    expect(kinds.isOpposed(-1)).toBe(false);
  });
});

describe('readKinds', () => {
  /** An error of its own, and none of the runtime's that reading beyond an end makes. */
  const NO_TABLE = expect.toSatisfy(
    (error) => error instanceof RangeError && /table of kinds/u.test(error.message),
  );

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['other bytes', Buffer.alloc(400, 7)],
    ['the table as text', Buffer.from(TABLE)],
    ['a byte too many', Buffer.concat([packed, Buffer.alloc(1)])],
    ['another version', Buffer.concat([Buffer.from('WKD0'), packed.subarray(4)])],
  ])('rejects %s', (_, bytes) => {
    expect(() => readKinds(bytes)).toThrow(NO_TABLE);
  });

  it('rejects every cut, and a length that does not fit', () => {
    for (let length = 0; length < packed.length; length++)
      expect(() => readKinds(packed.subarray(0, length)), String(length)).toThrow(NO_TABLE);
    for (let section = 1; section <= 8; section++) {
      const damaged = Buffer.from(packed);
      damaged.writeUInt32LE(packed.length, 4 * section);
      expect(() => readKinds(damaged), String(section)).toThrow(NO_TABLE);
    }
  });

  it('reads what does not begin at a multiple of four bytes', () => {
    const shifted = readKinds(Buffer.concat([Buffer.alloc(1), packed]).subarray(1));
    expect(shifted.membersOf('网球')).toEqual(kinds.membersOf('网球'));
  });

  it('reads a table of nothing', () => {
    expect(
      readKinds(packKinds(readTable(''))).mentions({
        folded: '网球',
        tokens: [{ text: 'tenni', start: 0, end: 6 }],
      }),
    ).toEqual([]);
  });
});

describe('markOf', () => {
  const markOf = (table: string, count: number) => readKinds(packKinds(readTable(table))).markOf(count);

  it('stays where names, members or kinds are added behind', () => {
    expect(markOf('猫=cat=kitten 狗 鸟\n! 升温 降温\n红 蓝', 2)).toBe(markOf('猫=cat 狗\n升温 降温', 2));
  });

  it.each([
    ['are in another order', '升温 降温\n猫 狗'],
    ['are others', '兔 狗\n升温 降温'],
    ['are fewer', '猫 狗'],
  ])('is another where the kinds %s', (_, table) => {
    expect(markOf(table, 2)).not.toBe(markOf('猫 狗\n升温 降温', 2));
  });
});

describe('NO_KINDS', () => {
  it('names nothing', () => {
    expect(NO_KINDS.mentions({ folded: '网球场今天', tokens: [] })).toEqual([]);
    expect(NO_KINDS.membersOf('网球')).toEqual([]);
    expect(NO_KINDS.kindOf(0)).toBe(-1);
    expect(NO_KINDS.markOf(1)).toBe(0);
    expect(NO_KINDS.isWeak(0)).toBe(true);
    expect(NO_KINDS.isOpposed(0)).toBe(false);
  });
});
