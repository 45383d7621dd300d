import { ApplicationCommandType, Locale } from 'discord.js';
import { createFaults, type Fault, type Faults, type Json } from './fault.js';

/** Names of slash commands and options: lower case, no space. */
const SLASH_NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const KNOWN_LOCALES: readonly string[] = Object.values(Locale);
const STRING_OPTION = 3;

/** What Discord would refuse in a bulk overwrite of an application's commands. */
export function checkCommands(commands: unknown): readonly Fault[] {
  const faults = createFaults();
  const names = new Set<string>();
  faults.list('commands', commands, 0, 100).forEach((command, i) => {
    const at = `${i}`;
    const type = command.type ?? ApplicationCommandType.ChatInput;
    faults.choice(`${at}.type`, type, [1, 2, 3]);
    const slash = type === ApplicationCommandType.ChatInput;
    checkNames(faults, at, command, slash);
    if (slash) {
      checkDescriptions(faults, at, command);
      checkOptions(faults, at, command.options);
    } else if (command.description || command.options) {
      faults.add(`${at}.description`, 'APPLICATION_COMMANDS_DESCRIPTION_INVALID', 'Cannot set a description');
    }
    const key = `${type}:${command.name}`;
    if (names.has(key)) {
      faults.add(at, 'APPLICATION_COMMANDS_DUPLICATE_NAME', 'Application command names must be unique');
    }
    names.add(key);
  });
  return faults.found;
}

function checkNames(faults: Faults, at: string, named: Json, slash: boolean): void {
  const check = (path: string, name: unknown) => {
    faults.text(path, name, 1, 32);
    if (slash && typeof name === 'string' && (!SLASH_NAME.test(name) || name !== name.toLowerCase())) {
      faults.add(path, 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid');
    }
  };
  check(`${at}.name`, named.name);
  forEachLocale(faults, `${at}.name_localizations`, named.name_localizations, check);
}

function checkDescriptions(faults: Faults, at: string, described: Json): void {
  const check = (path: string, text: unknown) => faults.text(path, text, 1, 100);
  check(`${at}.description`, described.description);
  forEachLocale(faults, `${at}.description_localizations`, described.description_localizations, check);
}

function checkOptions(faults: Faults, at: string, options: unknown): void {
  const names = new Set<unknown>();
  faults.list(`${at}.options`, options, 0, 25).forEach((option, i) => {
    const here = `${at}.options.${i}`;
    faults.choice(`${here}.type`, option.type, [STRING_OPTION]);
    checkNames(faults, here, option, true);
    checkDescriptions(faults, here, option);
    const most = option.max_length;
    if (most !== undefined && !(Number.isInteger(most) && Number(most) >= 1 && Number(most) <= 6000)) {
      faults.add(`${here}.max_length`, 'NUMBER_TYPE_MAX', 'int value should be less than or equal to 6000.');
    }
    if (option.autocomplete && option.choices) {
      faults.add(here, 'APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES', 'Autocomplete excludes choices');
    }
    if (names.has(option.name)) {
      faults.add(here, 'APPLICATION_COMMAND_OPTIONS_NAME_INVALID', 'Option names must be unique');
    }
    names.add(option.name);
  });
}

function forEachLocale(
  faults: Faults,
  at: string,
  texts: unknown,
  check: (path: string, text: unknown) => void,
): void {
  if (texts === undefined || texts === null) return;
  for (const [locale, text] of Object.entries(texts as Json)) {
    faults.choice(at, locale, KNOWN_LOCALES);
    check(`${at}.${locale}`, text);
  }
}
