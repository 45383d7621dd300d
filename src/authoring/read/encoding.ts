import { isUtf8 } from 'node:buffer';
import { DocumentError } from './document.js';

/** The hundred commonest characters of Chinese in both scripts: about four of ten in running text. */
const COMMON = new Set(
  '的一是不了在人有我他这這个個们們中来來上大为為和国國地到以说說时時要就出会會可也你对對生能而子那得于於着著下自之年过過发發后後作里裡用道行所然家种種事成方多经經么麼去法学學如都同现現当當没沒动動面起看定天分还還进進好小部其些主样樣理心她本前开開但因只从從想实實日军軍者意无無力它与與长長把机機十民第公此已工使情明性知全三又关關点點正业業外将將两兩高间間由问問很最重并並物手应應战戰向头頭文体體政美相见見被利什二等产產或新己制身果加西斯月话話合回特代内內信表化老给給世位次度门門任常先海通教儿兒原东東声聲提立及比员員解水名真论論处處走义義各入几幾口认認条條平系气氣题題活尔爾更别別打女变變四神总總何电電数數安少报報才结結反受目太量再感建务務做接必场場件计計管期市直德资資命山金指克许許统統区區保至队隊形社便空决決治展马馬科司五基眼书書非则則听聽白却卻界达達光放强強即像难難且权權思王象完设設式色路记記南品住告类類求据據程北边邊死张張该該交规規万萬取拉格望觉覺术術领領共确確传傳师師观觀清今切院让讓识識候带帶导導争爭运運',
);
/** Below this share of common characters among the Chinese ones, a reading of the bytes is noise. */
const LEAST_COMMON = 0.12;
/** A line of two-byte Chinese hardly ever reads as UTF-8 with so many Chinese characters by accident. */
const SURELY_UTF8 = 3;

/** Encodings beside UTF-8, as TextDecoder knows them, with the names that people know. */
const LEGACY: readonly (readonly [label: string, declared: RegExp])[] = [
  ['gb18030', /^(?:gb|x-gbk|hz-gb)/i],
  ['big5', /^(?:x-x-)?big5|^cn-big5/i],
];

/**
 * The text that `bytes` hold: UTF-8, UTF-16 with its mark, or GB18030 (GBK, GB2312) or Big5 by what reads as Chinese.
 * @param declared the encoding that the file names itself, as a web page does.
 * @throws DocumentError where they are in none of these, or in several.
 */
export function decodeText(bytes: Uint8Array, file: string, declared?: string): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (isUtf8(bytes)) return new TextDecoder().decode(bytes);
  refuseMixed(bytes, file);
  const readings = LEGACY.flatMap(([label, names]) => {
    const text = tryDecode(bytes, label);
    if (text === undefined) return [];
    const { share, characters } = commonShare(text);
    const named = declared !== undefined && names.test(declared);
    return [{ text, share, characters, named }];
  }).sort((a, b) => Number(b.named) - Number(a.named) || b.share - a.share);
  const best = readings.find(({ share, named }) => named || share >= LEAST_COMMON);
  if (best) return best.text;
  throw new DocumentError(file, {
    expected: 'text in UTF-8, GB18030 or Big5',
    found: `${declared ? `${declared}, or ` : ''}bytes that read as none of them, first in line ${firstBadLine(bytes)}`,
    remedy: 'save it as UTF-8',
  });
}

function tryDecode(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function commonShare(text: string): { readonly share: number; readonly characters: number } {
  let characters = 0;
  let common = 0;
  for (const [character] of text.slice(0, 200_000).matchAll(/[\p{Script=Han}\p{Co}]/gu)) {
    characters++;
    if (COMMON.has(character)) common++;
  }
  return { share: characters ? common / characters : 0, characters };
}

/** Two files in different encodings put together: some lines are UTF-8, others are not. */
function refuseMixed(bytes: Uint8Array, file: string): void {
  let utf8: number | undefined;
  let other: number | undefined;
  for (const [number, line] of linesOf(bytes)) {
    if (!isUtf8(line)) other ??= number;
    else if (utf8 === undefined && line.some((byte) => byte > 0x7f)) {
      const han = new TextDecoder().decode(line).match(/\p{Script=Han}/gu)?.length ?? 0;
      if (han >= SURELY_UTF8) utf8 = number;
    }
    if (utf8 === undefined || other === undefined) continue;
    throw new DocumentError(file, {
      expected: 'one encoding',
      found: `UTF-8 in line ${utf8} and another in line ${other}`,
      remedy: 'save both parts as UTF-8',
    });
  }
}

function firstBadLine(bytes: Uint8Array): number {
  for (const [number, line] of linesOf(bytes)) if (!isUtf8(line)) return number;
  return 1;
}

function* linesOf(bytes: Uint8Array): Generator<readonly [number: number, Uint8Array]> {
  let number = 1;
  for (let start = 0; start < bytes.length; number++) {
    const newline = bytes.indexOf(0x0a, start);
    const end = newline < 0 ? bytes.length : newline;
    yield [number, bytes.subarray(start, end)];
    start = end + 1;
  }
}
