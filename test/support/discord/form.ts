import { ButtonStyle, ComponentType } from 'discord.js';
import { createFaults, type Fault, type Faults, type Json } from './fault.js';

/** What Discord would refuse in a message's body, whether posted, edited or sent as an interaction's reply. */
export function checkMessage(body: Json): readonly Fault[] {
  const faults = createFaults();
  faults.text('content', body.content, 0, 2000);
  faults.text('nonce', body.nonce, 0, 25);
  checkEmbeds(faults, body.embeds);
  checkComponents(faults, body.components);
  checkMentions(faults, body.allowed_mentions);
  return faults.found;
}

/** Whether a message has nothing to show; Discord refuses it with an error of its own. */
export function isEmpty(body: Json): boolean {
  const blank = typeof body.content !== 'string' || body.content.trim() === '';
  return blank && !(Array.isArray(body.embeds) && body.embeds.length > 0);
}

/** What Discord would refuse in the choices that answer an autocomplete. */
export function checkChoices(body: Json): readonly Fault[] {
  const faults = createFaults();
  faults.list('data.choices', body.choices ?? null, 0, 25).forEach((choice, i) => {
    faults.text(`data.choices.${i}.name`, choice.name, 1, 100);
    faults.text(`data.choices.${i}.value`, choice.value, 1, 100);
  });
  return faults.found;
}

function checkEmbeds(faults: Faults, embeds: unknown): void {
  let total = 0;
  const part = (path: string, value: unknown, max: number, min = 0) => {
    faults.text(path, value, min, max);
    if (typeof value === 'string') total += [...value].length;
  };
  faults.list('embeds', embeds, 0, 10).forEach((embed, i) => {
    const at = `embeds.${i}`;
    part(`${at}.title`, embed.title, 256);
    part(`${at}.description`, embed.description, 4096);
    part(`${at}.footer.text`, (embed.footer as Json | undefined)?.text, 2048, embed.footer ? 1 : 0);
    part(`${at}.author.name`, (embed.author as Json | undefined)?.name, 256, embed.author ? 1 : 0);
    faults.list(`${at}.fields`, embed.fields, 0, 25).forEach((field, j) => {
      part(`${at}.fields.${j}.name`, field.name, 256, 1);
      part(`${at}.fields.${j}.value`, field.value, 1024, 1);
    });
    const colour = embed.color;
    if (
      colour !== undefined &&
      !(Number.isInteger(colour) && Number(colour) >= 0 && Number(colour) <= 0xffffff)
    ) {
      faults.add(`${at}.color`, 'NUMBER_TYPE_MAX', 'int value should be less than or equal to 16777215.');
    }
    if (embed.url !== undefined && !isWebAddress(embed.url)) {
      faults.add(`${at}.url`, 'URL_TYPE_INVALID_URL', 'Not a well formed URL.');
    }
    if (!(embed.title || embed.description || embed.footer || embed.author || embed.fields)) {
      faults.add(at, 'BASE_TYPE_REQUIRED', 'This field is required');
    }
  });
  if (total > 6000)
    faults.add('embeds', 'MAX_EMBED_SIZE_EXCEEDED', 'Embed size exceeds maximum size of 6000');
}

function checkComponents(faults: Faults, components: unknown): void {
  const ids = new Set<unknown>();
  const customId = (path: string, value: unknown) => {
    faults.text(path, value, 1, 100);
    if (ids.has(value)) {
      faults.add(path, 'COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom id cannot be duplicated');
    }
    ids.add(value);
  };
  faults.list('components', components, 0, 5).forEach((row, i) => {
    const at = `components.${i}`;
    faults.choice(`${at}.type`, row.type, [ComponentType.ActionRow]);
    const children = faults.list(`${at}.components`, row.components, 1, 5);
    children.forEach((child, j) => {
      const here = `${at}.components.${j}`;
      faults.choice(`${here}.type`, child.type, [ComponentType.Button, ComponentType.StringSelect]);
      if (child.type === ComponentType.Button) checkButton(faults, here, child, customId);
      if (child.type === ComponentType.StringSelect) {
        checkSelect(faults, here, child, customId);
        if (children.length > 1) {
          faults.add(
            at,
            'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
            'The specified component exceeds the maximum width',
          );
        }
      }
    });
  });
}

type IdCheck = (path: string, value: unknown) => void;

function checkButton(faults: Faults, at: string, button: Json, customId: IdCheck): void {
  faults.choice(`${at}.style`, button.style, [
    ButtonStyle.Primary,
    ButtonStyle.Secondary,
    ButtonStyle.Success,
    ButtonStyle.Danger,
    ButtonStyle.Link,
  ]);
  faults.text(`${at}.label`, button.label, button.emoji ? 0 : 1, 80);
  if (button.style !== ButtonStyle.Link) customId(`${at}.custom_id`, button.custom_id);
  else if (!isWebAddress(button.url))
    faults.add(`${at}.url`, 'URL_TYPE_INVALID_URL', 'Not a well formed URL.');
}

function checkSelect(faults: Faults, at: string, select: Json, customId: IdCheck): void {
  customId(`${at}.custom_id`, select.custom_id);
  faults.text(`${at}.placeholder`, select.placeholder, 0, 150);
  const values = new Set<unknown>();
  faults.list(`${at}.options`, select.options, 1, 25).forEach((option, i) => {
    const here = `${at}.options.${i}`;
    faults.text(`${here}.label`, option.label, 1, 100);
    faults.text(`${here}.value`, option.value, 1, 100);
    faults.text(`${here}.description`, option.description, 0, 100);
    if (values.has(option.value)) {
      faults.add(
        `${here}.value`,
        'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
        'The specified option value is used',
      );
    }
    values.add(option.value);
  });
}

function checkMentions(faults: Faults, mentions: unknown): void {
  if (mentions === undefined) return;
  const { parse, users, roles } = mentions as Json;
  faults.list('allowed_mentions.parse', parse, 0, 3).forEach((kind, i) => {
    faults.choice(`allowed_mentions.parse.${i}`, kind, ['users', 'roles', 'everyone']);
  });
  for (const [kind, list] of Object.entries({ users, roles })) {
    const ids = faults.list(`allowed_mentions.${kind}`, list, 0, 100);
    if (ids.length && Array.isArray(parse) && parse.includes(kind)) {
      faults.add(
        'allowed_mentions',
        'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
        `parse:["${kind}"] excludes ${kind}`,
      );
    }
  }
}

function isWebAddress(value: unknown): boolean {
  return typeof value === 'string' && value.length <= 2048 && URL.canParse(value) && /^https?:/u.test(value);
}
