import { type APIInteraction, InteractionType } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { buildInteraction } from '../../src/local-discord/payloads.js';
import { judgeCallback, judgeCommand, judgeCommands, judgeMessage } from '../../src/local-discord/rules.js';
import { createSnowflakes } from '../../src/local-discord/snowflakes.js';

const nextId = createSnowflakes();
const codes = (problems: readonly { readonly code: string; readonly path: readonly unknown[] }[]): string[] =>
  problems.map(({ code, path }) => `${path.join('.')} ${code}`);

const row = (...components: unknown[]) => ({ type: 1, components });
const button = (custom_id: string, more: object = {}) => ({
  type: 2,
  style: 2,
  label: 'More',
  custom_id,
  ...more,
});
const link = (url: string, more: object = {}) => ({ type: 2, style: 5, label: 'Source', url, ...more });
const select = (values: readonly string[], more: object = {}) => ({
  type: 3,
  custom_id: 'pick',
  options: values.map((value) => ({ label: value, value })),
  ...more,
});
const texts = (count: number, length: number) =>
  Array.from({ length: count }, () => ({ type: 10, content: 'x'.repeat(length) }));
const embed = (length: number) => ({ description: 'x'.repeat(length) });
const V2 = 1 << 15;
const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));

/** What it is about, a body that passes, one that does not, and what is found in it. */
type Row = readonly [about: string, good: unknown, bad: unknown, found: string];

describe('a reply', () => {
  it.each<Row>([
    ['something to show', { content: 'x' }, {}, ' MESSAGE_EMPTY'],
    ['more than spaces', { content: ' x ' }, { content: ' \n ' }, ' MESSAGE_EMPTY'],
    [
      '2,000 characters',
      { content: 'x'.repeat(2000) },
      { content: 'x'.repeat(2001) },
      'content BASE_TYPE_MAX_LENGTH',
    ],
    [
      'ten embeds',
      { embeds: times(10, () => embed(1)) },
      { embeds: times(11, () => embed(1)) },
      'embeds BASE_TYPE_MAX_LENGTH',
    ],
    [
      'a description of 4,096',
      { embeds: [embed(4096)] },
      { embeds: [embed(4097)] },
      'embeds.0.description BASE_TYPE_MAX_LENGTH',
    ],
    [
      '6,000 characters over all embeds',
      { embeds: [embed(3000), embed(3000)] },
      { embeds: [embed(3000), embed(3001)] },
      'embeds MAX_EMBED_SIZE_EXCEEDED',
    ],
    [
      'fields and footers count too',
      { embeds: [{ footer: { text: 'x'.repeat(2000) } }, embed(4000)] },
      { embeds: [{ footer: { text: 'x'.repeat(2001) } }, embed(4000)] },
      'embeds MAX_EMBED_SIZE_EXCEEDED',
    ],
    [
      'an embed that shows something',
      { embeds: [{ title: 'x' }] },
      { embeds: [{ color: 1 }] },
      'embeds.0 EMBED_EMPTY',
    ],
    [
      'fields that say something',
      { embeds: [{ fields: [{ name: 'a', value: 'b' }] }] },
      { embeds: [{ fields: [{ name: 'a', value: ' ' }] }] },
      'embeds.0.fields.0.value BASE_TYPE_REQUIRED',
    ],
    [
      'an embed with a web address',
      { embeds: [{ title: 'x', url: 'https://example.org' }] },
      { embeds: [{ title: 'x', url: 'ftp://example.org' }] },
      'embeds.0.url URL_TYPE_INVALID_SCHEME',
    ],
    [
      'known keys only',
      { content: 'x', flags: 64 },
      { content: 'x', ephemeral: true },
      'ephemeral UNKNOWN_KEY',
    ],
    [
      'known keys inside, too',
      { embeds: [{ title: 'x' }] },
      { embeds: [{ title: 'x', colour: 1 }] },
      'embeds.0.colour UNKNOWN_KEY',
    ],
    [
      'known keys of a button',
      { content: 'x', components: [row(button('a'))] },
      { content: 'x', components: [row(button('a', { text: 'y' }))] },
      'components.0.components.0.text UNKNOWN_KEY',
    ],
    [
      'flags that may be set',
      { content: 'x', flags: 4 | 64 | 4096 },
      { content: 'x', flags: 128 },
      'flags MESSAGE_FLAGS_NOT_ALLOWED',
    ],
    [
      'mentions by kind or by id',
      { content: 'x', allowed_mentions: { parse: [], users: ['1'] } },
      { content: 'x', allowed_mentions: { parse: ['users'], users: ['1'] } },
      'allowed_mentions MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
    ],
    [
      'mentions of a kind that exists',
      { content: 'x', allowed_mentions: { parse: ['roles'] } },
      { content: 'x', allowed_mentions: { parse: ['all'] } },
      'allowed_mentions.parse.0 BASE_TYPE_CHOICES',
    ],
    [
      'custom ids once',
      { content: 'x', components: [row(button('a'), button('b'))] },
      { content: 'x', components: [row(button('a')), row(button('a'))] },
      'components.1.components.0.custom_id COMPONENT_CUSTOM_ID_DUPLICATED',
    ],
    [
      'a custom id on a button',
      { content: 'x', components: [row(button('a'))] },
      { content: 'x', components: [row({ type: 2, style: 1, label: 'x' })] },
      'components.0.components.0.custom_id BASE_TYPE_REQUIRED',
    ],
    [
      'a custom id of 100',
      { content: 'x', components: [row(button('a'.repeat(100)))] },
      { content: 'x', components: [row(button('a'.repeat(101)))] },
      'components.0.components.0.custom_id BASE_TYPE_MAX_LENGTH',
    ],
    [
      'a label of 80',
      { content: 'x', components: [row(button('a', { label: 'x'.repeat(80) }))] },
      { content: 'x', components: [row(button('a', { label: 'x'.repeat(81) }))] },
      'components.0.components.0.label BASE_TYPE_MAX_LENGTH',
    ],
    [
      'a label or an emoji',
      { content: 'x', components: [row(button('a', { label: null, emoji: { name: '🔎' } }))] },
      { content: 'x', components: [row(button('a', { label: '' }))] },
      'components.0.components.0.label BASE_TYPE_REQUIRED',
    ],
    [
      'an address of 512 on a button',
      { content: 'x', components: [row(link(`https://a.org/${'x'.repeat(498)}`))] },
      { content: 'x', components: [row(link(`https://a.org/${'x'.repeat(499)}`))] },
      'components.0.components.0.url BASE_TYPE_MAX_LENGTH',
    ],
    [
      'an address on a link button',
      { content: 'x', components: [row(link('https://a.org'))] },
      { content: 'x', components: [row({ type: 2, style: 5, label: 'x' })] },
      'components.0.components.0.url BASE_TYPE_REQUIRED',
    ],
    [
      'no custom id on a link button',
      { content: 'x', components: [row(link('https://a.org'))] },
      { content: 'x', components: [row(link('https://a.org', { custom_id: 'a' }))] },
      'components.0.components.0.custom_id BUTTON_COMPONENT_INVALID_FIELD',
    ],
    [
      'no address on another button',
      { content: 'x', components: [row(button('a'))] },
      { content: 'x', components: [row(button('a', { url: 'https://a.org' }))] },
      'components.0.components.0.url BUTTON_COMPONENT_INVALID_FIELD',
    ],
    [
      'five buttons in a row',
      { content: 'x', components: [row(...times(5, (i) => button(`${i}`)))] },
      { content: 'x', components: [row(...times(4, (i) => button(`${i}`)), select(['a']))] },
      'components.0.components COMPONENT_LAYOUT_WIDTH_EXCEEDED',
    ],
    [
      'five rows',
      { content: 'x', components: times(5, (i) => row(button(`${i}`))) },
      { content: 'x', components: times(6, (i) => row(button(`${i}`))) },
      'components BASE_TYPE_BAD_LENGTH',
    ],
    [
      '25 options in a menu',
      { content: 'x', components: [row(select(times(25, String)))] },
      { content: 'x', components: [row(select(times(26, String)))] },
      'components.0.components.0.options BASE_TYPE_MAX_LENGTH',
    ],
    [
      'values once in a menu',
      { content: 'x', components: [row(select(['a', 'b']))] },
      { content: 'x', components: [row(select(['a', 'a']))] },
      'components.0.components.0.options.1.value SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
    ],
    [
      'bounds of a menu',
      { content: 'x', components: [row(select(['a', 'b'], { max_values: 2 }))] },
      { content: 'x', components: [row(select(['a', 'b'], { max_values: 3 }))] },
      'components.0.components.0.max_values SELECT_COMPONENT_BOUNDS',
    ],
    [
      'rows only, without the V2 flag',
      { flags: V2, components: texts(1, 1) },
      { components: texts(1, 1) },
      'components.0.type UNION_TYPE_CHOICES',
    ],
    [
      'no content with the V2 flag',
      { flags: V2, components: texts(1, 1) },
      { flags: V2, content: 'x', components: texts(1, 1) },
      'content MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
    ],
    [
      'no embeds with the V2 flag',
      { flags: V2, components: texts(1, 1) },
      { flags: V2, embeds: [embed(1)], components: texts(1, 1) },
      'embeds MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
    ],
    [
      '40 components, nested ones too',
      { flags: V2, components: [{ type: 17, components: texts(39, 1) }] },
      { flags: V2, components: [{ type: 17, components: texts(40, 1) }] },
      'components COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
    ],
    [
      '4,000 characters of V2 text',
      { flags: V2, components: texts(2, 2000) },
      { flags: V2, components: texts(2, 2001) },
      'components COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
    ],
    ['an object', { content: 'x' }, ['x'], ' BASE_TYPE_BAD_TYPE'],
  ])('is held to: %s', (_about, good, bad, found) => {
    expect(codes(judgeMessage(good))).toEqual([]);
    expect(codes(judgeMessage(bad))).toEqual([found]);
  });

  it('may name a file that comes with it, and no other', () => {
    const body = { embeds: [{ title: 'x', image: { url: 'attachment://card.png' } }] };
    expect(codes(judgeMessage(body, 'reply', [{ name: 'card.png', index: 0 }]))).toEqual([]);
    expect(codes(judgeMessage(body))).toEqual(['embeds.0.image.url ATTACHMENT_NOT_FOUND']);
  });
});

describe('a message with another purpose', () => {
  it.each([
    ['deferredReply', { flags: 64 }, { flags: 64 | 4 }, 'flags MESSAGE_FLAGS_NOT_ALLOWED'],
    ['followUp', { content: 'x', flags: 64 }, {}, ' MESSAGE_EMPTY'],
    ['update', { components: [] }, { content: 'x', flags: 64 }, 'flags MESSAGE_FLAGS_NOT_ALLOWED'],
    [
      'edit',
      { content: 'x' },
      { content: '', embeds: [], components: [], attachments: [] },
      ' MESSAGE_EMPTY',
    ],
  ] as const)('%s has rules of its own', (purpose, good, bad, found) => {
    expect(codes(judgeMessage(good, purpose))).toEqual([]);
    expect(codes(judgeMessage(bad, purpose))).toEqual([found]);
  });
});

const command = (more: object = {}) => ({ name: 'quote', description: 'Exact words', ...more });
const option = (name: string, more: object = {}) => ({ type: 3, name, description: 'Words', ...more });
const withOption = (more: object) => command({ options: [option('words', more)] });

describe('a command', () => {
  it.each<Row>([
    [
      'a name in lower case',
      command({ name: 'as-of' }),
      command({ name: 'As-of' }),
      'name APPLICATION_COMMAND_INVALID_NAME',
    ],
    [
      'a name without spaces',
      command({ name: 'zitat_für' }),
      command({ name: 'my quote' }),
      'name APPLICATION_COMMAND_INVALID_NAME',
    ],
    [
      'a name of 32',
      command({ name: 'x'.repeat(32) }),
      command({ name: 'x'.repeat(33) }),
      'name BASE_TYPE_MAX_LENGTH',
    ],
    ['a description', command(), { name: 'quote', description: '' }, 'description BASE_TYPE_REQUIRED'],
    [
      'a description of 100',
      command({ description: 'x'.repeat(100) }),
      command({ description: 'x'.repeat(101) }),
      'description BASE_TYPE_MAX_LENGTH',
    ],
    [
      'an option with a description',
      withOption({}),
      withOption({ description: '' }),
      'options.0.description BASE_TYPE_REQUIRED',
    ],
    [
      '25 options',
      command({ options: times(25, (i) => option(`o${i}`)) }),
      command({ options: times(26, (i) => option(`o${i}`)) }),
      'options BASE_TYPE_MAX_LENGTH',
    ],
    [
      'option names in lower case',
      withOption({ name: 'words' }),
      withOption({ name: 'Words' }),
      'options.0.name APPLICATION_COMMAND_INVALID_NAME',
    ],
    [
      'option names once',
      command({ options: [option('a'), option('b')] }),
      command({ options: [option('a'), option('a')] }),
      'options.1.name APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
    ],
    [
      'required options first',
      command({ options: [option('a', { required: true }), option('b')] }),
      command({ options: [option('a'), option('b', { required: true })] }),
      'options.1 APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
    ],
    [
      'choices or autocomplete',
      withOption({ choices: [{ name: 'a', value: 'a' }] }),
      withOption({ autocomplete: true, choices: [{ name: 'a', value: 'a' }] }),
      'options.0.choices APPLICATION_COMMAND_OPTIONS_CHOICES_WITH_AUTOCOMPLETE',
    ],
    [
      'a choice value of 100',
      withOption({ choices: [{ name: 'a', value: 'x'.repeat(100) }] }),
      withOption({ choices: [{ name: 'a', value: 'x'.repeat(101) }] }),
      'options.0.choices.0.value BASE_TYPE_MAX_LENGTH',
    ],
    [
      'choice names once',
      withOption({ choices: [{ name: 'a', value: 'a' }] }),
      withOption({
        choices: [
          { name: 'a', value: 'a' },
          { name: 'a', value: 'b' },
        ],
      }),
      'options.0.choices.1.name APPLICATION_COMMAND_OPTIONS_CHOICE_NAMES_INVALID',
    ],
    [
      'bounds in order',
      withOption({ min_length: 1, max_length: 2 }),
      withOption({ min_length: 3, max_length: 2 }),
      'options.0.min_length NUMBER_TYPE_MAX',
    ],
    [
      'subcommands alone',
      command({ options: [{ type: 1, name: 'a', description: 'x' }] }),
      command({ options: [{ type: 1, name: 'a', description: 'x' }, option('b')] }),
      'options APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
    ],
    [
      'languages that Discord has',
      command({ name_localizations: { de: 'zitat' } }),
      command({ name_localizations: { xx: 'zitat' } }),
      'name_localizations.xx ENUM_TYPE_COERCE',
    ],
    [
      'localised names by the same pattern',
      command({ name_localizations: { de: 'zitat' } }),
      command({ name_localizations: { de: 'Zitat' } }),
      'name_localizations.de APPLICATION_COMMAND_INVALID_NAME',
    ],
    [
      '8,000 characters in all',
      command({
        options: times(25, (i) =>
          option(`option-${i}`, { choices: times(3, (j) => ({ name: `${j}`, value: 'x'.repeat(90) })) }),
        ),
      }),
      command({
        options: times(25, (i) =>
          option(`option-${i}`, { choices: times(4, (j) => ({ name: `${j}`, value: 'x'.repeat(90) })) }),
        ),
      }),
      ' APPLICATION_COMMAND_TOO_LARGE',
    ],
    [
      'an option type that exists',
      withOption({ type: 3 }),
      withOption({ type: 99 }),
      'options.0.type UNION_TYPE_CHOICES',
    ],
    [
      'known keys only',
      command({
        contexts: [0, 1, 2],
        integration_types: [0, 1],
        nsfw: true,
        default_member_permissions: '8',
      }),
      command({ permissions: '0' }),
      'permissions UNKNOWN_KEY',
    ],
    [
      'capitals and spaces in a context menu',
      { type: 3, name: 'Check this quote' },
      { type: 3, name: 'Check this quote', description: 'x' },
      'description APPLICATION_COMMAND_CONTEXT_MENU_INVALID_FIELD',
    ],
  ])('is held to: %s', (_about, good, bad, found) => {
    expect(codes(judgeCommand(good))).toEqual([]);
    expect(codes(judgeCommand(bad))).toEqual([found]);
  });

  it('has a name of its own among those of its type', () => {
    const menu = { type: 3, name: 'quote' };
    expect(codes(judgeCommands([command(), menu]))).toEqual([]);
    expect(codes(judgeCommands([command(), command()]))).toEqual(['1 APPLICATION_COMMANDS_DUPLICATE_NAME']);
    expect(codes(judgeCommands({}))).toEqual([' BASE_TYPE_BAD_TYPE']);
  });
});

const typing = (type: number): APIInteraction =>
  buildInteraction(
    {
      type: InteractionType.ApplicationCommandAutocomplete,
      data: { id: '1', name: 'quote', type: 1, options: [{ name: 'words', type, value: '', focused: true }] },
    },
    nextId,
  );
const choices = (count: number, value: unknown = 'v') => ({
  type: 8,
  data: { choices: times(count, (i) => ({ name: `c${i}`, value })) },
});
const form = (more: object = {}) => ({
  type: 9,
  data: {
    custom_id: 'f',
    title: 'Form',
    components: [row({ type: 4, custom_id: 'a', style: 1, label: 'x' })],
    ...more,
  },
});
const slash = buildInteraction({ type: InteractionType.ApplicationCommand, data: { name: 'quote' } }, nextId);
const click = buildInteraction(
  { type: InteractionType.MessageComponent, data: {}, message: { id: '1' } },
  nextId,
);
const sent = buildInteraction({ type: InteractionType.ModalSubmit, data: {} }, nextId);

describe('a callback', () => {
  it.each<readonly [string, APIInteraction, unknown, unknown, string]>([
    [
      'a command is answered by a message',
      slash,
      { type: 4, data: { content: 'x' } },
      { type: 7, data: { content: 'x' } },
      'type BASE_TYPE_CHOICES',
    ],
    ['a command is never answered by choices', slash, { type: 5 }, choices(1), 'type BASE_TYPE_CHOICES'],
    [
      'typing is answered by choices',
      typing(3),
      choices(25),
      { type: 4, data: { content: 'x' } },
      'type BASE_TYPE_CHOICES',
    ],
    ['typing can not be deferred', typing(3), choices(0), { type: 5 }, 'type BASE_TYPE_CHOICES'],
    [
      'a click may update',
      click,
      { type: 7, data: { content: 'x' } },
      { type: 8, data: { choices: [] } },
      'type BASE_TYPE_CHOICES',
    ],
    [
      'a form from a command has nothing to update',
      sent,
      { type: 4, data: { content: 'x' } },
      { type: 6 },
      'type BASE_TYPE_CHOICES',
    ],
    ['a form is not answered by a form', sent, { type: 5 }, form(), 'type BASE_TYPE_CHOICES'],
    ['25 choices', typing(3), choices(25), choices(26), 'data.choices BASE_TYPE_MAX_LENGTH'],
    [
      'a choice value of 100',
      typing(3),
      choices(1, 'x'.repeat(100)),
      choices(1, 'x'.repeat(101)),
      'data.choices.0.value BASE_TYPE_MAX_LENGTH',
    ],
    [
      'a choice name of 100',
      typing(3),
      choices(1),
      { type: 8, data: { choices: [{ name: 'x'.repeat(101), value: 'v' }] } },
      'data.choices.0.name BASE_TYPE_MAX_LENGTH',
    ],
    [
      'values of the type of the option',
      typing(4),
      choices(1, 3),
      choices(1, 'three'),
      'data.choices.0.value CHOICE_TYPE_INVALID',
    ],
    [
      'known keys',
      slash,
      { type: 5, data: { flags: 64 } },
      { type: 5, ephemeral: true },
      'ephemeral UNKNOWN_KEY',
    ],
    [
      'a deferred reply is ephemeral or nothing',
      slash,
      { type: 5, data: { flags: 64 } },
      { type: 5, data: { flags: 4 } },
      'data.flags MESSAGE_FLAGS_NOT_ALLOWED',
    ],
    [
      'a message with something in it',
      slash,
      { type: 4, data: { content: 'x' } },
      { type: 4, data: {} },
      'data MESSAGE_EMPTY',
    ],
    [
      'data for a message',
      slash,
      { type: 4, data: { content: 'x' } },
      { type: 4 },
      'data BASE_TYPE_BAD_TYPE',
    ],
    [
      'a title of 45',
      slash,
      form({ title: 'x'.repeat(45) }),
      form({ title: 'x'.repeat(46) }),
      'data.title BASE_TYPE_MAX_LENGTH',
    ],
    [
      'five rows in a form',
      slash,
      form(),
      form({ components: times(6, (i) => row({ type: 4, custom_id: `${i}`, style: 1, label: 'x' })) }),
      'data.components BASE_TYPE_BAD_LENGTH',
    ],
  ])('is held to: %s', (_about, interaction, good, bad, found) => {
    expect(codes(judgeCallback(interaction, good))).toEqual([]);
    expect(codes(judgeCallback(interaction, bad))).toEqual([found]);
  });
});
