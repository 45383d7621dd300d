import { describe, expect, it } from 'vitest';
import { deriveId } from '../../../src/core/loader/question.js';
import { type Files, inspect } from './workspace.js';

const DERIVED = deriveId('Why?');
const KEYS =
  'id, question, variants, answer, translations, article, paragraphs, related, keywords, not-for, derived, status, rule, trace';
const ARTICLE =
  '# 港口\n\n港口在 1887 年啟用，有 20 座碼頭，花費 557.6 萬美元，成長 21.1%。\n\n第二段沒有數字。\n';
const FIGURE =
  'correct it, cite the paragraph that holds it, or list it under "derived" where it is worked out [figure]';

const cut = (comment = '') =>
  `warning: expected text in quotation marks where " #" stands in it, found "${comment}", which YAML leaves out as a comment; put the whole text into quotation marks, or a space behind the # of a comment [comment]`;

/** A name, the files, and the report, a fault a line. */
type Row = readonly [name: string, files: Files, report: readonly string[]];

const FIELDS: readonly Row[] = [
  [
    'unknown keys',
    {
      'k.yaml':
        'entries:\n  - question: 甲？\n    anwser: 乙\n    answer: 丙\n    notFor: [丁]\n    zzz: 1\n',
    },
    [
      `k.yaml:3:5: error: entry "甲？": expected one of ${KEYS}, found "anwser"; did you mean "answer"? [unknown-key]`,
      `k.yaml:5:5: error: entry "甲？": expected one of ${KEYS}, found "notFor"; did you mean "not-for"? [unknown-key]`,
      `k.yaml:6:5: error: entry "甲？": expected one of ${KEYS}, found "zzz"; delete it, or correct its name [unknown-key]`,
    ],
  ],
  [
    'values of a wrong type',
    {
      'k.yaml':
        'title: [a]\nsource: 甲\nentries:\n  - question: 甲？\n    answer: {a: b}\n    variants: 乙\n    paragraphs: [一, 0, 1.5, "2"]\n    related: {a: b}\n    translations: {fr: {question: q, answer: a}}\n  - 丙\n',
    },
    [
      'k.yaml:1:8: error: title: expected text, found a list; write one text here [type]',
      'k.yaml:2:9: error: source: expected a map of title, publisher, url, …, found the text "甲"; write "name: value" lines here [type]',
      'k.yaml:5:13: error: entry "甲？", answer: expected text, found a map; write one text here [type]',
      'k.yaml:6:15: error: entry "甲？", variants: expected a list, found the text "乙"; write [ … ], or one item a line after "- " [type]',
      'k.yaml:7:18: error: entry "甲？", paragraphs[0]: expected a whole number from 1, found the text "一"; write it in digits, without quotation marks [type]',
      'k.yaml:7:21: error: entry "甲？", paragraphs[1]: expected a whole number from 1, found the number 0; write it in digits, without quotation marks [type]',
      'k.yaml:7:24: error: entry "甲？", paragraphs[2]: expected a whole number from 1, found the number 1.5; write it in digits, without quotation marks [type]',
      'k.yaml:7:29: error: entry "甲？", paragraphs[3]: expected a whole number from 1, found the text "2"; write it in digits, without quotation marks [type]',
      'k.yaml:8:14: error: entry "甲？", related: expected a list, found a map; write [ … ], or one item a line after "- " [type]',
      'k.yaml:9:20: error: entry "甲？", translations: expected one of en, found "fr"; delete it, or correct its name [unknown-key]',
      'k.yaml:10:5: error: entries[1]: expected a map of id, question, variants, …, found the text "丙"; write "name: value" lines here [type]',
    ],
  ],
  [
    'a file that is no map and no list',
    { 'k.yaml': 'hello\n' },
    [
      'k.yaml:1:1: error: expected a map of title, source, language, …, found the text "hello"; write "name: value" lines here [type]',
    ],
  ],
  [
    'missing fields',
    { 'k.yaml': '- id: a\n- question: 甲？\n- answer: 乙\n  translations: {en: {question: A}}\n' },
    [
      'k.yaml:1:3: error: entry "a", question: expected a field question, found none; add it [missing]',
      'k.yaml:1:3: error: entry "a", answer: expected a field answer, found none; add it [missing]',
      'k.yaml:2:3: error: entry "甲？", answer: expected a field answer, found none; add it [missing]',
      'k.yaml:3:3: error: entries[2].question: expected a field question, found none; add it [missing]',
      'k.yaml:4:22: error: entries[2].translations.en.answer: expected a field answer, found none; add it [missing]',
    ],
  ],
  [
    'blank text',
    { 'k.yaml': '- id: " "\n  question: "  "\n  answer:\n  variants: ["", "？！", ~]\n' },
    [
      'k.yaml:1:7: error: entries[0].id: expected text, found no letter or digit; write the text, or delete the field [blank]',
      'k.yaml:2:13: error: entries[0].question: expected text, found no letter or digit; write the text, or delete the field [blank]',
      'k.yaml:3:3: error: entries[0].answer: expected text, found nothing; write the text, or delete the field [blank]',
      'k.yaml:4:14: error: entries[0].variants[0]: expected text, found no letter or digit; write the text, or delete the field [blank]',
      'k.yaml:4:18: error: entries[0].variants[1]: expected text, found no letter or digit; write the text, or delete the field [blank]',
      'k.yaml:4:24: error: entries[0].variants[2]: expected text, found nothing; write the text, or delete the field [blank]',
    ],
  ],
  [
    'a comment where text should be',
    { 'k.yaml': '- question: #bazaar?\n  answer: b\n  variants:\n    - #c d\n' },
    [
      'k.yaml:1:3: error: entries[0].question: expected text, found nothing but a comment; put text that begins with # into quotation marks, or delete the field [blank]',
      'k.yaml:4:7: error: entries[0].variants[0]: expected text, found nothing but a comment; put text that begins with # into quotation marks, or delete the field [blank]',
    ],
  ],
  [
    'numbers and truth values that should be text',
    { 'k.yaml': '- question: 2023\n  answer: yes\n  variants: [true, 1.5, No]\n  keywords: ["yes"]\n' },
    [
      'k.yaml:1:13: error: entries[0].question: expected text, found the number 2023; quote it: "2023" [quote]',
      'k.yaml:2:11: error: entries[0].answer: expected text, found the truth value of YAML 1.1 yes; quote it: "yes" [quote]',
      'k.yaml:3:14: error: entries[0].variants[0]: expected text, found the boolean true; quote it: "true" [quote]',
      'k.yaml:3:20: error: entries[0].variants[1]: expected text, found the number 1.5; quote it: "1.5" [quote]',
      'k.yaml:3:25: error: entries[0].variants[2]: expected text, found the truth value of YAML 1.1 No; quote it: "No" [quote]',
    ],
  ],
  [
    'numbers and truth values as they are written, so that quoting them changes nothing',
    {
      'k.yaml': `- question: 1.10\n  answer: 007\n  variants: [1e999, 0x10, TRUE, &n .50, *n, ${'1'.repeat(70)}]\n  paragraphs: [1e999]\n`,
      'l.json': '[{"question":"甲？","answer":1.10}]',
      'm.yaml': '- question: 乙？\n  answer: 007\n',
    },
    [
      'k.yaml:1:13: error: entries[0].question: expected text, found the number 1.10; quote it: "1.10" [quote]',
      'k.yaml:2:11: error: entries[0].answer: expected text, found the number 007; quote it: "007" [quote]',
      'k.yaml:3:14: error: entries[0].variants[0]: expected text, found the number 1e999; quote it: "1e999" [quote]',
      'k.yaml:3:21: error: entries[0].variants[1]: expected text, found the number 0x10; quote it: "0x10" [quote]',
      'k.yaml:3:27: error: entries[0].variants[2]: expected text, found the boolean TRUE; quote it: "TRUE" [quote]',
      'k.yaml:3:36: error: entries[0].variants[3]: expected text, found the number .50; quote it: ".50" [quote]',
      'k.yaml:3:41: error: entries[0].variants[4]: expected text, found the number .50; quote it: ".50" [quote]',
      `k.yaml:3:45: error: entries[0].variants[5]: expected text, found the number ${'1'.repeat(70)}; put it into quotation marks [quote]`,
      'k.yaml:4:16: error: entries[0].paragraphs[0]: expected a whole number from 1, found the number 1e999; write it in digits, without quotation marks [type]',
      'l.json:1:28: error: entry "甲？", answer: expected text, found the number 1.10; quote it: "1.10" [quote]',
      'm.yaml:2:11: error: entry "乙？", answer: expected text, found the number 007; quote it: "007" [quote]',
    ],
  ],
  [
    'text that nobody can see',
    {
      'k.yaml':
        '- question: "\u3164"\n  answer: "\u2800"\n  variants: ["\u115f \ufe0f", "\u{1d159}", "\u3164a"]\n',
    },
    [
      ...[
        '1:13: error: entries[0].question',
        '2:11: error: entries[0].answer',
        '3:14: error: entries[0].variants[0]',
        '3:21: error: entries[0].variants[1]',
      ].map(
        (place) =>
          `k.yaml:${place}: expected text, found no letter or digit; write the text, or delete the field [blank]`,
      ),
    ],
  ],
  [
    'words that are none of the choices',
    {
      'k.yaml':
        'language: zh-hant\nentries:\n  - question: 甲？\n    answer: 乙\n    status: drafts\n  - question: 丙？\n    answer: 乙\n    status: 1\n',
    },
    [
      'k.yaml:1:11: error: language: expected zh-Hant or zh-Hans or en, found the text "zh-hant"; did you mean zh-Hant? [choice]',
      'k.yaml:5:13: error: entry "甲？", status: expected draft or stale, found the text "drafts"; did you mean draft? [choice]',
      'k.yaml:8:13: error: entry "丙？", status: expected draft or stale, found the number 1; write one of these, or delete the field [choice]',
    ],
  ],
  [
    'control characters, directional overrides and halves of characters',
    {
      'k.yaml': '- question: "甲\\u0000？"\n  answer: "乙\\u202e"\n  variants: ["\\ud800 x", "a\\tb"]\n',
      'a.md': '甲\u0007乙\n',
    },
    [
      'a.md:1:2: error: expected visible characters, found the control character U+0007; delete it [control]',
      'k.yaml:1:13: error: entry "甲\\u0000？", question: expected visible characters, found the control character U+0000; delete it [control]',
      'k.yaml:2:11: error: entry "甲\\u0000？", answer: expected visible characters, found the control character U+202E; delete it [control]',
      'k.yaml:3:14: error: entry "甲\\u0000？", variants[0]: expected visible characters, found the control character U+D800; delete it [control]',
    ],
  ],
  [
    'a question of several lines, not an answer',
    { 'k.yaml': '- question: |\n    甲\n    乙？\n  answer: |\n    丙\n    丁\n' },
    [
      'k.yaml:1:13: error: entry "甲\\n乙？", question: expected one line, found several; join the lines [one-line]',
    ],
  ],
  [
    'synonyms without a second word',
    { 'k.yaml': 'synonyms: [[甲], [乙, 丙], 丁, []]\nentries: [{question: 甲？, answer: 乙}]\n' },
    [
      'k.yaml:1:12: error: synonyms[0]: expected at least 2 items, found 1; add one, or delete the list [too-few]',
      'k.yaml:1:25: error: synonyms[2]: expected a list, found the text "丁"; write [ … ], or one item a line after "- " [type]',
      'k.yaml:1:28: error: synonyms[3]: expected at least 2 items, found 0; add one, or delete the list [too-few]',
    ],
  ],
  [
    'ids that are texts',
    { 'k.yaml': `- id: ${'a'.repeat(101)}\n  question: 甲？\n  answer: 乙\n` },
    [
      `k.yaml:1:7: error: entry "${'a'.repeat(59)}…", id: expected at most 100 characters, found 101; shorten it, or leave it out to have one derived from the question [id]`,
    ],
  ],
  [
    'a key that comes twice, and __proto__',
    {
      'k.yaml':
        '- question: 甲？\n  answer: 乙\n  question: 丙？\n- __proto__: {a: b}\n  question: 丁？\n  answer: 乙\n  __proto__: 1\n',
    },
    [
      'k.yaml:3:3: error: entry "甲？": expected each field once, found "question" again, first in line 1; delete one, or begin a new entry with "- " [duplicate-key]',
      `k.yaml:4:3: error: entry "丁？": expected one of ${KEYS}, found "__proto__"; delete it, or correct its name [unknown-key]`,
      'k.yaml:7:3: error: entry "丁？": expected each field once, found "__proto__" again, first in line 4; delete one, or begin a new entry with "- " [duplicate-key]',
    ],
  ],
];

const LINKS: readonly Row[] = [
  [
    'an id that two entries have, own or derived',
    {
      'k.yaml': `- id: a\n  question: 甲？\n  answer: 乙\n- id: a\n  question: 丙？\n  answer: 丁\n- question: Why?\n  answer: b\n- id: ${DERIVED}\n  question: 戊？\n  answer: b\n`,
    },
    [
      'k.yaml:4:7: error: entry "a", id: expected an id of its own, found "a", as at k.yaml:1:3; change or delete one of them [duplicate-id]',
      `k.yaml:9:7: error: entry "${DERIVED}", id: expected an id of its own, found "${DERIVED}", as at k.yaml:7:3; change or delete one of them [duplicate-id]`,
    ],
  ],
  [
    'a question that two entries share, in another script, width, case or punctuation',
    {
      'a.yaml': '- question: 為何在杭州？\n  answer: 乙\n  variants: [Why Hangzhou]\n',
      'b.yaml':
        '- question: 丙？\n  answer: 丁\n  variants: [为何在杭州, 戊]\n  translations:\n    en: {question: "ＷＨＹ hangzhou?", answer: b, variants: [戊]}\n- question: 丙\n  answer: 己\n',
    },
    [
      'b.yaml:3:14: error: entry "丙？", variants[0]: expected a question that no other entry has, found "为何在杭州", as at a.yaml:1:13; delete one of them, or join the entries [shared-question]',
      'b.yaml:5:20: error: entry "丙？", translations.en.question: expected a question that no other entry has, found "ＷＨＹ hangzhou?", as at a.yaml:3:14; delete one of them, or join the entries [shared-question]',
      'b.yaml:5:59: warning: entry "丙？", translations.en.variants[0]: expected each wording once, found "戊", as at b.yaml:3:21; delete it: case, script, spaces and punctuation make no difference [repeated]',
      'b.yaml:6:13: error: entry "丙", question: expected a question that no other entry has, found "丙", as at b.yaml:1:13; delete one of them, or join the entries [shared-question]',
    ],
  ],
  [
    'a question that is answered and declined',
    { 'k.yaml': 'unanswered: [甲]\nentries:\n  - question: 甲？\n    answer: 乙\n    not-for: [甲!, 丙]\n' },
    [
      'k.yaml:1:14: error: unanswered[0]: expected a question that is not answered, found "甲", which is answered at k.yaml:3:15; delete one of them [contradiction]',
      'k.yaml:5:15: error: entry "甲？", not-for[0]: expected a question that is not answered, found "甲!", which is answered at k.yaml:3:15; delete one of them [contradiction]',
    ],
  ],
  [
    'related ids that no other entry has',
    { 'k.yaml': '- id: founder\n  question: 甲？\n  answer: 乙\n  related: [fuonder, founder, zzz]\n' },
    [
      'k.yaml:4:13: error: entry "founder", related[0]: expected the id of an entry, found "fuonder"; did you mean "founder"? [related]',
      'k.yaml:4:22: error: entry "founder", related[1]: expected the id of another entry, found its own; delete it [related]',
      'k.yaml:4:31: error: entry "founder", related[2]: expected the id of an entry, found "zzz"; delete it, or write that entry [related]',
    ],
  ],
  [
    'titles that differ',
    {
      'a.yaml': 'title: 甲\nentries: [{question: 甲？, answer: 乙}]\n',
      'b.yaml': 'entries: [{question: 丁？, answer: 乙}]\n',
      'c.yaml': 'title: 乙\nentries: [{question: 丙？, answer: 乙}]\n',
      'd.yaml': 'title: 甲\nentries: [{question: 戊？, answer: 乙}]\n',
    },
    [
      'c.yaml:1:8: error: title: expected the title "甲", as in a.yaml, found "乙"; give the title in one file only [title]',
    ],
  ],
];

const CITATIONS: readonly Row[] = [
  [
    'paragraphs that the article has not',
    { 'k.yaml': '- question: 甲？\n  answer: 乙\n  paragraphs: [3, 1, 1]\n', 'a.md': ARTICLE },
    [
      'k.yaml:3:16: error: entry "甲？", paragraphs[0]: expected a paragraph of a.md, which has 1 to 2, found 3; correct the number [paragraph]',
      'k.yaml:3:22: warning: entry "甲？", paragraphs[2]: expected each once, found 1 again; delete it [repeated]',
    ],
  ],
  [
    'figures that the cited paragraphs do not hold',
    {
      'k.yaml': `- question: 甲？
  answer: 港口 1887 年啟用，花了 558 萬美元，成長 21.1 倍，有二十座碼頭和 30 艘船，共 30 艘。
  paragraphs: [1]
  translations: {en: {question: Q, answer: "Opened in 1888 for $5.576 million, up 21.1%."}}
- question: 乙？
  answer: "188\\u0037 年"
  paragraphs: [2]
- question: 丙？
  answer: 約 88 倍，而不是 99 倍。
  paragraphs: [1]
  derived: [88 倍]
- question: 丁？
  answer: 沒有引用段落的 77 倍。
`,
      'a.md': ARTICLE,
    },
    [
      `k.yaml:2:26: error: entry "甲？", answer: expected figures that the cited paragraphs hold, found "558 萬"; ${FIGURE}`,
      `k.yaml:2:37: error: entry "甲？", answer: expected figures that the cited paragraphs hold, found "21.1"; ${FIGURE}`,
      `k.yaml:2:52: error: entry "甲？", answer: expected figures that the cited paragraphs hold, found "30"; ${FIGURE}`,
      `k.yaml:4:55: error: entry "甲？", translations.en.answer: expected figures that the cited paragraphs hold, found "1888"; ${FIGURE}`,
      `k.yaml:6:11: error: entry "乙？", answer: expected figures that the cited paragraphs hold, found "1887 年"; ${FIGURE}`,
      `k.yaml:9:22: error: entry "丙？", answer: expected figures that the cited paragraphs hold, found "99"; ${FIGURE}`,
    ],
  ],
  [
    'articles that are not there or not named',
    {
      'k.yaml': 'article: c.md\nentries:\n  - question: 甲？\n    answer: 乙\n    paragraphs: [1]\n',
      'l.yaml':
        '- question: 乙？\n  answer: 乙\n  paragraphs: [1]\n- question: 丙？\n  answer: 乙\n  article: a\n- question: 丁？\n  answer: 乙\n',
      'a.md': '甲',
      'b.md': '乙',
    },
    [
      'k.yaml:1:10: error: article: expected a.md, b.md, found "c.md"; did you mean "a.md"? [article]',
      'l.yaml:3:16: error: entry "乙？", paragraphs: expected an article beside paragraphs, as there are 2, found none; add "article: a.md" or another to the entry or to the file [article]',
      'l.yaml:6:12: error: entry "丙？", article: expected a.md, b.md, found "a"; name an article of this folder [article]',
    ],
  ],
  [
    'an article where there is none',
    { 'k.yaml': 'article: a.md\nentries: [{question: 甲？, answer: 乙}]\n' },
    [
      'k.yaml:1:10: error: article: expected an article (.md), found "a.md"; name an article of this folder [article]',
    ],
  ],
  [
    'paragraphs of an article, some numbered and some not, or out of order',
    { 'a.md': '[1] 甲\n\n乙\n\n[3] 丙\n[2] 丁\n\n[3] 戊\n' },
    [
      'a.md:3:1: error: expected a number above 1, as in [2], found a paragraph without one; number every paragraph, in ascending order, or none [paragraph]',
      'a.md:6:1: error: expected a number above 3, as in [4], found [2]; number every paragraph, in ascending order, or none [paragraph]',
      'a.md:8:1: error: expected a number above 3, as in [4], found [3]; number every paragraph, in ascending order, or none [paragraph]',
    ],
  ],
  [
    'front matter',
    {
      'a.md': '---\ntitle: 甲\ntags: [x]\nlanguage: fr\n---\n甲\n',
      'b.md': '---\na: b: c\n---\n乙\n',
      'c.md': '---\n- 甲\n---\n乙\n',
    },
    [
      'a.md:3:1: warning: expected one of title, url, language, found "tags"; delete it, or correct its name [unknown-key]',
      'a.md:4:11: error: language: expected zh-Hant or zh-Hans or en, found the text "fr"; write one of these, or delete the field [choice]',
      'b.md:2:4: error: expected YAML 1.2, found "b": nested mappings are not allowed in compact mappings; put text that holds a colon and a space into quotation marks [syntax]',
      'c.md:2:1: error: expected a map of title, url, language, found a list; write "name: value" lines here [type]',
    ],
  ],
];

const SYNTAX: readonly Row[] = [
  [
    'every mistake that the YAML library finds',
    { 'k.yaml': 'title: 甲: 乙\nentries:\n\t- question: x\n  - answer: "乙\n' },
    [
      'k.yaml:1:8: error: expected YAML 1.2, found "甲": nested mappings are not allowed in compact mappings; put text that holds a colon and a space into quotation marks [syntax]',
      'k.yaml:3:1: error: expected YAML 1.2, found tabs are not allowed as indentation; replace the tab by spaces [syntax]',
      'k.yaml:5:1: error: expected YAML 1.2, found missing closing "quote; add it, or put the text into quotation marks [syntax]',
    ],
  ],
  [
    'wrong indentation, reserved characters and open brackets',
    {
      'k.yaml':
        'entries:\n  - question: 甲？\n   answer: b\n  - question: @x\n    answer: `y`\n  - question: [a\n',
    },
    [
      'k.yaml:3:1: error: expected YAML 1.2, found sequence item without - indicator; add it, or put the text into quotation marks [syntax]',
      'k.yaml:4:15: error: expected YAML 1.2, found "@": plain value cannot start with reserved character @; put text that begins with this character into quotation marks [syntax]',
      'k.yaml:5:13: error: expected YAML 1.2, found "`": plain value cannot start with reserved character `; put text that begins with this character into quotation marks [syntax]',
      'k.yaml:7:1: error: expected YAML 1.2, found flow sequence in block collection must be sufficiently indented and end with a ]; indent this line as its neighbours, with spaces, and close every bracket [syntax]',
    ],
  ],
  [
    'text after a quoted text',
    { 'k.yaml': '- question: "甲" 乙\n  answer: 丙\n' },
    [
      'k.yaml:1:17: error: expected YAML 1.2, found "乙": unexpected scalar at node end; mend the line, or put its text into quotation marks [syntax]',
    ],
  ],
  [
    'comments that cut a text off, also where the rest is then no YAML',
    {
      'k.yaml':
        'title: 群 #main\nentries:\n  - question: What is #bazaar for?\n    answer: 發在 #作品 裡\n    variants:\n      - post in #5\n      - news in #📢news\n    keywords: [a, b #c\n    ]\n',
      'l.yaml': '- question: Where?\n  variants: [post in #critique, share]\n  answer: ok\n',
    },
    [
      ...[
        ['1:10', '#main'],
        ['3:23', '#bazaar for?'],
        ['4:16', '#作品 裡'],
        ['6:17', '#5'],
        ['7:17', '#📢news'],
        ['8:21', '#c'],
      ].map(([place, comment]) => `k.yaml:${place}: ${cut(comment)}`),
      `l.yaml:2:22: ${cut('#critique, share]')}`,
      'l.yaml:3:3: error: expected YAML 1.2, found "a": flow sequence in block collection must be sufficiently indented and end with a ]; indent this line as its neighbours, with spaces, and close every bracket [syntax]',
    ],
  ],
  [
    'two documents in a file',
    { 'k.yaml': 'title: 甲\n---\ntitle: 乙\n' },
    [
      'k.yaml:2:1: error: expected one YAML document a file, found a second one; delete the `---` or `...` above it, or put it into a file of its own [syntax]',
    ],
  ],
  [
    'directives',
    {
      'k.yaml': '%YAML 1.1\n---\n- question: yes\n',
      'l.yaml': '%TAG !e! tag:example.org:\n---\n- question: 甲\n',
    },
    [
      'k.yaml:1:1: error: expected YAML 1.2 without directives, found a line that begins with %; delete the line [syntax]',
      'l.yaml:1:1: error: expected YAML 1.2 without directives, found a line that begins with %; delete the line [syntax]',
    ],
  ],
  [
    'tags, binary data included',
    { 'k.yaml': '- question: !foo 甲？\n  answer: !!binary aGk=\n' },
    [
      'k.yaml:1:13: error: expected YAML 1.2, found "!foo": unresolved tag: !foo; put text that begins with ! into quotation marks [syntax]',
      'k.yaml:2:11: error: expected YAML 1.2, found "!!binary": unresolved tag: tag:yaml.org,2002:binary; put text that begins with ! into quotation marks [syntax]',
    ],
  ],
  [
    'keys that are no names',
    { 'k.yaml': '? [a]\n: b\n' },
    [
      'k.yaml:1:3: error: expected a field name before the colon, found an alias, a list or a map; write the name of the field [type]',
    ],
  ],
  [
    'merge keys',
    { 'k.yaml': '- question: 甲？\n  <<: {answer: 丁}\n' },
    [
      'k.yaml:1:3: error: entry "甲？", answer: expected a field answer, found none; add it [missing]',
      `k.yaml:2:3: error: entry "甲？": expected one of ${KEYS}, found "<<"; merge keys are not known here: write the fields out [unknown-key]`,
    ],
  ],
  [
    'aliases without an anchor',
    { 'k.yaml': '- question: *強調*\n  answer: 乙\n- question: 丙？\n  answer: *nope\n' },
    [
      'k.yaml:1:13: error: expected an anchor "&強調*" above, found none; put text that begins with * into quotation marks [syntax]',
      'k.yaml:4:11: error: expected an anchor "&nope" above, found none; put text that begins with * into quotation marks [syntax]',
    ],
  ],
  [
    'aliases that explode, and one that stands in itself',
    {
      'k.yaml': `a: &a [x,x,x,x,x,x,x,x,x,x]\n${['b', 'c', 'd', 'e', 'f', 'g']
        .map((name, i) => `${name}: &${name} [${`*${'abcdef'[i]},`.repeat(10)}]\n`)
        .join('')}`,
      'l.yaml': 'entries: &a [*a]\n',
    },
    [
      'k.yaml:4:29: error: expected aliases for at most 10000 values in a file, found more; write the text out [nesting]',
      'l.yaml:1:14: error: expected aliases for at most 10000 values in a file, found more; write the text out [nesting]',
    ],
  ],
  [
    'what is nested too deep, without reading it',
    { 'k.yaml': '['.repeat(5_000), 'l.json': '{"a":'.repeat(100_000), 'm.yaml': '- '.repeat(100_000) },
    [
      'k.yaml:1:101: error: expected at most 100 lists and maps inside each other, found more; take the value out of its brackets or indentation [nesting]',
      'l.json:1:497: error: expected at most 100 lists and maps inside each other, found more; take the value out of its brackets or indentation [nesting]',
      'm.yaml:1:200: error: expected at most 100 lists and maps inside each other, found more; take the value out of its brackets or indentation [nesting]',
    ],
  ],
  [
    'JSON that ends early, beside JSON with a wrong type',
    { 'k.json': '{"entries":[{"question":"甲","answer":1}]}', 'l.json': '{"entries":[{"question":"甲"' },
    [
      'k.json:1:38: error: entry "甲", answer: expected text, found the number 1; quote it: "1" [quote]',
      'l.json:1:28: error: expected JSON: "," or "}", found the end of the file; add "}]}", and what else is missing [syntax]',
    ],
  ],
  [
    'JSON, in words of JSON and where it is to be mended',
    {
      'a.json': '[\n  { "question": "甲？",\n    "answer": "乙"\n    "id": "a" }\n]\n',
      'b.json': '{ "title": "甲" }\n{}\n',
      'c.json': '[\n\t{ "question": "甲？", "answer": "乙" } { // x\n]\n',
    },
    [
      'a.json:3:18: error: expected JSON: "," or what closes this list or map, found "\\"id\\""; add a comma, or write \\" for a mark within a text [syntax]',
      'b.json:2:1: error: expected JSON: the end of the file, found "{"; delete it, or make one list of all [syntax]',
      'c.json:2:37: error: expected JSON: "," or what closes this list or map, found "{"; add a comma, or write \\" for a mark within a text [syntax]',
    ],
  ],
  [
    'empty files',
    { 'k.yaml': '', 'l.yaml': '# 註\n', 'm.md': '\n# 題\n' },
    [
      'k.yaml:1:1: error: expected a map with "entries", or a list of entries, found nothing; write entries, or delete the file [empty]',
      'l.yaml:1:1: error: expected a map with "entries", or a list of entries, found nothing; write entries, or delete the file [empty]',
      'm.md:1:1: error: expected an article of at least one paragraph, found none; write its text, or delete the file [empty]',
    ],
  ],
];

describe.each([
  ['fields', FIELDS],
  ['links between entries', LINKS],
  ['citations', CITATIONS],
  ['syntax', SYNTAX],
])('faults of %s', (_, rows) => {
  it.each(rows)('are told with their place: %s', async (_name, files, report) => {
    const { lines, knowledge } = await inspect(files);
    expect(lines).toEqual(report);
    expect(knowledge).toBeUndefined();
  });
});

describe('a fault of a token of 100,000 characters', () => {
  const long = 'a'.repeat(100_000);
  it.each<[string, string, string]>([
    ['a tag', 'k.yaml', `- question: !${long} x\n`],
    ['an anchor', 'k.yaml', `- question: *${long}\n`],
    ['the head of a block', 'k.yaml', `- question: |${long}\n`],
    ['text behind a text', 'k.yaml', `- question: "a" ${long}\n`],
    ['an escape', 'k.yaml', `- question: "\\U${long}"\n`],
    ['a number', 'k.yaml', `- question: ${'1'.repeat(100_000)}\n`],
    ['a choice', 'k.yaml', `language: ${long}\n`],
    ['a field', 'k.yaml', `"${long}": x\n`],
    ['a word in JSON', 'k.json', `{"a": ${long}}`],
    ['a field in JSON', 'k.json', `{"a": 1 "${long}"}`],
    ['open brackets in JSON', 'k.json', `${'['.repeat(90)}"${long}"`],
  ])('is told in a line that a person can read: %s', async (_, name, text) => {
    const { lines } = await inspect({ [name]: text });
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(line.length).toBeLessThan(500);
  });
});
